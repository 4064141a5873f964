"""The books: what they refuse to hold, what is final, how they are upgraded, and that no number is ever lost."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from threading import Thread

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.operations import Operations
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import DatabaseError, StatementError
from sqlalchemy.orm import Session

from app.models import base, schema
from app.models.base import Base, Instant, Paisa, TenThousandths, final_tables, guarded_tables
from app.models.challans import Challan
from app.models.engine import REBUILDING, missing_triggers, open_engine
from app.models.purchases import Purchase
from app.models.schema import BrokenReferences, NotBooks, TooNew, upgrade
from app.models.steps import STEPS
from app.rules.rates import Rates
from app.services import audit, challans, parties, portal_row, portals, purchases
from app.services.books import Books, BooksThere, NoBooks, create, open_books
from app.services.portals import PortalDraft
from tests.clock import Clock
from tests.makers import a_challan, a_party, a_purchase

NOW = datetime(2026, 11, 22, 5, 0, tzinfo=UTC)

# ------------------------------------------------------------------------------------------------------------- types


@given(paisa=st.integers(-(2**63) + 1, 2**63 - 1))
def test_every_paisa_comes_back_as_it_went(paisa: int) -> None:
    amount, kept = Decimal(paisa).scaleb(-2), Paisa()
    assert kept.process_result_value(kept.process_bind_param(amount, None), None) == amount  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "amount", "trouble"),
    [
        (Paisa(), Decimal("0.005"), ValueError),
        (Paisa(), Decimal("NaN"), ValueError),
        (Paisa(), Decimal("Infinity"), ValueError),
        (Paisa(), Decimal(10) ** 17, ValueError),
        (Paisa(), 0.1, TypeError),
        (TenThousandths(), Decimal("0.00001"), ValueError),
    ],
)
def test_what_cannot_be_held_is_refused_and_not_rounded(
    kind: Paisa | TenThousandths, amount: Decimal, trouble: type[Exception]
) -> None:
    with pytest.raises(trouble):
        kind.process_bind_param(amount, None)  # type: ignore[arg-type]


def test_a_moment_without_its_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        Instant().process_bind_param(datetime(2026, 11, 22), None)  # type: ignore[arg-type]  # noqa: DTZ001


def test_a_fine_amount_is_refused_at_the_door_of_the_file(books: Books) -> None:
    with pytest.raises(StatementError, match="finer"), books.write() as sitting:
        sitting.scalar(sa.select(Purchase.id).where(Purchase.total == Decimal("0.001")))


def test_the_database_adds_paisa_exactly(books: Books) -> None:
    with books.write() as sitting:
        for amount in ("0.10", "0.20", "1234567890.01"):
            challans.add(sitting, a_challan(amount=Decimal(amount)))
        assert sitting.scalar(sa.select(sa.func.sum(Challan.amount))) == Decimal("1234567890.31")


# ------------------------------------------------------------------------------------------------------------- final


def change_note(_: Session, row: Purchase) -> None:
    row.note = "other"


@pytest.mark.parametrize("spoil", [change_note, Session.delete])
def test_the_program_refuses_to_change_what_is_posted(books: Books, spoil: Callable[[Session, Purchase], None]) -> None:
    with books.write() as sitting:
        made = purchases.post(sitting, a_purchase())
    with pytest.raises(base.Touched), books.write() as sitting:
        spoil(sitting, sitting.get_one(Purchase, made))


@pytest.mark.parametrize("statement", ["UPDATE purchase SET total = total + 1", "DELETE FROM purchase"])
def test_the_database_refuses_it_to_every_other_program(books: Books, statement: str) -> None:
    with books.write() as sitting:
        purchases.post(sitting, a_purchase())
    with pytest.raises(DatabaseError, match="purchase is final"), books.write() as sitting:
        sitting.execute(sa.text(statement))


def test_a_final_row_is_not_replaced_either(books: Books) -> None:
    with books.write() as sitting:
        purchases.post(sitting, a_purchase())
    with pytest.raises(DatabaseError, match="audit is final"), books.write() as sitting:
        sitting.execute(sa.text("INSERT OR REPLACE INTO audit SELECT * FROM audit WHERE id = 1"))


# ------------------------------------------------------------------------------------------------------------- schema


@pytest.fixture
def empty(tmp_path: Path) -> sa.Engine:
    return open_engine(tmp_path / "empty.karkhana", REBUILDING)


def test_the_steps_make_exactly_the_mapped_tables(empty: sa.Engine) -> None:
    upgrade(empty, NOW)
    with empty.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": False})
        differences = compare_metadata(context, Base.metadata)
        assert [d for d in differences if "schema_version" not in str(d)] == []
        assert schema.number(connection) == len(STEPS)
        assert missing_triggers(connection, final_tables(), guarded_tables()) == []


def test_an_upgrade_of_what_is_up_to_date_changes_nothing(empty: sa.Engine) -> None:
    upgrade(empty, NOW)
    upgrade(empty, NOW)
    with empty.connect() as connection:
        steps = connection.execute(sa.text("SELECT number FROM schema_version")).scalars().all()
        assert list(steps) == list(range(1, len(STEPS) + 1))


def test_a_file_of_a_later_program_is_refused(empty: sa.Engine) -> None:
    upgrade(empty, NOW, (*STEPS, lambda _: None))
    with pytest.raises(TooNew):
        upgrade(empty, NOW)


def test_another_programs_database_is_refused(empty: sa.Engine) -> None:
    with empty.execution_options(writes=True).begin() as connection:
        connection.execute(sa.text("CREATE TABLE recipes (id INTEGER)"))
    with pytest.raises(NotBooks):
        upgrade(empty, NOW)


def test_a_step_that_fails_leaves_the_old_schema_and_the_old_number(empty: sa.Engine) -> None:
    def half_way(op: Operations) -> None:
        op.create_table("half", sa.Column("id", sa.Integer))
        raise RuntimeError("the power went")

    upgrade(empty, NOW)
    with pytest.raises(RuntimeError):
        upgrade(empty, NOW, (*STEPS, half_way))
    with empty.connect() as connection:
        assert schema.number(connection) == len(STEPS)
        assert not sa.inspect(connection).has_table("half")


def test_a_rebuilt_table_keeps_its_rows_its_children_and_its_finality(tmp_path: Path, books: Books) -> None:
    def add_column(op: Operations) -> None:
        with op.batch_alter_table("purchase", recreate="always") as table:
            table.add_column(sa.Column("gate_pass", sa.String(64), nullable=True))

    with books.write() as sitting:
        purchases.post(sitting, a_purchase())
    engine = open_engine(tmp_path / "practice.karkhana", REBUILDING)
    upgrade(engine, NOW, (*STEPS, add_column))
    with engine.connect() as connection:
        assert connection.execute(sa.text("SELECT count(*) FROM purchase_line")).scalar() == 1
        assert missing_triggers(connection, final_tables(), guarded_tables()) == []
    engine.dispose()


def test_a_step_that_orphans_rows_is_taken_back(tmp_path: Path, books: Books) -> None:
    with books.write() as sitting:
        parties.add(sitting, a_party(name="Bilal Steel"))
        purchases.post(sitting, a_purchase())
    engine = open_engine(tmp_path / "practice.karkhana", REBUILDING)
    with pytest.raises(BrokenReferences, match="party"):
        upgrade(engine, NOW, (*STEPS, lambda op: op.execute("DELETE FROM party")))
    with engine.connect() as connection:
        assert connection.execute(sa.text("SELECT count(*) FROM party")).scalar() == 1
    engine.dispose()


# -------------------------------------------------------------------------------------------------------- opening them


def test_books_are_not_written_over_and_not_made_by_opening(tmp_path: Path, rates: Rates, clock: Clock) -> None:
    file = tmp_path / "some.karkhana"
    with pytest.raises(NoBooks):
        open_books(file, rates, clock, "tester")
    create(file, rates, clock, "tester").close()
    with pytest.raises(BooksThere):
        create(file, rates, clock, "tester")
    open_books(file, rates, clock, "tester").close()


def test_a_reader_sees_one_unchanging_view(books: Books) -> None:
    with books.read() as reader:
        assert challans.count(reader) == 0
        with books.write() as writer:
            challans.add(writer, a_challan())
        assert challans.count(reader) == 0
    with books.read() as reader:
        assert challans.count(reader) == 1


def test_the_listeners_hear_which_tables_a_commit_touched(books: Books) -> None:
    heard: list[frozenset[str]] = []
    books.subscribe(heard.append)
    with books.write() as sitting:
        challans.add(sitting, a_challan())
    assert heard == [frozenset({"challan", "challan_line", "series", "audit"})]


def test_nobody_hears_of_a_row_that_was_told_what_it_said(books: Books) -> None:
    with books.write() as sitting:
        portals.set_portal(sitting, PortalDraft(url="http://127.0.0.1:1"))
    heard: list[frozenset[str]] = []
    books.subscribe(heard.append)
    for reason in ("", "shut", "shut"):
        with books.write() as sitting:
            portal_row.named(sitting, "fbr-di").held_reason = reason
    assert heard == [frozenset({"portal"})]


def test_nobody_hears_of_what_was_taken_back_or_only_read(books: Books) -> None:
    heard: list[frozenset[str]] = []
    books.subscribe(heard.append)
    with books.read() as sitting:
        challans.rows(sitting)
    with suppress(ZeroDivisionError), books.write() as sitting:
        challans.add(sitting, a_challan())
        raise ZeroDivisionError
    assert heard == []
    assert numbers(books) == []


def test_today_is_karachis_day(books: Books, clock: Clock) -> None:
    clock.moment = clock.moment.replace(hour=20)  # one in the morning of the 23rd in Karachi
    with books.read() as sitting:
        assert sitting.today().isoformat() == "2026-11-23"


# ------------------------------------------------------------------------------------------------------------ numbering


def numbers(books: Books) -> list[str]:
    with books.read() as sitting:
        return sorted(row.number for row in challans.rows(sitting))


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(kept=st.lists(st.booleans(), max_size=8))
def test_what_is_taken_back_leaves_no_gap(books: Books, kept: list[bool]) -> None:
    for keep in kept:
        with suppress(ZeroDivisionError), books.write() as sitting:
            challans.add(sitting, a_challan())
            if not keep:
                raise ZeroDivisionError
    there = numbers(books)
    assert there == [f"C-2026-{n:04}" for n in range(1, len(there) + 1)]


def test_four_who_write_at_once_share_one_series(books: Books) -> None:
    def write_some() -> None:
        for _ in range(10):
            with books.write() as sitting:
                challans.add(sitting, a_challan())

    threads = [Thread(target=write_some) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert numbers(books) == [f"C-2026-{n:04}" for n in range(1, 41)]


def test_a_new_year_begins_a_new_series(books: Books, clock: Clock) -> None:
    with books.write() as sitting:
        challans.add(sitting, a_challan())
    clock.moment = clock.moment.replace(year=2027)
    with books.write() as sitting:
        challans.add(sitting, a_challan())
    assert numbers(books) == ["C-2026-0001", "C-2027-0001"]


# ---------------------------------------------------------------------------------------------------------------- trail


def test_the_trail_says_who_did_what_and_what_stood_there(books: Books) -> None:
    with books.write() as sitting:
        made = challans.add(sitting, a_challan())
        challans.ready(sitting, made)
    with books.read() as sitting:
        first, second = audit.trail(sitting, "challan", made)
        assert audit.broken_seals(sitting) == []
    assert (first.by, first.action, first.before) == ("tester", "add", None)
    assert first.after is not None
    assert first.after["amount"] == "3500.00"
    assert (second.action, second.before, second.after) == ("ready", {"state": "draft"}, {"state": "ready"})


TAMPERINGS: list[tuple[str, str]] = [
    ("UPDATE audit SET by = 'somebody' WHERE id = 2", "row 2 was changed"),
    ("DELETE FROM audit WHERE id = 2", "rows 2 to 2 are missing"),
]


@pytest.mark.parametrize(("statement", "said"), TAMPERINGS)
def test_a_broken_seal_is_found(
    books: Books, without_triggers: Callable[[str], None], statement: str, said: str
) -> None:
    with books.write() as sitting:
        challans.add(sitting, a_challan())
        challans.add(sitting, a_challan())
    without_triggers(statement)
    with books.read() as sitting:
        assert said in "; ".join(audit.broken_seals(sitting))
