"""The proof that the books are whole: silent when they are, and never silent when they are not."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app.models.engine import REBUILDING, open_engine
from app.rules.rates import Rates
from app.services import challans, payroll, purchases, sales
from app.services.books import Books, open_books
from app.services.verify import verify
from tests.clock import Clock
from tests.makers import OCTOBER, a_month_of_work, a_purchase, a_sale


@pytest.fixture
def busy(books: Books) -> Books:
    """A bill, an invoice, a month of wages and its challans."""
    a_month_of_work(books, men=2)
    with books.write() as sitting:
        purchases.post(sitting, a_purchase())
        purchases.post(sitting, a_purchase())
        sales.post(sitting, a_sale())
        payroll.approve(sitting, OCTOBER)
        challans.draw(sitting, OCTOBER)
    return books


def test_whole_books_have_no_findings(busy: Books) -> None:
    assert verify(busy).findings == ()
    with busy.write() as sitting:
        payroll.reverse(sitting, OCTOBER, "wrong attendance")
    assert verify(busy).ok


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE purchase SET value = value + 1 WHERE id = 1", "P-2026-0001: its value is 10000.01"),
        ("UPDATE purchase_line SET sales_tax = 0 WHERE id = 1", "P-2026-0001: its sales_tax is 1800.00"),
        ("DELETE FROM purchase_line WHERE id = 2", "P-2026-0002: its value is 10000.00, its lines make 0.00"),
        ("UPDATE sale SET total = 1", "S-2026-0001: its total, 0.01, does not add up"),
        ("UPDATE paid_wage SET net = net - 1 WHERE id = 1", "2026-10: its net is 79186.00"),
        ("UPDATE paid_wage SET gross = gross - 1 WHERE id = 1", "2026-10: its gross is 80000.00"),
        ("UPDATE challan SET amount = 1 WHERE id = 1", "C-2026-0001: its amount is 0.01, its lines make 4884.00"),
        ("UPDATE series SET last = last + 1 WHERE name = 'S'", "S-2026: 1 numbers are missing, the first is 0002"),
        ("UPDATE purchase SET number = 'P-2026-0009' WHERE id = 1", "the first is 0001"),
        ("UPDATE purchase SET number = 'P-2026-0009' WHERE id = 1", "P-2026-0009 lies beyond the last number"),
        ("UPDATE purchase SET number = 'lost' WHERE id = 1", "“lost” is no number of a series"),
        ("DELETE FROM party WHERE id = 1", "purchase row 1 points at a missing party"),
        ("UPDATE audit SET by = 'x' WHERE id = 3", "audit row 3 was changed after it was written"),
        ("DELETE FROM audit WHERE id = (SELECT max(id) FROM audit)", "challan row 2 is not in the trail"),
        ("UPDATE audit SET at = 'yesterday' WHERE id = 1", "the file holds what nobody wrote"),
        ("INSERT INTO pay_run SELECT 9, month, law_profile, NULL, 0, 0, entered_by, approved_at, NULL, '' FROM pay_run",
         "the wages of 2026-10 stand 2 times"),
    ],
)  # fmt: skip
def test_what_was_touched_is_found(
    busy: Books, without_triggers: Callable[[str], None], statement: str, said: str
) -> None:
    without_triggers(statement)
    verdict = verify(busy)
    assert not verdict.ok
    assert any(said in finding for finding in verdict.findings), verdict.findings


def test_a_guard_that_is_gone_is_found(busy: Books, tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "practice.karkhana", REBUILDING)
    with engine.execution_options(writes=True).begin() as connection:
        connection.exec_driver_sql("DROP TRIGGER purchase_no_update")
    engine.dispose()
    assert verify(busy).findings == ("the trigger purchase_no_update is missing",)


def test_a_torn_file_is_a_finding_and_not_a_crash(busy: Books, tmp_path: Path) -> None:
    file = tmp_path / "practice.karkhana"
    with busy.read() as sitting:
        sitting.connection().exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    busy.close()
    with file.open("r+b") as raw:
        raw.seek(8192)
        raw.write(b"\x55" * (file.stat().st_size - 8192 - 4096))
    verdict = verify(busy)
    assert not verdict.ok
    assert verdict.findings


WRITER = """
import sys
from pathlib import Path
from app.host.clock import now
from app.rules.rates import Rates
from app.services import challans
from app.services.books import open_books
from tests.makers import a_challan
tables = sorted(Path("resources/rates").glob("*.toml"))
books = open_books(Path(sys.argv[1]), Rates.read(*(t.read_text(encoding="utf-8") for t in tables)), now, "tester")
while True:
    with books.write() as sitting:
        for _ in range(20):
            challans.add(sitting, a_challan())
    print("written", flush=True)
"""


def test_books_whose_writer_was_killed_are_whole(books: Books, tmp_path: Path, rates: Rates, clock: Clock) -> None:
    books.close()
    file = tmp_path / "practice.karkhana"
    root = Path(__file__).parents[2]
    with subprocess.Popen([sys.executable, "-c", WRITER, str(file)], cwd=root, stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        for _ in range(3):
            assert writer.stdout.readline() == b"written\n"
        writer.kill()  # in the midst of the next
    left = open_books(file, rates, clock, "tester")
    with left.read() as sitting:
        count = challans.count(sitting)
    assert count > 0
    assert count % 20 == 0
    assert verify(left).findings == ()
    left.close()
