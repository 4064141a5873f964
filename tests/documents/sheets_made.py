"""Sheets with everything filled in; one keyword to change a thing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from app.services import sheets as s

D = Decimal
FBR_NUMBER = "4987622DI1CFGJK395794"
HEAD = s.Letterhead(
    name="Ravi Auto Parts Works",
    name_ur="راوی آٹو پارٹس ورکس",
    address="Shop 14, Street 7, Badami Bagh, Lahore",
    phone="042-37654321",
    ntn="4987622",
    strn="3277876123456",
)
PARTS = (
    ("Brake shoe set, rear, Suzuki Mehran 1998–2019", "8708.3010", "Numbers, pieces, units", D(40), D("1250.00")),
    ("Silencer pipe 1.5 in, galvanised", "8708.9290", "KG", D("212.5"), D("310.40")),
    ("ہب بیرنگ 6203 پچھلا پہیہ", "8482.1000", "Numbers, pieces, units", D(120), D("415.00")),
)


def purchase_line(no: int) -> s.PurchaseLine:
    description, hs_code, unit, quantity, rate = PARTS[(no - 1) % len(PARTS)]
    value = (quantity * rate).quantize(D("0.01"))
    tax = (value * 18 / 100).quantize(D("0.01"))
    return s.PurchaseLine(
        no=no,
        description=description,
        hs_code=hs_code,
        unit=unit,
        quantity=quantity,
        rate=rate,
        value=value,
        tax_rate=D(18),
        sales_tax=tax,
        total=value + tax,
    )


def purchase(count: int = 3, **changes: object) -> s.PurchaseSheet:
    lines = tuple(purchase_line(no) for no in range(1, count + 1))
    value, tax = sum((x.value for x in lines), D(0)), sum((x.sales_tax for x in lines), D(0))
    supplier = s.PartyOnPaper(
        name="Shah Alam Steel Traders (Pvt) Ltd",
        name_ur="شاہ عالم سٹیل ٹریڈرز",
        address="12-C Shah Alam Market, Lahore",
        ntn="A917166",
        strn="3277876998877",
        province="PUNJAB",
    )
    sheet = s.PurchaseSheet(
        head=HEAD,
        number="P-2026-0001",
        supplier=supplier,
        bill_no="SAT/10/4471",
        bill_date=date(2026, 10, 3),
        received_on=date(2026, 10, 5),
        lines=lines,
        value=value,
        sales_tax=tax,
        total=value + tax,
        entered_by="Nadia",
        entered_on=date(2026, 10, 6),
    )
    return replace(sheet, **changes)  # type: ignore[arg-type]


UNREGISTERED = s.PartyOnPaper(
    name="Muhammad Aslam",
    name_ur="محمد اسلم",
    address="Kot Lakhpat, Lahore",
    cnic="3520282385833",
    registered=False,
)


def sale_line(no: int) -> s.SaleLine:
    line = purchase_line(no)
    further = (line.value * 4 / 100).quantize(D("0.01"))
    return s.SaleLine(
        no=no,
        description=line.description,
        hs_code=line.hs_code,
        unit=line.unit,
        sale_type="Goods at standard rate (default)",
        quantity=line.quantity,
        rate=line.rate,
        value=line.value,
        tax_rate=D(18),
        sales_tax=line.sales_tax,
        further_tax=further,
        total=line.total + further,
    )


def sale(count: int = 3, **changes: object) -> s.SaleSheet:
    lines = tuple(sale_line(no) for no in range(1, count + 1))
    value = sum((x.value for x in lines), D(0))
    tax, further = sum((x.sales_tax for x in lines), D(0)), sum((x.further_tax for x in lines), D(0))
    sheet = s.SaleSheet(
        head=HEAD,
        registered_seller=True,
        number="S-2026-0042",
        issued_on=date(2026, 11, 20),
        tax_period=date(2026, 11, 1),
        seller_province="PUNJAB",
        buyer=s.PartyOnPaper(
            name="Al-Madina Motors",
            name_ur="المدینہ موٹرز",
            address="McLeod Road, Lahore",
            ntn="G121211",
            strn="3277876554433",
            province="PUNJAB",
        ),
        lines=lines,
        totals=s.SaleTotals(value=value, sales_tax=tax, further_tax=further, total=value + tax + further),
        state=s.SaleState.FINAL,
        fbr_number=FBR_NUMBER,
        fbr_date=date(2026, 11, 20),
        order_no="PO-7719",
        order_date=date(2026, 11, 12),
        challan_no="DC-2026-0031",
        challan_date=date(2026, 11, 19),
        entered_by="Nadia",
    )
    return replace(sheet, **changes)  # type: ignore[arg-type]


def payslip(**changes: object) -> s.PayslipSheet:
    sheet = s.PayslipSheet(
        head=HEAD,
        month=date(2026, 10, 1),
        worker_no="W-014",
        name="Ghulam Mustafa",
        name_ur="غلام مصطفیٰ",
        father_name="Muhammad Bashir",
        father_name_ur="محمد بشیر",
        cnic="3520282385833",
        designation="Lathe operator",
        designation_ur="خراد مشین آپریٹر",
        pay_kind="monthly",
        pay_rate=D("45000.00"),
        days_worked=D(25),
        days_absent=D(1),
        days_leave=D(1),
        overtime_hours=D("12.5"),
        earnings=(
            s.PayLine(key="basic", amount=D("43269.23")),
            s.PayLine(key="conveyance", amount=D("2000.00")),
            s.PayLine(key="overtime", amount=D("5408.65"), detail="12.5 h × 2"),
        ),
        deductions=(
            s.PayLine(key="eobi", amount=D("407.00")),
            s.PayLine(key="income_tax", amount=D("0.00")),
            s.PayLine(key="advance", amount=D("5000.00")),
            s.PayLine(key="other", amount=D("300.00"), label="Tea fund", label_ur="چائے فنڈ"),
        ),
        gross=D("50677.88"),
        total_deductions=D("5707.00"),
        net=D("44971.00"),
        pay_method="bank",
        pay_account="PK36SCBL0000001123456702",
        paid_on=date(2026, 11, 5),
        eobi_no="4700A123456",
        pessi_no="2026070024",
        employer_eobi=D("2035.00"),
        employer_pessi=D("2400.00"),
        leave_balances=(s.LeaveBalance(key="annual", days=D(9)), s.LeaveBalance(key="casual", days=D("6.5"))),
    )
    return replace(sheet, **changes)  # type: ignore[arg-type]


NAMES = (
    ("Ghulam Mustafa", "غلام مصطفیٰ", "Muhammad Bashir", "Lathe operator", "خراد مشین آپریٹر"),
    ("Shahida Parveen", "شاہدہ پروین", "Abdul Ghafoor", "Packing", "پیکنگ"),
    (
        "Syed Muhammad Zulqarnain Haider Bukhari",
        "سید محمد ذوالقرنین حیدر بخاری",
        "Syed Iftikhar Hussain Shah Bukhari",
        "Die and mould maker (foreman)",
        "ڈائی اور سانچہ ساز (استاد)",
    ),
)


def wage_row(no: int) -> s.WageRow:
    name, name_ur, father, designation, designation_ur = NAMES[(no - 1) % len(NAMES)]
    return s.WageRow(
        no=no,
        worker_no=f"W-{no:03}",
        name=name,
        name_ur=name_ur,
        father_name=father,
        cnic=f"35202{8238000 + no:07}{no % 10}",
        designation=designation,
        designation_ur=designation_ur,
        appointed_on=date(2024, 3, 1),
        pay_kind=("monthly", "daily", "piece")[no % 3],
        pay_rate=D("45000.00"),
        days_worked=D(25),
        days_absent=D(1),
        overtime_hours=D("12.5"),
        basic=D("43269.23"),
        allowances=D("2000.00"),
        overtime=D("5408.65"),
        gross=D("50677.88"),
        advance=D("5000.00"),
        eobi=D("407.00"),
        total_deductions=D("5407.00"),
        net=D("45271.00"),
        paid_on=date(2026, 11, 5),
    )


def register(count: int = 6, **changes: object) -> s.WageRegisterSheet:
    rows = tuple(wage_row(no) for no in range(1, count + 1))
    sheet = s.WageRegisterSheet(
        head=HEAD,
        month=date(2026, 10, 1),
        rows=rows,
        totals=s.WageTotals(
            basic=D("43269.23") * count,
            allowances=D("2000.00") * count,
            overtime=D("5408.65") * count,
            gross=D("50677.88") * count,
            advance=D("5000.00") * count,
            eobi=D("407.00") * count,
            total_deductions=D("5407.00") * count,
            net=D("45271.00") * count,
        ),
        prepared_by="Nadia",
        approved_by="Malik Tariq",
        approved_on=date(2026, 11, 4),
    )
    return replace(sheet, **changes)  # type: ignore[arg-type]


def challan(**changes: object) -> s.ChallanSheet:
    sheet = s.ChallanSheet(
        head=HEAD,
        number="C-2026-0007",
        authority="Employees' Old-Age Benefits Institution",
        authority_ur="ادارہ برائے پیرانہ سالی فوائد ملازمین",
        form="PR-03",
        title="Contribution voucher",
        title_ur="چندہ جمع کرانے کا واؤچر",
        head_of_account="EOBI Contribution, Employers' Fund",
        head_of_account_ur="ای او بی آئی چندہ فنڈ",
        payer_numbers=(("eobi_no", "LHR-04711"),),
        period_from=date(2026, 10, 1),
        period_to=date(2026, 10, 31),
        rows=(
            s.ChallanRow(
                label="Employer's share 5 %", label_ur="مالک کا حصہ", detail="12 × 2,035.00", amount=D("24420.00")
            ),
            s.ChallanRow(
                label="Workers' share 1 %", label_ur="کارکنوں کا حصہ", detail="12 × 407.00", amount=D("4884.00")
            ),
        ),
        amount=D("29304.00"),
        late_cost=D("586.08"),
        total=D("29890.08"),
        due_date=date(2026, 11, 15),
        issued_on=date(2026, 11, 12),
        psid="10026111500012345",
        copies=(s.DEPOSITOR_COPY, s.BANK_COPY, s.EOBI_COPY),
    )
    return replace(sheet, **changes)  # type: ignore[arg-type]
