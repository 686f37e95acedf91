"""Names as they stand in a text, and when two of them are one person's."""

import re
from collections.abc import Iterator

import msgspec

from sayso.claims.lexicon import words
from sayso.document.span import Span

_PARTICLES = r"(?:de|del|der|di|da|dos|van|von|bin|ibn|al|el|la|le|du|ben)"
_ARTICLES = r"(?:al|el|as|ash|ad|ar|an|az|ed|es|ul|d)"
"""What a name's word may begin with in small letters: "al-Masri", "d’Ormesson"."""
_SHORT_TITLES = (
    r"(?:Mr|Mrs|Ms|Dr|Prof|Sens?|Reps?|Govs?|Gen|Col|Capt|Lt|Sgt|Cmdr|Adm|Maj|Rev|Hon|Pres)\."
)
_CAPITAL = rf"(?:{_SHORT_TITLES}|(?:[a-z]|{_ARTICLES}[-’'])?[A-ZÀ-ÖØ-ÞŁŚŠŽĆČ][\w’'-]*|[A-Z]\.)"
_ARTICLE = re.compile(rf"^(?i:{_ARTICLES})[-’'](?=[A-Z])")
_NAME = re.compile(rf"\b{_CAPITAL}(?:[ \u00a0](?:{_PARTICLES}[ \u00a0])?{_CAPITAL})*")
_OF = re.compile(r"[ \u00a0](?:of|for)(?:[ \u00a0]the)?[ \u00a0](?=[A-Z])")
"""What joins "Department" and "Justice" to one name, if the word before it is an institution."""
_INSTITUTIONS = words("people", "institutions")
_LEADING = re.compile(r"-(?:based|born|led|backed|bred|raised|educated|trained)$")
"""How a word ends that tells of the name after it: "Delhi-based"."""
_POSSESSIVE = re.compile(r"[’']s?$")
_NOT_NAMES = words("people", "no_names")
_TITLES = words("people", "titles")
_FIRST_NAMES = words("people", "male_names") | words("people", "female_names")
_ROLES = words("people", "roles") - _FIRST_NAMES


class Name(msgspec.Struct, frozen=True, kw_only=True):
    """A proper name in the text: its words without titles, and what stood before them."""

    span: Span
    words: tuple[str, ...]
    titles: tuple[str, ...]
    possessive: bool

    @property
    def text(self) -> str:
        """The name as one string."""
        return " ".join(self.words)


def names(text: str, within: Span) -> Iterator[Name]:
    """Find the capitalised names in a stretch of text, in order."""
    at = within.start
    while found := _NAME.search(text, at, within.end):
        at = _end_of_name(text, found, within.end)
        name = _name(text, Span(found.start(), at))
        if name is not None:
            yield name


def _end_of_name(text: str, found: re.Match[str], limit: int) -> int:
    """Return where a name ends that may go on: "Department of Justice"."""
    while found[0].split()[-1].lower() in _INSTITUTIONS:
        link = _OF.match(text, found.end(), limit)
        further = _NAME.match(text, link.end(), limit) if link else None
        if further is None:
            break
        found = further
    return found.end()


def _name(text: str, found: Span) -> Name | None:
    pieces = list(re.finditer(r"[^\s\u00a0]+", found.of(text)))
    bare = [piece[0].lower().strip(".’'") for piece in pieces]
    begin = _after_titles(bare)
    titles = tuple(bare[:begin])
    begin = max(
        begin, *(place for place, word in enumerate(bare[:-1], 1) if _LEADING.search(word)), 0
    )
    while begin < len(pieces) and _POSSESSIVE.sub("", bare[begin]) in _NOT_NAMES:
        begin += 1
    if begin == len(pieces) - 1 and bare[begin] in _TITLES:
        return None
    begin = _after_owner(bare, begin)
    kept = pieces[begin:]
    if not kept:
        return None
    plain = [_POSSESSIVE.sub("", piece[0]) for piece in kept]
    return Name(
        span=Span(found.start + kept[0].start(), found.start + kept[-1].start() + len(plain[-1])),
        words=tuple(plain),
        titles=titles,
        possessive=plain[-1] != kept[-1][0],
    )


def _after_titles(bare: list[str]) -> int:
    """Return where titles end; a role is one before a person's full name: "Actor Clint Howard".

    What stands right before an institution is none: "Justice Department".
    """
    whole = bare[-1] not in _INSTITUTIONS
    return max(
        (
            place
            for place, word in enumerate(bare[:-1], 1)
            if (word in _TITLES and (whole or place < len(bare) - 1))
            or (whole and word in _ROLES and len(bare) - place > 1)
        ),
        default=0,
    )


def _after_owner(bare: list[str], begin: int) -> int:
    """Return where a person's name begins after whom the person belongs to: "Fox News Ann Ray"."""
    for place in range(begin + 1, len(bare) - 1):
        owner = bare[place - 1]
        if bare[place] in _FIRST_NAMES and (owner in _INSTITUTIONS or owner.endswith(("’s", "'s"))):
            return place
    return begin


def same_name(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two names can be one person's: the shorter one's words lie in the longer.

    A single word counts where it is the other's last (a surname), or its first where that is
    all there is to go by; spellings may differ by a letter or two.
    """
    short, long = sorted((one, other), key=len)
    if len(short) == 1:
        return alike(short[0], long[-1])
    if set(short) <= set(long):
        return True
    return alike(short[-1], long[-1]) and (
        alike(short[0], long[0]) or (short[0][0] == long[0][0] and len(short[0].strip(".")) == 1)
    )


def alike(one: str, other: str) -> bool:
    """Tell whether two words are spellings of one name (Bakhmut, Bahmut, Bahamut)."""
    a, b = (_ARTICLE.sub("", word).lower() for word in (one, other))
    if a == b:
        return True
    if min(len(a), len(b)) < 5 or a[0] != b[0] or abs(len(a) - len(b)) > 2:
        return False
    return distance(a, b) <= (1 if min(len(a), len(b)) < 6 else 2) and skeleton(a) == skeleton(b)


def skeleton(word: str) -> str:
    """Return the consonants that survive transliteration: kh is h, and h, y, doubles may go."""
    plain = _ARTICLE.sub("", word).lower().replace("kh", "h").replace("ck", "k")
    return re.sub(r"(.)\1", r"\1", re.sub(r"[aeiouyhj'’-]", "", plain))


def distance(one: str, other: str) -> int:
    """Return the edit distance of two words (Levenshtein)."""
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        previous, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (a != b))
    return row[-1]
