"""The payable challan on paper: the same contents once for each who keeps a copy."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.rules.money import show, total
from app.rules.period import Month
from app.services.sheets import BANK_COPY, DEPOSITOR_COPY, EOBI_COPY, OFFICE_COPY, ChallanRow, ChallanSheet, Letterhead
from app.services.workshop import WorkshopDraft


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """How one kind of challan calls itself."""

    form: str
    title: str
    title_ur: str
    authority_ur: str
    head_ur: str
    copies: tuple[tuple[str, str], ...]


EMPLOYERS = ("Employer's contribution", "آجر کا حصہ")
WORKERS = ("Workers' contribution", "کارکنوں کا حصہ")
MOST_BASES = 3
THREE = (DEPOSITOR_COPY, BANK_COPY, OFFICE_COPY)
FORMS: dict[str, Form] = {
    "eobi": Form(
        form="PR-03",
        title="Contribution voucher",
        title_ur="چندہ جمع کرانے کا واؤچر",
        authority_ur="ادارہ برائے فوائدِ عمر رسیدہ ملازمین",
        head_ur="بڑھاپے کے فوائد کا چندہ",
        copies=(DEPOSITOR_COPY, BANK_COPY, EOBI_COPY),
    ),
    "pessi": Form(
        form="",
        title="Contribution voucher",
        title_ur="چندہ جمع کرانے کا واؤچر",
        authority_ur="پنجاب ایمپلائز سوشل سکیورٹی انسٹی ٹیوشن",
        head_ur="سماجی تحفظ کا چندہ",
        copies=THREE,
    ),
}
ANY = Form(form="", title="Payment challan", title_ur="ادائیگی کا چالان", authority_ur="", head_ur="", copies=THREE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What the books say of one challan."""

    number: str
    kind: str
    authority: str
    head: str
    period: str
    amount: Decimal
    late_cost: Decimal
    late_until: date | None
    due_on: date
    drawn_on: date
    psid: str
    paid_on: date | None
    cpr: str
    draft: bool
    cancelled: bool
    shares: tuple[tuple[Decimal, Decimal, Decimal], ...]  # of each worker: base, employer's, his own
    authority_ur: str = ""  # as the department writes itself
    head_ur: str = ""


def sheet(contents: Contents, head: Letterhead, own: WorkshopDraft) -> ChallanSheet:
    form = FORMS.get(contents.kind, ANY)
    first, last = _span(contents)
    return ChallanSheet(
        head=head,
        number=contents.number,
        authority=contents.authority,
        authority_ur=contents.authority_ur or form.authority_ur,
        form=form.form,
        title=form.title,
        title_ur=form.title_ur,
        head_of_account=contents.head,
        head_of_account_ur=contents.head_ur or form.head_ur,
        payer_numbers=_numbers(contents.kind, own),
        period_from=first,
        period_to=last,
        rows=_rows(contents),
        amount=contents.amount,
        late_cost=contents.late_cost,
        late_until=contents.late_until,
        total=contents.amount + contents.late_cost,
        due_date=contents.due_on,
        issued_on=contents.drawn_on,
        psid=contents.psid,
        paid_on=contents.paid_on,
        cpr_no=contents.cpr,
        copies=form.copies,
        draft=contents.draft,
        cancelled=contents.cancelled,
    )


def _span(contents: Contents) -> tuple[date, date]:
    """The days of the period; one that is no month is left at the day it falls due, and said in the rows."""
    try:
        month = Month.read(contents.period)
    except ValueError:
        return contents.due_on, contents.due_on
    return month.first, month.last


def _numbers(kind: str, own: WorkshopDraft) -> tuple[tuple[str, str], ...]:
    every = (("eobi_no", own.eobi_number), ("pessi_no", own.pessi_number), ("ntn", own.ntn), ("strn", own.strn))
    wanted = {"eobi": ("eobi_no", "ntn"), "pessi": ("pessi_no", "ntn")}.get(kind, ("ntn", "strn"))
    return tuple((key, number) for key, number in every if key in wanted and number)


def _rows(contents: Contents) -> tuple[ChallanRow, ...]:
    bases = [base for base, _, _ in contents.shares]
    employer, employee = (
        total([share for _, share, _ in contents.shares]),
        total([share for _, _, share in contents.shares]),
    )
    if contents.kind == "eobi":
        return (
            ChallanRow(label=EMPLOYERS[0], label_ur=EMPLOYERS[1], detail=_persons(bases), amount=employer),
            ChallanRow(label=WORKERS[0], label_ur=WORKERS[1], detail=_persons(bases), amount=employee),
        )
    if contents.kind == "pessi":
        return (ChallanRow(label=EMPLOYERS[0], label_ur=EMPLOYERS[1], detail=_persons(bases), amount=employer),)
    return (ChallanRow(label=contents.head, detail=contents.period, amount=contents.amount),)


def _persons(bases: list[Decimal]) -> str:
    """'12 × 40,700.00': how many workers with which base; of many different bases only their sum."""
    if len(set(bases)) > MOST_BASES:
        return f"{len(bases)} workers: {show(total(bases))}"
    return " + ".join(f"{bases.count(base)} × {show(base)}" for base in dict.fromkeys(bases))
