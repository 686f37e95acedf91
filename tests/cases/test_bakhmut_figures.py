"""What the case's page quotes is what its findings say."""

from cases.bakhmut.figures import FINDINGS, PAGE, QUOTED, quoted


def test_every_quoted_block_stands_in_the_findings_as_it_is() -> None:
    """`python -m cases.bakhmut.figures` puts reader, strengths, rehearsal and scores there."""
    page = PAGE.read_text(encoding="utf-8")
    assert len(QUOTED.findall(page)) == page.count("<!-- findings/") >= 4
    assert quoted(page) == page


def test_both_cutoffs_were_checked_by_one_procedure() -> None:
    """The same sections, in the same order, with the same rehearsals."""
    heads = [
        [
            line.split(":")[0].split(" (")[0] for line in path.read_text("utf-8").splitlines()
            if line and not line.startswith((" ", "Checked"))
        ]
        for path in sorted(FINDINGS.glob("checked-*.txt"))
    ]  # fmt: skip
    assert len(heads) == 2
    assert heads[0] == heads[1]
