"""What phrases name: short nouns that can go up, and which phrases name the same."""
