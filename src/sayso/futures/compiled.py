"""The one way this stage turns a function into machine code: ahead of nothing, cached on disk.

Numba keeps the code beside the module or, where that cannot be written, in the user's cache
folder; where neither can be written the code is compiled anew in each process.
"""

import warnings
from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar, cast

import numba  # pyright: ignore[reportMissingTypeStubs]

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")

# Contraction to fused multiply-add and reassociation are wanted; not-a-number stays honest.
FAST = {"contract", "reassoc", "nsz", "arcp"}
OPTIONS: dict[str, Any] = {
    "fastmath": FAST,
    "error_model": "numpy",
    "nogil": True,
    # All memory is made by the caller. Without reference counts a kernel that takes many arrays
    # runs six times faster (their counters are atomic), and compiles in half the time.
    "_nrt": False,
}


def compiled(function: Callable[Parameters, Result]) -> Callable[Parameters, Result]:
    """Compile a numeric function that other compiled functions call."""
    return cast(Any, numba.njit(**OPTIONS)(function))


def compiled_entry(function: Callable[Parameters, Result]) -> Callable[Parameters, Result]:
    """Compile a numeric function that Python calls, and keep its code on disk."""
    try:
        return cast(Any, numba.njit(cache=True, **OPTIONS)(function))
    except RuntimeError:
        warnings.warn("no folder for compiled code can be written; it is not kept", stacklevel=2)
        return cast(Any, numba.njit(**OPTIONS)(function))
