"""Suppliers, parts, workers and the workshop itself, written down and corrected from their forms."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.services import outbox, parties, parts, sales, workers, workshop
from app.services.books import Books
from app.ui.pages.parties import PartiesPage
from app.ui.pages.party_form import PartyForm
from app.ui.pages.record_form import RecordForm
from app.ui.pages.sale_form import SaleForm
from app.ui.pages.sale_invoice import SaleInvoice
from app.ui.pages.settings import SettingsPage
from app.ui.pages.worker_form import WorkerForm
from tests import makers
from tests.clock import Clock
from tests.windows import arrived, page_of, press, window_on

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_a_supplier_typed_and_written_down(books: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(books, clock) as office:
        office.show("party", 0)
        form = page_of(office, PartyForm)
        assert not form.write.isEnabled()
        press(form, "Noor Forging\n")
        form.settle()
        assert form.write.isEnabled()
        QTest.keyClick(office.window, Qt.Key.Key_Return, CONTROL)
        page = arrived(qtbot, office, PartiesPage)
        qtbot.waitUntil(lambda: len(page.table.shown()) == 1, timeout=20_000)
        assert page.table.shown()[0].name == "Noor Forging"
        assert "Noor Forging" in office.window.message.sentence()


def test_a_wrong_number_is_told_under_its_field(books: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(books, clock) as office:
        office.show("party", 0)
        form = page_of(office, PartyForm)
        form.show_draft(makers.a_party(cnic="12345"))
        form.check()
        field = form.forms[1].field("cnic")
        assert isinstance(field, QWidget)
        assert "13 digits" in field.accessibleDescription()
        assert not form.write.isEnabled()


def test_a_part_is_corrected(books: Books, clock: Clock, qtbot: QtBot) -> None:
    with books.write() as sitting:
        made = parts.add(sitting, makers.a_part(hs_code=""))
    with window_on(books, clock) as office:
        office.show("part", made)
        form = page_of(office, RecordForm)
        field = form.forms[1].field("hs_code")
        assert "HS code" in getattr(field, "accessibleDescription")(), "a missing code is a warning"  # noqa: B009
        field.show_value("8708.9990")
        form.write_down()
    with books.read() as sitting:
        found = parts.get(sitting, made)
    assert found is not None
    assert found.hs_code == "8708.9990"


def test_a_new_pay_keeps_the_old_terms(books: Books, clock: Clock, qtbot: QtBot) -> None:
    with books.write() as sitting:
        made = workers.add(sitting, makers.a_worker())
        before = workers.get(sitting, made)
    assert before is not None
    with window_on(books, clock) as office:
        office.show("worker", made)
        form = page_of(office, WorkerForm)
        form.forms[1].field("rate").show_value(before.rate + 5000)
        form.forms[1].field("terms_since").show_value(office.desk.today().replace(month=12, day=1))
        form.write_down()
    with books.read() as sitting:
        now, then = workers.get(sitting, made), workers.get(sitting, made, clock.moment.date().replace(month=12, day=2))
    assert now is not None
    assert then is not None
    assert (now.rate, then.rate) == (before.rate, before.rate + 5000)


def test_the_workshop_is_renamed_and_the_rail_follows(books: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(books, clock) as office:
        office.show("settings", 0)
        page = page_of(office, SettingsPage)
        page.forms[0].field("name").show_value("Noor Auto Parts")
        page.write_down()
        assert office.identity().name == "Noor Auto Parts"
        assert page_of(office, SettingsPage) is not page
    with books.read() as sitting:
        assert workshop.draft(sitting).name == "Noor Auto Parts"


def test_an_invoice_is_issued_and_waits_for_the_line(books: Books, clock: Clock, qtbot: QtBot) -> None:
    with books.write() as sitting:
        parties.add(sitting, makers.a_party(name="Ravi Motors", ntn="2345678-9", is_customer=True))
    with window_on(books, clock) as office:
        office.show("sale", 0)
        form = page_of(office, SaleForm)
        form.show_draft(makers.a_sale())
        form.check()
        assert form.post.isEnabled()
        form.post.click()
        with books.read() as sitting:
            (row,) = sales.rows(sitting)
            waiting = outbox.count(sitting, state="READY")
        assert (row.total, waiting) == (Decimal("23600.00"), 1)
        assert row.number in office.window.message.sentence()
        office.window._act()
        page = page_of(office, SaleInvoice)
        assert page.head.state is not None
        assert page.head.state[1] == "Waiting"
        qtbot.waitUntil(lambda: not page.paper._picture.pixmap().isNull(), timeout=20_000)
