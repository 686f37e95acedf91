"""Assembly: what claims become in a model."""

from model_builders import SPOKEN, given, part, report, says, told
from sayso.claims.claim import Doubt, State
from sayso.document.span import Span
from sayso.model.assemble import assemble

STOPS = Span(SPOKEN.index("aid stops"), SPOKEN.index("aid stops") + len("aid stops"))


def test_an_influence_becomes_a_link_between_two_variables() -> None:
    """Cause and effect are variables, the claim stands behind the link."""
    model = assemble([report(says("Ana", "aid", "+", "front"))])
    assert [variable.id for variable in model.variables] == ["aid", "front"]
    assert [(link.source, link.target) for link in model.links] == [("aid", "front")]
    assert model.links[0].claims == ("Ana-aid-front-+",)


def test_a_level_that_nobody_tells_is_fifty_and_assumed() -> None:
    """Not said: the middle of the index, marked as ours."""
    now = assemble([report(says("Ana", "aid", "+", "front"))]).variables[0].now
    assert (now.value, now.origin) == (50, "assumed")


def test_a_level_said_to_be_absent_is_ten_and_said() -> None:
    """A negated state puts the level at 10, with its claim."""
    none = told(State, "Ana", part("aid", -1), negated=True)
    now = assemble([report(says("Ana", "aid", "+", "front"), none)]).variables[0].now
    assert (now.value, now.origin, now.claims) == (10, "said", ("State-Ana-aid",))


def test_speakers_who_differ_about_a_level_give_its_range() -> None:
    """The level is the mean, low and high are what they say."""
    low = told(State, "Ana", part("aid", -1), negated=True)
    high = told(State, "Ben", part("aid", 1))
    now = assemble([report(low, high)]).variables[0].now
    assert (now.value, now.low, now.high) == (42.5, 10, 75)


def test_a_supposed_happening_is_an_event_of_its_variable() -> None:
    """`If aid stops` is an event that drives aid to its low; the link stays aid to front."""
    claim = says("Ana", "aid", "+", "front", cause_part=part("aid", -1, STOPS))
    model = assemble([report(claim)])
    assert [(e.name, e.of, e.change) for e in model.events] == [("aid stops", "aid", -1)]
    assert [(link.source, link.target) for link in model.links] == [("aid", "front")]


def test_a_cut_is_told_as_a_cut() -> None:
    """After `if taxes are cut` there are still taxes: none stops."""
    text = "If taxes are cut, the deficit widens."
    claim = says("Ana", "taxes", "-", "deficit", cause_part=part("taxes", -1, Span(3, 16)))
    model = assemble([report(claim, text=text + " " * 60)])
    assert [event.name for event in model.events] == ["taxes are cut"]


def test_a_gradual_cause_is_no_event() -> None:
    """`If prices rise` moves a variable, nothing happens on a date."""
    text = "If prices rise further, demand sinks."
    claim = says("Ana", "prices", "-", "demand", cause_part=part("prices", 1, Span(3, 22)))
    assert assemble([report(claim, text=text + " " * 60)]).events == ()


def test_a_doubt_gives_an_event_for_what_ifs_only() -> None:
    """What is questioned may stop, but nobody tells that it does: there is no hazard."""
    doubt = told(Doubt, "Ben", part("aid"))
    model = assemble([report(says("Ana", "aid", "+", "front"), doubt)])
    assert [(event.name, event.hazard) for event in model.events] == [("aid stops", None)]
    assert [remark.kind for remark in model.remarks] == ["doubt"]


def test_a_lasting_condition_is_a_gate_at_half_of_what_is_there() -> None:
    """`As long as morale holds`: open while half of today's level is left."""
    claim = says("Ana", "aid", "+", "front", conditions=(given("morale", "as_long_as"),))
    gate = assemble([report(claim)]).links[0].gates[0]
    assert (gate.of, gate.above, gate.unless) == ("morale", 25, False)


