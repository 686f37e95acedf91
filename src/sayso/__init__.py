"""sayso: who says what leads to what, and what follows if they are right."""

__version__ = "0.1.0"
