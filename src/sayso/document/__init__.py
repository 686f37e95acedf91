"""Stage one: a report in, one kept text with its spans out."""
