"""Recipes that make the weights of the reader from the corpora."""
