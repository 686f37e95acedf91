"""Write the claims that people listed for the retelling as model.claims.json, as they were told.

    python cases/bakhmut/as_told.py
    sayso model cases/bakhmut/model.claims.json -o cases/bakhmut/model.toml

The second command does the review's acts (model.review.jsonl) to them, builds the model, and
keeps what people wrote into model.toml: links of ours, the share of the town held, the horizon.
"""

from pathlib import Path

from sayso.document.load import load
from sayso.interchange.claims_json import claims_to_json
from sayso.interchange.listed_claims import listed_claims

HERE = Path(__file__).parent


def as_told() -> bytes:
    """Return the claims file: everything that is listed, nothing reviewed."""
    report, listed = HERE / "report.md", HERE / "report_claims.json"
    document = load(report.read_bytes(), report.name)
    return claims_to_json(listed_claims(listed.read_bytes(), listed.name, document, report.name))


if __name__ == "__main__":
    (HERE / "model.claims.json").write_bytes(as_told())
