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
    RATE_OUT_OF_RANGE = "rate-out-of-range"
    RATE_IS_HOLIDAY = "rate-is-holiday"
    RATE_ENDED = "rate-ended"
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
    PRA_MALFORMED = "pra-malformed"
    # parties
    ENDS_BEFORE_BEGIN = "ends-before-begin"
    MERGE_WITH_ITSELF = "merge-with-itself"
    MERGE_NTN_DIFFERS = "merge-ntn-differs"
    MERGE_BUILT_UPON = "merge-built-upon"
    ONE_ALREADY = "one-already"
    WITHDRAWN_ALREADY = "withdrawn-already"
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
    BILL_TOTAL_DIFFERS = "bill-total-differs"
    BILL_NEARLY_THERE = "bill-nearly-there"
    SUPPLIER_UNIDENTIFIED = "supplier-unidentified"
    WITHHELD_TOO_MUCH = "withheld-too-much"
    CASH_OVER_LIMIT = "cash-over-limit"
    CASH_RECEIPT_OVER_LIMIT = "cash-receipt-over-limit"
    PAY_BY_BANK = "pay-by-bank"
    NOT_PAID_BY_BANK = "not-paid-by-bank"
    SUPPLIER_NOT_ACTIVE = "supplier-not-active"
    MONTH_RETURNED = "month-returned"
    INPUT_TOO_LATE = "input-too-late"
    PRICE_FAR_OFF = "price-far-off"
    CANNOT_BE_ACCEPTED = "cannot-be-accepted"
    NOTE_TOO_LATE = "note-too-late"
    NOTE_BEFORE_BILL = "note-before-bill"
    NOTE_ABOVE_BILL = "note-above-bill"
    BILL_CANCELLED = "bill-cancelled"
    NOT_A_BILL = "not-a-bill"
    BILL_HAS_NOTES = "bill-has-notes"
    SELLER_NOT_REGISTERED = "seller-not-registered"
    FBR_WOULD_REFUSE = "fbr-would-refuse"
    FBR_MIGHT_REFUSE = "fbr-might-refuse"
    FBR_LIST_OLD = "fbr-list-old"
    BUYER_TO_BE_NAMED = "buyer-to-be-named"
    NOT_A_RETAILER = "not-a-retailer"
    NOT_REFUSED = "not-refused"
    REVISED_ALREADY = "revised-already"
    # payments
    OVERRIDE_NEEDS_REASON = "override-needs-reason"
    WITHHELD_TOO_LARGE = "withheld-too-large"
    MORE_THAN_OPEN = "more-than-open"
    MORE_THAN_PAID = "more-than-paid"
    NOT_HIS_PAPER = "not-his-paper"
    ALREADY_REVERSED = "already-reversed"
    STANDING_NOT_KNOWN = "standing-not-known"
    NOTHING_WITHHELD = "nothing-withheld"
    NOTHING_KEPT = "nothing-kept"
    DEPOSITED_ALREADY = "deposited-already"
    TAX_IS_DEPOSITED = "tax-is-deposited"
    # workers and wages
    TOO_YOUNG = "too-young"
    YOUNG_PERSON = "young-person"
    WORKER_UNKNOWN = "worker-unknown"
    WORKER_NOT_EMPLOYED = "worker-not-employed"
    MARK_UNKNOWN = "mark-unknown"
    OVERTIME_TOO_LONG = "overtime-too-long"
    EOBI_NUMBER_MISSING = "eobi-number-missing"
    EOBI_LOST_TO_HIM = "eobi-lost-to-him"
    PESSI_NUMBER_MISSING = "pessi-number-missing"
    BELOW_MINIMUM_WAGE = "below-minimum-wage"
    DEDUCTIONS_CAPPED = "deductions-capped"
    PAST_PENSION_AGE = "past-pension-age"
    NO_TERMS = "no-terms"
    TERMS_WITHIN_MONTH = "terms-within-month"
    NO_ATTENDANCE = "no-attendance"
    ATTENDANCE_INCOMPLETE = "attendance-incomplete"
    OVERTIME_BEYOND_LAW = "overtime-beyond-law"
    OVERTIME_WEEK_BEYOND_LAW = "overtime-week-beyond-law"
    HOURS_BEYOND_LAW = "hours-beyond-law"
    HOURS_WEEK_BEYOND_LAW = "hours-week-beyond-law"
    DEDUCTION_WAITS = "deduction-waits"
    OWED_AFTER_LEAVING = "owed-after-leaving"
    ARREARS_DUE = "arrears-due"
    NO_WORKERS = "no-workers"
    MONTH_NOT_OVER = "month-not-over"
    WAGES_APPROVED = "wages-approved"
    WAGES_NOT_APPROVED = "wages-not-approved"
    NOT_LEFT_YET = "not-left-yet"
    LAST_WAGE_PAID = "last-wage-paid"
    LAST_WAGE_IN_MONTH = "last-wage-in-month"
    RATE_DOUBTFUL = "rate-doubtful"
    # the worker's file
    TERMS_OVERLAP = "terms-overlap"
    TERMS_BACKDATED = "terms-backdated"
    TERMS_BEFORE_JOINING = "terms-before-joining"
    LIGHT_WORK_ONLY = "light-work-only"
    YOUNG_HAZARD = "young-hazard"
    YOUNG_OVERTIME = "young-overtime"
    CNIC_EXPIRED = "cnic-expired"
    GENDER_DIFFERS = "gender-differs"
    NOMINEE_SHARES = "nominee-shares"
    WORKER_HAS_LEFT = "worker-has-left"
    WORKED_AFTER_LEAVING = "worked-after-leaving"
    HOURS_TOO_LONG = "hours-too-long"
    LEAVE_BEYOND_BALANCE = "leave-beyond-balance"
    LEAVE_AT_ONCE = "leave-at-once"
    REST_MISSED = "rest-missed"
    REST_TOO_SHORT = "rest-too-short"
    BREAK_MISSED = "break-missed"
    DAY_TO_COME = "day-to-come"
    PUNCH_MISSING = "punch-missing"
    PUNCH_AGAIN = "punch-again"
    PUNCH_MALFORMED = "punch-malformed"
    ITEM_RATE_MISSING = "item-rate-missing"
    HOLIDAY_UNCONFIRMED = "holiday-unconfirmed"
    ADVANCE_TOO_LARGE = "advance-too-large"
    ADVANCE_OPEN = "advance-open"
    INSTALMENT_TOO_LARGE = "instalment-too-large"
    FINE_TOO_LARGE = "fine-too-large"
    FINE_OF_YOUNG = "fine-of-young"
    ACCIDENT_WRITTEN = "accident-written"
    WORKS_HERE = "works-here"
    LEAVING_APART = "leaving-apart"
    LEFT_WHY_UNKNOWN = "left-why-unknown"
    FINE_IN_PARTS = "fine-in-parts"
    FINE_LAPSES = "fine-lapses"
    NOT_HEARD = "not-heard"
    OWING_SETTLED = "owing-settled"
    OWING_TAKEN = "owing-taken"
    # challans
    NOTHING_TO_PAY = "nothing-to-pay"
    CHALLAN_STATE = "challan-state"
    PAID_TOO_MUCH = "paid-too-much"
    PSID_MALFORMED = "psid-malformed"
    CHALLAN_THERE = "challan-there"
    CHALLAN_NOT_THERE = "challan-not-there"
    CHALLAN_OF_DEPARTMENT = "challan-of-department"
    AUTHORITY_UNCLEAR = "authority-unclear"
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
    EXPORT_AS_TEXT = "export-as-text"
    EXPORT_SUFFIX = "export-suffix"
    NOTHING_TO_EXPORT = "nothing-to-export"
    TOTAL_DIFFERS = "total-differs"
    PARTY_NOT_NAMED = "party-not-named"
    FILE_ALREADY_IMPORTED = "file-already-imported"
    HEADING_GUESSED = "heading-guessed"
    OTHER_BUYER = "other-buyer"
    NOT_SENT = "not-sent"
    OPENING_TWO_SIDED = "opening-two-sided"
    DIRECTION_NOT_SAID = "direction-not-said"
    RETURN_WITHOUT_BILL = "return-without-bill"
    METHOD_ASSUMED = "method-assumed"
    WITHHELD_OTHERWISE = "withheld-otherwise"
    BATCH_UNDONE = "batch-undone"
    BATCH_UNKNOWN = "batch-unknown"
    BUILT_UPON = "built-upon"
    NOT_A_TAXPAYER_LIST = "not-a-taxpayer-list"
    ANOTHER_LIST = "another-list"
    SAVE_AS_CSV = "save-as-csv"
    NOBODY_ON_LIST = "nobody-on-list"
    # the portal
    NOT_UNKNOWN = "not-unknown"
    EVIDENCE_MISSING = "evidence-missing"
    FBR_NUMBER_MALFORMED = "fbr-number-malformed"
    FBR_NUMBER_TAKEN = "fbr-number-taken"
    TOO_SOON = "too-soon"
    NOT_DUPLICATE = "not-duplicate"
    NOT_ONE_OF_TWO = "not-one-of-two"
    NOT_ACCEPTED = "not-accepted"
    NOT_WAITING = "not-waiting"
    SENT_BEFORE = "sent-before"
    NAMES_CANCELLED = "names-cancelled"
    NOT_THE_NUMBER = "not-the-number"
    SENDS_ALREADY = "sends-already"
    NOT_THE_SENDER = "not-the-sender"
    SENDING_NOW = "sending-now"
    NO_PORTAL = "no-portal"
    PLAIN_HTTP = "plain-http"
    PRACTICE_BOOKS = "practice-books"
    NOT_FBR_OUTAGE = "not-fbr-outage"
    STRANGE_HOST = "strange-host"
    PROXY_WITH_NAME = "proxy-with-name"
    NOTHING_TO_ARM = "nothing-to-arm"
    NOT_OUR_NUMBER = "not-our-number"
    BUYER_STATUS_DIFFERS = "buyer-status-differs"
    SCENARIO_IN_PRODUCTION = "scenario-in-production"
    SCENARIO_ON_ITS_WAY = "scenario-on-its-way"
    SCENARIO_NO_SAMPLE = "scenario-no-sample"
    # debit notes and cancellations of our invoices
    NOTE_WITHOUT_FBR = "note-without-fbr"
    NOTE_REASON_UNKNOWN = "note-reason-unknown"
    NOTE_REMARKS_MISSING = "note-remarks-missing"
    NOTE_ABOVE_SALE = "note-above-sale"
    NOTE_TAKES_OFF = "note-takes-off"
    NOTE_ADDS = "note-adds"
    NOTE_NOT_FIRST = "note-not-first"
    NOTE_OF_ANOTHER = "note-of-another"
    CANCEL_TOO_LATE = "cancel-too-late"
    CANCEL_NOT_YET = "cancel-not-yet"
    # papers taken to IRIS by hand, and what IRIS gave
    SEVERAL_MONTHS = "several-months"
    MADE_FOR_SANDBOX = "made-for-sandbox"
    SANDBOX_LEFT_OUT = "sandbox-left-out"
    NOTHING_WAITS = "nothing-waits"
    NOTHING_HANDED_OUT = "nothing-handed-out"
    HANDED_OUT_IN_SEVERAL = "handed-out-in-several"
    FILE_EXISTS = "file-exists"
    FITS_SEVERAL = "fits-several"
    FITS_NOTHING = "fits-nothing"
    FBR_FACTS_DIFFER = "fbr-facts-differ"
    NO_FBR_NUMBER = "no-fbr-number"
    FBR_ROWS_DIFFER = "fbr-rows-differ"
    NUMBER_OF_ANOTHER = "number-of-another"
    TWICE_AT_FBR = "twice-at-fbr"
    THERE_ALREADY = "there-already"
    AT_FBR_ALREADY = "at-fbr-already"
    ONLY_SANDBOX = "only-sandbox"
    SAME_LOOK = "same-look"
    FILE_NOT_WHOLE = "file-not-whole"
    FILE_HOLDS_NOTHING = "file-holds-nothing"
    FILE_OF_OTHER_MONTH = "file-of-other-month"
    FILE_NOT_LATER = "file-not-later"
    MAY_COME_YET = "may-come-yet"
    CLOCK_NOT_BELIEVED = "clock-not-believed"
    # deliveries and attachments
    DUE_BEFORE_DAY = "due-before-day"
    ANOTHER_PARTY = "another-party"
    CANNOT_ANSWER = "cannot-answer"
    CANNOT_CANCEL = "cannot-cancel"
    OTHERS_HANG_ON_IT = "others-hang-on-it"
    NOT_ON_THIS_PAPER = "not-on-this-paper"
    REJECTED_TOO_MUCH = "rejected-too-much"
    NOT_ORDERED = "not-ordered"
    NEVER_WENT_OUT = "never-went-out"
    OVER_DELIVERED = "over-delivered"
    RETURNED_TOO_MUCH = "returned-too-much"
    SCRAP_BEYOND_ALLOWANCE = "scrap-beyond-allowance"
    ATTACHMENT_TYPE = "attachment-type"
    ATTACHMENT_EMPTY = "attachment-empty"
    ATTACHMENT_PROGRAM = "attachment-program"
    ATTACHMENT_PAGE = "attachment-page"
    ATTACHMENT_LOCKED = "attachment-locked"
    ATTACHMENT_UNFOLDS = "attachment-unfolds"
    PICTURE_TOO_LARGE = "picture-too-large"


