"""The sandbox's scenarios: which are ours, a sample invoice for each on the road of all invoices, and how each stands.

A run is a document of its own kind in the outbox, so that it is claimed, sent once and written down like any other. It
is made for the sandbox and for nothing else: queued with that environment, it is held should the portal be another.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal

from sqlalchemy import func, select

from app.models.outbox import OutboxItem
from app.models.outbox_road import SAMPLE
from app.models.parts import Part
from app.models.reference import ScenarioChoice, ScenarioRun
from app.rules import provinces
from app.rules.money import ZERO
from app.rules.problems import Code, Problem, Refusal
from app.rules.sale_types import SaleType
from app.rules.scenarios import DAILY, RETAIL, Sample, Scenario, ScenarioBook
from app.rules.taxes import percent_of
from app.services import audit, outbox, portals, workshop
from app.services.books import Sitting
from app.services.outbox import FBR, State
from app.services.portal_invoice import InvoiceForPortal, LineForPortal
from app.services.workshop import WorkshopDraft

WATCH = frozenset({OutboxItem.__tablename__, ScenarioChoice.__tablename__, ScenarioRun.__tablename__})
SANDBOX = "sandbox"
BUYER = ("2046004", "FERTILIZER MANUFAC IRS NEW")
"""The registered buyer of FBR's own samples."""

CONSUMER = ("1000000000000", "Walk-in Customer")
UNDECIDED = frozenset({State.READY, State.SENDING, State.ANSWERED, State.HELD})
OWN_GOODS = frozenset({SaleType.STANDARD, SaleType.THIRD_SCHEDULE})
"""Here a part of our own takes the place of FBR's example; elsewhere its HS code might not go with the sale type."""


@dataclass(frozen=True, slots=True)
class ScenarioRow:
    """One scenario as it stands. `ours`: to be run; `chosen`: the owner said so, not FBR's table.

    `state` is that of its last run, ACCEPTED if any run was; None: it was never run.
    """

    id: str
    title: str
    sale_type: str
    ours: bool
    chosen: bool
    has_sample: bool
    runs: int
    state: State | None
    item_id: int | None
    at: datetime | None
    reason: str
    reason_code: str
    fiscal_number: str | None

    @property
    def done(self) -> bool:
        return self.state == State.ACCEPTED

    @property
    def running(self) -> bool:
        """It is on its way; whatever it comes to is not known yet."""
        return self.state in UNDECIDED


def rows(sitting: Sitting, book: ScenarioBook) -> list[ScenarioRow]:
    """Every scenario, those that are ours first."""
    given, chosen, runs = _given(sitting, book), _choices(sitting), _runs(sitting)
    found = [_row(book, each, given, chosen, runs.get(each.id, [])) for each in book.every]
    return sorted(found, key=lambda row: (not row.ours, row.id))


def missing(found: Iterable[ScenarioRow]) -> list[str]:
    """What FBR still waits for before it gives the token for production."""
    return [row.id for row in found if row.ours and not row.done]


def choose(sitting: Sitting, book: ScenarioBook, said: str, *, ours: bool) -> None:
    """The owner's word on it: FBR's portal shows him which it asks for. Raises Refusal."""
    scenario = _known(book, said)
    row = sitting.scalar(select(ScenarioChoice).where(ScenarioChoice.scenario == scenario.id))
    before = audit.facts(row) if row else None
    if row is None:
        row = ScenarioChoice(scenario=scenario.id)
        sitting.add(row)
    row.ours, row.entered_by, row.entered_at = ours, sitting.by, sitting.now()
    audit.note(sitting, "change" if before else "choose", row, before)


def queue(sitting: Sitting, book: ScenarioBook, said: str) -> int:
    """Put a sample invoice of the scenario on its way; its outbox item. Raises Refusal, in production always."""
    scenario = _known(book, said)
    seller = workshop.draft(sitting)
    _refuse_unfit(sitting, book, scenario, seller)
    count = sitting.scalar(select(func.count()).where(ScenarioRun.scenario == scenario.id)) or 0
    run = ScenarioRun(
        scenario=scenario.id,
        number=f"{scenario.id}-{count + 1}",
        entered_by=sitting.by,
        entered_at=sitting.now(),
    )
    sitting.add(run)
    audit.note(sitting, "run", run)
    item_id = outbox.enqueue(sitting, _invoice(sitting, run, scenario, book.samples[scenario.id], seller))
    sitting.get_one(OutboxItem, item_id).environment = SANDBOX
    return item_id


def _refuse_unfit(sitting: Sitting, book: ScenarioBook, scenario: Scenario, seller: WorkshopDraft) -> None:
    portal = portals.needed(sitting, FBR)
    if portal.environment != SANDBOX:
        raise Refusal(Problem(Code.SCENARIO_IN_PRODUCTION, "portal"))
    if scenario.id not in book.samples:
        raise Refusal(Problem(Code.SCENARIO_NO_SAMPLE, "scenario", {"scenario": scenario.id}))
    if not seller.registration_number:
        raise Refusal(Problem(Code.MISSING, "ntn"))
    for run, item in _runs(sitting).get(scenario.id, []):
        if item.state in UNDECIDED:
            raise Refusal(Problem(Code.SCENARIO_ON_ITS_WAY, "scenario", {"number": run.number}))


