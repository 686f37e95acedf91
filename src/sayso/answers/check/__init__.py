"""Was it so: a model held against observed series, frozen at a cut-off date."""
