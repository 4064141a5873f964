"""The decent-work checklist: what is asked, how much it weighs, and how answers make a score."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Topic(StrEnum):
    """What a worker may expect; the order is that of the page."""

    AGE = "age"
    LETTER = "letter"
    MINIMUM_WAGE = "minimum_wage"
    PAID_IN_TIME = "paid_in_time"
    OVERTIME = "overtime"
    HOURS = "hours"
    REST = "rest"
    LEAVE = "leave"
    EOBI = "eobi"
    PESSI = "pessi"
    PESHGI = "peshgi"
    FINES = "fines"
    NO_CNIC_HELD = "no_cnic_held"
    ACCIDENTS = "accidents"
    SAFETY = "safety"
    VOICE = "voice"


class Answer(StrEnum):
    """`UNKNOWN`: the books do not say, and it scores nothing; `NONE`: there is nothing of it here."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    UNKNOWN = "unknown"
    NONE = "none"


WEIGHTS: dict[Topic, int] = {
    Topic.AGE: 10,
    Topic.LETTER: 8,
    Topic.MINIMUM_WAGE: 10,
    Topic.PAID_IN_TIME: 8,
    Topic.OVERTIME: 7,
    Topic.HOURS: 6,
    Topic.REST: 6,
    Topic.LEAVE: 6,
    Topic.EOBI: 8,
    Topic.PESSI: 8,
    Topic.PESHGI: 5,
    Topic.FINES: 3,
    Topic.NO_CNIC_HELD: 5,
    Topic.ACCIDENTS: 4,
    Topic.SAFETY: 3,
    Topic.VOICE: 3,
}
"""Our own weighing, no law's: a child at work or a wage below the minimum outweighs a missing minute."""


ATTENDANCE, APPROVAL = "attendance", "approval"
"""What must be in the books before they can say anything."""
BLIND: dict[Topic, str] = {
    **dict.fromkeys((Topic.MINIMUM_WAGE, Topic.OVERTIME, Topic.HOURS, Topic.REST), ATTENDANCE),
    **dict.fromkeys((Topic.PAID_IN_TIME, Topic.EOBI, Topic.PESSI), APPROVAL),
}


@dataclass(frozen=True, slots=True)
class Seen:
    """One thing that was looked at: `what` is the key of its sentence, the facts fill it."""

    what: str
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One line of the checklist. `good` of `of` cases are as they should be; `evidence` is what was looked at."""

    topic: Topic
    answer: Answer
    good: int = 0
    of: int = 0
    evidence: tuple[Seen, ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def step(self) -> str:
        """What is to be done: that of the topic; first what is needed to see anything; "" where nothing is."""
        if self.answer in (Answer.YES, Answer.NONE):
            return ""
        return BLIND.get(self.topic, self.topic) if self.answer is Answer.UNKNOWN else self.topic

    @property
    def weight(self) -> int:
        return WEIGHTS[self.topic]

    @property
    def points(self) -> int:
        """Of its weight: all, its part, or nothing."""
        if self.answer is Answer.YES:
            return self.weight
        if self.answer is Answer.PARTLY and self.of:
            return self.weight * self.good // self.of
        return 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    points: int
    most: int

    @property
    def percent(self) -> int:
        """Never a hundred while a point is missing."""
        return self.points * 100 // self.most if self.most else 0


def unseen(topic: Topic, *missing: str, evidence: tuple[Seen, ...] = ()) -> Finding:
    """The books do not say; `missing` is what would."""
    return Finding(topic=topic, answer=Answer.UNKNOWN, evidence=evidence, missing=missing or (BLIND[topic],))


def counted(topic: Topic, good: int, of: int, evidence: tuple[Seen, ...], missing: tuple[str, ...] = ()) -> Finding:
    """All, some or none of the cases; without a case there is nothing to be seen."""
    if not of:
        return Finding(topic=topic, answer=Answer.NONE, evidence=evidence, missing=missing)
    answer = Answer.YES if good == of else Answer.PARTLY if good else Answer.NO
    return Finding(topic=topic, answer=answer, good=good, of=of, evidence=evidence, missing=missing)


def score(findings: Iterable[Finding]) -> Score:
    """What does not occur here counts neither for nor against."""
    counting = [each for each in findings if each.answer is not Answer.NONE]
    return Score(points=sum(each.points for each in counting), most=sum(each.weight for each in counting))


def next_step(findings: Iterable[Finding]) -> Finding | None:
    """Where most is to be gained."""
    lacking = [each for each in findings if each.step]
    return max(lacking, key=lambda each: each.weight - each.points) if lacking else None
