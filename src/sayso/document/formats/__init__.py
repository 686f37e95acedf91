"""One reader a format; each has `read(data, name) -> Content`."""
