"""Whose words are whose: what the encoder attributed, mended, with its speakers."""
