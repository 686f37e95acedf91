"""Who may talk to the server, and what its answers allow."""

from desks import Call

from sayso.web.guard import BODY_LIMIT
from sayso.web.serving import Served


def test_the_printed_address_moves_its_token_into_a_cookie(call: Call, served: Served) -> None:
    """The token does not stay in the address, nor can a script read the cookie."""
    reply = call("GET", "/?token=key", Cookie="")
    assert (reply.status, reply.headers["location"]) == (303, "/")
    assert "HttpOnly" in reply.headers["set-cookie"]
    assert "samesite=strict" in reply.headers["set-cookie"].lower()


def test_without_the_token_nothing_is_told(call: Call) -> None:
    """A wrong token is as good as none."""
    assert call("GET", "/api/case", Cookie="").codes == ["no-token"]
    assert call("GET", "/?token=wrong", Cookie="").codes == ["no-token"]


def test_another_host_name_is_refused(call: Call) -> None:
    """A name that was rebound to this machine does not get in."""
    assert call("GET", "/api/case", Host="evil.example").codes == ["wrong-host"]


def test_another_origin_is_refused(call: Call) -> None:
    """A page elsewhere can neither read nor write, not even from another port here."""
    assert call("GET", "/api/case", Origin="http://evil.example").codes == ["wrong-origin"]
    assert call("POST", "/api/undo", {}, Origin="http://127.0.0.1:1").codes == ["wrong-origin"]


def test_a_write_without_an_origin_is_refused(call: Call) -> None:
    """Browsers always name the origin of a write."""
    assert call("POST", "/api/undo", {}, Origin="").codes == ["wrong-origin"]


def test_every_answer_forbids_scripts_from_elsewhere(call: Call) -> None:
    """The policy allows no inline script, no frame, no other host."""
    policy = call("GET", "/").headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy
    assert "access-control-allow-origin" not in call("GET", "/api/case").headers


def test_a_body_above_the_limit_is_refused(call: Call) -> None:
    """The length is believed before the body is read."""
    reply = call("POST", "/api/ask", b"", Content_Length=str(BODY_LIMIT + 1))
    assert reply.codes == ["too-large"]


def test_a_path_outside_the_page_does_not_exist(call: Call) -> None:
    """Files are looked up in a table, so that no path leads out of it."""
    assert call("GET", "/../../pyproject.toml").status == 404
    assert call("GET", "/%2e%2e/%2e%2e/pyproject.toml").status == 404
