"""The pattern reader: small rules of high precision beside the trained encoder."""
