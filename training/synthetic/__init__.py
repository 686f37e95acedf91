"""A grammar of sentences whose influences are known by construction."""
