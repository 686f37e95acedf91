"""The case's review: acts of the program's own kind, and a model that is built from them."""

from pathlib import Path

from cases.bakhmut.as_told import as_told

from sayso.interchange.case_files import load_claims, load_model, model_source, with_claims_files
from sayso.interchange.model_edit import edited_text
from sayso.interchange.review_file import load_review
from sayso.model.acts import Review
from sayso.model.model import Model
from sayso.model.rebuild import rebuilt
from sayso.model.review import reviewed

MODEL = str(Path(__file__).parents[2] / "cases" / "bakhmut" / "model.toml")


def built(old: Model | None, review: Review) -> Model:
    """The model that the case's claims make under a review."""
    return rebuilt(old, load_claims(MODEL, load_model(MODEL)), review).case.model


def subjects(model: Model) -> set[str]:
    """What variables and remarks are about."""
    return {each.name for each in model.variables} | {each.subject for each in model.remarks}


def test_the_claims_beside_the_model_are_those_that_people_listed() -> None:
    """As told: nothing in them is reviewed."""
    assert as_told() == Path(MODEL).with_name("model.claims.json").read_bytes()


def test_every_act_of_the_review_has_a_reason_and_finds_its_claim() -> None:
    """None is lost on the claims as told."""
    review = load_review(MODEL)
    assert [act.why for act in review.acts].count("") == 0
    assert reviewed(load_claims(MODEL, load_model(MODEL)), review).lost == ()


def test_building_the_case_again_changes_nothing() -> None:
    """The model file is what its claims, its review and what people wrote into it make."""
    again = with_claims_files(MODEL, built(load_model(MODEL), load_review(MODEL)))
    assert edited_text(model_source(MODEL), again) == model_source(MODEL)


def test_the_review_keeps_apart_what_the_text_names_apart() -> None:
    """As told there is one aid, one motivation, and no lesser side of the comparison."""
    told, after = subjects(built(None, Review())), subjects(built(None, load_review(MODEL)))
    assert after - told == {
        "European military aid", "motivation of soldiers", "motivation at home",
        "motivation abroad", "tactical defeat",
    }  # fmt: skip
    assert {"Western military aid", "motivation", "at home", "abroad"} <= told - after
