"""Pictures of answers: SVG and terminal, each with its table and a sentence that describes it."""
