"""The words of a text that say what it is not about: 'het gaat niet om pesten', 'geen onrust in de klas, wel stille kinderen'.

Only what is said in so many words. 'Geen vrienden' and 'slaapt niet' are needs themselves, so a denial that stands by
itself leaves everything as it is. Light and pure; the browser has the same in kansrijk/web/denied.js.
"""

from __future__ import annotations

from collections.abc import Sequence

_TURNS = ("maar", "wel", "echter")
_INSTEAD = (*_TURNS, "vooral")
_ALSO = ("ook", "eveneens")
_ONLY = ("alleen", "enkel", "slechts")
_GOES = ("gaat", "gaan", "ging", "gingen", "draait", "draaien")
_ABOUT = ("om", "over")
_PASSES = ("bij", "na", "in", "door", "met", "als", "wanneer")
"""After these 'gaat niet over' says that something does not pass."""
_NO_NEED = ("behoefte", "vraag", "zorgen", "last", "probleem", "problemen", "sprake")
_FOR = ("aan", "naar", "over", "van", "met")
_IS = ("is", "zijn", "was", "waren", "vormt", "vormen")
_HAS = ("hebben", "heeft")
_NOT_A = ("geen", "niet")
_ISSUE = ("probleem", "problemen", "issue", "thema", "punt", "aandachtspunt")
_DONE, _WELL = ("geregeld", "orde"), ("al", "goed", "prima", "op")
_PLAYS = ("speelt", "spelen")
_HERE = ("hier", "ons", "onze")
_NEVER = ("niet", "nooit")
_DOES = ("doen", "doet")
_GETS = ("wordt", "worden")
_WRONG = frozenset(
    "gepest gevochten gescholden geslagen gerookt gevapet gedronken geblowd gegamed gegokt gespijbeld gestolen gediscrimineerd".split()
)
"""What is done where something is wrong: that it is not done is no need; 'er wordt niet gelezen' is one."""
_GOOD = frozenset(
    "zelfvertrouwen vertrouwen vriend vrienden vriendjes vriendinnen steun hulp netwerk structuur regels grenzen rust slaap eten "
    "ontbijt beweging bewegen sport geld taal nederlands vaardigheden weerbaarheid aandacht motivatie zin diploma "
    "startkwalificatie contact contacten aansluiting hechting veiligheid woning huis werk dagbesteding school plek opvang toekomst "
    "perspectief tijd energie gevoel band binding interesse concentratie begeleiding regel groente fruit water speelplek".split()
)
"""To be without these is a need."""


def denied_words(typed: Sequence[str], clauses: Sequence[int]) -> frozenset[int]:
    """The places of the words that say what a text is not about. `clauses`: the number of the clause of each word."""
    if not any(word in _NOT_A or word in _DONE or word in _NEVER for word in typed):
        return frozenset()
    parts = _parts(typed, clauses)
    found: set[int] = set()
    for number, places in enumerate(parts):
        said = [typed[i] for i in places]
        before = [typed[i] for i in parts[number - 1]] if number else []
        after = [typed[i] for i in parts[number + 1]] if number + 1 < len(parts) else []
        start, end = _span(said, before, after)
        found.update(places[start:end])
    return frozenset(found)


def _parts(typed: Sequence[str], clauses: Sequence[int]) -> list[list[int]]:
    """The places of the words of each part: what stands between commas, and what 'maar' or 'wel' turns."""
    parts: list[list[int]] = []
    for i, word in enumerate(typed):
        turned = word in _TURNS and not (i and typed[i - 1] in _TURNS)
        if i == 0 or clauses[i] != clauses[i - 1] or turned:
            parts.append([])
        parts[-1].append(i)
    return parts


def _span(said: list[str], before: list[str], after: list[str]) -> tuple[int, int]:
    """From where to where the words of one part are denied; (0, 0) when none are."""
    for i, word in enumerate(said):
        rest = said[i + 1 :]
        if word == "niet" and _is_about(said[:i], rest):
            return i + 2, len(said)
        if word == "geen" and _no_need(rest):
            return i + 2, len(said)
        if word in _IS and _is_no_issue(rest):
            return 0, i
        if word in _GETS and _is_not_done(said):
            return 0, len(said)
        if word in _DOES and i and rest[-1:] and rest[-1] in _NEVER and not any(w in _GOOD for w in said):
            return 0, i
        if word in _HAS and i and rest[-1:] and rest[-1] in _DONE and rest[-2:-1] and rest[-2] in _WELL:
            return 0, i
        if word in _PLAYS and rest[-1:] == ["niet"] and any(w in _HERE for w in rest):
            return 0, i
        if word == "geen" and _is_turned(before, after) and not any(w in _GOOD for w in rest):
            return i + 1, len(said)
    return 0, 0


def _is_about(start: list[str], rest: list[str]) -> bool:
    """'Het gaat hier niet om …', or the bare 'Niet om …' at the start; 'niet om aan te zien' says something else."""
    if len(rest) < 2 or rest[0] not in _ABOUT:
        return False
    if (start or "te" in rest) and not any(word in _GOES for word in start[-3:]):
        return False
    return not (rest[0] == "over" and rest[1] in _PASSES) and rest[-1] not in _ONLY


def _is_not_done(said: list[str]) -> bool:
    """'Er wordt niet gepest', 'gepest wordt er nooit'; not 'er wordt gepest en niet ingegrepen'."""
    wrong = [i for i, word in enumerate(said) if word in _WRONG]
    return bool(wrong) and (said[-1] in _NEVER or any(i and said[i - 1] in _NEVER for i in wrong))


def _no_need(rest: list[str]) -> bool:
    """'Geen behoefte aan …', 'geen problemen met …'; 'meer' may stand between."""
    told = [word for word in rest if word != "meer"]
    return len(told) > 1 and told[0] in _NO_NEED and told[1] in _FOR


def _is_no_issue(rest: list[str]) -> bool:
    """'… is hier geen probleem', '… is al goed geregeld'."""
    if len(rest) > 1 and rest[-1] in _DONE and rest[-2] in _WELL:
        return not any(word in _NOT_A or word == "nog" for word in rest)
    issues = [i for i, word in enumerate(rest) if word in _ISSUE]
    return len(issues) == 1 and any(word in _NOT_A for word in rest[: issues[0]]) and "met" not in rest


def _is_turned(before: list[str], after: list[str]) -> bool:
    """Whether the part after it, or before it, says what it is about instead: '…, wel ruzie'."""
    turned = after[:1] != [] and after[0] in _INSTEAD and not any(word in _ALSO for word in after[:3])
    return turned or before[:1] == ["wel"]
