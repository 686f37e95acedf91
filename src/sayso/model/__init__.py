"""Stage three: the system that the speakers describe, with its evidence."""
