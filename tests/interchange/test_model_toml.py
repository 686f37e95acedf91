"""model.toml: what is written reads back, edits keep the rest, faults have line and caret."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model_builders import given as condition
from model_builders import part, report, says, told
from sayso.claims.claim import Doubt, State
from sayso.errors import Diagnostic, InputError
from sayso.interchange.model_edit import edited_text
from sayso.interchange.model_toml import model_from_toml
from sayso.interchange.toml_text import model_text
from sayso.model.assemble import assemble
from sayso.model.model import Model, Override
from sayso.model.number import Number

WORDS = st.text(st.characters(blacklist_categories=["Cs"]), min_size=1, max_size=12)


def some_model() -> Model:
    """A model with a gate, a denial, an event, a level said and an override."""
    gated = says("Ana", "aid", "+", "front", conditions=(condition("morale", "unless"),))
    claims = (
        gated,
        says("Ben", "aid", "+", "front", negated=True),
        told(Doubt, "Ben", part("aid")),
        told(State, "Ana", part("morale", -1), negated=True),
    )
    overrides = (Override(key="strength.default", value=0.3),)
    return assemble([report(*claims)], overrides=overrides)


def faults(text: str) -> tuple[Diagnostic, ...]:
    """What is wrong with a model file."""
    with pytest.raises(InputError) as caught:
        model_from_toml(text, "m.toml")
    return caught.value.diagnostics


def broken(old: str, new: str) -> Diagnostic:
    """The one fault of a sound file with `old` written as `new`."""
    text = model_text(some_model())
    assert old in text
    (fault,) = faults(text.replace(old, new, 1))
    return fault


def pointed(fault: Diagnostic) -> str:
    """The words under the caret."""
    place = fault.place
    assert place
    assert place.excerpt is not None
    assert place.column is not None
    return place.excerpt[place.column - 1 : place.column - 1 + place.width]


def test_a_written_model_reads_back_as_it_was() -> None:
    """Numbers, origins, voices, gates, events, remarks and overrides."""
    model = some_model()
    assert model_from_toml(model_text(model), "m.toml") == model


@given(WORDS, WORDS, st.floats(0, 10), st.floats(0, 100))
@settings(max_examples=40, deadline=None)
def test_any_names_and_numbers_survive_the_round_trip(
    cause: str, effect: str, strength: float, now: float
) -> None:
    """Quotes, control characters, other alphabets; numbers to the last bit."""
    model = assemble([report(says("Ana", cause, "+", effect + "x"))])
    number = Number(value=strength, origin="person")
    variables = tuple(
        msgspec.structs.replace(each, now=Number(value=now, origin="measured", why="a series"))
        for each in model.variables
    )
    links = tuple(msgspec.structs.replace(each, strength=number) for each in model.links)
    edited = msgspec.structs.replace(model, variables=variables, links=links)
    assert model_from_toml(model_text(edited), "m.toml") == edited


def test_editing_nothing_changes_no_byte() -> None:
    """Comments, order and spacing stay."""
    text = "# mine\n" + model_text(some_model()).replace("strength =", "strength   =")
    assert edited_text(text, model_from_toml(text, "m.toml")) == text


def test_an_edit_changes_only_its_own_line() -> None:
    """A new strength; the comment beside the link stays."""
    text = model_text(some_model()).replace("\n[link.", "\n# I doubt it.\n[link.", 1)
    model = model_from_toml(text, "m.toml")
    own = msgspec.structs.replace(model.links[0], strength=Number(value=0.9, origin="person"))
    changed = edited_text(text, msgspec.structs.replace(model, links=(own, *model.links[1:])))
    lines = zip(text.splitlines(), changed.splitlines(), strict=True)
    assert [new for old, new in lines if old != new] == ["strength = 0.9"]


def test_a_link_that_is_gone_takes_only_its_table() -> None:
    """All that is left reads back."""
    text = model_text(some_model())
    model = model_from_toml(text, "m.toml")
    fewer = msgspec.structs.replace(model, links=(), remarks=())
    assert model_from_toml(edited_text(text, fewer), "m.toml") == fewer


def test_a_new_table_joins_an_old_file() -> None:
    """A model that grew is written into the file of the smaller one."""
    small = assemble([report(says("Ana", "aid", "+", "front"))])
    text = edited_text(model_text(small), some_model())
    assert model_from_toml(text, "m.toml") == some_model()


def test_a_bare_number_is_a_persons() -> None:
    """strength = 0.6"""
    text = model_text(some_model())
    line = next(line for line in text.splitlines() if line.startswith("strength"))
    model = model_from_toml(text.replace(line, "strength = 0.6", 1), "m.toml")
    assert model.links[0].strength == Number(value=0.6, origin="person")


def test_an_unknown_key_is_shown_with_what_was_meant() -> None:
    """strenght"""
    fault = broken("\nstrength =", "\nstrenght =")
    assert "strenght" in fault.message
    assert fault.hint == "did you mean 'strength'?"
    assert pointed(fault) == "strenght"


def test_a_link_to_an_unknown_variable_is_shown_with_its_neighbour() -> None:
    """The caret stands under the name."""
    fault = broken('to = "front"', 'to = "frant"')
    assert fault.message == "link 'aid--front': there is no variable or event 'frant'"
    assert (pointed(fault), fault.hint) == ("frant", "did you mean 'front'?")


def test_a_wrong_type_is_shown_at_its_key() -> None:
    """A word where a number belongs."""
    fault = broken("weeks = 52", 'weeks = "a year"')
    assert pointed(fault) == "weeks"


def test_a_number_out_of_range_is_shown_with_the_range() -> None:
    """A belief of 5."""
    fault = broken("belief = { value = 0.5", "belief = { value = 5")
    assert fault.message == "link 'aid--front': belief lies from 0 to 1, not at 5"


def test_an_unknown_prior_is_shown_with_its_neighbour() -> None:
    """A slip in a key of [priors]."""
    fault = broken('\n"strength.default"', '\n"strenght.default"')
    assert fault.hint == "did you mean 'strength.default'?"


def test_a_cut_off_file_is_shown_where_it_breaks() -> None:
    """Line and column of TOML's own fault."""
    (fault,) = faults('format = "sayso-model/1"\ntitle = "x\n')
    assert fault.place
    assert (fault.code, fault.place.line) == ("not-toml", 2)


def test_all_faults_are_shown_at_once() -> None:
    """Two slips, two diagnostics."""
    text = model_text(some_model()).replace("\ndelay =", "\ndealy =", 1)
    assert len(faults(text.replace("adjustment =", "adjust =", 1))) == 2
