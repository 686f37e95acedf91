"""Verbs that link a cause to an effect."""

import random
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Verb:
    base: str
    third: str
    past: str
    participle: str
    gerund: str
    sign: int
    """0 brings about or raises, 1 prevents or lowers."""


RAISING = (
    "raise|raised|raising;increase|increased|increasing;boost|boosted|boosting;push up|pushed up|"
    "pushing up;drive up|drove up|driving up|driven up;fuel|fuelled|fuelling;deepen|deepened|"
    "deepening;cause|caused|causing;trigger|triggered|triggering;spark|sparked|sparking;lead to|led"
    " to|leading to;result in|resulted in|resulting in;bring about|brought about|bringing about;"
    "create|created|creating;produce|produced|producing;provoke|provoked|provoking;contribute to|"
    "contributed to|contributing to;pave the way for|paved the way for|paving the way for;"
    "encourage|encouraged|encouraging;strengthen|strengthened|strengthening;promote|promoted|"
    "promoting;generate|generated|generating;prompt|prompted|prompting;drive|drove|driving|driven;"
    "allow|allowed|allowing;enable|enabled|enabling;accelerate|accelerated|accelerating;intensify|"
    "intensified|intensifying;stoke|stoked|stoking;add to|added to|adding to;mean|meant|meaning;"
    "give rise to|gave rise to|giving rise to|given rise to;set off|set off|setting off;support|"
    "supported|supporting;be responsible for|was responsible for|being responsible for|been"
    " responsible for;open the door to|opened the door to|opening the door to;lift|lifted|lifting;"
    "swell|swelled|swelling;bring|brought|bringing;sustain|sustained|sustaining"
)
LOWERING = (
    "reduce|reduced|reducing;cut|cut|cutting;lower|lowered|lowering;curb|curbed|curbing;dampen|"
    "dampened|dampening;weaken|weakened|weakening;undermine|undermined|undermining;prevent|"
    "prevented|preventing;stop|stopped|stopping;halt|halted|halting;block|blocked|blocking;hamper|"
    "hampered|hampering;hinder|hindered|hindering;slow|slowed|slowing;hurt|hurt|hurting;damage|"
    "damaged|damaging;harm|harmed|harming;threaten|threatened|threatening;ease|eased|easing;"
    "relieve|relieved|relieving;erode|eroded|eroding;avert|averted|averting;limit|limited|limiting;"
    "stifle|stifled|stifling;discourage|discouraged|discouraging;put an end to|put an end to|"
    "putting an end to;jeopardise|jeopardised|jeopardising;destroy|destroyed|destroying;rule out|"
    "ruled out|ruling out;hold back|held back|holding back;shrink|shrank|shrinking|shrunk;depress|"
    "depressed|depressing;bring down|brought down|bringing down;push down|pushed down|pushing down;"
    "deter|deterred|deterring;wipe out|wiped out|wiping out;suppress|suppressed|suppressing;"
    "endanger|endangered|endangering;crush|crushed|crushing;take the edge off|took the edge off|"
    "taking the edge off|taken the edge off;protect against|protected against|protecting against;"
    "cushion|cushioned|cushioning;delay|delayed|delaying;help prevent|helped prevent|helping"
    " prevent;make it harder to sustain|made it harder to sustain|making it harder to sustain"
)


def third_person(base: str) -> str:
    head, _, rest = base.partition(" ")
    irregular = {"be": "is", "have": "has", "go": "goes"}
    if head in irregular:
        head = irregular[head]
    elif head.endswith(("s", "sh", "ch", "x")):
        head += "es"
    elif head.endswith("y") and head[-2] not in "aeiou":
        head = head[:-1] + "ies"
    else:
        head += "s"
    return f"{head} {rest}".strip()


def verb(line: str, sign: int) -> Verb:
    base, past, gerund, *participle = line.split("|")
    return Verb(
        base=base,
        third=third_person(base),
        past=past,
        participle=participle[0] if participle else past,
        gerund=gerund,
        sign=sign,
    )


VERBS = tuple(verb(line, 0) for line in RAISING.split(";")) + tuple(
    verb(line, 1) for line in LOWERING.split(";")
)


def any_verb(rng: random.Random) -> Verb:
    """One of either sign, as often the one as the other."""
    sign = int(rng.random() < 0.5)
    return rng.choice([v for v in VERBS if v.sign == sign])
