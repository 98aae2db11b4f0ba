"""What is asked of one vraagstuk: how urgently, which part of it, for which ages and schools, and in what words.

Works on the prepared data; it has a twin in the browser (kansrijk/web/wanted.js).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from matcher.fit import Ages, overlap_years

if TYPE_CHECKING:
    from matcher.own_words import OwnWords

Pointed = tuple[int, Sequence[str]]
"""(how much the own words of a need point at a programme, of a thousand; those of them that name a subject, as typed)."""
_ALIKE: Pointed = (1000, ())
NOT_POINTED: Pointed = (0, ())
POINTS_AT = 400
"""Of a thousand: what the own words of a need point at less than this, is not near."""
_ENOUGH = 3
"""Two ranges of ages share enough when it is this part of the shortest of the two: a third."""
CAN_WAIT = 1
"""The lowest urgency: what stands beside the question but is not left out."""


class Wanted:
    """One vraagstuk as the needs ask for it.

    `haste`: the urgency of its most urgent need, 1-3. `subjects` (`UITEENLOPEND` in `matcher.weights`) and `ages` (in
    hundredths of a year): what needs name, with how urgently they do; `whole` and `age_whole`: how urgent the needs are
    that name none, 0 when each does. `schools`: the kinds of school when every need names one, else None. `sexes`: the same
    for boys or girls. `likes`: what the words of each need point at when each says more than its subject, else None.
    """

    def __init__(self) -> None:
        self.haste = self.whole = self.age_whole = 0
        self.subjects: dict[str, int] = {}
        self.ages: dict[tuple[int, int], int] = {}
        self.schools: list[str] | None = []
        self.sexes: list[str] | None = []
        self.likes: list[Mapping[str, Pointed]] | None = []

    def add(
        self, haste: int, subjects: Sequence[str], ages: Sequence[tuple[int, int]], schools: Sequence[str], said: OwnWords | None,
        sex: str = "",
    ) -> None:  # fmt: skip
        """One more need for it, and what that names; nothing named means the whole of it, all ages, any school, everybody."""
        self.haste = max(self.haste, haste)
        for subject in subjects:
            self.subjects[subject] = max(self.subjects.get(subject, 0), haste)
        for named in ages:
            self.ages[named] = max(self.ages.get(named, 0), haste)
        # One need for the whole asks for the whole, but no more urgently than it says itself.
        self.whole = self.whole if subjects else max(self.whole, haste)
        self.age_whole = self.age_whole if ages else max(self.age_whole, haste)
        known = self.schools
        self.schools = list(dict.fromkeys([*known, *schools])) if schools and known is not None else None
        sexes = self.sexes
        self.sexes = list(dict.fromkeys([*sexes, sex])) if sex and sexes is not None else None
        specific = said is not None and said.specific and self.likes is not None
        self.likes = [*(self.likes or ()), said.like] if said is not None and specific else None

    def settle(self) -> None:
        """Forget the parts of which the whole is as urgent; after the last need."""
        if self.whole == self.haste:
            self.subjects.clear()
        if self.age_whole == self.haste:
            self.ages.clear()

    def level(self, own: Sequence[str] | None, ages: Ages, model: Mapping[str, Any]) -> int:
        """How urgent it is for something about the subjects `own` for `ages`: as urgent as what it shares."""
        for_ages = self._highest(
            [h for named, h in self.ages.items() if _shares(ages, named)], self.age_whole
        )
        if own is None or not self.subjects:
            return for_ages
        together = model["samen"]
        kinds = {together.get(o, o) for o in own}
        shared = [h for o, h in self.subjects.items() if together.get(o, o) in kinds]
        return min(for_ages, self._highest(shared, self.whole))

    def _highest(self, called: list[int], whole: int) -> int:
        return max([*called, whole]) or self.haste

    def said(self) -> tuple[Any, ...]:
        """All that is asked but for the words: what is the same here, is answered by the same, when its words are too."""
        schools = None if self.schools is None else tuple(self.schools)
        ages = (*self.ages.items(), self.age_whole)
        sexes = None if self.sexes is None else tuple(self.sexes)
        return self.haste, *self.subjects.items(), self.whole, ages, schools, sexes

    def part(self) -> list[str] | None:
        """The subjects that are meant; None when a need is about the whole of it."""
        return list(self.subjects) if self.subjects and not self.whole else None

    def named_ages(self) -> list[tuple[int, int]] | None:
        """The ages that every need names; None when one means all."""
        return None if self.age_whole or not self.ages else list(self.ages)

    def is_about_ages(self, own: Ages) -> bool:
        """Whether something for the ages `own` is for those who were meant."""
        return not self.ages or self.age_whole > 0 or any(_shares(own, named) for named in self.ages)

    def is_about_schools(self, own: Sequence[str] | None) -> bool:
        """The same for something for these kinds of school; what is not for schools is for the young people of any."""
        return self.schools is None or not own or any(school in self.schools for school in own)

    def is_about_sex(self, own: str) -> bool:
        """The same for something for boys or girls only; `own` is '' when it is for both."""
        return self.sexes is None or not own or own in self.sexes

    def urgency(self, phase: Sequence[Any]) -> int:
        """How urgent a place is, of a leeftijdsfase [id, van, tot]: as its ages were called; other ages can wait."""
        if not self.ages:
            return self.haste
        return max(
            [
                CAN_WAIT,
                self.age_whole,
                *(h for named, h in self.ages.items() if _shares(named, (phase[1], phase[2]))),
            ]
        )

    def pointed(self, programme_id: str) -> Pointed:
        """How much the own words point at a programme; wholly when a need says no more than its subject.

        Then everything about it is an answer alike.
        """
        if self.likes is None:
            return _ALIKE
        if len(self.likes) == 1:
            return self.likes[0].get(programme_id, NOT_POINTED)
        return max((like.get(programme_id, NOT_POINTED) for like in self.likes), key=lambda found: found[0])

    def points_at(self, programme_id: str) -> bool:
        """Whether the own words of a need that says more than its subject point at a programme."""
        return self.likes is not None and self.pointed(programme_id)[0] >= POINTS_AT


def _shares(one: Ages, other: Ages) -> bool:
    """Whether two ranges share enough: 'tot en met 12' is not about 12 to 18, though both hold the twelfth year."""
    shared = overlap_years(one, other)
    return shared > 0 and shared * _ENOUGH >= min(one[1] - one[0], other[1] - other[0])


def own_share(pointed: Pointed, model: Mapping[str, Any]) -> int:
    """How much of an answer something is, of a thousand, by how much the own words of who asks point at it."""
    least = int(model["keuzes"]["eigen_woorden"])
    return 10 * least + (100 - least) * pointed[0] // 100


def leaves_open(pointed: Pointed, model: Mapping[str, Any]) -> int:
    """Percent of a place that it leaves open for what the words do point at."""
    return (1000 - own_share(pointed, model)) // 10
