"""The frozen contents of every printed paper: services fill them, documents lay them out.

Units, everywhere: money is Decimal rupees (two decimals), quantities are Decimal (at most four), rates of tax are
Decimal percent (18 means 18 %), days are `date`. A month is its first day. Nothing here is formatted: no thousands
marks, no words, no dashes in a CNIC that was stored without them. An empty string means "not known" and prints as
nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from app.services.note_sheets import NoteOnPaper

NOTHING = Decimal("0.00")


class SaleState(StrEnum):
    """How a sales invoice stands before the portal, as far as its paper must say so."""

    DRAFT = "draft"  # not issued, or refused by the portal: a paper nobody may hand out
    OFFLINE = "offline"  # issued while the line was down (READY, SENDING, HELD of such an invoice)
    PENDING = "pending"  # issued with the line up, not yet answered
    UNKNOWN = "unknown"  # may or may not have arrived (UNKNOWN, CHECKING)
    FINAL = "final"  # the portal gave its number (ACCEPTED; DUPLICATE prints the original)
    CANCELLED = "cancelled"
    TRIAL = "trial"  # only the sandbox has taken it: FBR has not heard of it


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """Whose paper it is. `practice` puts the practice band over every page."""

    name: str
    name_ur: str = ""
    address: str = ""
    phone: str = ""
    ntn: str = ""
    strn: str = ""
    practice: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyOnPaper:
    """A supplier or a buyer as the document keeps it (the snapshot, not today's record)."""

    name: str
    name_ur: str = ""
    address: str = ""
    phone: str = ""
    ntn: str = ""
    cnic: str = ""
    strn: str = ""
    province: str = ""  # FBR's name in capitals, "PUNJAB"
    registered: bool = True  # for sales tax


@dataclass(frozen=True, slots=True, kw_only=True)
class PurchaseLine:
    """One line of a supplier's bill."""

    no: int
    description: str
    quantity: Decimal
    rate: Decimal  # rupees a unit, before tax
    value: Decimal  # excluding sales tax
    tax_rate: Decimal = NOTHING
    sales_tax: Decimal = NOTHING
    further_tax: Decimal = NOTHING
    total: Decimal  # including tax
    hs_code: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PurchaseSheet:
    """A supplier invoice voucher. An unregistered supplier's one carries his CNIC and a box to sign or thumb."""

    head: Letterhead
    number: str  # ours, P-2026-0001
    kind: str = "bill"  # or what takes one back: debit_note, cancellation
    supplier: PartyOnPaper
    bill_no: str
    bill_date: date
    received_on: date | None = None
    lines: tuple[PurchaseLine, ...]
    value: Decimal
    sales_tax: Decimal
    further_tax: Decimal = NOTHING
    other_charges: Decimal = NOTHING
    st_withheld: Decimal = NOTHING  # sales tax we keep back (Eleventh Schedule)
    income_tax_withheld: Decimal = NOTHING  # s.153
    total: Decimal  # value + taxes + charges
    payable: Decimal | None = None  # total less what is withheld; None: same as total
    entered_by: str
    entered_on: date | None = None
    draft: bool = False
    cancelled: bool = False
    notes: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()  # sentences, already worded


@dataclass(frozen=True, slots=True, kw_only=True)
class SaleLine:
    """One line of a sales invoice: s.23 particulars and those of rule 150R(13)."""

    no: int
    description: str
    quantity: Decimal
    rate: Decimal  # rupees a unit, before tax
    value: Decimal  # excluding sales tax, after the discount
    tax_rate: Decimal = NOTHING
    tax_rate_text: str = ""  # FBR's own words where the rate is no percentage ("Exempt", "Rs.5")
    sales_tax: Decimal = NOTHING
    further_tax: Decimal = NOTHING
    extra_tax: Decimal = NOTHING
    fed: Decimal = NOTHING
    st_withheld: Decimal = NOTHING
    discount: Decimal = NOTHING
    retail_value: Decimal = NOTHING  # Third Schedule: what the tax is on instead of the value
    total: Decimal  # including tax
    hs_code: str = ""
    unit: str = ""
    sale_type: str = ""  # FBR's string
    sro: str = ""
    sro_serial: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SaleTotals:
    """The foot of a sales invoice; `receivable` is what the buyer pays us."""

    value: Decimal
    sales_tax: Decimal
    further_tax: Decimal = NOTHING
    extra_tax: Decimal = NOTHING
    fed: Decimal = NOTHING
    st_withheld: Decimal = NOTHING
    discount: Decimal = NOTHING
    total: Decimal
    receivable: Decimal | None = None  # None: same as total


@dataclass(frozen=True, slots=True, kw_only=True)
class SaleSheet:
    """A sales invoice. Titled "Sales Tax Invoice" only when `registered_seller`."""

    head: Letterhead
    registered_seller: bool
    number: str  # ours, S-2026-0001
    issued_on: date
    tax_period: date  # first day of the month it belongs to
    seller_province: str = ""
    buyer: PartyOnPaper
    lines: tuple[SaleLine, ...]
    totals: SaleTotals
    state: SaleState
    fbr_number: str | None = None
    fbr_date: date | None = None  # the day FBR gave the number
    issued_offline: bool = False
    software_registration: str = ""  # rule 150R(13)(c)
    reference: str = ""  # of a note: FBR's number of the invoice it belongs to
    note: NoteOnPaper | None = None
    order_no: str = ""
    order_date: date | None = None
    challan_no: str = ""
    challan_date: date | None = None
    copies: tuple[tuple[str, str], ...] = ()  # titles (English, Urdu), one whole paper each; empty: one paper, no title
    entered_by: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PayLine:
    """One earning or deduction. `key` chooses the printed words; `label`/`label_ur` name what the keys do not.

    Earnings: basic, piece_work, allowance, house_rent, conveyance, medical, overtime, holiday_work, leave_pay, bonus,
    arrears, minimum_wage_top_up, other. Deductions: eobi, income_tax, advance, loan, fine, damage, absence,
    professional_tax, rounding, other.
    """

    key: str
    amount: Decimal
    label: str = ""
    label_ur: str = ""
    detail: str = ""  # "42 pcs × 35.00", "12 h × 2": set left to right as it stands


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaveBalance:
    """What is left of one kind of leave; `key`: annual, casual, sick, festival."""

    key: str
    days: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class PayslipSheet:
    """One worker's slip for one month. Employer's own costs (EOBI 5 %, PESSI 6 %) are told, never deducted."""

    head: Letterhead
    month: date
    worker_no: str = ""
    name: str
    name_ur: str = ""
    father_name: str = ""
    father_name_ur: str = ""
    cnic: str = ""
    designation: str = ""
    designation_ur: str = ""
    pay_kind: str  # monthly, daily, piece
    pay_rate: Decimal | None = None  # rupees a month or a day; None for piece work
    days_worked: Decimal
    days_absent: Decimal = NOTHING
    days_leave: Decimal = NOTHING
    overtime_hours: Decimal = NOTHING
    earnings: tuple[PayLine, ...]
    deductions: tuple[PayLine, ...] = ()
    gross: Decimal
    total_deductions: Decimal = NOTHING
    net: Decimal
    pay_method: str = "cash"  # cash, bank, cheque, wallet
    pay_account: str = ""  # IBAN or mobile number
    paid_on: date | None = None
    eobi_no: str = ""
    pessi_no: str = ""
    employer_eobi: Decimal = NOTHING
    employer_pessi: Decimal = NOTHING
    leave_balances: tuple[LeaveBalance, ...] = ()
    draft: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WageRow:
    """One worker's line of the wage register."""

    no: int
    worker_no: str = ""
    name: str
    name_ur: str = ""
    father_name: str = ""
    cnic: str = ""
    designation: str = ""
    designation_ur: str = ""
    appointed_on: date | None = None
    pay_kind: str  # monthly, daily, piece
    pay_rate: Decimal | None = None
    days_worked: Decimal
    days_absent: Decimal = NOTHING
    days_leave: Decimal = NOTHING
    overtime_hours: Decimal = NOTHING
    basic: Decimal
    allowances: Decimal = NOTHING
    overtime: Decimal = NOTHING
    gross: Decimal
    advance: Decimal = NOTHING
    fines: Decimal = NOTHING  # fines and damage
    eobi: Decimal = NOTHING  # the worker's share
    income_tax: Decimal = NOTHING
    other_deductions: Decimal = NOTHING
    total_deductions: Decimal = NOTHING
    net: Decimal
    paid_on: date | None = None
    remarks: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WageTotals:
    """The foot of the register, summed by the service."""

    basic: Decimal
    allowances: Decimal = NOTHING
    overtime: Decimal = NOTHING
    gross: Decimal
    advance: Decimal = NOTHING
    fines: Decimal = NOTHING
    eobi: Decimal = NOTHING
    income_tax: Decimal = NOTHING
    other_deductions: Decimal = NOTHING
    total_deductions: Decimal = NOTHING
    net: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class WageRegisterSheet:
    """The wages of one month, printed "in the form of" the register the law profile names."""

    head: Letterhead
    month: date
    form: str = "Form IV, Punjab Shops and Establishments Rules 1969"
    rows: tuple[WageRow, ...]
    totals: WageTotals
    prepared_by: str = ""
    approved_by: str = ""
    approved_on: date | None = None
    draft: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ChallanRow:
    """One line of a challan: "Contribution, employer 5 %", 12 persons, 22,200.00. `detail` is set as it stands."""

    label: str
    label_ur: str = ""
    detail: str = ""
    amount: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class ChallanSheet:
    """A payable challan: the same contents once for each copy, side by side."""

    head: Letterhead  # the payer
    number: str  # ours, C-2026-0001
    authority: str
    authority_ur: str = ""
    form: str = ""  # "PR-03", with the rule cited if any
    title: str = ""  # "Contribution voucher"
    title_ur: str = ""
    head_of_account: str = ""
    head_of_account_ur: str = ""
    payer_numbers: tuple[tuple[str, str], ...] = ()  # (label key or English words, number): ("eobi_no", "ABC-12345")
    period_from: date
    period_to: date
    rows: tuple[ChallanRow, ...]
    amount: Decimal  # sum of the rows
    late_cost: Decimal = NOTHING  # surcharge, penalty; nothing too where the law's figure is not known
    late_until: date | None = None  # the day up to which it is reckoned: paid later it may be more
    total: Decimal  # amount + late cost
    due_date: date
    issued_on: date | None = None
    valid_until: date | None = None
    psid: str = ""
    paid_on: date | None = None
    bank_reference: str = ""
    cpr_no: str = ""
    copies: tuple[tuple[str, str], ...]  # titles (English, Urdu), 1 to 4
    draft: bool = False
    cancelled: bool = False
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplierLetterSheet:
    """A letter to a supplier: what he sold us, which registrations he lacks, what that costs, how he gets them."""

    head: Letterhead
    written_on: date
    supplier: PartyOnPaper
    first: date
    last: date
    bills: int
    value: Decimal  # bought from him from `first` to `last`, without tax
    lost: Decimal  # of it not deductible for us
    lost_percent: Decimal | None  # None: the law of the day is not known
    lost_source: str = ""
    lacks: tuple[str, ...]  # of ntn, strn, active


@dataclass(frozen=True, slots=True, kw_only=True)
class IncentiveRow:
    """A supplier who was brought in; each step (ntn, strn, income, sales) with the day it was learned."""

    no: int
    supplier: PartyOnPaper
    steps: tuple[tuple[str, date], ...]
    before: Decimal  # bought before his first step, without tax
    after: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class IncentiveSheet:
    """The statement of suppliers brought into the formal sector after a day."""

    head: Letterhead
    since: date
    until: date
    rows: tuple[IncentiveRow, ...]
    before: Decimal
    after: Decimal
    prepared_by: str = ""
    prepared_on: date | None = None


DEPOSITOR_COPY = ("Depositor's copy", "جمع کنندہ کی کاپی")
BANK_COPY = ("Bank's copy", "بینک کی کاپی")
EOBI_COPY = ("EOBI's copy", "ای او بی آئی کی کاپی")
OFFICE_COPY = ("Office copy", "دفتر کی کاپی")
