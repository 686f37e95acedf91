"""Compiling: a model's meaning as a plan that runs."""

import math

import msgspec

from model_builders import SPOKEN, part, report, says
from sayso.document.span import Span
from sayso.futures.compile import compile_plan, drive_id, spread
from sayso.futures.distribution import Fixed, LogNormal, Normal
from sayso.model.assemble import assemble
from sayso.model.model import Model
from sayso.model.number import Number

STOPS = Span(SPOKEN.index("aid stops"), SPOKEN.index("aid stops") + len("aid stops"))


def supposed() -> Model:
    """If aid stops, the front collapses."""
    claim = says("Ana", "aid", "+", "front", cause_part=part("aid", -1, STOPS))
    return assemble([report(claim)])


def test_an_event_drives_its_variable_by_definition() -> None:
    """A link of strength 1 that is in every future."""
    compiled = compile_plan(supposed())
    drive = next(link for link in compiled.plan.links if link.id in compiled.drives)
    assert (drive.target, drive.strength) == ("aid", Fixed(value=1.0))
    assert drive.supports[0].sign == "-"
    site = next(site for site in compiled.plan.sites if site.id == drive.supports[0].site)
    assert site.probability == 1.0


def test_a_site_leads_back_to_its_voice_and_links() -> None:
    """So that answers can say whose word a future hangs on."""
    model = supposed()
    compiled = compile_plan(model)
    (voice,) = model.links[0].voices
    assert compiled.voices[voice.id] == (voice,)
    assert compiled.links_of[voice.id] == (model.links[0].id,)


def test_a_link_that_is_off_is_left_out() -> None:
    """And named."""
    model = supposed()
    off = msgspec.structs.replace(model.links[0], enabled=False)
    compiled = compile_plan(msgspec.structs.replace(model, links=(off,)))
    assert compiled.left_out == (off.id,)
    assert [link.id for link in compiled.plan.links] == [drive_id(model.events[0])]


def test_a_range_is_log_normal_with_its_middle_ninety_per_cent() -> None:
    """0.15 to 0.7 about 0.4: sigma = log(0.7 / 0.15) / 3.29."""
    number = Number(value=0.4, low=0.15, high=0.7, origin="assumed")
    found = spread(number)
    assert isinstance(found, LogNormal)
    assert math.isclose(found.sigma, math.log(0.7 / 0.15) / 3.2897, rel_tol=1e-4)


def test_a_range_that_reaches_below_zero_is_normal() -> None:
    """No logarithm there."""
    assert isinstance(spread(Number(value=0, low=-1, high=1, origin="person")), Normal)
