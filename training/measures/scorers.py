"""The scorers that lie with the corpora, run as they are on temporary files."""

import contextlib
import importlib.util
import io
import json
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any


def loaded(scorer: Path) -> Any:
    """A scorer as a module."""
    spec = importlib.util.spec_from_file_location(scorer.stem, scorer)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def scored(scorer: Path, gold: Iterable[Any], predicted: Iterable[Any]) -> str:
    """The line that a scorer prints."""
    module = loaded(scorer)
    said = io.StringIO()
    with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(said):
        paths: list[str] = []
        for name, records in (("gold", gold), ("predicted", predicted)):
            path = Path(folder) / f"{name}.jsonl"
            path.write_text("\n".join(json.dumps(r) for r in records) + "\n", "utf-8")
            paths.append(str(path))
        module.main(*paths)
    return said.getvalue().strip()
