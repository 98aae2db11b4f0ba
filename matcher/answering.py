"""How far a programme answers what is asked: its worth as an answer, with the words for that.

Works on the prepared data; it has a twin in the browser.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from matcher.fit import Asker
from matcher.school_levels import schools_and_levels
from matcher.sentences import fill, join_words, range_text
from matcher.understand import Asked
from matcher.wanted import Wanted

Words = tuple[str, str]
"""How something differs from what is asked: in the reason, and as a warning; twice '' when it does not."""


def shares_subject(own: Sequence[str], asked: Sequence[str], model: Mapping[str, Any]) -> bool:
    """Whether two lists of subjects have one in common, or ones that are an answer to each other."""
    together = model["samen"]
    meant = {together.get(o, o) for o in asked}
    return any(together.get(o, o) in meant for o in own)


def names_none(programme: Mapping[str, Any], v: str, wanted: Wanted, model: Mapping[str, Any]) -> bool:
    """Whether a need names parts of a vraagstuk and the programme speaks of none of these, nor of another one."""
    if not wanted.subjects or v in programme["onderwerpen"]:
        return False
    return not shares_subject(programme["noemt"], list(wanted.subjects), model)


def is_apart(programme: Mapping[str, Any], v: str, wanted: Wanted, model: Mapping[str, Any]) -> bool:
    """Whether it names other subjects of a vraagstuk than those asked for; one that names none may be about all."""
    own, meant = programme["onderwerpen"].get(v), wanted.part()
    return own is not None and meant is not None and not shares_subject(own, meant, model)


def is_meant(programme: Mapping[str, Any], v: str, wanted: Wanted, model: Mapping[str, Any]) -> bool:
    """Whether a programme is about the part of a vraagstuk that is asked for, and for those who were meant."""
    return is_for_those_meant(programme, wanted, model) and not is_apart(programme, v, wanted, model)


def is_for_those_meant(programme: Mapping[str, Any], wanted: Wanted, model: Mapping[str, Any]) -> bool:
    """Whether it is for the ages, the schools and the boys or girls that were meant, or we do not know its ages."""
    ages = programme["leeftijd"]
    return (
        (ages is None or wanted.is_about_ages(ages))
        and wanted.is_about_schools(schools_and_levels(programme, model))
        and wanted.is_about_sex(programme["geslacht"])
    )


def is_for_few(programme: Mapping[str, Any]) -> bool:
    """Whether it is only for special education, or for young people who learn with difficulty."""
    return programme["schooltypen"] == ["so"] or bool(programme["moeilijk_leren"])


class Answer:
    """One programme as an answer. `level`: per vraagstuk how urgent it is for what this programme is about.

    `value`: from 0 to 300, `beside`: a warning when it is about something or somebody else, or ''.
    `about`: the vraagstuk that it answers best.
    `percent`: what is left of all that it adds, however strong it is: what is beside the question, or does not
    say that it is about it, comes after what answers it.
    """

    def __init__(
        self, programme: Mapping[str, Any], asked: Asked, asker: Asker, model: Mapping[str, Any]
    ) -> None:
        self._programme, self._asked, self._model = programme, asked, model
        subjects, choices = programme["onderwerpen"], model["keuzes"]
        # The first vraagstuk of an entry is its main one; a programme that is only partly about it fits less.
        own, ages = programme["vraagstukken"], programme["leeftijd"]
        self.level = {
            v: asked.wanted[v].level(subjects.get(v), ages, model) for v in own if v in asked.wanted
        }
        best, self.value, most = "", -1, -1
        for v, level in self.level.items():
            value = level * (100 if v == own[0] else choices["niet_hoofdzaak"]) * self._meant(v) // 100
            left = value * self._percent(v)
            if left > most:
                best, self.value, most = v, value, left
        self.percent = self._percent(best)
        few = self._for_few(asker)
        if few:
            self.value = self.value * choices["voor_weinigen"] // 100
        self.about, self._few = best, few
        self._differs, self.beside = self._beside(best)
        if self.beside:
            self.percent = int(choices["naast_de_vraag"])

    def text(self, *, urgency: bool = True) -> str:
        """The reason in words; without the `urgency` for who gave none."""
        zinnen, best = self._model["zinnen"], self.about
        return fill(
            zinnen, "behoefte-vooral" if best == self._programme["vraagstukken"][0] else "behoefte-ook",
            vraagstuk=self._model["binnen_zin"]["vraagstukken"][best],
            urgentie=fill(zinnen, "behoefte-urgentie", urgentie=self.level[best]) if urgency else "",
            ander=self._differs, alleen=zinnen[self._few] if self._few else "",
        )  # fmt: skip

    def _meant(self, v: str) -> int:
        """Percent of a need that is left: less for another part of it than was meant, or for others."""
        choices = self._model["keuzes"]
        if self._is_apart(v):
            return int(choices["ander_onderwerp"])
        if is_for_those_meant(self._programme, self._asked.wanted[v], self._model):
            return 100
        return int(choices["andere_jeugdigen"])

    def _is_apart(self, v: str) -> bool:
        return is_apart(self._programme, v, self._asked.wanted[v], self._model)

    def _percent(self, v: str) -> int:
        return int(self._model["keuzes"]["onderwerp_ongenoemd"]) if self._names_none(v) else 100

    def _names_none(self, v: str) -> bool:
        return names_none(self._programme, v, self._asked.wanted[v], self._model)

    def _for_few(self, asker: Asker) -> str:
        """The name of the sentence that says so when it is for few young people and nobody asks for these; else ''."""
        if asker.type != "school" and self._programme["schooltypen"] == ["so"]:
            return "behoefte-alleen-so"
        hard = self._programme["moeilijk_leren"] and not self._asked.slow_learners
        return "behoefte-moeilijk-leren" if hard else ""

    def _beside(self, v: str) -> Words:
        zinnen, wanted = self._model["zinnen"], self._asked.wanted[v]
        ages, schools = self._programme["leeftijd"], schools_and_levels(self._programme, self._model)
        one = self._most_urgent(v)
        subjects = self._quoted(list(one.subjects or wanted.subjects))
        if self._is_apart(v):
            return self._both("vraag", self._quoted(self._programme["onderwerpen"][v]), subjects)
        if not wanted.is_about_ages(ages):
            meant = join_words([range_text(zinnen, *named) for named in one.ages])
            return self._both("leeftijd", range_text(zinnen, *ages), meant)
        if not wanted.is_about_schools(schools):
            own = self._programme["schoolniveaus"] or self._programme["schooltypen"]
            return self._both(
                "school", self._schools(own), self._schools(one.schools or wanted.schools or ())
            )
        if not wanted.is_about_sex(self._programme["geslacht"]):
            return self._both("geslacht", self._programme["geslacht"], join_words(wanted.sexes or []))
        if self._names_none(v):
            every = self._quoted(list(wanted.subjects))
            return fill(zinnen, "behoefte-ongenoemd", gevraagd=every), ""
        return "", ""

    def _most_urgent(self, v: str) -> Wanted:
        """One vraagstuk as the most urgent need for it has it: what two needs name, nobody named together."""
        alone = [each.wanted[v] for each in self._asked.each if v in each.wanted]
        return max(alone, key=lambda wanted: wanted.haste, default=self._asked.wanted[v])

    def _schools(self, kinds: Sequence[str]) -> str:
        labels = self._model["binnen_zin"]
        return join_words(
            [labels["schoolniveaus"].get(kind) or labels["schooltypen"][kind] for kind in kinds]
        )

    def _both(self, kind: str, own: str, asked: str) -> Words:
        zinnen = self._model["zinnen"]
        reason = fill(zinnen, f"behoefte-{kind}", eigen=own, gevraagd=asked)
        return reason, fill(zinnen, f"naast-de-{kind}", eigen=own, gevraagd=asked)

    def _quoted(self, subjects: Sequence[str]) -> str:
        zinnen, labels = self._model["zinnen"], self._model["onderwerpen"]
        return join_words([fill(zinnen, "aanhaling", naam=labels[o]) for o in subjects])
