"""Who stands behind what is said: sources resolved to speakers over the document."""
