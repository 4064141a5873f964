"""What the sandbox has taken is no report to FBR; and when the portal is production, FBR hears of it all the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from app.rules.problems import Refusal
from app.services import (
    evidence,
    hand_upload,
    outbox,
    portals,
    sale_cancellations,
    sale_notes,
    sales,
    senders,
    sending,
    unknown_matching,
    verify,
    waiting_papers,
    workshop,
)
from app.services.books import Books
from app.services.outbox import FBR, OutboxDetail, Standing, State
from app.services.outcome import Accepted, Answer, Outcome, Rejected, TryLater, Unclear
from app.services.portals import PortalDraft
from app.services.sale_cancellations import SaleCancellationDraft
from app.services.sale_notes import NoteLineDraft, SaleNoteDraft
from app.services.sheets import SaleState
from app.services.unknown_matching import Comparison, Export, PortalInvoice
from app.sync.portals import fbr_di
from tests.accepted import a_number
from tests.clock import Clock
from tests.makers import a_sale, a_sale_line

SANDBOX, PRODUCTION, NOTE = "sandbox", "production", sale_notes.KIND
OURS = "1234567-8"


def set_portal(books: Books, environment: str) -> None:
    with books.write() as sitting:
        portals.set_portal(sitting, PortalDraft(url="https://gw.fbr.gov.pk", environment=environment))


def sell(books: Books) -> int:
    with books.write() as sitting:
        return sales.post(sitting, a_sale(lines=(a_sale_line(quantity=Decimal(1)),)))


def stands(books: Books, sale_id: int, kind: str = "sale") -> Standing:
    with books.read() as sitting:
        standing = outbox.standing(sitting, kind, sale_id)
    assert standing is not None
    return standing


def told(books: Books, item_id: int, outcome: Outcome, *, left: bool = True) -> None:
    """One attempt, wherever the portal is."""
    with books.write() as sitting:
        parcel = sending.claim(sitting, item_id, fbr_di.payload, "token")
    assert parcel is not None
    with books.write() as sitting:
        if left:
            sending.mark_writing(sitting, parcel)
            if not isinstance(outcome, Unclear):
                sending.mark_answered(sitting, parcel, Answer(200, {}, b"raw"))
        sending.record(sitting, parcel.attempt_id, outcome)


def tell(books: Books, sale_id: int, outcome: Outcome | None = None) -> int:
    item_id = stands(books, sale_id).item_id
    told(books, item_id, outcome or Accepted(a_number(), "2026-11-22 10:00:00"))
    return item_id


def adopt(books: Books) -> tuple[int, int]:
    """How many were to go, and how many went."""
    with books.write() as sitting:
        before = portals.adoptable(sitting, portals.needed(sitting, FBR))
        return before, portals.adopt(sitting, FBR, OURS)


def item(books: Books, item_id: int) -> OutboxDetail:
    with books.read() as sitting:
        found = outbox.item(sitting, item_id)
    assert found is not None
    return found


@pytest.fixture
def trial(books: Books) -> int:
    """An invoice that the sandbox has taken."""
    set_portal(books, SANDBOX)
    made = sell(books)
    tell(books, made)
    return made


def test_a_trial_is_no_report(books: Books, trial: int) -> None:
    with books.read() as sitting:
        sheet = sales.sheet(sitting, trial)
        (row,) = sales.rows(sitting)
        detail = sales.detail(sitting, trial)
        tabs = sales.counts(sitting, {"real": frozenset({"ACCEPTED"}), "trial": frozenset({"TRIAL"})})
        (queued,) = outbox.rows(sitting)
        assert sale_cancellations.deadline(sitting, trial) is None
    assert (sheet.state, sheet.fbr_number, sheet.fbr_date) == (SaleState.TRIAL, queued.fiscal_number, None)
    assert (row.state, row.fbr_number, tabs) == ("TRIAL", queued.fiscal_number, {"real": 0, "trial": 1})
    assert detail is not None
    assert detail.row == row
    assert (queued.state, queued.shown, queued.deadline) == (State.ACCEPTED, "TRIAL", None)


def practise(books: Books, *, yes: bool) -> None:
    with books.write() as sitting:
        workshop.change(sitting, replace(workshop.draft(sitting), practice=yes))


def a_day(books: Books) -> date:
    with books.read() as sitting:
        return sitting.today()


def test_practice_books_are_as_they_were(books: Books, trial: int) -> None:
    practise(books, yes=True)
    assert stands(books, trial).shown == "ACCEPTED"
    with books.read() as sitting:
        assert sales.rows(sitting)[0].state == "ACCEPTED"
        assert sales.sheet(sitting, trial).state == SaleState.FINAL


def test_production_hears_of_it_once(books: Books, trial: int) -> None:
    old = stands(books, trial).item_id
    assert adopt(books) == (0, 0)  # the sandbox has it already
    set_portal(books, PRODUCTION)
    assert stands(books, trial).shown == "TRIAL"
    assert adopt(books) == (1, 1)
    assert adopt(books) == (0, 0)
    now = stands(books, trial)
    assert (now.shown, item(books, old).row.replaced_by) == ("READY", now.item_id)
    tell(books, trial, Accepted(number := a_number(), "2026-11-23 10:00:00"))
    sent = item(books, stands(books, trial).item_id)
    assert (sent.environment, b"scenarioId" in (sent.payload or b"")) == (PRODUCTION, False)
    with books.read() as sitting:
        sheet = sales.sheet(sitting, trial)
        assert [(row.state, row.fbr_number) for row in sales.rows(sitting)] == [("ACCEPTED", number)]
        assert sales.sums(sitting).count == 1
        assert outbox.counts(sitting) == {State.ACCEPTED: 1}
        assert outbox.inconsistencies(sitting) == []
        assert sale_cancellations.deadline(sitting, trial) is not None
    assert (sheet.state, sheet.fbr_number) == (SaleState.FINAL, number)
    assert adopt(books) == (0, 0)


def test_what_the_sandbox_left_unknown_goes_too(books: Books, clock: Clock) -> None:
    set_portal(books, SANDBOX)
    made = sell(books)
    old = tell(books, made, Unclear("line dropped"))
    set_portal(books, PRODUCTION)
    assert adopt(books) == (1, 1)
    with books.read() as sitting:
        assert unknown_matching.unknown(sitting) == []
        assert outbox.counts(sitting) == {State.READY: 1}
        assert [each.item_id for each in hand_upload.waiting(sitting)] == [stands(books, made).item_id]
    clock.moment += timedelta(hours=1)
    with pytest.raises(Exception, match="not-unknown"), books.write() as sitting:
        evidence.settle_absent(sitting, old, "looked")


def test_what_never_left_goes_as_it_is(books: Books) -> None:
    set_portal(books, SANDBOX)
    made = sell(books)
    old = stands(books, made).item_id
    told(books, old, TryLater("no line"), left=False)
    set_portal(books, PRODUCTION)
    assert adopt(books) == (1, 1)
    assert stands(books, made).item_id == old
    assert item(books, old).environment == ""


def test_what_left_and_was_not_found_goes_as_another(books: Books, clock: Clock) -> None:
    """Its bytes are the sandbox's for ever."""
    set_portal(books, SANDBOX)
    made = sell(books)
    old = tell(books, made, Unclear("line dropped"))
    for _ in range(2):
        clock.moment += timedelta(minutes=20)
        with books.write() as sitting:
            state = evidence.settle_absent(sitting, old, "looked")
    assert state == State.READY
    set_portal(books, PRODUCTION)
    assert adopt(books) == (1, 1)
    with books.read() as sitting:
        assert waiting_papers.waiting(sitting, FBR) == [stands(books, made).item_id] != [old]