def test_unless_closes_the_gate_half_way_to_the_bound() -> None:
    """`Unless talks begin`: works until talks are half-way up from now."""
    claim = says("Ana", "aid", "+", "front", conditions=(given("talks", "unless"),))
    gate = assemble([report(claim)]).links[0].gates[0]
    assert (gate.of, gate.above, gate.unless) == ("talks", 75, True)


def test_a_condition_that_one_voice_does_not_make_is_no_gate_of_the_link() -> None:
    """Whoever says less restricts less."""
    strict = says("Ana", "aid", "+", "front", conditions=(given("morale", "as_long_as"),))
    model = assemble([report(strict, says("Ben", "aid", "+", "front"))])
    assert model.links[0].gates == ()
    assert len(model.links[0].voices[0].gates) == 1


def test_two_told_channels_are_two_paths_and_one_draw() -> None:
    """By the people and by the allies: four links, all of one voice."""
    claim = says("Ana", "loss", "+", "pressure", via=(part("people"), part("allies")))
    links = assemble([report(claim)]).links
    ends = {(link.source, link.target) for link in links}
    assert ends == {
        ("loss", "people"),
        ("people", "pressure"),
        ("loss", "allies"),
        ("allies", "pressure"),
    }
    assert len({voice.id for link in links for voice in link.voices}) == 1


def test_two_channels_together_move_as_far_as_one_direct_link() -> None:
    """Two legs of sqrt(s / 2) by two ways give s."""
    claim = says("Ana", "loss", "+", "pressure", via=(part("people"), part("allies")))
    leg = assemble([report(claim)]).links[0].strength.value
    assert abs(2 * leg * leg - 0.4) < 0.01


def test_rivals_are_two_voices_of_which_one_holds() -> None:
    """`Could divide or could unite`: one link, both signs, one group."""
    unite = says("Ana", "war", "+", "unity", alternatives="x")
    divide = says("Ana", "war", "-", "unity", alternatives="x")
    voices = assemble([report(unite, divide)]).links[0].voices
    assert {voice.sign for voice in voices} == {"+", "-"}
    assert len({voice.rivals for voice in voices}) == 1


def test_a_degree_word_sets_the_strength_and_a_hedge_does_not() -> None:
    """`Might` lowers belief only."""
    firm = assemble([report(says("Ana", "aid", "+", "front", certainty=0.9))]).links[0]
    hedged = assemble([report(says("Ana", "aid", "+", "front", certainty=0.4))]).links[0]
    assert firm.strength == hedged.strength
    assert firm.voices[0].belief.value > hedged.voices[0].belief.value


def test_one_concept_name_is_one_variable_across_reports() -> None:
    """Case and articles do not matter."""
    one = report(says("Ana", "the aid", "+", "front"))
    two = report(says("Ben", "Aid", "+", "morale"))
    assert [variable.id for variable in assemble([one, two]).variables] == [
        "aid",
        "front",
        "morale",
    ]


def test_a_cause_that_is_its_own_effect_makes_no_link() -> None:
    """A variable's persistence is its adjustment time, not a link to itself."""
    assert assemble([report(says("Ana", "aid", "+", "aid"))]).links == ()


def test_links_of_ours_are_off_and_have_no_claims() -> None:
    """A loose variable is tied to its namesake only by a link that is marked and off."""
    loose = told(State, "Ana", part("army morale"))
    model = assemble([report(says("Ana", "aid", "+", "army size"), loose)])
    ours = [link for link in model.links if link.assumed]
    assert [(link.source, link.target, link.enabled) for link in ours] == [
        ("army-morale", "army-size", False)
    ]
    assert ours[0].claims == ()


def test_no_claim_gives_an_empty_model() -> None:
    """A report that says nothing of causes has no links, no events, no loops."""
    model = assemble([report()])
    assert (model.variables, model.links, model.events) == ((), (), ())
