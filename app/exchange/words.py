"""The headings that bookkeepers write, for each field of each kind of file."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Field:
    """`shown` is what a person calls it; `words` are the headings that mean it, as `headings.plain` writes them."""

    name: str
    shown: str
    words: frozenset[str]
    required: bool = False


def _field(name: str, shown: str, words: str, *, required: bool = False) -> Field:
    return Field(name, shown, frozenset(word.strip() for word in words.split(",")), required)


_NTN = _field("ntn", "NTN", "ntn, ntn no, national tax no, nic ntn, ntn cnic, seller ntn, supplier ntn, این ٹی این")
_CNIC = "cnic, cnic no, nic, nic no, id card, id card no, شناختی کارڈ, شناختی کارڈ نمبر"
_STRN = _field("strn", "STRN", "strn, strn no, gst no, st reg no, sales tax no, sales tax reg no, ایس ٹی آر این")
_MOBILE = (
    "mobile, mobile no, cell, cell no, phone, phone no, contact, contact no, tel, موبائل, فون, فون نمبر, موبائل نمبر"
)
_NUMBER = (
    "emp no, emp, emp id, employee no, employee id, employee, "
    "code, emp code, worker no, token no, ticket no, نمبر, ملازم نمبر"
)
_PERSON = "name, worker name, employee name, worker, name of worker, name of employee"
_ITEM = (
    "item, description, particulars, item description, product, product description, "
    "item name, details, detail, تفصیل, مال, آئٹم"
)
_RATE = "rate, price, unit price, rate per unit, unit rate, ریٹ, نرخ, قیمت"

SUPPLIERS = (
    _field(
        "name",
        "Supplier Name",
        "supplier name, supplier, party name, party, vendor, vendor name, name, firm, firm name, business name, "
        "name of supplier, نام, پارٹی, پارٹی کا نام, سپلائر",
        required=True,
    ),
    _field("name_ur", "Name in Urdu", "name in urdu, urdu name, name urdu, اردو نام"),
    _NTN,
    _field("cnic", "CNIC", _CNIC),
    _STRN,
    _field("phone", "Mobile", _MOBILE),
    _field("address", "Address", "address, business address, full address, پتہ, پتا"),
    _field("iban", "IBAN", "iban, iban no, account no, bank account, bank account no, bank"),
    _field("province", "Province", "province, صوبہ"),
)

WORKERS = (
    _field("number", "Emp #", _NUMBER, required=True),
    _field("name", "Name", _PERSON, required=True),
    _field("name_ur", "Name in Urdu", "نام, name in urdu, urdu name, name urdu, اردو نام"),
    _field(
        "father",
        "Father / Husband",
        "father husband, father, husband, father name, fathers name, father husband name, father or husband, s o, "
        "s o d o w o, والد, ولدیت, والد کا نام, والد شوہر",
    ),
    _field("cnic", "CNIC", _CNIC, required=True),
    _field("born_on", "DOB", "dob, date of birth, birth date, born, born on, تاریخ پیدائش", required=True),
    _field(
        "joined_on",
        "Joining",
        "joining, joining date, date of joining, doj, "
        "joined, joined on, date of appointment, appointment date, تاریخ تقرری",
        required=True,
    ),
    _field("designation", "Designation", "designation, job title, job, trade, post, nature of work, عہدہ, کام"),
    _field(
        "pay_kind",
        "Pay type",
        "pay type, pay kind, wage type, salary type, type, pay basis, اجرت کی قسم",
        required=True,
    ),
    _field(
        "rate",
        "Rate",
        f"{_RATE}, wage, wages, salary, pay, rate of wages, pay rate, تنخواہ, اجرت",
        required=True,
    ),
    _field("eobi_number", "EOBI No", "eobi no, eobi, eobi insured no, eobi reg no, ای او بی آئی"),
    _field(
        "pessi_number",
        "SS No",
        "ss no, social security no, pessi no, pessi, sessi no, social security, سوشل سیکیورٹی",
    ),
    _field("mobile", "Mobile", _MOBILE),
    _field("gender", "Gender", "gender, sex, male female, m f, جنس"),
    _field("cnic_issued", "CNIC issued", "cnic issue date, cnic issued, date of issue, کارڈ جاری"),
    _field(
        "cnic_expires", "CNIC expiry", "cnic expiry, cnic expiry date, cnic valid until, date of expiry, کارڈ کی میعاد"
    ),
    _field("address", "Address", "address, present address, residence, residential address, پتہ, پتا, موجودہ پتہ"),
    _field("home_address", "Permanent address", "permanent address, home address, مستقل پتہ"),
    _field(
        "bank",
        "Bank / wallet",
        "bank wallet, bank, wallet, iban, bank account, account no, iban no, بینک, اکاؤنٹ نمبر",
    ),
)

ATTENDANCE = (
    _field("number", "Emp #", _NUMBER, required=True),
    _field("name", "Name", f"{_PERSON}, نام"),
)

PUNCHES = (
    _field(
        "number",
        "Emp #",
        f"{_NUMBER}, user id, userid, user, ac no, acno, enroll no, enrollment no, id, pin, badge, badge no, card no, "
        "person id, device id, no",
        required=True,
    ),
    _field("name", "Name", f"{_PERSON}, نام, user name, full name, person name"),
    _field(
        "at",
        "Date and time",
        "date time, datetime, timestamp, time stamp, punch time, punch date time, check time, checktime, log time, "
        "log date, punch, event time, attendance time, تاریخ وقت",
    ),
    _field("day", "Day", "date, day, att date, attendance date, punch date, work date, تاریخ"),
    _field(
        "came",
        "Time in",
        "in, time in, in time, check in, clock in, first in, first punch, on duty, arrival, came, آمد",
    ),
    _field(
        "went",
        "Time out",
        "out, time out, out time, check out, clock out, last out, last punch, off duty, departure, went, روانگی",
    ),
    _field("time", "Time", "time, وقت"),
    _field(
        "way",
        "In or out",
        "in out, inout, i o, io, state, status, direction, mode, type, event, punch state, punch type, in out mode",
    ),
)

PIECES = (
    _field("number", "Emp #", _NUMBER, required=True),
    _field("name", "Name", f"{_PERSON}, نام"),
    _field("item", "Item", _ITEM, required=True),
    _field(
        "good",
        "Good pieces",
        "good pieces, good, good pcs, pieces, pcs, passed, ok pieces, ok, اچھے, تعداد",
        required=True,
    ),
    _field(
        "rejected",
        "Rejected",
        "rejected, rejected pieces, reject, rejection, scrap, bad, bad pieces, خراب, مسترد",
    ),
    _field("rate", "Rate", _RATE, required=True),
)

PURCHASES = (
    _field(
        "party",
        "Party Name",
        "party name, party, supplier name, supplier, vendor, vendor name, seller name, name of supplier, name, "
        "پارٹی, پارٹی کا نام, سپلائر, نام",
        required=True,
    ),
    _field(
        "bill_no",
        "Bill No.",
        "bill no, invoice no, inv no, bill, invoice, bill invoice no, ref no, بل نمبر, بل, انوائس نمبر",
        required=True,
    ),
    _field(
        "bill_date",
        "Bill Date",
        "bill date, date, invoice date, inv date, dated, date of bill, تاریخ, بل کی تاریخ",
        required=True,
    ),
    _field("item", "Item", _ITEM, required=True),
    _field("hs_code", "HS Code", "hs code, hscode, hs, pct code, pct heading, ایچ ایس کوڈ"),
    _field("unit", "UOM", "uom, unit, units, unit of measure, unit of measurement, اکائی, یونٹ"),
    _field("quantity", "Qty", "qty, quantity, qnty, تعداد, مقدار", required=True),
    _field("rate", "Rate (Rs.)", _RATE, required=True),
    _field(
        "value",
        "Value Excl. ST",
        "value excl st, value, value excluding st, "
        "value excluding sales tax, value excl sales tax, amount, value excl tax, "
        "amount excl tax, excl value, value ex st, taxable value, رقم, مالیت",
    ),
    _field(
        "sales_tax",
        "Sales Tax",
        "sales tax, st, gst, tax, sales tax amount, st amount, gst amount, sales tax fed in st mode, سیلز ٹیکس",
    ),
    _field(
        "total",
        "Total Rs.",
        "total, total amount, grand total, net amount, total value, incl value, value incl st, کل, کل رقم, ٹوٹل",
    ),
    _NTN,
    _field("cnic", "CNIC", _CNIC),
    _STRN,
)

_BUYER = (
    "customer name, customer, buyer name, buyer, party name, party, name, client, client name, firm, firm name, "
    "name of customer, name of buyer, گاہک, خریدار, پارٹی, نام"
)
CUSTOMERS = (
    replace(SUPPLIERS[0], shown="Customer Name", words=frozenset(word.strip() for word in _BUYER.split(","))),
    *SUPPLIERS[1:],
)

PARTS = (
    _field(
        "name",
        "Part Name",
        "part name, part, item name, item, product, product name, description, particulars, name, مال, آئٹم, نام",
        required=True,
    ),
    _field("number", "Part No", "part no, part code, item code, code, sku, item no, product code, کوڈ, پارٹ نمبر"),
    _field("name_ur", "Name in Urdu", "name in urdu, urdu name, name urdu, اردو نام"),
    _field("aliases", "Other names", "other names, aliases, alias, also called, local name, market name, دوسرے نام"),
    _field("hs_code", "HS Code", "hs code, hscode, hs, pct code, pct heading, ایچ ایس کوڈ", required=True),
    _field("unit", "UOM", "uom, unit, units, unit of measure, unit of measurement, اکائی, یونٹ"),
    _field("sale_type", "Sale Type", "sale type, type of sale, tax type"),
    _field("retail_price", "Retail Price", "retail price, mrp, printed price, retail, خوردہ قیمت"),
    _field("price", "Price", "price, sale price, selling price, rate, unit price, قیمت, ریٹ, نرخ"),
)

SALES = (
    replace(CUSTOMERS[0], name="party"),
    *PURCHASES[1:],
    _field("sale_type", "Sale Type", "sale type, type of sale"),
    _field("discount", "Discount", "discount, disc, رعایت"),
    _field("retail_price", "Retail Price", "retail price, mrp, printed price"),
)

OPENINGS = (
    _field(
        "party",
        "Party Name",
        "party name, party, account, account name, supplier, customer, name, ledger, پارٹی, نام, کھاتہ",
        required=True,
    ),
    _field("receivable", "He owes us", "he owes us, receivable, debit, dr, debit balance, receivables, لینا, وصولی"),
    _field("payable", "We owe him", "we owe him, payable, credit, cr, credit balance, payables, دینا, ادائیگی"),
    _field("day", "As of", "as of, as on, date, balance date, opening date, تاریخ", required=True),
    _field("note", "Note", "note, remarks, remark, narration, نوٹ"),
)

PAYMENTS = (
    _field(
        "party",
        "Party Name",
        "party name, party, name, paid to, payee, received from, paid to received from, account, account name, ledger, "
        "account title, supplier, supplier name, customer, customer name, vendor, particulars, "
        "پارٹی, پارٹی کا نام, نام, کھاتہ, بنام",
        required=True,
    ),
    _field(
        "day",
        "Date",
        "date, payment date, paid on, date of payment, voucher date, vr date, dated, value date, receipt date, "
        "received on, transaction date, تاریخ, ادائیگی کی تاریخ",
        required=True,
    ),
    _field("amount", "Amount", "amount, amt, net amount, net, net paid, amount paid, paid amount, رقم"),
    _field("paid", "Paid out", "paid, paid out, payment, payments, debit, dr, out, withdrawal, ادائیگی, ادا, بنام رقم"),
    _field(
        "received", "Received", "received, receipt, receipts, credit, cr, in, deposit, amount received, وصولی, وصول"
    ),
    _field("direction", "Paid or received", "paid or received, type, direction, in out, voucher type, vr type, قسم"),
    _field(
        "method", "By", "by, method, mode, payment mode, mode of payment, payment method, paid by, via, طریقہ, ذریعہ"
    ),
    _field(
        "reference",
        "Reference",
        "reference, ref, ref no, reference no, cheque no, chq no, cheque, instrument no, transaction id, trx id, tid, "
        "transaction no, slip no, voucher no, vr no, حوالہ, چیک نمبر, حوالہ نمبر",
    ),
    _field(
        "bills",
        "Bill numbers",
        "bill numbers, bill no, bill nos, bills, against, against bill, against bill no, invoice no, invoices, inv no, "
        "adjusted against, for bill, بل نمبر, بل, بابت",
    ),
    _field(
        "income_tax",
        "Income tax withheld",
        "income tax withheld, income tax, wht, it withheld, withholding tax, withholding, tax deducted, wh tax, "
        "tax withheld, انکم ٹیکس, ود ہولڈنگ",
    ),
    _field("sales_tax", "Sales tax withheld", "sales tax withheld, st withheld, gst withheld, سیلز ٹیکس کٹوتی"),
    _field("note", "Note", "note, remarks, remark, narration, description, memo, نوٹ, تفصیل"),
)

TOTALS = frozenset(
    {"total", "totals", "grand total", "g total", "gtotal", "sub total", "subtotal", "page total", "net total",
     "میزان", "کل میزان", "کل", "ٹوٹل", "گرینڈ ٹوٹل", "مجموعہ"}
)  # fmt: skip
