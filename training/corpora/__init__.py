"""Readers of the corpora, one a file."""
