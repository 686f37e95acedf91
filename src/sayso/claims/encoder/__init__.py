"""The trained heart of the reader: one small encoder, several heads, onnxruntime."""

from sayso.claims.encoder.phrase_vectors import phrase_vectors
from sayso.claims.encoder.read_text import read_text
from sayso.claims.encoder.readings import (
    ReadAttribution,
    ReadInfluence,
    Reading,
    ReadToken,
    Span,
)

__all__ = [
    "ReadAttribution",
    "ReadInfluence",
    "ReadToken",
    "Reading",
    "Span",
    "phrase_vectors",
    "read_text",
]
