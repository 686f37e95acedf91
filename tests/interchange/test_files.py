"""Files are written whole or not at all."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from sayso.errors import InputError, OutsideError
from sayso.interchange.files import read_bytes, write_bytes


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    """What was there is gone, what is new is all there, nothing else is left."""
    target = tmp_path / "out.txt"
    target.write_text("old and longer")
    write_bytes(str(target), b"new")
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


def test_a_failed_write_leaves_what_was_there(tmp_path: Path) -> None:
    """A target that cannot be replaced (here: a folder) stays, and no temporary file does."""
    target = tmp_path / "out"
    target.mkdir()
    with pytest.raises(OutsideError):
        write_bytes(str(target), b"new")
    assert list(tmp_path.iterdir()) == [target]


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    """The reason is the system's own."""
    with pytest.raises(OutsideError, match="No such file"):
        write_bytes(str(tmp_path / "nowhere" / "out"), b"new")


def test_a_missing_file_gets_a_hint(tmp_path: Path) -> None:
    """The problem carries a code and what to do."""
    with pytest.raises(InputError) as caught:
        read_bytes(str(tmp_path / "none.txt"))
    (problem,) = caught.value.diagnostics
    assert problem.code == "no-file"
    assert problem.hint


def test_written_files_follow_the_umask(tmp_path: Path) -> None:
    """A result is as readable as any other new file of its maker's."""
    (tmp_path / "plain").touch()
    write_bytes(str(tmp_path / "ours"), b"x")
    assert os.stat(tmp_path / "ours").st_mode == os.stat(tmp_path / "plain").st_mode


def test_an_interrupt_leaves_the_old_file(tmp_path: Path) -> None:
    """Ctrl-C in the middle of a command: exit 130, the old output whole, no litter."""
    target = tmp_path / "claims.json"
    target.write_text("old")
    # A shell may start its background jobs with interrupts ignored; a person's never is.
    start = (
        "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler); "
        "from sayso.cli.main import main; sys.exit(main(sys.argv[1:]))"
    )
    command = [sys.executable, "-c", start, "read", "-", "-o", str(target)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, bufsize=0) as running:
        assert running.stdin is not None
        # More than a pipe holds: when the write is done, the command is waiting for more.
        running.stdin.write(b"If the port closes, prices will rise. " * 20_000)
        time.sleep(0.5)
        running.send_signal(signal.SIGINT)
        assert running.wait(timeout=30) == 130
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]