def _known(book: ScenarioBook, said: str) -> Scenario:
    found = book.scenario(said)
    if found is None:
        raise Refusal(Problem(Code.NOT_FOUND, "scenario", {"text": said}))
    return found


def _given(sitting: Sitting, book: ScenarioBook) -> frozenset[str]:
    """What FBR asks of a workshop so registered; where it does not say as what, those of every parts workshop."""
    seller = workshop.draft(sitting)
    return book.assigned(seller.natures, seller.sector) or DAILY


def _choices(sitting: Sitting) -> dict[str, bool]:
    return {row.scenario: row.ours for row in sitting.scalars(select(ScenarioChoice))}


def _runs(sitting: Sitting) -> dict[str, list[tuple[ScenarioRun, OutboxItem]]]:
    """Of each scenario its runs, oldest first."""
    joined = (OutboxItem.document_kind == SAMPLE) & (OutboxItem.document_id == ScenarioRun.id)
    found: dict[str, list[tuple[ScenarioRun, OutboxItem]]] = {}
    for run, item in sitting.execute(select(ScenarioRun, OutboxItem).join(OutboxItem, joined).order_by(ScenarioRun.id)):
        found.setdefault(run.scenario, []).append((run, item))
    return found


def _row(
    book: ScenarioBook,
    scenario: Scenario,
    given: frozenset[str],
    chosen: dict[str, bool],
    runs: list[tuple[ScenarioRun, OutboxItem]],
) -> ScenarioRow:
    accepted = [item for _, item in runs if item.state == State.ACCEPTED]
    item = accepted[-1] if accepted else runs[-1][1] if runs else None
    return ScenarioRow(
        id=scenario.id,
        title=scenario.title,
        sale_type=scenario.sale_type,
        ours=chosen.get(scenario.id, scenario.id in given),
        chosen=scenario.id in chosen,
        has_sample=scenario.id in book.samples,
        runs=len(runs),
        state=State(item.state) if item else None,
        item_id=item.id if item else None,
        at=(item.decided_at or item.queued_at) if item else None,
        reason=item.reason if item else "",
        reason_code=item.reason_code if item else "",
        fiscal_number=item.fiscal_number if item else None,
    )


def _invoice(
    sitting: Sitting, run: ScenarioRun, scenario: Scenario, sample: Sample, seller: WorkshopDraft
) -> InvoiceForPortal:
    """FBR's example under our own name, of the day it is in both clocks: the sandbox's may run on UTC."""
    line = _line(sitting, run, scenario, sample)
    number, name = BUYER if sample.registered else CONSUMER
    return InvoiceForPortal(
        document_id=run.id,
        kind=SAMPLE,
        number=run.number,
        invoice_date=min(sitting.today(), sitting.now().astimezone(UTC).date()),
        seller_number=seller.registration_number,
        seller_name=seller.name,
        seller_province=seller.province,
        seller_address=", ".join(part for part in (seller.address, seller.city) if part) or seller.province,
        buyer_number=number,
        buyer_name=name,
        buyer_province=provinces.PUNJAB,
        buyer_address=provinces.PUNJAB,
        buyer_registered=sample.registered,
        scenario=scenario.id,
        total=line.total,
        lines=(line,),
    )


def _line(sitting: Sitting, run: ScenarioRun, scenario: Scenario, sample: Sample) -> LineForPortal:
    """Its description bears the run's number: no two runs are alike, here or on FBR's dashboard."""
    own = _own_part(sitting, scenario.sale_type)
    further = _further_tax(sitting, scenario, sample)
    return LineForPortal(
        description=f"{own.name if own else scenario.title} ({run.number})",
        hs_code=own.hs_code if own else sample.hs_code,
        unit=own.unit if own else sample.unit,
        tax_label=sample.rate,
        quantity=sample.quantity,
        value=sample.value,
        retail_value=sample.retail_value,
        sales_tax=sample.sales_tax,
        further_tax=further,
        total=sample.value + sample.sales_tax + further,
        sale_type=scenario.sale_type,
        sro_schedule=sample.sro_schedule,
        sro_serial=sample.sro_serial,
    )


def _further_tax(sitting: Sitting, scenario: Scenario, sample: Sample) -> Decimal:
    """From a buyer who is not registered, but not in a retailer's sale to an end consumer."""
    if sample.registered or scenario.id in RETAIL:
        return ZERO
    return percent_of(sample.value, sitting.rates.on("st.furthertax", sitting.today()).value)


def _own_part(sitting: Sitting, sale_type: str) -> Part | None:
    """The part entered last that is sold so and has its HS code."""
    if sale_type not in OWN_GOODS:
        return None
    query = select(Part).where(Part.sale_type == sale_type, Part.hs_code != "").order_by(Part.id.desc())
    return sitting.scalar(query.limit(1))
