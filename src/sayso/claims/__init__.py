"""Who says what leads to what."""
