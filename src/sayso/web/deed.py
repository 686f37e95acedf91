"""A deed: an act of review as a person names it, before it is signed.

The same verbs and names as `sayso review` takes; both make their acts in `model.make_act`.
"""

import msgspec

from sayso.model.make_act import Verb


class Deed(msgspec.Struct, frozen=True, kw_only=True):
    """What is done, to what (claims by reference, variables by name), and why."""

    do: Verb
    to: tuple[str, ...]
    why: str = ""
