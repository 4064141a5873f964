"""Two parties that may be one and the same: suspected, or known to be two because a person said so."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from itertools import combinations

from sqlalchemy import select

from app.models.parties import Party, PartyApart
from app.rules.problems import Code, Problem, Refusal
from app.services import audit, parties
from app.services.books import KARACHI, Sitting
from app.services.parties import PartyRow

CUTOFF = 85
"""Names at least this alike, out of 100, are suspected."""
WORD = 70
"""A word less alike than this to every word of the other name makes it another's: Aslam is not Akram."""
FORMS = frozenset(
    {"pvt", "private", "ltd", "limited", "smc", "m", "s", "ms", "messrs", "the", "co", "company", "and"}
    | {"bros", "brother", "brothers"}
)
"""What a name may have or lack without meaning another firm."""
CROWD = 60
"""A word borne by more names than this ("auto", "traders") says nothing by itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suspect:
    """A pair that may be one; `why` is number (the same one) or name, `alike` of 100."""

    first: PartyRow
    second: PartyRow
    why: str
    said: str
    alike: int

    @property
    def ntns_differ(self) -> bool:
        return bool(self.first.ntn and self.second.ntn and self.first.ntn != self.second.ntn)


def alike(one: str, other: str) -> int:
    """How alike two names are out of 100, whatever the order of their words and the form of the firm."""
    return _alike(_sorted(one), _sorted(other), 0)


def suspects(sitting: Sitting, cutoff: int = CUTOFF) -> list[Suspect]:
    """Pairs that bear the same number, or nearly the same name, and were never said to be two; the surest first."""
    rows, known = parties.rows(sitting), _told_apart(sitting)
    found: dict[tuple[int, int], Suspect] = {}
    for number, bearers in _by_number(rows).items():
        for one, other in combinations(bearers, 2):
            found[one.id, other.id] = Suspect(first=one, second=other, why="number", said=number, alike=100)
    keys, by_id = {row.id: _sorted(row.name) for row in rows}, {row.id: row for row in rows}
    for low, high in _near(keys) - set(found):
        score = _alike(keys[low], keys[high], cutoff)
        if score >= cutoff:
            found[low, high] = Suspect(first=by_id[low], second=by_id[high], why="name", said="", alike=score)
    asked = [pair for ids, pair in found.items() if tuple(sorted(ids)) not in known]
    return sorted(asked, key=lambda pair: (-pair.alike, pair.why, pair.first.name, pair.second.name))


@dataclass(frozen=True, slots=True, kw_only=True)
class Apart:
    """Two who look alike, and who said when that they are two."""

    first: PartyRow
    second: PartyRow
    by: str
    on: date


def set_apart(sitting: Sitting, one: int, other: int) -> int:
    """These two are different: they are not suspected again. Raises Refusal."""
    for party_id in (one, other):
        if parties.get(sitting, party_id) is None:
            raise Refusal(Problem(Code.NOT_FOUND, "id", {"text": str(party_id)}))
    low, high = sorted((parties.kept_id(sitting, one), parties.kept_id(sitting, other)))
    if low == high:
        raise Refusal(Problem(Code.ONE_ALREADY, "id", {"name": parties.known(sitting, low).name}))
    there = sitting.scalar(select(PartyApart).where(PartyApart.one_id == low, PartyApart.other_id == high))
    if there is not None:
        return there.id
    row = PartyApart(one_id=low, other_id=high, entered_by=sitting.by, entered_at=sitting.now())
    sitting.add(row)
    audit.note(sitting, "set apart", row)
    return row.id


def ask_again(sitting: Sitting, one: int, other: int) -> None:
    """It was not so sure after all. Raises Refusal."""
    low, high = sorted((one, other))
    row = sitting.scalar(select(PartyApart).where(PartyApart.one_id == low, PartyApart.other_id == high))
    if row is None:
        raise Refusal(Problem(Code.NOT_FOUND, "id", {"text": f"{one}, {other}"}))
    audit.removed(sitting, row)
    sitting.delete(row)


def aparts(sitting: Sitting) -> list[Apart]:
    """Who was said to be two, the latest first."""
    return [
        Apart(
            first=parties.as_written(sitting, row.one_id),
            second=parties.as_written(sitting, row.other_id),
            by=row.entered_by,
            on=row.entered_at.astimezone(KARACHI).date(),
        )
        for row in sitting.scalars(select(PartyApart).order_by(PartyApart.id.desc()))
    ]


def _told_apart(sitting: Sitting) -> set[tuple[int, ...]]:
    """Also of those who were merged since."""
    roots = {row.id: row.merged_into_id or row.id for row in sitting.scalars(select(Party))}
    return {tuple(sorted((roots[row.one_id], roots[row.other_id]))) for row in sitting.scalars(select(PartyApart))}


def _by_number(rows: list[PartyRow]) -> dict[str, list[PartyRow]]:
    """A man's NTN may be his CNIC, and a firm's STRN its NTN: a number is a number."""
    borne: dict[str, list[PartyRow]] = defaultdict(list)
    for row in rows:
        for number in {row.ntn, row.cnic, row.strn, row.iban} - {""}:
            borne[number].append(row)
    return borne


def _near(keys: dict[int, str]) -> set[tuple[int, int]]:
    """Pairs that share the beginning of a rare word, or of two common ones: only those are compared in full."""
    sharing: dict[str, list[int]] = defaultdict(list)
    for party_id, name in keys.items():
        words = name.split()
        begin = {word[:3] for word in words}
        for key in (*begin, "".join(words)[:4], *(" ".join(pair) for pair in combinations(sorted(begin), 2))):
            sharing[key].append(party_id)
    return {pair for bearers in sharing.values() if len(bearers) <= CROWD for pair in combinations(bearers, 2)}


def _sorted(name: str) -> str:
    plain = re.sub(r"[()./&]", " ", parties.name_key(name))
    words = re.sub(r"\b(al|ul|ur|uz) (?=\w)", r"\1", plain).split()  # Al-Noor is AlNoor
    kept = [word for word in words if word not in FORMS] or words
    return " ".join(sorted(kept))


def _alike(one: str, other: str, cutoff: int) -> int:
    """Letter by letter; but if a word of the shorter name has no like in the other, only as much as that word."""
    score = _ratio(one, other, cutoff)
    if score < CUTOFF:
        return score
    few, many = sorted((one.split(), other.split()), key=len)
    worst = min(max(_ratio(word, each) for each in many) for word in few)
    return score if worst >= WORD else min(score, worst)


def _ratio(one: str, other: str, cutoff: int = 0) -> int:
    """Below the cutoff only as much as is seen at once."""
    if not one or not other:
        return 0
    low, high = sorted((one, other))  # it may see less the other way round
    matcher = SequenceMatcher(None, low, high, autojunk=False)
    if (most := round(100 * matcher.quick_ratio())) < cutoff:
        return most
    return round(100 * matcher.ratio())
