"""What is wrong with a payment, what it is put to, and what is withheld from it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from app.rules.money import ZERO, show
from app.rules.problems import Code, Problem
from app.rules.rates import NoRate
from app.rules.withholding import Category, Standing, Withheld
from app.rules.withholding_bills import OnBills
from app.services import ledgers, lines, parties, withholding
from app.services.books import Sitting
from app.services.ledgers import CUSTOMER, SUPPLIER
from app.services.parties import PartyRow
from app.services.payments import bill_taxes
from app.services.payments.bill_taxes import Taken
from app.services.payments.drafts import DIRECTIONS, METHODS, AgainstDraft, PaymentDraft

SIDES = {"out": SUPPLIER, "in": CUSTOMER}
MOST_LETTERS, MOST_OF_A_LINE, MOST_OF_A_NOTE = 64, 250, 1000
A_YEAR = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Assessed:
    """What the assistant says of one payment: income tax, and sales tax with its share of each bill."""

    income: Withheld
    sales: OnBills

    def kept(self, draft: PaymentDraft) -> tuple[Decimal, Decimal]:
        """The two taxes as they are withheld: as typed, else as the law says."""
        return (
            self.income.amount if draft.income_tax is None else draft.income_tax,
            self.sales.withheld.amount if draft.sales_tax is None else draft.sales_tax,
        )

    def overridden(self, draft: PaymentDraft) -> bool:
        return self.kept(draft) != (self.income.amount, self.sales.withheld.amount)


NOTHING = Assessed(Withheld(section=""), OnBills(Withheld(section="")))
"""Of money that comes in nothing is withheld by us."""


def check(sitting: Sitting, draft: PaymentDraft) -> list[Problem]:
    """Everything wrong with the draft, in the order the form shows its fields; warnings among them."""
    him = parties.find(sitting, draft.party)
    found = _head(sitting, draft, him)
    for n, each in enumerate(draft.against):
        found += lines.amount(each.amount, f"against.{n}.amount")
    if him is None or found:
        return found
    taken, found = put_to(sitting, him, draft.direction, draft.against)
    found += _amounts(draft, taken)
    if not found:
        found += _taxes(sitting, draft, him)
    return found


def put_to(
    sitting: Sitting, him: PartyRow, direction: str, against: tuple[AgainstDraft, ...]
) -> tuple[list[Taken], list[Problem]]:
    """The open papers that are meant and what each takes; what is wrong with that."""
    if not against:  # on account: nothing has to be looked up
        return [], []
    there = {item.number: item for item in ledgers.open_items(sitting, him.id, SIDES[direction])}
    left = {number: item.open for number, item in there.items()}
    taken, found = [], []
    for n, each in enumerate(against):
        item = there.get(each.number.strip())
        if item is None:
            found.append(Problem(Code.NOT_HIS_PAPER, f"against.{n}", {"number": each.number, "name": him.name}))
            continue
        amount = left[item.number] if each.amount is None else each.amount
        if amount <= 0:
            found.append(Problem(Code.NOT_POSITIVE, f"against.{n}.amount"))
        elif amount > left[item.number]:
            facts = {"number": item.number, "open": show(left[item.number])}
            found.append(Problem(Code.MORE_THAN_OPEN, f"against.{n}.amount", facts))
        else:
            taken.append((item, amount))
            left[item.number] -= amount
    return taken, found


def amount_of(draft: PaymentDraft, taken: list[Taken]) -> Decimal:
    """What the debt falls by."""
    return sum((amount for _, amount in taken), ZERO) if draft.amount is None else draft.amount


def default_category(sitting: Sitting, draft: PaymentDraft, him: PartyRow) -> Category:
    return Category(draft.category) if draft.category else withholding.usual_category(sitting, him.id)


def usual_dealer(sitting: Sitting, draft: PaymentDraft, him: PartyRow) -> bool:
    return withholding.usual_dealer(sitting, him.id) if draft.dealer is None else draft.dealer


def assessed(sitting: Sitting, draft: PaymentDraft) -> Assessed | None:
    """What the assistant says of the draft; None while it cannot: money that comes in, nobody, nothing, no law."""
    him = parties.find(sitting, draft.party)
    if him is None or draft.direction != "out" or (draft.category and draft.category not in list(Category)):
        return None
    taken, _ = put_to(sitting, him, draft.direction, draft.against)
    amount = amount_of(draft, taken)
    if amount <= 0 or lines.amount(amount, ""):
        return None
    try:
        return assess(sitting, draft, him, taken)
    except NoRate:
        return None


def assess(sitting: Sitting, draft: PaymentDraft, him: PartyRow, taken: list[Taken]) -> Assessed:
    """The same for a draft that was checked. Raises NoRate."""
    if draft.direction != "out":
        return NOTHING
    day = _day(sitting, draft)
    income = withholding.assess(
        sitting,
        him.id,
        day,
        default_category(sitting, draft, him),
        amount_of(draft, taken),
        sales_tax=bill_taxes.included(sitting, taken),
    )
    dealer = usual_dealer(sitting, draft, him)
    return Assessed(income, bill_taxes.on_bills(sitting, him.id, day, taken, dealer=dealer))


def _day(sitting: Sitting, draft: PaymentDraft) -> date:
    return draft.day or sitting.today()


def _head(sitting: Sitting, draft: PaymentDraft, him: PartyRow | None) -> list[Problem]:
    found = []
    if draft.direction not in DIRECTIONS:
        found.append(Problem(Code.MALFORMED, "direction", {"text": draft.direction}))
    if not parties.name_key(draft.party):
        found.append(Problem(Code.MISSING, "party"))
    elif him is None:
        found.append(Problem(Code.NOT_FOUND, "party", {"text": draft.party}))
    found += lines.legal_date(draft.day, sitting.today(), "day")
    if draft.method not in METHODS:
        found.append(Problem(Code.MALFORMED, "method", {"text": draft.method}))
    if draft.method == "cheque" and not parties.name_key(draft.reference):
        found.append(Problem(Code.MISSING, "reference"))
    if draft.reference_date is not None:  # a cheque may be dated ahead, but not by more than a year
        found += lines.legal_date(draft.reference_date, sitting.today() + A_YEAR, "reference_date")
    if len(draft.reference) > MOST_LETTERS:
        found.append(Problem(Code.TOO_LONG, "reference", {"most": str(MOST_LETTERS)}))
    if len(draft.account) > MOST_OF_A_LINE:
        found.append(Problem(Code.TOO_LONG, "account", {"most": str(MOST_OF_A_LINE)}))
    if len(draft.note) > MOST_OF_A_NOTE:
        found.append(Problem(Code.TOO_LONG, "note", {"most": str(MOST_OF_A_NOTE)}))
    if draft.category and draft.category not in list(Category):
        found.append(Problem(Code.MALFORMED, "category", {"text": draft.category}))
    for name in ("amount", "income_tax", "sales_tax"):
        found += lines.amount(getattr(draft, name), name)
    return found


def _amounts(draft: PaymentDraft, taken: list[Taken]) -> list[Problem]:
    amount, put = amount_of(draft, taken), sum((each for _, each in taken), ZERO)
    if amount <= 0:
        return [Problem(Code.NOT_POSITIVE, "amount")]
    if put > amount:
        return [Problem(Code.MORE_THAN_PAID, "amount", {"taken": show(put), "left": show(amount)})]
    return []


def _taxes(sitting: Sitting, draft: PaymentDraft, him: PartyRow) -> list[Problem]:
    taken, _ = put_to(sitting, him, draft.direction, draft.against)
    try:
        said = assess(sitting, draft, him, taken)
    except NoRate as gap:
        return [Problem(Code.NO_RATE, "day", {"key": gap.key, "date": f"{gap.day:%d/%m/%Y}"})]
    kept, found = said.kept(draft), []
    if draft.direction == "out":
        if said.overridden(draft) and not draft.override_reason.strip():
            lawful = said.income.amount + said.sales.withheld.amount
            facts = {"lawful": show(lawful), "given": show(sum(kept, ZERO))}
            found.append(Problem(Code.OVERRIDE_NEEDS_REASON, "override_reason", facts))
        found += [
            Problem(Code.STANDING_NOT_KNOWN, field, {"name": him.name})
            for field, tax, held in (("income_tax", "income", said.income), ("sales_tax", "sales", said.sales.withheld))
            if held.amount and _unknown(sitting, draft, him, held.section, tax)
        ]
    if sum(kept, ZERO) > amount_of(draft, taken):
        found.append(Problem(Code.WITHHELD_TOO_LARGE, "income_tax"))
    return found


def _unknown(sitting: Sitting, draft: PaymentDraft, him: PartyRow, section: str, tax: str) -> bool:
    known = withholding.payee(sitting, him.id, _day(sitting, draft), section, tax)
    return known.standing is Standing.UNKNOWN and not known.certificate
