"""Every state, kind and problem in the words a bookkeeper uses, in the language of the window."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from app.rules import wording as sentences
from app.rules.fbr_errors import explain
from app.rules.problems import Code, Problem
from app.rules.rate_names import RATE_NAMES
from app.ui.kit import look, written
from app.ui.kit.form import Complaint
from app.ui.kit.tokens import State


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    return text


# What became of a paper at the portal: reliability's names, as chip and word.
PAPERS: Mapping[str, tuple[State, str]] = {
    "DRAFT": (State.DRAFT, QT_TRANSLATE_NOOP("Wording", "Draft")),
    "READY": (State.WAITING, QT_TRANSLATE_NOOP("Wording", "Waiting")),
    "SENDING": (State.SENDING, QT_TRANSLATE_NOOP("Wording", "Sending")),
    "ANSWERED": (State.SENDING, QT_TRANSLATE_NOOP("Wording", "Answered")),
    "ACCEPTED": (State.ACCEPTED, QT_TRANSLATE_NOOP("Wording", "Accepted")),
    "REJECTED": (State.REJECTED, QT_TRANSLATE_NOOP("Wording", "Rejected")),
    "UNKNOWN": (State.UNKNOWN, QT_TRANSLATE_NOOP("Wording", "Unknown")),
    "CHECKING": (State.UNKNOWN, QT_TRANSLATE_NOOP("Wording", "Checking")),
    "HELD": (State.HELD, QT_TRANSLATE_NOOP("Wording", "Held")),
    "DUPLICATE": (State.REJECTED, QT_TRANSLATE_NOOP("Wording", "Duplicate")),
    "CANCELLED": (State.DRAFT, QT_TRANSLATE_NOOP("Wording", "Cancelled")),
    "TRIAL": (State.DRAFT, QT_TRANSLATE_NOOP("Wording", "Trial (sandbox)")),
    "FINAL": (State.DRAFT, QT_TRANSLATE_NOOP("Wording", "No portal")),
}
CHALLANS: Mapping[str, tuple[State, str]] = {
    "draft": (State.DRAFT, QT_TRANSLATE_NOOP("Wording", "Draft")),
    "ready": (State.WAITING, QT_TRANSLATE_NOOP("Wording", "To pay")),
    "psid_issued": (State.SENDING, QT_TRANSLATE_NOOP("Wording", "PSID issued")),
    "paid": (State.ACCEPTED, QT_TRANSLATE_NOOP("Wording", "Paid")),
    "confirmed": (State.ACCEPTED, QT_TRANSLATE_NOOP("Wording", "Confirmed")),
    "cancelled": (State.HELD, QT_TRANSLATE_NOOP("Wording", "Cancelled")),
}
CHALLAN_KINDS: Mapping[str, str] = {
    "eobi": QT_TRANSLATE_NOOP("Wording", "EOBI"),
    "pessi": QT_TRANSLATE_NOOP("Wording", "Social security (PESSI)"),
    "sales-tax": QT_TRANSLATE_NOOP("Wording", "Sales tax"),
    "income-tax": QT_TRANSLATE_NOOP("Wording", "Income tax"),
    "professional-tax": QT_TRANSLATE_NOOP("Wording", "Professional tax"),
    "other": QT_TRANSLATE_NOOP("Wording", "Other"),
}
PAY_KINDS: Mapping[str, str] = {
    "monthly": QT_TRANSLATE_NOOP("Wording", "Monthly"),
    "daily": QT_TRANSLATE_NOOP("Wording", "Daily"),
    "piece": QT_TRANSLATE_NOOP("Wording", "Piece work"),
}
METHODS: Mapping[str, str] = {
    "cash": QT_TRANSLATE_NOOP("Wording", "Cash"),
    "cheque": QT_TRANSLATE_NOOP("Wording", "Cheque"),
    "bank": QT_TRANSLATE_NOOP("Wording", "Bank"),
    "raast": QT_TRANSLATE_NOOP("Wording", "Raast"),
    "wallet": QT_TRANSLATE_NOOP("Wording", "Mobile wallet"),
}
PAPER_KINDS: Mapping[str, str] = {
    "opening": QT_TRANSLATE_NOOP("Wording", "Opening balance"),
    "purchase": QT_TRANSLATE_NOOP("Wording", "Bill"),
    "sale": QT_TRANSLATE_NOOP("Wording", "Invoice"),
    "debit_note": QT_TRANSLATE_NOOP("Wording", "Debit note"),
    "cancellation": QT_TRANSLATE_NOOP("Wording", "Cancellation"),
    "sale_note": QT_TRANSLATE_NOOP("Wording", "Debit note"),
    "sale_cancellation": QT_TRANSLATE_NOOP("Wording", "Cancellation"),
    "paid": QT_TRANSLATE_NOOP("Wording", "Paid on the spot"),
    "paid_back": QT_TRANSLATE_NOOP("Wording", "Given back"),
    "payment": QT_TRANSLATE_NOOP("Wording", "Payment"),
}
CATEGORIES: Mapping[str, str] = {
    "goods": QT_TRANSLATE_NOOP("Wording", "Goods"),
    "toll": QT_TRANSLATE_NOOP("Wording", "Toll manufacturing"),
    "services-specified": QT_TRANSLATE_NOOP("Wording", "Transport and specified services"),
    "services": QT_TRANSLATE_NOOP("Wording", "Other services"),
    "contracts": QT_TRANSLATE_NOOP("Wording", "Contract work"),
}
PAYMENTS: Mapping[str, str] = {
    "": QT_TRANSLATE_NOOP("Wording", "Not yet paid"),
    "cash": QT_TRANSLATE_NOOP("Wording", "Cash"),
    "bank": QT_TRANSLATE_NOOP("Wording", "Bank"),
    "cheque": QT_TRANSLATE_NOOP("Wording", "Cheque"),
    "wallet": QT_TRANSLATE_NOOP("Wording", "Mobile wallet"),
}
BILL_PAYMENTS: Mapping[str, str] = {
    **PAYMENTS,
    "unpaid": PAYMENTS[""],
    "partly": QT_TRANSLATE_NOOP("Wording", "Partly paid"),
    "paid": QT_TRANSLATE_NOOP("Wording", "Paid"),
    "none": "",
}
OTHERS = "Others"
NOTE_REASONS: Mapping[str, str] = {
    "Return of goods": QT_TRANSLATE_NOOP("Wording", "Return of goods"),
    "Cancellation of supply": QT_TRANSLATE_NOOP("Wording", "Cancellation of supply"),
    "Change in value of supply": QT_TRANSLATE_NOOP("Wording", "Change in value of supply"),
    "Change in nature of supply": QT_TRANSLATE_NOOP("Wording", "Change in nature of supply"),
    OTHERS: QT_TRANSLATE_NOOP("Wording", "Others (say it in words)"),
}
PURCHASE_STATES: Mapping[str, tuple[State, str]] = {
    "posted": (State.ACCEPTED, QT_TRANSLATE_NOOP("Wording", "Posted")),
    "noted": (State.WARN, QT_TRANSLATE_NOOP("Wording", "Partly taken back")),
    "cancelled": (State.REJECTED, QT_TRANSLATE_NOOP("Wording", "Cancelled")),
    "debit_note": (State.ACCEPTED, QT_TRANSLATE_NOOP("Wording", "Debit note")),
    "cancellation": (State.ACCEPTED, QT_TRANSLATE_NOOP("Wording", "Cancellation")),
}
"""Of a bill, and of the papers that take one back."""
PROFILES: Mapping[str, str] = {
    "legacy": QT_TRANSLATE_NOOP("Wording", "The older laws (1934 to 1969)"),
    "plc_2026": QT_TRANSLATE_NOOP("Wording", "Punjab Labour Code 2026"),
}
LISTS: Mapping[str, str] = {
    "on the list ": QT_TRANSLATE_NOOP("Wording", "on the list {file}"),
    "not on the list ": QT_TRANSLATE_NOOP("Wording", "not on the list {file}"),
    "FBR statl": QT_TRANSLATE_NOOP("Wording", "FBR’s own answer (STATL)"),
}
LEGAL_FORMS: Mapping[str, str] = {
    "": QT_TRANSLATE_NOOP("Wording", "Not known yet"),
    "individual": QT_TRANSLATE_NOOP("Wording", "One person"),
    "aop": QT_TRANSLATE_NOOP("Wording", "Partnership (AOP)"),
    "company": QT_TRANSLATE_NOOP("Wording", "Company"),
    "government": QT_TRANSLATE_NOOP("Wording", "Government"),
    "unregistered": QT_TRANSLATE_NOOP("Wording", "Unregistered"),
}
PROVINCES: Mapping[str, str] = {
    "PUNJAB": QT_TRANSLATE_NOOP("Wording", "Punjab"),
    "SINDH": QT_TRANSLATE_NOOP("Wording", "Sindh"),
    "BALOCHISTAN": QT_TRANSLATE_NOOP("Wording", "Balochistan"),
    "KHYBER PAKHTUNKHWA": QT_TRANSLATE_NOOP("Wording", "Khyber Pakhtunkhwa"),
    "CAPITAL TERRITORY": QT_TRANSLATE_NOOP("Wording", "Islamabad"),
    "AZAD JAMMU AND KASHMIR": QT_TRANSLATE_NOOP("Wording", "Azad Kashmir"),
    "GILGIT BALTISTAN": QT_TRANSLATE_NOOP("Wording", "Gilgit Baltistan"),
}
SALE_TYPES: Mapping[str, str] = {
    "Goods at standard rate (default)": QT_TRANSLATE_NOOP("Wording", "Standard rate"),
    "Goods at Reduced Rate": QT_TRANSLATE_NOOP("Wording", "Reduced rate"),
    "Exempt goods": QT_TRANSLATE_NOOP("Wording", "Exempt"),
    "Goods at zero-rate": QT_TRANSLATE_NOOP("Wording", "Zero rate"),
    "3rd Schedule Goods": QT_TRANSLATE_NOOP("Wording", "Third Schedule (retail price)"),
    "Toll Manufacturing": QT_TRANSLATE_NOOP("Wording", "Toll manufacturing"),
    "Processing/Conversion of Goods": QT_TRANSLATE_NOOP("Wording", "Processing, conversion"),
    "Steel melting and re-rolling": QT_TRANSLATE_NOOP("Wording", "Steel melting and re-rolling"),
    "Services": QT_TRANSLATE_NOOP("Wording", "Services"),
}
UNITS: Mapping[str, str] = {
    "Numbers, pieces, units": QT_TRANSLATE_NOOP("Wording", "Nos"),
    "KG": QT_TRANSLATE_NOOP("Wording", "kg"),
    "SET": QT_TRANSLATE_NOOP("Wording", "Sets"),
    "Pair": QT_TRANSLATE_NOOP("Wording", "Pairs"),
    "Dozen": QT_TRANSLATE_NOOP("Wording", "Dozen"),
    "Liter": QT_TRANSLATE_NOOP("Wording", "Litres"),
    "Meter": QT_TRANSLATE_NOOP("Wording", "Metres"),
    "Foot": QT_TRANSLATE_NOOP("Wording", "Feet"),
    "Packs": QT_TRANSLATE_NOOP("Wording", "Packs"),
    "Others": QT_TRANSLATE_NOOP("Wording", "Others"),
}
MONTHS = (
    QT_TRANSLATE_NOOP("Wording", "January"),
    QT_TRANSLATE_NOOP("Wording", "February"),
    QT_TRANSLATE_NOOP("Wording", "March"),
    QT_TRANSLATE_NOOP("Wording", "April"),
    QT_TRANSLATE_NOOP("Wording", "May"),
    QT_TRANSLATE_NOOP("Wording", "June"),
    QT_TRANSLATE_NOOP("Wording", "July"),
    QT_TRANSLATE_NOOP("Wording", "August"),
    QT_TRANSLATE_NOOP("Wording", "September"),
    QT_TRANSLATE_NOOP("Wording", "October"),
    QT_TRANSLATE_NOOP("Wording", "November"),
    QT_TRANSLATE_NOOP("Wording", "December"),
)
LAWS: Mapping[Code, str] = {
    Code.TAX_DIFFERS: QT_TRANSLATE_NOOP("Wording", "Sales Tax Act 1990, s. 3"),
}
"""Cited under a line's sentence, where the sentence itself does not."""
RUPEES = QT_TRANSLATE_NOOP("Wording", "Rs {amount}")
WEEKDAYS = (
    QT_TRANSLATE_NOOP("Wording", "Monday"),
    QT_TRANSLATE_NOOP("Wording", "Tuesday"),
    QT_TRANSLATE_NOOP("Wording", "Wednesday"),
    QT_TRANSLATE_NOOP("Wording", "Thursday"),
    QT_TRANSLATE_NOOP("Wording", "Friday"),
    QT_TRANSLATE_NOOP("Wording", "Saturday"),
    QT_TRANSLATE_NOOP("Wording", "Sunday"),
)


