"""What each problem is called in plain English; `{facts}` are filled in after translation."""

from __future__ import annotations

from collections.abc import Mapping

from app.rules.fbr_errors import explain
from app.rules.invoice_words import INVOICE_SENTENCES
from app.rules.law_sentences import LAW_SENTENCES
from app.rules.note_words import NOTE_SENTENCES
from app.rules.portal_words import PORTAL_SENTENCES
from app.rules.problems import Code, Problem
from app.rules.rate_names import QT_TRANSLATE_NOOP, RATE_NAMES
from app.rules.worker_words import WORKER_SENTENCES

SENTENCES: dict[Code, str] = {
    **WORKER_SENTENCES,
    **NOTE_SENTENCES,
    **PORTAL_SENTENCES,
    **INVOICE_SENTENCES,
    **LAW_SENTENCES,
    Code.MISSING: QT_TRANSLATE_NOOP("Problem", "This must be filled in."),
    Code.MALFORMED: QT_TRANSLATE_NOOP("Problem", "“{text}” is not written as it should be."),
    Code.NOT_A_NUMBER: QT_TRANSLATE_NOOP("Problem", "“{text}” is not a number."),
    Code.NOT_A_DATE: QT_TRANSLATE_NOOP("Problem", "“{text}” is not a date such as 21/10/2026."),
    Code.NEGATIVE: QT_TRANSLATE_NOOP("Problem", "{text} is less than nothing; a correction is a paper of its own."),
    Code.NOT_POSITIVE: QT_TRANSLATE_NOOP("Problem", "This must be more than zero."),
    Code.TOO_FINE: QT_TRANSLATE_NOOP("Problem", "{text} has more decimals than can be kept."),
    Code.TOO_LARGE: QT_TRANSLATE_NOOP("Problem", "{text} is larger than any bill can be."),
    Code.TOO_LONG: QT_TRANSLATE_NOOP("Problem", "This is longer than {most} letters."),
    Code.NOT_FOUND: QT_TRANSLATE_NOOP("Problem", "“{text}” is not in the books."),
    Code.DATE_TOO_OLD: QT_TRANSLATE_NOOP("Problem", "{date} is too long ago to be right."),
    Code.DATE_IN_FUTURE: QT_TRANSLATE_NOOP("Problem", "{date} has not come yet."),
    Code.DUPLICATE: QT_TRANSLATE_NOOP("Problem", "“{text}” is in the books already."),
    Code.FINAL: QT_TRANSLATE_NOOP("Problem", "{text} is posted and final; a correction is a new paper."),
    Code.NO_RATE: QT_TRANSLATE_NOOP("Problem", "The program knows no figure of law for {key} on {date}."),
    Code.NOT_JSON: QT_TRANSLATE_NOOP("Problem", "{file} is not JSON."),
    Code.FIELD_UNKNOWN: QT_TRANSLATE_NOOP(
        "Problem", "There is no field “{text}”; `karkhana schema` shows those there are."
    ),
    Code.CNIC_MALFORMED: QT_TRANSLATE_NOOP(
        "Problem", "“{text}” is not a CNIC: it has 13 digits, such as 35202-1234567-1."
    ),
    Code.NTN_MALFORMED: QT_TRANSLATE_NOOP("Problem", "“{text}” is not an NTN such as 1234567-8 or A123456-7."),
    Code.STRN_MALFORMED: QT_TRANSLATE_NOOP("Problem", "“{text}” is not an STRN: it has 13 digits."),
    Code.PRA_MALFORMED: QT_TRANSLATE_NOOP(
        "Problem", "“{text}” is not a PRA number: it is P and the NTN, such as P1234567-8."
    ),
    Code.ENDS_BEFORE_BEGIN: QT_TRANSLATE_NOOP("Problem", "It ends on {last}, before it begins on {first}."),
    Code.MERGE_WITH_ITSELF: QT_TRANSLATE_NOOP("Problem", "{name} cannot be merged with himself."),
    Code.MERGE_BUILT_UPON: QT_TRANSLATE_NOOP(
        "Problem", "{what} was written down or changed since the two were merged, so they stay one."
    ),
    Code.WITHDRAWN_ALREADY: QT_TRANSLATE_NOOP("Problem", "Certificate {text} was withdrawn on {date} already."),
    Code.ONE_ALREADY: QT_TRANSLATE_NOOP("Problem", "Both are {name} already."),
    Code.MERGE_NTN_DIFFERS: QT_TRANSLATE_NOOP(
        "Problem", "{keep} has NTN {one}, {gone} has NTN {other}: say outright that they are one and the same."
    ),
    Code.NOT_A_TAXPAYER_LIST: QT_TRANSLATE_NOOP(
        "Problem",
        "{file} is no list of active taxpayers: of the first {n} rows only {good} have a registration number.",
    ),
    Code.ANOTHER_LIST: QT_TRANSLATE_NOOP(
        "Problem", "{file} has a column “{heading}”: that is another list, not the one of active taxpayers."
    ),
    Code.SAVE_AS_CSV: QT_TRANSLATE_NOOP(
        "Problem",
        "{file} is too large for a workbook ({most}). Open it, save it as CSV, import that: a CSV may be any length.",
    ),
    Code.NOBODY_ON_LIST: QT_TRANSLATE_NOOP(
        "Problem", "None of our {n} numbers is among the {rows} of this list. Is it the right list?"
    ),
    Code.MOBILE_MALFORMED: QT_TRANSLATE_NOOP("Problem", "“{text}” is not a mobile number such as 0300-1234567."),
    Code.IBAN_DOUBTFUL: QT_TRANSLATE_NOOP(
        "Problem", "The check digits of IBAN {text} are wrong. It is kept as typed; ask before paying into it."
    ),
    Code.FUND_NUMBER_DOUBTFUL: QT_TRANSLATE_NOOP(
        "Problem", "“{text}” does not look like a worker's number of {fund}. It is kept as typed."
    ),
    Code.CNIC_TAKEN: QT_TRANSLATE_NOOP("Problem", "CNIC {text} belongs to {name} already."),
    Code.NO_LINES: QT_TRANSLATE_NOOP("Problem", "There is no line on it."),
    Code.UNIT_UNKNOWN: QT_TRANSLATE_NOOP("Problem", "FBR knows no unit “{text}”."),
    Code.UNIT_ASSUMED: QT_TRANSLATE_NOOP("Problem", "No unit is given; it was taken as “{unit}”."),
    Code.HS_CODE_MISSING: QT_TRANSLATE_NOOP("Problem", "No HS code. FBR will want it when this is sold or claimed."),
    Code.HS_CODE_MALFORMED: QT_TRANSLATE_NOOP("Problem", "“{text}” is not an HS code such as 8708.9990."),
    Code.SALE_TYPE_UNKNOWN: QT_TRANSLATE_NOOP("Problem", "FBR knows no sale type “{text}”."),
    Code.PROVINCE_UNKNOWN: QT_TRANSLATE_NOOP("Problem", "FBR knows no province “{text}”."),
    Code.DUPLICATE_BILL: QT_TRANSLATE_NOOP(
        "Problem", "Bill {bill} of {supplier} is in the books already, as {number}."
    ),
    Code.VALUE_DIFFERS: QT_TRANSLATE_NOOP("Problem", "The paper says {stated}; quantity × rate makes {computed}."),
    Code.TAX_DIFFERS: QT_TRANSLATE_NOOP("Problem", "The paper says sales tax {stated}; the law makes it {computed}."),
    Code.TAX_BY_UNREGISTERED: QT_TRANSLATE_NOOP(
        "Problem",
        "{supplier} charges sales tax but has no STRN here. It cannot be claimed until he is found to be registered.",
    ),
    Code.SUPPLIER_HAS_NO_NTN: QT_TRANSLATE_NOOP(
        "Problem",
        "{supplier} has no NTN: {cost} rupees of this cost will not be allowed (Income Tax Ordinance 2001, s.21(q)).",
    ),
    Code.PARTY_TO_COMPLETE: QT_TRANSLATE_NOOP(
        "Problem", "{name} was not known. He was made from this row and must be completed."
    ),
    Code.BUYER_UNIDENTIFIED: QT_TRANSLATE_NOOP(
        "Problem", "A buyer who is not registered must give his CNIC or NTN (Sales Tax Act 1990, s.23)."
    ),
    Code.SELF_INVOICE: QT_TRANSLATE_NOOP("Problem", "Buyer and seller are the same. FBR refuses this (0058)."),
    Code.RETAIL_PRICE_MISSING: QT_TRANSLATE_NOOP(
        "Problem", "Third-schedule goods are taxed on the printed retail price; give it."
    ),
    Code.SELLER_NOT_REGISTERED: QT_TRANSLATE_NOOP(
        "Problem", "The workshop has no STRN, so this is a bill without sales tax."
    ),
    Code.BILL_TOTAL_DIFFERS: QT_TRANSLATE_NOOP(
        "Problem", "The paper comes to {stated}, this bill to {computed}: {cost} apart."
    ),
    Code.BILL_NEARLY_THERE: QT_TRANSLATE_NOOP(
        "Problem", "Bill {bill} of {date} ({number}) may be the same one. Paid twice, it would cost {cost} rupees."
    ),
    Code.SUPPLIER_UNIDENTIFIED: QT_TRANSLATE_NOOP(
        "Problem", "{supplier} has no NTN, STRN or CNIC. Ask for his CNIC: he signs our voucher under it ({law})."
    ),
    Code.WITHHELD_TOO_MUCH: QT_TRANSLATE_NOOP(
        "Problem", "{text} withheld is more than the sales tax of the line, {most}."
    ),
    Code.CASH_OVER_LIMIT: QT_TRANSLATE_NOOP(
        "Problem", "Cash above {limit}: this expense of {cost} rupees will not be allowed ({law}). Pay by bank."
    ),
    Code.CASH_RECEIPT_OVER_LIMIT: QT_TRANSLATE_NOOP(
        "Problem", "Cash above {limit} for one invoice: half of its expenditure will not be allowed ({law})."
    ),
    Code.PAY_BY_BANK: QT_TRANSLATE_NOOP(
        "Problem", "Pay this by bank before {date}, or {tax} rupees of input tax are lost ({law}, above {limit})."
    ),
    Code.NOT_PAID_BY_BANK: QT_TRANSLATE_NOOP(
        "Problem", "Not paid by bank before {date}: {cost} rupees of input tax are lost ({law}, above {limit})."
    ),
    Code.SUPPLIER_NOT_ACTIVE: QT_TRANSLATE_NOOP(
        "Problem",
        "{supplier} was not active for sales tax on {date}: {cost} rupees of input tax are not allowed ({law}).",
    ),
    Code.MONTH_RETURNED: QT_TRANSLATE_NOOP(
        "Problem", "The return of {month} was due on {date}. Its tax goes into a later return ({law})."
    ),
    Code.INPUT_TOO_LATE: QT_TRANSLATE_NOOP(
        "Problem", "A bill of {month} is older than {periods} tax periods: {cost} rupees of input tax are lost ({law})."
    ),
    Code.PRICE_FAR_OFF: QT_TRANSLATE_NOOP(
        "Problem",
        "{percent} % off the last price, {apart} rupees on this line: {price} against {last} ({supplier}, {date}).",
    ),
    Code.CANNOT_BE_ACCEPTED: QT_TRANSLATE_NOOP(
        "Problem", "“{text}” is no mere warning: it must be put right, no reason will do."
    ),
    Code.NOTE_TOO_LATE: QT_TRANSLATE_NOOP(
        "Problem", "A debit note may be made until {date}, {days} days after the bill (Sales Tax Act 1990, s.9)."
    ),
    Code.NOTE_BEFORE_BILL: QT_TRANSLATE_NOOP(
        "Problem", "The bill is of {date}; a paper that corrects it cannot be older."
    ),
    Code.NOTE_ABOVE_BILL: QT_TRANSLATE_NOOP("Problem", "{text} is more than is left of this line of the bill, {most}."),
    Code.BILL_CANCELLED: QT_TRANSLATE_NOOP("Problem", "{number} was cancelled by {by}."),
    Code.NOT_A_BILL: QT_TRANSLATE_NOOP("Problem", "{number} is itself a correction; correct the bill it belongs to."),
    Code.BILL_HAS_NOTES: QT_TRANSLATE_NOOP(
        "Problem", "{number} has a debit note already; what is left of it is taken back by another one."
    ),
    Code.OVERRIDE_NEEDS_REASON: QT_TRANSLATE_NOOP(
        "Problem", "The law makes the tax {lawful}; {given} needs a reason, which is kept."
    ),
    Code.WITHHELD_TOO_LARGE: QT_TRANSLATE_NOOP("Problem", "More is withheld than is paid."),
    Code.MORE_THAN_OPEN: QT_TRANSLATE_NOOP("Problem", "Of {number} only {open} is still open."),
    Code.MORE_THAN_PAID: QT_TRANSLATE_NOOP(
        "Problem", "The bills take {taken}, but the payment has only {left} for them."
    ),
    Code.NOT_HIS_PAPER: QT_TRANSLATE_NOOP("Problem", "{number} is not an open paper of {name}."),
    Code.ALREADY_REVERSED: QT_TRANSLATE_NOOP("Problem", "{number} is reversed already, or is itself a reversal."),
    Code.NOTHING_KEPT: QT_TRANSLATE_NOOP("Problem", "{number} withheld no such tax, or was taken back."),
    Code.TAX_IS_DEPOSITED: QT_TRANSLATE_NOOP(
        "Problem",
        "The tax of {number} is with FBR under {cpr}. It does not come back with the payment: ask FBR for it.",
    ),
    Code.DEPOSITED_ALREADY: QT_TRANSLATE_NOOP("Problem", "The tax of {number} was deposited already: {cpr}."),
    Code.NOTHING_WITHHELD: QT_TRANSLATE_NOOP("Problem", "No income tax was withheld by {number}."),
    Code.STANDING_NOT_KNOWN: QT_TRANSLATE_NOOP(
        "Problem",
        "It is not known whether {name} is an active taxpayer; the higher rate holds until that is written down.",
    ),
    Code.TOO_YOUNG: QT_TRANSLATE_NOOP(
        "Problem", "He would be {age} on the day he joins. Nobody under {least} may work in a workshop."
    ),
    Code.YOUNG_PERSON: QT_TRANSLATE_NOOP(
        "Problem", "He is {age}: no press, grinding, welding, foundry, night work or overtime before 18."
    ),
    Code.WORKER_UNKNOWN: QT_TRANSLATE_NOOP("Problem", "No worker has number {number}."),
    Code.WORKER_NOT_EMPLOYED: QT_TRANSLATE_NOOP("Problem", "{name} did not work here on {date}."),
    Code.MARK_UNKNOWN: QT_TRANSLATE_NOOP(
        "Problem", "“{text}” is not an attendance mark (P, A, R, H, ½, CL, SL, AL, ½CL, ML, PL, IL, QL, P+2)."
    ),
    Code.OVERTIME_TOO_LONG: QT_TRANSLATE_NOOP("Problem", "{hours} hours of overtime do not fit into a day."),
    Code.EOBI_NUMBER_MISSING: QT_TRANSLATE_NOOP(
        "Problem", "{name} has no EOBI number: what is paid for him does not reach his name."
    ),
    Code.PESSI_NUMBER_MISSING: QT_TRANSLATE_NOOP(
        "Problem", "{name} has no social security number: he cannot be treated on his card."
    ),
    Code.BELOW_MINIMUM_WAGE: QT_TRANSLATE_NOOP(
        "Problem", "{name} is {missing} rupees below the minimum wage for his days."
    ),
    Code.DEDUCTIONS_CAPPED: QT_TRANSLATE_NOOP(
        "Problem", "Deductions of {name} would pass the limit of {limit} rupees."
    ),
    Code.PAST_PENSION_AGE: QT_TRANSLATE_NOOP(
        "Problem", "{name} is past the EOBI pension age; ask EOBI whether to contribute."
    ),
    Code.TERMS_WITHIN_MONTH: QT_TRANSLATE_NOOP(
        "Problem", "A new pay begins on the first day of a month, not on {date}."
    ),
    Code.NO_TERMS: QT_TRANSLATE_NOOP("Problem", "{name} has no pay agreed for this month."),
    Code.NO_ATTENDANCE: QT_TRANSLATE_NOOP("Problem", "{name} has no attendance in this month, and so no wage."),
    Code.ATTENDANCE_INCOMPLETE: QT_TRANSLATE_NOOP(
        "Problem", "{name} has {days} days without a mark; they are taken as rest days."
    ),
    Code.OVERTIME_BEYOND_LAW: QT_TRANSLATE_NOOP(
        "Problem", "{name} worked {hours} hours of overtime on one day; the law allows {most}."
    ),
    Code.OVERTIME_WEEK_BEYOND_LAW: QT_TRANSLATE_NOOP(
        "Problem", "{name} worked {hours} hours of overtime in one week; the law allows {most}."
    ),
    Code.DEDUCTION_WAITS: QT_TRANSLATE_NOOP(
        "Problem",
        "{name}, {what}: of {asked} rupees {taken} are taken; the law allows {limit} a month. The rest is not taken.",
    ),
    Code.OWED_AFTER_LEAVING: QT_TRANSLATE_NOOP(
        "Problem",
        "{name} still owes {amount} rupees after leaving: the law lets no more be kept from the last wage. "
        "It can be paid back by hand, or forgiven.",
    ),
    Code.ARREARS_DUE: QT_TRANSLATE_NOOP(
        "Problem", "{name} is owed {amount} rupees for {month}: his pay or the law was changed since."
    ),
    Code.NO_WORKERS: QT_TRANSLATE_NOOP("Problem", "Nobody was employed in {month}."),
    Code.MONTH_NOT_OVER: QT_TRANSLATE_NOOP("Problem", "{month} is not over yet."),
    Code.WAGES_APPROVED: QT_TRANSLATE_NOOP(
        "Problem", "The wages of {month} are approved already. Reverse them first if they are wrong."
    ),
    Code.WAGES_NOT_APPROVED: QT_TRANSLATE_NOOP("Problem", "The wages of {month} are not approved yet."),
    Code.NOT_LEFT_YET: QT_TRANSLATE_NOOP(
        "Problem", "{name} works until {date}: the last wage can be paid from that day on."
    ),
    Code.LAST_WAGE_PAID: QT_TRANSLATE_NOOP(
        "Problem", "{name} was paid the last wage, for {month}, already. Take it back first if it is wrong."
    ),
    Code.LAST_WAGE_IN_MONTH: QT_TRANSLATE_NOOP(
        "Problem",
        "The wages of {month} are approved, and the last wage of {name} with them. Take the month back first.",
    ),
    Code.RATE_DOUBTFUL: QT_TRANSLATE_NOOP("Problem", "Doubtful figure of law, {key}: {value}. {note}"),
    Code.NOTHING_TO_PAY: QT_TRANSLATE_NOOP("Problem", "There is nothing to pay for {period}."),
    Code.CHALLAN_STATE: QT_TRANSLATE_NOOP("Problem", "Challan {number} is “{state}”; this step does not follow."),
    Code.PAID_TOO_MUCH: QT_TRANSLATE_NOOP(
        "Problem",
        "{fund}, {month}: {amount} rupees too much went out by challan. Ask for it back or to have it set off.",
    ),
    Code.PSID_MALFORMED: QT_TRANSLATE_NOOP("Problem", "“{text}” is not a PSID: it has 17 digits."),
    Code.NOT_A_SPREADSHEET: QT_TRANSLATE_NOOP(
        "Problem", "{file} is not a spreadsheet that can be read (xlsx, xls, ods or csv)."
    ),
    Code.FILE_TOO_LARGE: QT_TRANSLATE_NOOP("Problem", "{file} is too large: at most {most}."),
    Code.FILE_ENCRYPTED: QT_TRANSLATE_NOOP(
        "Problem", "{file} is locked by a password. Save a copy without one and import that."
    ),
    Code.SHEET_EMPTY: QT_TRANSLATE_NOOP("Problem", "Sheet “{sheet}” is empty."),
    Code.SHEET_MISSING: QT_TRANSLATE_NOOP("Problem", "There is no sheet “{sheet}”. There are: {there}."),
    Code.HEADINGS_NOT_FOUND: QT_TRANSLATE_NOOP(
        "Problem", "No row of sheet “{sheet}” looks like the headings ({wanted})."
    ),
    Code.COLUMN_MISSING: QT_TRANSLATE_NOOP("Problem", "Sheet “{sheet}” has no column for {field}."),
    Code.MAPPING_UNKNOWN: QT_TRANSLATE_NOOP(
        "Problem", "“{field}” is not a column of this kind of file. There are: {there}."
    ),
    Code.ROW_TWICE: QT_TRANSLATE_NOOP("Problem", "“{text}” stands in row {row} of the same file already."),
    Code.LINE_TOTAL_DIFFERS: QT_TRANSLATE_NOOP("Problem", "The row says {stated}; its value and tax make {computed}."),
    Code.NAME_DIFFERS: QT_TRANSLATE_NOOP("Problem", "The sheet says “{text}”, but number {number} is {name}."),
    Code.EXPORT_SUFFIX: QT_TRANSLATE_NOOP("Problem", "{file} cannot be written: the name must end in .xlsx or .csv."),
    Code.NOTHING_TO_EXPORT: QT_TRANSLATE_NOOP("Problem", "There is nothing to export for {period}."),
    Code.MONTH_NOT_SAID: QT_TRANSLATE_NOOP(
        "Problem", "Neither sheet “{sheet}” nor the name of {file} says which month it is."
    ),
    Code.TOTAL_DIFFERS: QT_TRANSLATE_NOOP("Problem", "The sheet's own total is {stated}, its rows make {computed}."),
    Code.PARTY_NOT_NAMED: QT_TRANSLATE_NOOP("Problem", "It is not said whose bill this line belongs to."),
    Code.FILE_ALREADY_IMPORTED: QT_TRANSLATE_NOOP("Problem", "{file} was imported already on {date}."),
    Code.HEADING_GUESSED: QT_TRANSLATE_NOOP(
        "Problem", "“{heading}” was taken for {field}. Look whether that is right."
    ),
    Code.OTHER_BUYER: QT_TRANSLATE_NOOP("Problem", "The file speaks of buyer {text}, who is not this workshop."),
    Code.NOT_SENT: QT_TRANSLATE_NOOP(
        "Problem", "Invoices from a file are written into the books only; they are not sent to FBR."
    ),
    Code.OPENING_TWO_SIDED: QT_TRANSLATE_NOOP("Problem", "Either he owes us or we owe him: one of the two."),
    Code.DIRECTION_NOT_SAID: QT_TRANSLATE_NOOP("Problem", "It is not said whether we paid {name} or {name} paid us."),
    Code.RETURN_WITHOUT_BILL: QT_TRANSLATE_NOOP(
        "Problem", "Goods go back, but bill {number} of {name} is neither in the books nor in this file."
    ),
    Code.METHOD_ASSUMED: QT_TRANSLATE_NOOP("Problem", "How it was paid is not said; it was taken as {method}."),
    Code.WITHHELD_OTHERWISE: QT_TRANSLATE_NOOP(
        "Problem", "The law makes the tax to withhold {lawful}; the file says {given}, and so it is kept."
    ),
    Code.BATCH_UNDONE: QT_TRANSLATE_NOOP("Problem", "Import {batch} was taken back already."),
    Code.BATCH_UNKNOWN: QT_TRANSLATE_NOOP(
        "Problem", "Of import {batch} it is not known what it wrote; an older version made it."
    ),
    Code.BUILT_UPON: QT_TRANSLATE_NOOP("Problem", "{what} was built on this import. Take that back first."),
    Code.DUE_BEFORE_DAY: QT_TRANSLATE_NOOP("Problem", "That is before {date}."),
    Code.ANOTHER_PARTY: QT_TRANSLATE_NOOP("Problem", "{number} is a paper of {name}."),
    Code.CANNOT_ANSWER: QT_TRANSLATE_NOOP("Problem", "{number} is not a paper that this one can answer to."),
    Code.CANNOT_CANCEL: QT_TRANSLATE_NOOP("Problem", "Nothing of {number} can be taken back any more."),
    Code.OTHERS_HANG_ON_IT: QT_TRANSLATE_NOOP("Problem", "{others} answers to {number}; take that back first."),
    Code.NOT_ON_THIS_PAPER: QT_TRANSLATE_NOOP("Problem", "Such a figure does not belong on this kind of paper."),
    Code.REJECTED_TOO_MUCH: QT_TRANSLATE_NOOP("Problem", "{rejected} cannot be rejected of {received} received."),
    Code.NOT_ORDERED: QT_TRANSLATE_NOOP("Problem", "{goods} does not stand on {number}."),
    Code.NEVER_WENT_OUT: QT_TRANSLATE_NOOP("Problem", "{goods} does not stand on {number}, so it cannot come back."),
    Code.OVER_DELIVERED: QT_TRANSLATE_NOOP(
        "Problem", "{come} of {goods} is more than ordered: only {left} is still to come."
    ),
    Code.RETURNED_TOO_MUCH: QT_TRANSLATE_NOOP("Problem", "{come} of {goods} cannot come back: only {left} is out."),
    Code.SCRAP_BEYOND_ALLOWANCE: QT_TRANSLATE_NOOP(
        "Problem", "Scrap of {scrap} in all is more than the {allowed} that was agreed."
    ),
    Code.ATTACHMENT_TYPE: QT_TRANSLATE_NOOP(
        "Problem", "{file} is neither a picture, a PDF, a plain spreadsheet nor plain text, and is not kept."
    ),
    Code.ATTACHMENT_EMPTY: QT_TRANSLATE_NOOP("Problem", "{file} is empty: there is nothing to keep."),
    Code.ATTACHMENT_PROGRAM: QT_TRANSLATE_NOOP(
        "Problem", "{file} is a program or has one in it, whatever its name says. Such a file is never kept."
    ),
    Code.ATTACHMENT_PAGE: QT_TRANSLATE_NOOP(
        "Problem", "{file} is a web page or a drawing that can carry scripts. Print it to a PDF and attach that."
    ),
    Code.ATTACHMENT_LOCKED: QT_TRANSLATE_NOOP(
        "Problem",
        "{file} is locked with a password: nobody could read it later. Print it to a new PDF and attach that.",
    ),
    Code.ATTACHMENT_UNFOLDS: QT_TRANSLATE_NOOP(
        "Problem", "{file} unfolds to far more than it shows: it was made to fill a computer. It is not kept."
    ),
    Code.PICTURE_TOO_LARGE: QT_TRANSLATE_NOOP(
        "Problem", "{file} has {points} million points; at most {most} million are shown or kept."
    ),
}


def sentence(problem: Problem, words: Mapping[tuple[str, str], str] | None = None) -> str:
    """The problem in a sentence, through the catalogue `words` if there is one."""
    english = SENTENCES[problem.code]
    known = words or {}
    text = known.get(("Problem", english), english)
    facts = dict(problem.facts)
    if name := RATE_NAMES.get(facts.get("key", "")):
        facts["key"] = known.get(("Rate", name), name)
    if (error := explain(facts.get("fbr", ""))) and "meaning" not in facts:
        facts["meaning"] = known.get(("FbrError", error.plain), error.plain)
    return text.format_map(_Facts(facts))


class _Facts(dict[str, str]):
    """A fact that was not given is left as a dash rather than failing where somebody waits for words."""

    def __missing__(self, key: str) -> str:
        return "–"
