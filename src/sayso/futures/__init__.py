"""Stage four: one kernel, many runs."""