WARNINGS = frozenset(
    {
        Code.NOBODY_ON_LIST, Code.BUYER_STATUS_DIFFERS, Code.TAX_IS_DEPOSITED, Code.IBAN_DOUBTFUL,
        Code.FUND_NUMBER_DOUBTFUL, Code.UNIT_ASSUMED, Code.HS_CODE_MISSING, Code.VALUE_DIFFERS, Code.TAX_DIFFERS,
        Code.LINE_TOTAL_DIFFERS, Code.HEADING_GUESSED, Code.OTHER_BUYER, Code.NOT_SENT, Code.METHOD_ASSUMED,
        Code.WITHHELD_OTHERWISE, Code.NAME_DIFFERS, Code.TAX_BY_UNREGISTERED, Code.SUPPLIER_HAS_NO_NTN,
        Code.PARTY_TO_COMPLETE, Code.BILL_TOTAL_DIFFERS, Code.BILL_NEARLY_THERE, Code.SUPPLIER_UNIDENTIFIED,
        Code.CASH_OVER_LIMIT, Code.CASH_RECEIPT_OVER_LIMIT, Code.PAY_BY_BANK, Code.NOT_PAID_BY_BANK,
        Code.SUPPLIER_NOT_ACTIVE, Code.MONTH_RETURNED, Code.INPUT_TOO_LATE, Code.PRICE_FAR_OFF,
        Code.BUYER_UNIDENTIFIED, Code.SELLER_NOT_REGISTERED, Code.FBR_MIGHT_REFUSE, Code.FBR_LIST_OLD,
        Code.BUYER_TO_BE_NAMED, Code.NOT_A_RETAILER, Code.YOUNG_PERSON, Code.EOBI_NUMBER_MISSING,
        Code.PESSI_NUMBER_MISSING, Code.EOBI_LOST_TO_HIM, Code.BELOW_MINIMUM_WAGE, Code.DEDUCTIONS_CAPPED,
        Code.PAST_PENSION_AGE, Code.RATE_DOUBTFUL, Code.STANDING_NOT_KNOWN, Code.NO_ATTENDANCE,
        Code.ATTENDANCE_INCOMPLETE, Code.OVERTIME_BEYOND_LAW, Code.OVERTIME_WEEK_BEYOND_LAW, Code.HOURS_BEYOND_LAW,
        Code.HOURS_WEEK_BEYOND_LAW, Code.REST_TOO_SHORT, Code.BREAK_MISSED, Code.PUNCH_AGAIN, Code.DEDUCTION_WAITS,
        Code.OWED_AFTER_LEAVING, Code.PAID_TOO_MUCH, Code.ARREARS_DUE, Code.MONTH_NOT_OVER, Code.TERMS_BACKDATED,
        Code.LEFT_WHY_UNKNOWN, Code.CNIC_EXPIRED, Code.GENDER_DIFFERS, Code.LEAVE_AT_ONCE, Code.REST_MISSED,
        Code.HOLIDAY_UNCONFIRMED, Code.INSTALMENT_TOO_LARGE, Code.NOT_ORDERED, Code.OVER_DELIVERED,
        Code.SCRAP_BEYOND_ALLOWANCE, Code.NOTE_TAKES_OFF, Code.NOTE_ADDS, Code.NOTE_NOT_FIRST, Code.SANDBOX_LEFT_OUT,
        Code.FITS_SEVERAL, Code.FITS_NOTHING, Code.NO_FBR_NUMBER, Code.NUMBER_OF_ANOTHER, Code.TWICE_AT_FBR,
        Code.THERE_ALREADY, Code.AT_FBR_ALREADY, Code.FILE_NOT_WHOLE, Code.FILE_HOLDS_NOTHING, Code.FILE_OF_OTHER_MONTH,
        Code.FILE_NOT_LATER, Code.MAY_COME_YET, Code.NOT_THE_NUMBER,
    }
)  # fmt: skip
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
