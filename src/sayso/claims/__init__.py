"""Stage two: who says what leads to what."""
