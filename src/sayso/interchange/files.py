"""Files in and out: read whole, written whole or not at all; `-` is the standard stream."""

import os
import sys
import tempfile
from pathlib import Path

from sayso.errors import OutsideError, input_error

STANDARD = "-"


def read_bytes(source: str) -> bytes:
    """Return what a file or standard input (`-`) holds.

    Raises:
        InputError: there is no such file, or it is a folder.
        OutsideError: the system will not let us read it.
    """
    if source == STANDARD:
        return sys.stdin.buffer.read()
    try:
        return Path(source).read_bytes()
    except FileNotFoundError:
        raise input_error(
            "no-file", f"there is no file {source!r}", hint="check the path, or give - for input"
        ) from None
    except IsADirectoryError:
        raise input_error("folder", f"{source!r} is a folder", hint="name a file in it") from None
    except OSError as error:
        raise OutsideError(f"cannot read {source!r}: {error.strerror}") from error


def write_bytes(target: str, content: bytes) -> None:
    """Write a file whole, or leave what was there: a temporary file beside it, then replace.

    Raises:
        OutsideError: the system will not let us write (folder missing, disk full, no rights).
    """
    if target == STANDARD:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    path = Path(target)
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise OutsideError(f"cannot write {target!r}: {error.strerror}") from error
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        os.chmod(name, 0o666 & ~_umask())
        os.replace(name, path)
    except BaseException as error:
        Path(name).unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise OutsideError(f"cannot write {target!r}: {error.strerror}") from error
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