@pytest.mark.parametrize("why", ["refused", "cancelled", "of production"])
def test_what_does_not_go(books: Books, why: str) -> None:
    set_portal(books, PRODUCTION if why == "of production" else SANDBOX)
    made = sell(books)
    tell(books, made, Rejected("0052", "No.") if why == "refused" else None)
    if why == "cancelled":
        with books.write() as sitting:
            said = SaleCancellationDraft(sale=str(made), cancelled_on=sitting.today(), evidence="never handed out")
            gone = sale_cancellations.detail(sitting, sale_cancellations.cancel(sitting, said))
        assert gone is not None
        assert (gone.fbr_number, stands(books, made).state) == ("", State.ACCEPTED)
    set_portal(books, PRODUCTION)
    assert adopt(books) == (0, 0)


def test_there_is_no_way_back_to_the_sandbox(books: Books) -> None:
    set_portal(books, PRODUCTION)
    sell(books)
    set_portal(books, SANDBOX)
    assert adopt(books) == (0, 0)


def a_row(fbr_number: str, our_number: str = "", value: int = 1000, row: int = 2) -> PortalInvoice:
    """What IRIS has of the trial, entered there by hand; or, of another value, what merely names it."""
    return PortalInvoice(
        row=row,
        fbr_number=fbr_number,
        our_number=our_number,
        buyer_number="2345678",
        day=date(2026, 10, 20),
        value=Decimal(value),
        sales_tax=Decimal(180),
    )


