"""Which language a text is in, by its script and its most common small words."""

import re
import unicodedata
from collections import Counter

_SAMPLE = 20_000
_FEWEST_WORDS = 12
"""Below this a text is taken as it is: too little to tell by."""

_SMALL_WORDS = {
    "English": "the of and to in a is that for it was on with as he be by at are this have from"
    " not but they his had will has were an would which been their said we you if or",
    "German": "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch"
    " es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über",
    "French": "le la les de des et du en un une que est pour qui dans au sur par il pas plus ce"
    " avec sont se ne son cette mais ont aux été ou leur comme elle nous",
    "Spanish": "el la los las de que y en del se un una por con no para al es su lo como más"
    " pero sus le ha este sí porque esta entre cuando muy sin sobre también fue",
    "Italian": "il di che la e un per non in una sono con del si da come più ma gli alla della"
    " le dei nel anche lo ha dal ed o al questo delle essere",
    "Portuguese": "o a de que e do da em um para com não uma os no se na por mais as dos como"
    " mas ao foi ele das à seu sua ou quando muito nos já",
    "Dutch": "de het een van en in is dat op te zijn voor met die niet aan er om ook als dan"
    " maar bij uit nog naar door over werd wordt heeft ze hij",
    "Polish": "i w na z się że do nie to jest o za po jak od przez ale dla są co tym oraz",
    "Turkish": "ve bir bu da de için ile olarak çok daha olan gibi en kadar sonra ama",
}
_VOCABULARY = {name: frozenset(words.split()) for name, words in _SMALL_WORDS.items()}


def other_language(text: str) -> str | None:
    """Return the language or script the text is in if that is plainly not English."""
    sample = text[:_SAMPLE]
    script = _foreign_script(sample)
    if script is not None:
        return script
    words: list[str] = re.findall(r"[^\W\d_]+", sample.lower())
    if len(words) < _FEWEST_WORDS:
        return None
    shares = {
        name: sum(word in known for word in words) / len(words)
        for name, known in _VOCABULARY.items()
    }
    best = max(shares, key=lambda name: shares[name])
    # Borrowed lines and names are common: it must lead English by a wide margin.
    return best if best != "English" and shares[best] > 0.12 + 1.5 * shares["English"] else None


def _foreign_script(sample: str) -> str | None:
    letters = [c for c in sample if c.isalpha()]
    beyond = [c for c in letters if ord(c) > 0x24F]
    if len(beyond) < 0.4 * len(letters) or len(beyond) < _FEWEST_WORDS:
        return None
    scripts = Counter(unicodedata.name(c, "another script").split()[0] for c in beyond)
    return f"{scripts.most_common(1)[0][0].title()} script"
