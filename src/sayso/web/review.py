"""Review acts as the page sends them; placeholder until the model's acts land."""

import msgspec


class ReviewAct(msgspec.Struct, frozen=True, kw_only=True):
    """One act of a person on a claim or concept."""

    what: str
    of: str
    value: str | None = None
    why: str | None = None