def match(books: Books, *rows: PortalInvoice) -> tuple[Comparison, int]:
    """What a list of IRIS says, and how many papers it settled."""
    with books.write() as sitting:
        export = Export(name="n.csv", content=b"a,b", saved_at=sitting.now())
        found = unknown_matching.compare(sitting, rows, export)
        return found, unknown_matching.settle(sitting, found, export)


@pytest.fixture(params=["taken", "unknown", "looked for twice"])
def in_sandbox(request: pytest.FixtureRequest, books: Books, clock: Clock) -> int:
    """The item of an invoice that the sandbox was told of, and the portal is production now."""
    set_portal(books, SANDBOX)
    item_id = tell(books, sell(books), None if request.param == "taken" else Unclear("line dropped"))
    for _ in range(2 if request.param == "looked for twice" else 0):
        clock.moment += timedelta(minutes=20)
        with books.write() as sitting:
            evidence.settle_absent(sitting, item_id, "looked")
    set_portal(books, PRODUCTION)
    return item_id


@pytest.mark.parametrize("named", ["S-2026-0001", ""])
def test_what_a_list_of_iris_has_is_not_sent_by_itself(books: Books, in_sandbox: int, named: str) -> None:
    before, number = item(books, in_sandbox), a_number()
    found, settled = match(books, a_row(number, named))
    assert ([problem.code for problem in found.problems], settled) == (["at-fbr-already"], 0)
    assert found.problems[0].facts == {"number": "S-2026-0001", "text": number}
    match(books, a_row(number, named))  # read once more it says nothing new
    after = item(books, in_sandbox)
    assert after.row == before.row
    seen = after.evidence[-1]
    assert (len(after.evidence) - len(before.evidence), seen.verdict, seen.observed) == (1, "found", number)
    assert "n.csv" in seen.words
    assert adopt(books) == (1, 1)
    now = stands(books, before.row.document_id)
    assert (now.state, now.item_id != in_sandbox, now.reason.endswith(f" {number}")) == (State.UNKNOWN, True, True)
    with books.read() as sitting:
        assert waiting_papers.waiting(sitting, FBR) == []
        assert hand_upload.waiting(sitting) == []
        assert outbox.inconsistencies(sitting) == []
    assert match(books, a_row(number, named))[1] == 1  # of the real paper the same list decides
    now = stands(books, before.row.document_id)
    assert (now.shown, now.fiscal_number) == ("ACCEPTED", number)


def test_what_a_person_found_is_not_sent_by_itself(books: Books, in_sandbox: int) -> None:
    before, number = item(books, in_sandbox), a_number()
    with books.write() as sitting:
        with pytest.raises(Refusal, match="evidence-missing"):
            evidence.settle_found(sitting, in_sandbox, number, " ")
        with pytest.raises(Refusal, match="only-sandbox"):
            evidence.settle_two(sitting, in_sandbox, before.row.fiscal_number or a_number(), number, "both")
        assert evidence.settle_found(sitting, in_sandbox, number.lower(), "entered by hand") == before.row.state
    assert item(books, in_sandbox).row == before.row
    assert adopt(books) == (1, 1)
    now = stands(books, before.row.document_id)
    assert (now.state, now.reason.endswith(f" {number}")) == (State.UNKNOWN, True)
    with books.write() as sitting:
        assert evidence.settle_found(sitting, now.item_id, number, "on the dashboard") == State.ACCEPTED
        assert outbox.inconsistencies(sitting) == []


