"""The page as it is installed: from the wheel alone, without the sources and without Node."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PIP = (sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel with what is here and unpack it into an empty folder."""
    wheels, target = tmp_path_factory.mktemp("wheels"), tmp_path_factory.mktemp("installed")
    build = (*PIP, "wheel", str(ROOT), "--no-deps", "--no-build-isolation", "-w", str(wheels))
    subprocess.run(build, check=True, timeout=60)
    (wheel,) = wheels.glob("*.whl")
    unpack = (*PIP, "install", "--no-deps", "--no-index", "--target", str(target), str(wheel))
    subprocess.run(unpack, check=True, timeout=60)
    return target


@pytest.fixture
def address(installed: Path) -> Iterator[tuple[int, str]]:
    """Serve the shipped case from there; yield port and key from the line that is printed."""
    case = installed / "sayso" / "cases" / "bakhmut" / "model.toml"
    code = "import sys, sayso; from sayso.cli.main import main; print(sayso.__file__); main()"
    command = (sys.executable, "-P", "-c", code, "serve", str(case))
    settings = os.environ | {"PYTHONPATH": str(installed), "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        command, env=settings, cwd=installed, stdout=subprocess.PIPE, text=True
    ) as server:
        assert server.stdout is not None
        assert server.stdout.readline().startswith(str(installed))
        printed = re.search(r"127\.0\.0\.1:(\d+)/\?token=(\S+)", server.stdout.readline())
        try:
            assert printed is not None
            yield int(printed[1]), printed[2]
        finally:
            server.terminate()


def fetched(port: int, path: str, cookie: str = "") -> tuple[int, str, str]:
    """Return status, cookie and body."""
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", path, headers={"Cookie": cookie} if cookie else {})
    response = connection.getresponse()
    found = response.status, response.headers.get("Set-Cookie", ""), response.read().decode()
    connection.close()
    return found


@pytest.mark.slow
def test_the_wheel_brings_the_page_and_the_case(address: tuple[int, str]) -> None:
    """Page, script, style and the shipped case come from the installed folder."""
    port, key = address
    _, cookie, _ = fetched(port, f"/?token={key}")
    status, _, page = fetched(port, "/", cookie.split(";")[0])
    assets = re.findall(r'(?:src|href)="([^":]+)"', page)
    assert status == 200
    assert len(assets) >= 2
    for path in (*assets, "/api/case"):
        address_of = path if path.startswith("/") else f"/{path.removeprefix('./')}"
        answer, _, body = fetched(port, address_of, cookie.split(";")[0])
        assert (answer, bool(body)) == (200, True)
