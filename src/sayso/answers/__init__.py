"""Stage five: what follows, why, on whose say-so, and how sure."""
