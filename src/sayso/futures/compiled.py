"""The one way this stage turns a function into machine code: ahead of nothing, cached on disk.

Numba keys what it keeps on the file of the entry function alone, though the code of all it calls
is inside. So the code is kept in a folder named after the sources of the whole stage, and no
edit or upgrade can find what is stale. The folder lies beside the modules or, where that cannot
be written, in the user's; where neither can be written, each process compiles anew.
"""

import functools
import hashlib
import os
import tempfile
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any, ParamSpec, TypeVar, cast

import numba  # pyright: ignore[reportMissingTypeStubs]
from numba.core import config as numba_config  # pyright: ignore[reportMissingTypeStubs]

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
WITHIN: dict[str, Any] = {
    # What only compiled code calls needs no way in from Python: a fifth less to compile.
    "no_cpython_wrapper": True,
    "no_cfunc_wrapper": True,
    # A call that is left could find, in the process that compiles, a copy that was optimised
    # apart from the caller and rounds otherwise than the one that later processes load.
    "forceinline": True,
}


def compiled(function: Callable[Parameters, Result]) -> Callable[Parameters, Result]:
    """Compile a numeric function that other compiled functions call."""
    return cast(Any, numba.njit(**OPTIONS, **WITHIN)(function))


def compiled_entry(function: Callable[Parameters, Result]) -> Callable[Parameters, Result]:
    """Compile a numeric function that Python calls, and keep its code on disk."""
    folder = _code_folder()
    if folder is None:
        return cast(Any, numba.njit(**OPTIONS)(function))
    config = cast(Any, numba_config)
    before, config.CACHE_DIR = config.CACHE_DIR, str(folder)
    try:
        return cast(Any, numba.njit(cache=True, **OPTIONS)(function))
    finally:
        config.CACHE_DIR = before


@functools.cache
def _code_folder() -> Path | None:
    """Return the first folder for compiled code that can be written, made if need be."""
    here = Path(__file__).parent
    told, home = os.environ.get("NUMBA_CACHE_DIR"), os.environ.get("XDG_CACHE_HOME")
    users = Path(home or os.path.expanduser("~/.cache"))
    bases = ([Path(told)] if told else []) + [here / "__pycache__", users / "sayso"]
    for base in bases:
        folder = base / f"kernel-{_fingerprint(here)}"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            tempfile.TemporaryFile(dir=folder).close()
        except OSError:
            continue
        return folder
    warnings.warn("no folder for compiled code can be written; it is not kept", stacklevel=3)
    return None


def _fingerprint(folder: Path) -> str:
    """Return a name for the sources in a folder: another one when any of them changes."""
    digest = hashlib.blake2b(digest_size=8)
    for source in sorted(folder.glob("*.py")):
        digest.update(f"{source.name}\0".encode() + source.read_bytes() + b"\0")
    return digest.hexdigest()
