"""What can be wrong with what a person typed: a code, a field, a place, and the facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from dataclasses import field as filled
from enum import StrEnum


class Code(StrEnum):
    """One name for each thing that can be wrong; `wording` has the sentence for it."""

    # any record
    MISSING = "missing"
    MALFORMED = "malformed"
    NOT_A_NUMBER = "not-a-number"
    NOT_A_DATE = "not-a-date"
    NEGATIVE = "negative"
    NOT_POSITIVE = "not-positive"
    TOO_FINE = "too-fine"
    TOO_LARGE = "too-large"
    TOO_LONG = "too-long"
    NOT_FOUND = "not-found"
    DATE_TOO_OLD = "date-too-old"
    DATE_IN_FUTURE = "date-in-future"
    DUPLICATE = "duplicate"
    FINAL = "final"
    NO_RATE = "no-rate"
    NOT_JSON = "not-json"
    FIELD_UNKNOWN = "field-unknown"
    # numbers that name people and firms
    CNIC_MALFORMED = "cnic-malformed"
    NTN_MALFORMED = "ntn-malformed"
    STRN_MALFORMED = "strn-malformed"
    MOBILE_MALFORMED = "mobile-malformed"
    IBAN_DOUBTFUL = "iban-doubtful"
    FUND_NUMBER_DOUBTFUL = "fund-number-doubtful"
    CNIC_TAKEN = "cnic-taken"
    # bills and invoices
    NO_LINES = "no-lines"
    UNIT_UNKNOWN = "unit-unknown"
    UNIT_ASSUMED = "unit-assumed"
    HS_CODE_MISSING = "hs-code-missing"
    HS_CODE_MALFORMED = "hs-code-malformed"
    SALE_TYPE_UNKNOWN = "sale-type-unknown"
    PROVINCE_UNKNOWN = "province-unknown"
    DUPLICATE_BILL = "duplicate-bill"
    VALUE_DIFFERS = "value-differs"
    TAX_DIFFERS = "tax-differs"
    TAX_BY_UNREGISTERED = "tax-by-unregistered"
    SUPPLIER_HAS_NO_NTN = "supplier-has-no-ntn"
    PARTY_TO_COMPLETE = "party-to-complete"
    BUYER_UNIDENTIFIED = "buyer-unidentified"
    SELF_INVOICE = "self-invoice"
    RETAIL_PRICE_MISSING = "retail-price-missing"
    SELLER_NOT_REGISTERED = "seller-not-registered"
    # workers and wages
    TOO_YOUNG = "too-young"
    YOUNG_PERSON = "young-person"
    WORKER_UNKNOWN = "worker-unknown"
    WORKER_NOT_EMPLOYED = "worker-not-employed"
    MARK_UNKNOWN = "mark-unknown"
    OVERTIME_TOO_LONG = "overtime-too-long"
    EOBI_NUMBER_MISSING = "eobi-number-missing"
    PESSI_NUMBER_MISSING = "pessi-number-missing"
    BELOW_MINIMUM_WAGE = "below-minimum-wage"
    DEDUCTIONS_CAPPED = "deductions-capped"
    PAST_PENSION_AGE = "past-pension-age"
    NO_TERMS = "no-terms"
    TERMS_WITHIN_MONTH = "terms-within-month"
    NO_ATTENDANCE = "no-attendance"
    ATTENDANCE_INCOMPLETE = "attendance-incomplete"
    OVERTIME_BEYOND_LAW = "overtime-beyond-law"
    NO_WORKERS = "no-workers"
    MONTH_NOT_OVER = "month-not-over"
    WAGES_APPROVED = "wages-approved"
    WAGES_NOT_APPROVED = "wages-not-approved"
    RATE_DOUBTFUL = "rate-doubtful"
    # challans
    NOTHING_TO_PAY = "nothing-to-pay"
    CHALLAN_STATE = "challan-state"
    PSID_MALFORMED = "psid-malformed"
    # files
    NOT_A_SPREADSHEET = "not-a-spreadsheet"
    FILE_TOO_LARGE = "file-too-large"
    FILE_ENCRYPTED = "file-encrypted"
    SHEET_EMPTY = "sheet-empty"
    SHEET_MISSING = "sheet-missing"
    HEADINGS_NOT_FOUND = "headings-not-found"
    COLUMN_MISSING = "column-missing"
    MAPPING_UNKNOWN = "mapping-unknown"
    ROW_TWICE = "row-twice"
    LINE_TOTAL_DIFFERS = "line-total-differs"
    NAME_DIFFERS = "name-differs"
    MONTH_NOT_SAID = "month-not-said"
    EXPORT_SUFFIX = "export-suffix"
    NOTHING_TO_EXPORT = "nothing-to-export"
    TOTAL_DIFFERS = "total-differs"
    PARTY_NOT_NAMED = "party-not-named"
    FILE_ALREADY_IMPORTED = "file-already-imported"
    # the portal
    NOT_UNKNOWN = "not-unknown"
    EVIDENCE_MISSING = "evidence-missing"
    FBR_NUMBER_MALFORMED = "fbr-number-malformed"
    FBR_NUMBER_TAKEN = "fbr-number-taken"
    TOO_SOON = "too-soon"
    NO_PORTAL = "no-portal"
    PLAIN_HTTP = "plain-http"


WARNINGS = frozenset(
    {
        Code.IBAN_DOUBTFUL,
        Code.FUND_NUMBER_DOUBTFUL,
        Code.UNIT_ASSUMED,
        Code.HS_CODE_MISSING,
        Code.VALUE_DIFFERS,
        Code.TAX_DIFFERS,
        Code.LINE_TOTAL_DIFFERS,
        Code.NAME_DIFFERS,
        Code.TAX_BY_UNREGISTERED,
        Code.SUPPLIER_HAS_NO_NTN,
        Code.PARTY_TO_COMPLETE,
        Code.BUYER_UNIDENTIFIED,
        Code.SELLER_NOT_REGISTERED,
        Code.YOUNG_PERSON,
        Code.EOBI_NUMBER_MISSING,
        Code.PESSI_NUMBER_MISSING,
        Code.BELOW_MINIMUM_WAGE,
        Code.DEDUCTIONS_CAPPED,
        Code.PAST_PENSION_AGE,
        Code.RATE_DOUBTFUL,
        Code.NO_ATTENDANCE,
        Code.ATTENDANCE_INCOMPLETE,
        Code.OVERTIME_BEYOND_LAW,
        Code.MONTH_NOT_OVER,
    }
)
"""What costs something or should be completed, but does not stop the work."""


@dataclass(frozen=True, slots=True)
class Problem:
    """`facts` fill the sentence; `row` and `column` are those of a file as its reader sees them."""

    code: Code
    field: str = ""
    facts: Mapping[str, str] = filled(default_factory=dict)
    row: int | None = None
    column: str | None = None

    @property
    def is_warning(self) -> bool:
        return self.code in WARNINGS

    def at(self, row: int, column: str | None = None) -> Problem:
        """The same problem, with its place in a file."""
        return replace(self, row=row, column=column)


class Refusal(Exception):
    """The books refuse this; `problems` says why, one by one."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(", ".join(f"{p.field or '-'}: {p.code}" for p in problems))
        self.problems = problems


def refuse(problems: list[Problem]) -> None:
    """Raise a Refusal if any of the problems is more than a warning."""
    if serious := [problem for problem in problems if not problem.is_warning]:
        raise Refusal(*serious)
