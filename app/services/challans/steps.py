"""A challan's life: drawn from the wages or typed, given a PSID, paid, confirmed, or cancelled."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date

from sqlalchemy import select

from app.models.challans import Challan, ChallanLine
from app.models.payroll import PayRun
from app.rules.money import ZERO
from app.rules.period import Month
from app.rules.problems import Code, Problem, Refusal, refuse
from app.services import audit, numbering, pay_runs
from app.services.books import Sitting
from app.services.challans import owed
from app.services.challans.listing import mapped
from app.services.challans.records import FOLLOWS, ChallanDraft, State, check
from app.services.challans.theirs import at_portal
from app.services.lines import legal_date
from app.services.schedules import Schedule


def add(sitting: Sitting, draft: ChallanDraft) -> int:
    """Write down what a department asks for; a draft until somebody says it is right."""
    refuse(check(draft))
    amount = draft.amount or ZERO
    words = {name: " ".join(getattr(draft, name).split()) for name in ("authority", "period", "head")}
    line = ChallanLine(
        no=1,
        worker_id=None,
        name=words["head"],
        their_number="",
        cnic="",
        days=ZERO,
        base=ZERO,
        employer=amount,
        employee=ZERO,
        amount=amount,
    )
    row = Challan(kind=draft.kind, **words, amount=amount, due_on=draft.due_on, run_id=None, lines=[line])
    return _write(sitting, row, State.DRAFT, "add")


def draw(sitting: Sitting, month: Month) -> list[int]:
    """One challan for EOBI and one for social security from the approved wages, and one each for what they owe for

    earlier months. Where one stands already, even of wages that were taken back since, only the difference is drawn.
    """
    run = pay_runs.find(sitting, month)
    if run is None:
        raise Refusal(Problem(Code.WAGES_NOT_APPROVED, "month", {"month": str(month)}))
    missing = owed.differences(sitting, month)
    if not missing:
        raise Refusal(*(owed.too_much(sitting, month) or _there(sitting, month)))
    return [_draw(sitting, run, schedule) for schedule in missing]


def ready(sitting: Sitting, challan_id: int) -> None:
    """The figures are right: it may be paid."""
    _step(sitting, challan_id, State.READY)


def psid(sitting: Sitting, challan_id: int, number: str) -> None:
    """Write down the 17 digits by which the bank will know it."""
    bare = "".join(number.split()).replace("-", "")
    if not (len(bare) == 17 and bare.isascii() and bare.isdecimal()):
        raise Refusal(Problem(Code.PSID_MALFORMED, "psid", {"text": number}))
    _here_alone(sitting, challan_id)
    other = sitting.scalar(select(Challan.number).where(Challan.psid == bare, Challan.id != challan_id))
    if other:
        raise Refusal(Problem(Code.DUPLICATE, "psid", {"text": f"{bare} ({other})"}))
    _step(sitting, challan_id, State.PSID_ISSUED, psid=bare)


def paid(sitting: Sitting, challan_id: int, on: date, cpr: str = "") -> None:
    """The bank has the money since `on`; `cpr` is the receipt's number as it stands, if there is one yet."""
    row = mapped(sitting, challan_id)
    refuse(legal_date(on, sitting.today(), "paid_on"))
    _step(sitting, row.id, State.PAID, paid_on=on, cpr=_receipt(cpr))


def confirm(sitting: Sitting, challan_id: int, cpr: str = "") -> None:
    """The department itself says that it was paid."""
    row = mapped(sitting, challan_id)
    _step(sitting, row.id, State.CONFIRMED, cpr=_receipt(cpr) or row.cpr)


def cancel(sitting: Sitting, challan_id: int) -> None:
    """It will not be paid; its number stays used. One that is at the portal is cancelled there."""
    _here_alone(sitting, challan_id)
    _step(sitting, challan_id, State.CANCELLED)


def cancel_run(sitting: Sitting, run_id: int) -> None:
    """Cancel what was drawn from a run and has no PSID yet; what has gone out, or is at the portal, stands."""
    within = (Challan.run_id == run_id, Challan.state.in_((State.DRAFT, State.READY)), Challan.id.not_in(at_portal()))
    for each in sitting.scalars(select(Challan.id).where(*within).order_by(Challan.id)).all():
        cancel(sitting, each)


def _here_alone(sitting: Sitting, challan_id: int) -> None:
    row = mapped(sitting, challan_id)
    if sitting.scalar(select(Challan.id).where(Challan.id == row.id, Challan.id.in_(at_portal()))):
        raise Refusal(Problem(Code.CHALLAN_THERE, "id", {"number": row.number}))


def _draw(sitting: Sitting, run: PayRun, schedule: Schedule) -> int:
    row = Challan(
        kind=schedule.kind,
        authority=schedule.authority,
        period=schedule.period,
        head=schedule.head,
        amount=schedule.amount,
        due_on=schedule.due_on,
        run_id=run.id,
        lines=[ChallanLine(no=no, **asdict(line), amount=line.amount) for no, line in enumerate(schedule.lines, 1)],
    )
    return _write(sitting, row, State.READY, "draw")


def _write(sitting: Sitting, row: Challan, state: State, action: str) -> int:
    row.number = numbering.take(sitting, "C", sitting.today().year)
    row.state, row.entered_by, row.drawn_at = state, sitting.by, sitting.now()
    sitting.add(row)
    audit.note(sitting, action, row)
    return row.id


def _step(sitting: Sitting, challan_id: int, to: State, **values: object) -> None:
    row = mapped(sitting, challan_id)
    if to not in FOLLOWS[State(row.state)]:
        raise Refusal(_misplaced(row))
    before = audit.facts(row)
    row.state = to
    for field, value in values.items():
        setattr(row, field, value)
    audit.note(sitting, to, row, before)


def _receipt(cpr: str) -> str:
    """Its number as it stands: no official shape is known."""
    if len(cpr.strip()) > 64:
        raise Refusal(Problem(Code.TOO_LONG, "cpr", {"most": "64"}))
    return cpr.strip()


def _misplaced(row: Challan) -> Problem:
    return Problem(Code.CHALLAN_STATE, "state", {"number": row.number, "state": row.state})


def _there(sitting: Sitting, month: Month) -> list[Problem]:
    """Why nothing is drawn: it was drawn before, or nobody is contributed for."""
    query = (
        select(Challan.number)
        .join(PayRun, PayRun.id == Challan.run_id)
        .where(PayRun.month == str(month), Challan.state != State.CANCELLED)
        .order_by(Challan.id)
    )
    drawn = [Problem(Code.DUPLICATE, "month", {"text": number}) for number in sitting.scalars(query)]
    return drawn or [Problem(Code.NOTHING_TO_PAY, "month", {"period": str(month)})]
