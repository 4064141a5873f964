"""Whatever is marked, taken back, allowed, opened or chosen, in any order: nobody's leave is below nothing unsaid."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from app.rules.leave import Kind
from app.rules.period import Month
from app.rules.problems import Refusal
from app.services import law_choice, leave, muster, workers
from app.services.books import Books, Sitting
from app.services.law_choice import ChoiceDraft
from app.services.leave import OpeningDraft, PermissionDraft
from app.services.muster import Typed
from tests.makers import a_worker

BEGIN = date(2026, 6, 1)
ENDS = [Month(2026, 6 + n).last for n in range(7)] + [Month(2027, 1 + n).last for n in range(12)]
YEARLY = [kind for kind in Kind if not kind.special]


class TakenBack(Exception):
    """Ends an example: the books are as they were."""


@dataclass(frozen=True)
class Marks:
    """The same text on some days of one month."""

    first: int
    days: int
    text: str

    def do(self, sitting: Sitting) -> None:
        first = BEGIN + timedelta(days=self.first)
        days = [first + timedelta(days=n) for n in range(self.days)]
        cells = [Typed(worker="7", day=day, text=self.text) for day in days if Month.of(day) == Month.of(first)]
        muster.put(sitting, Month.of(first), cells)


@dataclass(frozen=True)
class Permission:
    kind: Kind
    first: int
    days: int

    def do(self, sitting: Sitting) -> None:
        day = BEGIN + timedelta(days=self.first)
        leave.permit(
            sitting,
            PermissionDraft(worker="7", kind=self.kind, first=day, last=day, days=Decimal(self.days), reason="Asked"),
        )


@dataclass(frozen=True)
class Opening:
    kind: Kind
    first: int
    halves: int

    def do(self, sitting: Sitting) -> None:
        day, days = BEGIN + timedelta(days=self.first), Decimal(self.halves) / 2
        leave.open_balance(sitting, OpeningDraft(worker="7", kind=self.kind, as_of=day, days=days))


@dataclass(frozen=True)
class Law:
    month: int
    profile: str

    def do(self, sitting: Sitting) -> None:
        since = ENDS[self.month] + timedelta(days=1)
        law_choice.choose(sitting, ChoiceDraft(since=since, profile=self.profile, reason="Notified"))


KINDS = st.sampled_from([*YEARLY, Kind.PATERNITY, Kind.QUARANTINE])
LEAVES = st.sampled_from(["CL", "SL", "AL", "½CL", "½SL", "½AL", "PL", "QL"])
STEPS = st.one_of(
    st.builds(Marks, st.integers(0, 240), st.integers(3, 31), LEAVES),
    st.builds(Marks, st.integers(0, 240), st.integers(1, 8), LEAVES | st.sampled_from(["P", "A", ""])),
    st.builds(Permission, KINDS, st.integers(0, 240), st.integers(1, 4)),
    st.builds(Opening, st.sampled_from(YEARLY), st.integers(0, 170), st.integers(0, 40)),
    st.builds(Law, st.integers(0, 9), st.sampled_from(["legacy", "plc_2026"])),
)
OLD, NEW = date(2020, 1, 19), date(2025, 11, 3)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(STEPS, min_size=3, max_size=12), st.sampled_from([OLD, NEW, BEGIN]))
@example([Marks(0, 12, "SL"), Law(0, "plc_2026")], OLD)  # twelve of sixteen days, then a law that grants eight
@example([Marks(122, 12, "SL"), Law(2, "plc_2026")], OLD)  # the same law, chosen for days that are past
@example([Marks(122, 8, "AL"), Opening(Kind.ANNUAL, 100, 14)], OLD)  # seven days left, said after eight were taken
@example([Permission(Kind.CASUAL, 0, 2), Marks(0, 12, "CL"), Marks(3, 2, ""), Marks(40, 3, "½CL")], OLD)
@example([Marks(200, 8, "CL"), Marks(30, 4, "CL")], OLD)  # those that were planned before count first
def test_no_leave_without_a_ground(books: Books, steps: list[Marks | Permission | Opening | Law], joined: date) -> None:
    with suppress(TakenBack), books.write() as sitting:
        worker = workers.add(sitting, a_worker(number="7", gender="male", joined_on=joined))
        for step in steps:
            with suppress(Refusal), sitting.begin_nested():
                step.do(sitting)
            everybody_has_a_ground(sitting, worker)
        raise TakenBack


def everybody_has_a_ground(sitting: Sitting, worker: int) -> None:
    """On the last day of each month, and on every day of leave: below nothing only as far as somebody allowed."""
    allowed = {kind: sum(row.days for row in leave.permissions(sitting, worker) if row.kind == kind) for kind in Kind}
    for day in ENDS:
        for row in leave.balances(sitting, day, worker):
            assert row.left >= -allowed[Kind(row.kind)], (day, row)
    people = [row for row in workers.employed(sitting, date.min, date.max) if row.id == worker]
    assert leave.beyond(sitting, people, date.min) == {}
