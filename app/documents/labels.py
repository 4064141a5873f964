"""The words printed on papers, English and Urdu side by side."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Language(StrEnum):
    """What a paper speaks. BOTH: English with the Urdu under or beside it."""

    ENGLISH = "en"
    URDU = "ur"
    BOTH = "both"

    @property
    def rtl(self) -> bool:
        return self is Language.URDU


class Words(NamedTuple):
    """The same thing said twice."""

    en: str
    ur: str

    def one(self, language: Language) -> str:
        """For a place where only one language has room."""
        return self.ur if language is Language.URDU and self.ur else self.en


LABELS: dict[str, Words] = {
    # titles
    "sales_tax_invoice": Words("Sales Tax Invoice", "سیلز ٹیکس انوائس"),
    "commercial_invoice": Words("Invoice / Bill", "انوائس / بل"),
    "not_a_tax_invoice": Words("This is not a sales tax invoice.", "یہ سیلز ٹیکس انوائس نہیں ہے۔"),
    "purchase_voucher": Words("Supplier invoice voucher", "سپلائر بل واؤچر"),
    "payslip": Words("Pay slip", "تنخواہ کی پرچی"),
    "wage_register": Words("Wages register", "رجسٹر اُجرت"),
    "challan": Words("Challan", "چالان"),
    # marks
    "practice": Words("PRACTICE – not a real document", "مشق کے لیے – اصل دستاویز نہیں"),
    "draft": Words("DRAFT", "مسودہ"),
    "cancelled": Words("CANCELLED", "منسوخ"),
    "not_reported": Words("NOT REPORTED TO FBR", "ایف بی آر کو نہیں بھیجا گیا"),
    "offline": Words("Provisional – issued in OFFLINE MODE", "عارضی – آف لائن حالت میں جاری کیا گیا"),
    "offline_more": Words(
        "Not yet reported to FBR; the FBR number and QR code follow on the final copy.",
        "ابھی ایف بی آر کو نہیں بھیجا گیا؛ ایف بی آر نمبر اور کیو آر کوڈ حتمی کاپی پر ہوں گے۔",
    ),
    "pending": Words("Provisional – pending FBR reporting", "عارضی – ایف بی آر کے جواب کا انتظار ہے"),
    "unknown": Words("Provisional – under verification with FBR", "عارضی – ایف بی آر سے تصدیق جاری ہے"),
    "unknown_more": Words(
        "FBR may already have this invoice; it is being checked before a number is printed.",
        "ممکن ہے یہ انوائس ایف بی آر کو مل چکی ہو؛ نمبر چھاپنے سے پہلے جانچ ہو رہی ہے۔",
    ),
    "was_offline": Words(
        "Issued in offline mode; reported to FBR on", "آف لائن جاری ہوا؛ ایف بی آر کو بھیجا گیا بتاریخ"
    ),
    "reported_on": Words("Reported to FBR on", "ایف بی آر کو بھیجا گیا بتاریخ"),
    "fbr_invoice_no": Words("FBR invoice no.", "ایف بی آر انوائس نمبر"),
    "fbr_logo": Words("FBR Digital Invoicing", "ایف بی آر ڈیجیٹل انوائسنگ"),
    "fbr_logo_place": Words("place of the logo", "لوگو کی جگہ"),
    "software_registration": Words("Software registration no.", "سافٹ ویئر رجسٹریشن نمبر"),
    # identity
    "ntn": Words("NTN", "این ٹی این"),
    "strn": Words("STRN", "ایس ٹی آر این"),
    "cnic": Words("CNIC no.", "شناختی کارڈ نمبر"),
    "name": Words("Name", "نام"),
    "father_name": Words("Father's name", "والد کا نام"),
    "name_and_father": Words("Name, father's name, CNIC", "نام، والد کا نام، شناختی کارڈ"),
    "designation": Words("Designation", "عہدہ"),
    "worker_no": Words("Worker no.", "کارکن نمبر"),
    "address": Words("Address", "پتہ"),
    "phone": Words("Phone", "فون"),
    "eobi_no": Words("EOBI no.", "ای او بی آئی نمبر"),
    "pessi_no": Words("PESSI no.", "پیسی نمبر"),
    "province": Words("Province", "صوبہ"),
    # bills and invoices
    "seller": Words("Seller", "فروخت کنندہ"),
    "buyer": Words("Buyer", "خریدار"),
    "supplier": Words("Supplier", "سپلائر"),
    "unregistered": Words("not registered for sales tax", "سیلز ٹیکس میں رجسٹرڈ نہیں"),
    "number": Words("No.", "نمبر"),
    "voucher_no": Words("Voucher no.", "واؤچر نمبر"),
    "invoice": Words("Invoice", "انوائس"),
    "bill": Words("Bill", "بل"),
    "invoice_no": Words("Invoice no.", "انوائس نمبر"),
    "bill_no": Words("Bill no.", "بل نمبر"),
    "bill_date": Words("Bill date", "تاریخِ بل"),
    "received_on": Words("Received on", "تاریخِ وصولی"),
    "issued_on": Words("Date of issue", "تاریخِ اجرا"),
    "tax_period": Words("Tax period", "ٹیکس کا مہینہ"),
    "order_no": Words("Purchase order", "خریداری آرڈر"),
    "challan_no": Words("Delivery challan", "ڈلیوری چالان"),
    "reference": Words("Invoice reference", "حوالہ انوائس"),
    "provinces": Words("Province from – to", "صوبہ، از – تا"),
    "line_no": Words("#", "#"),
    "description": Words("Description", "تفصیل"),
    "hs_code": Words("HS\u00a0code", "ایچ\u00a0ایس\u00a0کوڈ"),
    "unit": Words("Unit", "اکائی"),
    "quantity": Words("Quantity", "مقدار"),
    "rate": Words("Rate", "نرخ"),
    "value": Words("Value excl. tax", "مالیت بغیر ٹیکس"),
    "tax_rate": Words("Tax\u00a0%", "ٹیکس\u00a0%"),
    "sales_tax": Words("Sales tax", "سیلز ٹیکس"),
    "further_tax": Words("Further tax", "مزید ٹیکس"),
    "extra_tax": Words("Extra tax", "اضافی ٹیکس"),
    "fed": Words("FED", "ایکسائز ڈیوٹی"),
    "st_withheld": Words("Sales tax withheld", "روکا گیا سیلز ٹیکس"),
    "income_tax_withheld": Words("Income tax withheld (s.153)", "روکا گیا انکم ٹیکس (دفعہ 153)"),
    "discount_given": Words("Discount given (already taken off)", "دی گئی رعایت (منہا شدہ)"),
    "discount": Words("Discount", "رعایت"),
    "retail_value": Words("tax on the retail value", "ٹیکس خوردہ قیمت پر"),
    "nil": Words("nil", "صفر"),
    "other_charges": Words("Other charges", "دیگر اخراجات"),
    "line_total": Words("Total incl. tax", "کل بمع ٹیکس"),
    "total": Words("Total (Rs.)", "کل (روپے)"),
    "sums": Words("Total", "کل"),
    "payable": Words("Payable (Rs.)", "قابلِ ادا (روپے)"),
    "receivable": Words("Net receivable (Rs.)", "قابلِ وصول رقم (روپے)"),
    "in_words": Words("Amount in words", "رقم الفاظ میں"),
    "sro": Words("SRO", "ایس آر او"),
    "notes": Words("Notes", "نوٹ"),
    "warnings": Words("To be checked", "قابلِ توجہ"),
    "entered_by": Words("Entered by", "اندراج کنندہ"),
    "checked_by": Words("Checked by", "جانچ کنندہ"),
    "received_by": Words("Received by", "وصول کنندہ"),
    "signature_stamp": Words("Signature and stamp", "دستخط اور مہر"),
    "supplier_signature": Words("Supplier's signature", "سپلائر کے دستخط"),
    "thumb": Words("Thumb impression", "نشانِ انگوٹھا"),
    "signature_thumb": Words("Signature / thumb", "دستخط / نشانِ انگوٹھا"),
    # wages
    "month": Words("Month", "مہینہ"),
    "form_of": Words("in the form of", "بمطابق"),
    "pay_kind": Words("Paid by", "اجرت"),
    "monthly": Words("Monthly", "ماہانہ"),
    "daily": Words("Daily wage", "دیہاڑی دار"),
    "piece": Words("Piece-rate", "فی پیس اجرت"),
    "pay_rate": Words("Rate", "شرح"),
    "days": Words("Days", "ایام"),
    "days_worked": Words("Days worked", "ایامِ کار"),
    "days_absent": Words("Absent", "غیر حاضر"),
    "days_leave": Words("Leave", "رخصت"),
    "overtime_hours": Words("Overtime hours", "اوور ٹائم گھنٹے"),
    "ot_hours": Words("OT h", "اوور ٹائم گھنٹے"),
    "earnings": Words("Earnings", "آمدن"),
    "deductions": Words("Deductions", "کٹوتیاں"),
    "basic": Words("Basic wage", "بنیادی اجرت"),
    "piece_work": Words("Piece work", "فی پیس کام"),
    "allowance": Words("Allowance", "الاؤنس"),
    "allowances": Words("Allowances", "الاؤنس"),
    "leave_and_allowances": Words("Leave pay, allowances", "رخصت کی اجرت، الاؤنس"),
    "house_rent": Words("House rent", "کرایہ مکان"),
    "conveyance": Words("Conveyance", "سفری الاؤنس"),
    "medical": Words("Medical", "طبی الاؤنس"),
    "overtime": Words("Overtime", "اوور ٹائم"),
    "holiday_work": Words("Holiday work", "تعطیل کا کام"),
    "leave_pay": Words("Leave pay", "رخصت کی اجرت"),
    "bonus": Words("Bonus", "بونس"),
    "arrears": Words("Arrears", "بقایا جات"),
    "minimum_wage_top_up": Words("Top-up to minimum wage", "کم از کم اجرت تک اضافہ"),
    "gross": Words("Gross", "کل آمدن"),
    "eobi": Words("EOBI (worker's share)", "ای او بی آئی (کارکن کا حصہ)"),
    "eobi_column": Words("EOBI", "ای او بی آئی"),
    "income_tax": Words("Income tax (s.149)", "انکم ٹیکس (دفعہ 149)"),
    "income_tax_column": Words("Income tax", "انکم ٹیکس"),
    "advance": Words("Advance", "پیشگی"),
    "loan": Words("Loan instalment", "قرض کی قسط"),
    "fine": Words("Fine", "جرمانہ"),
    "fines": Words("Fines, damage", "جرمانہ، نقصان"),
    "damage": Words("Damage or loss", "نقصان"),
    "absence": Words("Absence", "غیر حاضری"),
    "professional_tax": Words("Professional tax", "پروفیشنل ٹیکس"),
    "rounding": Words("Rounding", "راؤنڈنگ"),
    "other": Words("Other", "دیگر"),
    "total_deductions": Words("Total deductions", "کل کٹوتی"),
    "net": Words("Net payable", "خالص قابلِ ادا رقم"),
    "net_column": Words("Net", "خالص رقم"),
    "pay_method": Words("Paid through", "طریقۂ ادائیگی"),
    "cash": Words("Cash", "نقد"),
    "bank": Words("Bank transfer", "بینک ٹرانسفر"),
    "cheque": Words("Cheque", "چیک"),
    "wallet": Words("Mobile wallet", "موبائل والٹ"),
    "paid_on": Words("Paid on", "تاریخِ ادائیگی"),
    "leave_balance": Words("Leave left (days)", "باقی رخصت (دن)"),
    "annual": Words("Annual", "سالانہ"),
    "casual": Words("Casual", "اتفاقیہ"),
    "sick": Words("Sick", "بیماری"),
    "festival": Words("Festival", "تہوار"),
    "employer_pays": Words("The employer pays besides", "مالک اس کے علاوہ ادا کرتا ہے"),
    "eobi_employer": Words("EOBI", "ای او بی آئی"),
    "pessi_employer": Words("PESSI", "پیسی"),
    "worker": Words("Worker", "کارکن"),
    "employer": Words("Employer", "مالک"),
    "prepared_by": Words("Prepared by", "تیار کنندہ"),
    "approved_by": Words("Approved by", "منظور کنندہ"),
    "remarks": Words("Remarks", "کیفیت"),
    # challans
    "head_of_account": Words("Head of account", "مدِ حساب"),
    "challan_number": Words("Challan no.", "چالان نمبر"),
    "psid": Words("PSID", "پی ایس آئی ڈی"),
    "payer": Words("On behalf of", "جمع کرانے والا"),
    "period": Words("Period", "مدت"),
    "due_date": Words("Due date", "آخری تاریخ ادائیگی"),
    "valid_until": Words("Valid until", "قابلِ استعمال تا"),
    "particulars": Words("Particulars", "تفصیل"),
    "amount": Words("Amount (Rs.)", "رقم (روپے)"),
    "sum": Words("Amount due", "واجب الادا رقم"),
    "late_cost": Words("Surcharge for delay", "تاخیر کا سرچارج"),
    "late_until": Words("Surcharge as of", "سرچارج بتاریخ"),
    "to_pay": Words("Total to pay (Rs.)", "کل قابلِ ادا رقم (روپے)"),
    "bank_use": Words("For the bank's use", "بینک کے استعمال کے لیے"),
    "bank_branch": Words("Bank and branch", "بینک اور برانچ"),
    "scroll_no": Words("Scroll no.", "اسکرول نمبر"),
    "received_date": Words("Received on", "تاریخِ وصولی"),
    "cashier": Words("Cashier", "کیشیئر"),
    "officer": Words("Officer, stamp", "افسر، مہر"),
    "depositor_signature": Words("Depositor's signature", "جمع کنندہ کے دستخط"),
    "cpr_no": Words("CPR no.", "سی پی آر نمبر"),
    "bank_reference": Words("Bank reference", "بینک حوالہ"),
    # pages
    "page": Words("Page {page} of {pages}", "صفحہ {page} از {pages}"),
    "continued": Words("continued", "جاری"),
    "rupees": Words("Rs.", "روپے"),
    "to": Words("to", "تا"),
}


def words(key: str) -> Words:
    return LABELS[key]
