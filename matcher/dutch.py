"""Dutch words as the search sees them: stems, and the parts of compounds.

The Snowball stemmer (Porter's Dutch, from Whoosh) leaves doubled consonants and irregular plurals
apart; two small steps mend that. Kraaij-Pohlmann is no option: it turns 'gezin' into 'zin'.
"""

from __future__ import annotations

from collections.abc import Set

STOPWORDS = frozenset(
    "aan al alle als bij dan dat de der deze die dit doen door dus een en er geen geeft gaan gaat had heb hebben heeft hem het "
    "hier hij hoe hun ik in is je kan kunnen kunt kun maar me met mij mijn moet moeten mogen naar nee niet nog nu of om onder ons "
    "onze ook op over s t te tegen toch toe tot u uit uw van veel voor want waren was wat we wel welke welk werd wie wij willen "
    "wil word worden wordt zal ze zei zelf zich zij zijn zo zonder zou waar waarom wanneer iets iemand graag".split()
)
_IRREGULAR = {
    "kinderen": "kind", "kinders": "kind", "eieren": "ei", "liederen": "lied", "leden": "lid", "steden": "stad",
    "moeilijkheden": "moeilijk", "vaardigheden": "vaardig", "mogelijkheden": "mogelijk", "ouders": "ouder", "baby's": "baby",
}  # fmt: skip
_CONSONANTS = frozenset("bcdfghjklmnpqrstvwxz")
_SHORTEST_PART = 5
_SHORTEST_REST = 3


def before_stemming(word: str) -> str:
    """The word to give to the stemmer: an irregular plural as its singular."""
    return _IRREGULAR.get(word, word)


def after_stemming(stemmed: str) -> str:
    """A stem without the doubled consonant that a plural left behind: 'gezinn' -> 'gezin'."""
    if len(stemmed) > 3 and stemmed[-1] == stemmed[-2] and stemmed[-1] in _CONSONANTS:
        return stemmed[:-1]
    return stemmed


def compound_parts(word: str, lexicon: Set[str]) -> tuple[str, ...]:
    """The words of the lexicon with which a longer word begins or ends: 'ziekteverzuim' -> ('verzuim',)."""
    sizes = range(_SHORTEST_PART, len(word) - _SHORTEST_REST + 1)
    found = [word[:size] for size in sizes] + [word[-size:] for size in sizes]
    return tuple(part for part in dict.fromkeys(found) if part in lexicon)
