"""sayso: who says what leads to what, and what follows if they are right."""

# The names are loaded when asked for; their types stand in the stub beside this file.
# pyright: reportUnsupportedDunderAll=false

import importlib
from typing import Any

__version__ = "0.1.0"
__all__ = ["Answer", "Ensemble", "Model", "Reading", "__version__", "load", "read"]


def __getattr__(name: str) -> Any:
    """Load the library on first use, so that `import sayso` and `sayso --help` stay quick."""
    if name in __all__:
        return getattr(importlib.import_module("sayso.library"), name)
    raise AttributeError(f"module 'sayso' has no attribute {name!r}")