def word(text: str) -> str:
    """A word of the tables above in the window's language."""
    return QCoreApplication.translate("Wording", text)


def of(table: Mapping[str, str], key: str) -> str:
    """The word for `key`; one we have no word for stands as it is, rather than not at all."""
    return word(table[key]) if key in table else key


def note_reason(reason: str) -> str:
    """Why goods went back: the law's word for it in the window's language, and the person's own behind it."""
    event, _, own = reason.partition(": ")
    if event not in NOTE_REASONS:
        return reason
    said = "" if event == OTHERS else word(NOTE_REASONS[event])
    return ": ".join(part for part in (said, own) if part)


def paper(state: str) -> tuple[State, str]:
    """Chip and word of a paper before the portal."""
    chip, said = PAPERS[state]
    return chip, word(said)


def challan(state: str) -> tuple[State, str]:
    chip, said = CHALLANS[state]
    return chip, word(said)


def month(day: date) -> str:
    """'October 2026'."""
    return f"{word(MONTHS[day.month - 1])} {written.isolate(str(day.year))}"


def month_name(day: date) -> str:
    return word(MONTHS[day.month - 1])


def month_short(day: date) -> str:
    """For an axis: 'Oct'; Urdu months are not cut."""
    said = word(MONTHS[day.month - 1])
    return said if look.urdu() else said[:3]


