"""The findings of encoder and patterns as one list, each link once."""
