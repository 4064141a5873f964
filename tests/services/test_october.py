"""The inbox's October, all twelve: each figure worked out by hand from the two sheets, not by the program.

Three of them stand in full in test_payroll.py: Tariq by the month, Farzana by the day, Ghulam by the piece.
Profile `legacy`: a month is 26 days of 8 hours; overtime is twice the hour; a day of sickness is half a day's pay;
EOBI is 1 % of 40,700 = 407 of each; the minimum wage is 40,000. PESSI, the employer's, is 6 % of 22,000 = 1,320.
s.149 on twelve such months (TY2027): nothing up to 600,000 a year, then 1 %; July to September are presumed paid,
which leaves a ninth of three quarters of the year's tax for October.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from app.rules.money import total
from app.services import payroll
from app.services.books import Books
from tests.makers import OCTOBER

BY_HAND = {
    # No. days, basic or pieces, leave pay, overtime, gross, tax, net
    # 1 Aslam, 1,600 a day: 21 P + 3 leave = 24 × 1,600; 4 h × 2 × 200
    "1": ("24", "38400.00", "0.00", "1600.00", "40000.00", "0.00", "39593.00"),
    # 2 Ghulam, pieces 55,855; 2 AL × 40,000/26; 2 h × 2 × 55,855/188; 721,443.84 a year: (1,214.44 − 303.61)/9
    "2": ("25.5", "55855.00", "3076.92", "1188.40", "60120.32", "101.00", "59612.00"),
    # 3 Tariq, 40,000 × (26 − 1 A − ½)/26
    "3": ("24.5", "37692.31", "0.00", "0.00", "37692.31", "0.00", "37285.00"),
    # 4 Nadeem, 1,540 a day: 22 P + 2 × ½ + 1 AL = 24; 2 h × 2 × 192.50
    "4": ("24", "36960.00", "0.00", "770.00", "37730.00", "0.00", "37323.00"),
    # 5 Shabana, 2,476 × 18.25 + 3,966 × 11 = 88,813; (CL + AL + ½ SL) × 40,000/26; 20.5 days: 7 h × 2 × 88,813/164;
    #   1,202,889 a year: 6,000 + 11 % of 2,889 = 6,317.79; (6,317.79 − 1,579.45)/9
    "5": ("23", "88813.00", "3846.15", "7581.60", "100240.75", "526.00", "99308.00"),
    # 6 Imran, 40,000 × (26 − 2 A − ½ SL)/26; 7 h × 2 × 192.3077
    "6": ("23.5", "36153.85", "0.00", "2692.31", "38846.16", "0.00", "38439.00"),
    # 7 Rashid, 1,900 a day: 21 P + ½ + 2 × ½ SL = 22.5; 4 h × 2 × 237.50
    "7": ("22.5", "42750.00", "0.00", "1900.00", "44650.00", "0.00", "44243.00"),
    # 8 Akbar, 2,633 × 6.50 + 2,442 × 11 = 43,976.50; ½ SL × 40,000/26; 23.5 days: 2 h × 2 × 43,976.50/188
    "8": ("24", "43976.50", "769.23", "935.67", "45681.40", "0.00", "45274.00"),
    # 9 Zeeshan, 42,000 × (26 − 1 A − 2 × ½ SL)/26; 7 h × 2 × 201.9231
    "9": ("24", "38769.23", "0.00", "2826.92", "41596.15", "0.00", "41189.00"),
    # 10 Farzana, 1,900 a day: 22 P + 2 × ½ + 1 CL + ½ SL; 11 h × 2 × 237.50; 621,300 a year: (213 − 53.25)/9
    "10": ("24.5", "46550.00", "0.00", "5225.00", "51775.00", "18.00", "51350.00"),
    # 11 Allah Ditta, 1,889 × 11 + 3,968 × 6.50 = 46,571; (2 AL + ½ SL) × 40,000/26; 23.5 days: 3 h × 2 × 46,571/188;
    #    622,841.52 a year: 1 % of 22,841.52 = 228.42; (228.42 − 57.11)/9
    "11": ("26", "46571.00", "3846.15", "1486.31", "51903.46", "19.00", "51477.00"),
    # 12 Waqas, 40,000 × (26 − 1 A − 2 × ½)/26; 5 h × 2 × 192.3077
    "12": ("24", "36923.08", "0.00", "1923.08", "38846.16", "0.00", "38439.00"),
}


@pytest.fixture
def inbox(own: Callable[[Path], Books], staffed_books: Path) -> Books:
    return own(staffed_books)


def test_every_wage_of_october_is_what_a_hand_works_out(inbox: Books) -> None:
    with inbox.read() as sitting:
        rows = payroll.preview(sitting, OCTOBER).rows
    found = {
        row.worker_number: (
            f"{row.paid_days:f}".removesuffix(".0"),
            *(
                f"{amount:.2f}"
                for amount in (
                    row.basic + row.piece_earnings,
                    row.leave_pay,
                    row.overtime_pay,
                    row.gross,
                    row.income_tax,
                    row.net,
                )
            ),
        )
        for row in rows
    }
    assert found == BY_HAND
    assert {row.eobi_employee for row in rows} == {Decimal(407)}
    assert {row.pessi for row in rows} == {Decimal(1320)}
    assert {(row.top_up, row.short_of_minimum) for row in rows} == {(Decimal(0), Decimal(0))}
    assert total([row.net for row in rows]) == Decimal(583532)