def weekday(day: date) -> str:
    return f"{word(WEEKDAYS[day.weekday()])} {written.isolate(written.day(day))}"


def name(english: str, urdu: str) -> str:
    """A person's or firm's name in the window's script, if it is known in it."""
    return urdu or english if look.urdu() else english or urdu


def rupees(amount: Decimal | None) -> str:
    """For sentences: 'Rs 1,234.50'."""
    return "" if amount is None else word(RUPEES).format(amount=written.isolate(written.money(amount)))


def learned_from(source: str) -> str:
    """Where a tax status was learned: a person's own words, or a list that was read."""
    for beginning, said in LISTS.items():
        if source.startswith(beginning):
            file, _, their_word = source.removeprefix(beginning).partition(", ")
            found = word(said).format(file=written.isolate(file))
            return f"{found}: {fact(their_word)}" if their_word else found
    return fact(source)


def fact(text: str) -> str:
    """A name, number or code set into a sentence so that it keeps its own direction."""
    return text if any("\u0600" <= letter <= "\u06ff" for letter in text) else written.isolate(text)


def problem(found: Problem) -> str:
    """The problem in a sentence."""
    english = sentences.SENTENCES[found.code]
    facts = {key: fact(str(value)) for key, value in found.facts.items()}
    if name := RATE_NAMES.get(str(found.facts.get("key", ""))):
        facts["key"] = QCoreApplication.translate("Rate", name)
    if error := explain(str(found.facts.get("fbr", ""))):
        facts["meaning"] = QCoreApplication.translate("FbrError", error.plain)
    if "field" in found.facts:
        facts["field"] = fact(QCoreApplication.translate("ImportField", str(found.facts["field"])))
    if (state := str(found.facts.get("state", ""))) in PAPERS:
        facts["state"] = paper(state)[1]
    if "method" in found.facts:
        facts["method"] = of(METHODS, str(found.facts["method"]))
    said = sentences.sentence(
        Problem(found.code, found.field, facts), {("Problem", english): QCoreApplication.translate("Problem", english)}
    )
    return said if english.startswith("{file}") else said[:1].upper() + said[1:]


def law(code: Code) -> str:
    return word(LAWS[code]) if code in LAWS else ""


def each(problems: Iterable[Problem]) -> list[Complaint]:
    """As a form shows them."""
    return [Complaint(found.field, problem(found), warning=found.is_warning) for found in problems]


def cnic(digits: str) -> str:
    """35202-1234567-1, as it stands on the card."""
    return f"{digits[:5]}-{digits[5:12]}-{digits[12:]}" if len(digits) == 13 else digits
