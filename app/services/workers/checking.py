"""What is wrong with a worker as typed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from sqlalchemy import ColumnElement, select

from app.models.workers import Worker
from app.rules import identity, labour
from app.rules.labour import Standing
from app.rules.problems import Code, Problem
from app.rules.rates import Rates
from app.rules.wages import Allowance, PayKind
from app.rules.young import hazards
from app.services.books import Sitting
from app.services.lines import amount
from app.services.workers.drafts import ENGAGEMENTS, GENDERS, SKILLS, ApprenticeDraft, WorkerDraft

OLDEST = 1920
HOUR_BOUNDS = (Decimal(1), Decimal(12))
PERS = ("month", "day")
HUNDRED = Decimal(100)
NEEDED = ("number", "name", "cnic", "born_on", "joined_on", "rate")
LONGEST = {
    **dict.fromkeys(("number", "eobi_number", "pessi_number", "mobile", "iban", "wallet"), 64),
    **dict.fromkeys(("name", "name_ur", "father", "designation", "address", "home_address", "bank", "duties"), 250),
    "engaged_why": 250,
}
DATES = (
    "born_on", "joined_on", "left_on", "cnic_issued", "cnic_expires", "engaged_until", "probation_until", "letter_on",
)  # fmt: skip


def check(sitting: Sitting, draft: WorkerDraft) -> list[Problem]:
    """Everything wrong with the draft itself; warnings among it. What others already have: `check_in_books`."""
    found = [Problem(Code.MISSING, field) for field in NEEDED if getattr(draft, field) is None]
    found += [Problem(Code.MISSING, field) for field in NEEDED[:3] if not getattr(draft, field).strip()]
    found += [
        Problem(Code.TOO_LONG, field, {"most": str(most)})
        for field, most in LONGEST.items()
        if len(getattr(draft, field).strip()) > most
    ]
    today = sitting.today()
    found += _numbers(draft) + _dates(draft, today) + _card(draft, today) + _age(draft, sitting.rates)
    found += _engagement(draft) + _nominees(draft) + _apprentice(draft.apprentice)
    return found + pay(draft.pay_kind, draft.rate, draft.hours, draft.rest_weekday, draft.allowances) + _skill(draft)


def check_in_books(sitting: Sitting, draft: WorkerDraft, worker_id: int | None = None) -> list[Problem]:
    """Another worker with the same number or CNIC."""
    found = []
    if other := _other(sitting, Worker.cnic == identity.cnic(draft.cnic), worker_id):
        found.append(Problem(Code.CNIC_TAKEN, "cnic", {"text": draft.cnic, "name": other.name}))
    if other := _other(sitting, Worker.number == draft.number.strip(), worker_id):
        found.append(Problem(Code.DUPLICATE, "number", {"text": f"{draft.number} ({other.name})"}))
    return found + _leaving(sitting, draft, worker_id)


def pay(
    kind: str, rate: Decimal | None, hours: Decimal | None, rest: int | None, allowances: tuple[Allowance, ...]
) -> list[Problem]:
    """What is wrong with what he is paid and when he works."""
    found = [] if kind in list(PayKind) else [Problem(Code.MALFORMED, "pay_kind", {"text": kind})]
    found += _money(rate, "rate")
    if hours is not None and not HOUR_BOUNDS[0] <= hours <= HOUR_BOUNDS[1]:
        found.append(Problem(Code.MALFORMED, "hours", {"text": f"{hours:f}"}))
    if rest is not None and not 1 <= rest <= 7:
        found.append(Problem(Code.MALFORMED, "rest_weekday", {"text": str(rest)}))
    for n, each in enumerate(allowances):
        if not each.key.strip():
            found.append(Problem(Code.MISSING, f"allowances.{n}.key"))
        found += _money(each.amount, f"allowances.{n}.amount")
        if each.per not in PERS:
            found.append(Problem(Code.MALFORMED, f"allowances.{n}.per", {"text": each.per}))
    keys = [each.key.strip() for each in allowances]
    if len(set(keys)) < len(keys):
        found.append(Problem(Code.DUPLICATE, "allowances", {"text": max(keys, key=keys.count)}))
    return found


def age_problems(born: date, day: date, rates: Rates, *, work: tuple[str, ...]) -> list[Problem]:
    """A child is refused; a young person may not do what is named hazardous, and the rest is said."""
    age = labour.age_on(born, day, rates)
    facts = {"age": str(age.years), "least": str(age.least), "adult": str(age.adult)}
    if age.standing is Standing.BLOCKED:
        light = rates.find("age.light", day)
        nearly = light is not None and age.years >= light.value
        return [Problem(Code.LIGHT_WORK_ONLY if nearly else Code.TOO_YOUNG, "born_on", facts)]
    if age.standing is Standing.FREE:
        return []
    named = hazards(*work)
    found = [Problem(Code.YOUNG_HAZARD, "designation", facts | {"work": ", ".join(named)})] if named else []
    return [*found, Problem(Code.YOUNG_PERSON, "born_on", facts)]


def _money(value: Decimal | None, field: str) -> list[Problem]:
    """More than nothing, and no more than the books can hold."""
    return [Problem(Code.NOT_POSITIVE, field)] if value is not None and value <= 0 else amount(value, field)


def _leaving(sitting: Sitting, draft: WorkerDraft, worker_id: int | None) -> list[Problem]:
    """He leaves with a reason and a notice, or not at all; only of one who is written down late the day is enough."""
    known = sitting.get_one(Worker, worker_id).left_on if worker_id else None
    if draft.left_on == known:
        return []
    shown = f"{draft.left_on:%d/%m/%Y}" if draft.left_on else ""
    code = Code.LEAVING_APART if worker_id else Code.LEFT_WHY_UNKNOWN
    return [Problem(code, "left_on", {"name": draft.name, "date": shown})]


def _numbers(draft: WorkerDraft) -> list[Problem]:
    found = []
    if draft.cnic.strip() and identity.cnic(draft.cnic) is None:
        found.append(Problem(Code.CNIC_MALFORMED, "cnic", {"text": draft.cnic}))
    if draft.mobile.strip() and identity.mobile(draft.mobile) is None:
        found.append(Problem(Code.MOBILE_MALFORMED, "mobile", {"text": draft.mobile}))
    if draft.iban.strip() and not identity.iban_checks(draft.iban):
        found.append(Problem(Code.IBAN_DOUBTFUL, "iban", {"text": draft.iban}))
    for field, number, reads, fund in (
        ("eobi_number", draft.eobi_number, identity.eobi_worker, "EOBI"),
        ("pessi_number", draft.pessi_number, identity.pessi_worker, "PESSI"),
    ):
        if number.strip() and reads(number) is None:
            found.append(Problem(Code.FUND_NUMBER_DOUBTFUL, field, {"text": number, "fund": fund}))
    return found


def _dates(draft: WorkerDraft, today: date) -> list[Problem]:
    found = []
    for field in DATES:
        day = getattr(draft, field)
        if day is not None and day.year < OLDEST:
            found.append(Problem(Code.DATE_TOO_OLD, field, {"date": day.strftime("%d/%m/%Y")}))
    for field in ("born_on", "cnic_issued"):
        day = getattr(draft, field)
        if day is not None and day > today:
            found.append(Problem(Code.DATE_IN_FUTURE, field, {"date": day.strftime("%d/%m/%Y")}))
    if draft.left_on is not None and draft.joined_on is not None and draft.left_on < draft.joined_on:
        found.append(Problem(Code.MALFORMED, "left_on", {"text": draft.left_on.strftime("%d/%m/%Y")}))
    return found


def _card(draft: WorkerDraft, today: date) -> list[Problem]:
    """What the CNIC itself says: how long it holds, and of whom it usually is."""
    found = []
    if draft.gender not in GENDERS:
        found.append(Problem(Code.MALFORMED, "gender", {"text": draft.gender}))
    if draft.cnic_issued and draft.cnic_expires and draft.cnic_expires < draft.cnic_issued:
        facts = {"first": f"{draft.cnic_issued:%d/%m/%Y}", "last": f"{draft.cnic_expires:%d/%m/%Y}"}
        found.append(Problem(Code.ENDS_BEFORE_BEGIN, "cnic_expires", facts))
    elif draft.cnic_expires is not None and draft.cnic_expires < today and draft.left_on is None:
        found.append(Problem(Code.CNIC_EXPIRED, "cnic_expires", {"date": f"{draft.cnic_expires:%d/%m/%Y}"}))
    number = identity.cnic(draft.cnic)
    if number is not None and draft.gender in ("male", "female"):
        # cards of transgender persons break the custom, so the digit only warns
        usual = "male" if int(number[-1]) % 2 else "female"
        if usual != draft.gender:
            found.append(Problem(Code.GENDER_DIFFERS, "gender", {"usual": "man" if usual == "male" else "woman"}))
    return found


def _age(draft: WorkerDraft, rates: Rates) -> list[Problem]:
    if draft.born_on is None or draft.joined_on is None or draft.born_on.year < OLDEST:
        return []
    trade = draft.apprentice.trade if draft.apprentice else ""
    return age_problems(draft.born_on, draft.joined_on, rates, work=(draft.designation, draft.duties, trade))


def _engagement(draft: WorkerDraft) -> list[Problem]:
    if draft.engagement not in ENGAGEMENTS:
        return [Problem(Code.MALFORMED, "engagement", {"text": draft.engagement})]
    if draft.engagement == "fixed_term":
        found = [] if draft.engaged_until else [Problem(Code.MISSING, "engaged_until")]
        return found if draft.engaged_why.strip() else [*found, Problem(Code.MISSING, "engaged_why")]
    if draft.engagement == "apprentice" and draft.apprentice is None:
        return [Problem(Code.MISSING, "apprentice")]
    return []


def _skill(draft: WorkerDraft) -> list[Problem]:
    return [] if draft.skill in SKILLS else [Problem(Code.MALFORMED, "skill", {"text": draft.skill})]


def _nominees(draft: WorkerDraft) -> list[Problem]:
    found = []
    for n, each in enumerate(draft.nominees):
        if not each.name.strip():
            found.append(Problem(Code.MISSING, f"nominees.{n}.name"))
        if each.cnic.strip() and identity.cnic(each.cnic) is None:
            found.append(Problem(Code.CNIC_MALFORMED, f"nominees.{n}.cnic", {"text": each.cnic}))
        if each.share is None or each.share <= 0:
            found.append(Problem(Code.NOT_POSITIVE, f"nominees.{n}.share"))
    total = sum((each.share or Decimal(0) for each in draft.nominees), Decimal(0))
    if draft.nominees and not found and total != HUNDRED:
        found.append(Problem(Code.NOMINEE_SHARES, "nominees", {"total": f"{total.normalize():f}"}))
    return found


def _apprentice(draft: ApprenticeDraft | None) -> list[Problem]:
    if draft is None:
        return []
    found = [] if draft.trade.strip() else [Problem(Code.MISSING, "apprentice.trade")]
    found += [
        Problem(Code.MISSING, f"apprentice.{field}")
        for field in ("since", "until", "stipend")
        if getattr(draft, field) is None
    ]
    if draft.since and draft.until and draft.until <= draft.since:
        facts = {"first": f"{draft.since:%d/%m/%Y}", "last": f"{draft.until:%d/%m/%Y}"}
        found.append(Problem(Code.ENDS_BEFORE_BEGIN, "apprentice.until", facts))
    return found + amount(draft.stipend, "apprentice.stipend")


def _other(sitting: Sitting, same: ColumnElement[bool], not_id: int | None) -> Worker | None:
    return sitting.scalar(select(Worker).where(same, Worker.id != (not_id or 0)).limit(1))