def test_a_row_that_may_be_a_trial_or_another_is_remembered_and_settles_neither(books: Books, trial: int) -> None:
    """Two alike: of the one only the sandbox knows, the fate of the other is unknown; and a row of either."""
    set_portal(books, PRODUCTION)
    tell(books, other := sell(books), Unclear("line dropped"))
    found, settled = match(books, a_row(number := a_number()))
    assert ([problem.code for problem in found.problems], settled) == (["fits-several"], 0)
    assert stands(books, other).state == State.UNKNOWN
    assert adopt(books) == (1, 1)
    assert (stands(books, trial).state, number in stands(books, trial).reason) == (State.UNKNOWN, True)


def test_a_row_that_only_names_a_trial_stops_nothing(books: Books, trial: int) -> None:
    set_portal(books, PRODUCTION)
    tell(books, other := sell(books), Unclear("line dropped"))
    found, settled = match(books, a_row(a_number(), "S-2026-0001", 999), a_row(a_number(), "S-2026-0002", row=3))
    assert ([problem.code for problem in found.problems], settled) == (["fits-several"], 1)
    assert stands(books, other).state == State.ACCEPTED
    assert adopt(books) == (1, 1)
    assert stands(books, trial).state == State.UNKNOWN


def test_the_sandbox_s_own_number_says_nothing_of_fbr(books: Books, trial: int) -> None:
    set_portal(books, PRODUCTION)
    number = stands(books, trial).trial_number or ""
    found, settled = match(books, a_row(number, "S-2026-0001"))
    assert (found.problems, found.at_fbr, found.known, settled) == ((), (), 0, 0)
    assert adopt(books) == (1, 1)
    assert stands(books, trial).state == State.READY


def test_in_practice_books_a_list_of_the_practice_portal_settles(books: Books) -> None:
    practise(books, yes=True)
    with books.write() as sitting:
        portals.set_portal(sitting, PortalDraft(url="http://127.0.0.1:9"))
    tell(books, made := sell(books), Unclear("line dropped"))
    assert match(books, a_row(a_number(), "S-2026-0001"))[1] == 1
    assert stands(books, made).shown == "ACCEPTED"


def test_after_the_books_were_put_back_a_person_looks_first(books: Books, trial: int) -> None:
    """The copy that is lost may have gone live already: what it sent is in no journal of this computer."""
    with books.write() as sitting:
        senders.restored(sitting, "an older copy")
    set_portal(books, PRODUCTION)
    assert adopt(books) == (1, 1)
    assert stands(books, trial).state == State.UNKNOWN
    with books.read() as sitting:
        assert waiting_papers.due(sitting, FBR) is None
        assert outbox.inconsistencies(sitting) == []


def test_the_correction_of_what_production_refused_is_in_order(books: Books, trial: int) -> None:
    set_portal(books, PRODUCTION)
    adopt(books)
    tell(books, trial, Rejected("0052", "No."))
    with books.write() as sitting:
        made = sales.revise(sitting, trial, sales.draft_of(sitting, trial))
    assert item(books, stands(books, made).item_id).environment == ""
    tell(books, made)
    with books.read() as sitting:
        assert [row.id for row in sales.rows(sitting)] == [made]
    assert not [found for found in verify.verify(books).findings if "did not refuse" in found]


def test_a_note_names_the_number_of_production(books: Books, trial: int) -> None:
    """None is issued on a trial; one of older books goes when FBR itself has its invoice."""
    note = SaleNoteDraft(
        sale=str(trial),
        note_date=a_day(books),
        reason="Return of goods",
        lines=(NoteLineDraft(line=1, quantity=Decimal(1)),),
    )
    with books.read() as sitting:
        assert "note-without-fbr" in {problem.code for problem in sale_notes.check(sitting, note)}
    practise(books, yes=True)  # as it was possible once
    with books.write() as sitting:
        made = sale_notes.post(sitting, note)
    told(books, stands(books, made, NOTE).item_id, Accepted(a_number(), ""))
    practise(books, yes=False)
    set_portal(books, PRODUCTION)
    assert adopt(books) == (1, 1)
    tell(books, trial, Accepted(number := a_number(), ""))
    with books.read() as sitting:
        assert sale_notes.rows(sitting)[0].state == "TRIAL"
        assert sale_notes.sheet(sitting, made).reference == ""
    assert adopt(books) == (1, 1)
    told(books, stands(books, made, NOTE).item_id, Accepted(own := a_number(), ""))
    with books.read() as sitting:
        paper = sale_notes.sheet(sitting, made)
    assert (paper.fbr_number, paper.reference, paper.state) == (own, number, SaleState.FINAL)
