"""The departments of the practice challan portal, their heads of account, and what they want of whoever comes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any


def _head(code: str, en: str, ur: str, kind: str) -> dict[str, Any]:
    return {"code": code, "name": {"en": en, "ur": ur}, "kind": kind}


AUTHORITIES: list[dict[str, Any]] = [
    {
        "code": "eobi",
        "level": "federal",
        "name": {"en": "Employees' Old-Age Benefits Institution", "ur": "ادارہ برائے فوائدِ عمر رسیدہ ملازمین"},
        "self_assessed": ["eobi"],
        "heads": [_head("PR-03", "Old-age benefits contribution", "بڑھاپے کے فوائد کا چندہ", "eobi")],
    },
    {
        "code": "fbr",
        "level": "federal",
        "name": {"en": "Federal Board of Revenue", "ur": "فیڈرل بورڈ آف ریونیو"},
        "self_assessed": ["sales-tax", "withholding"],
        "heads": [
            _head("ST-GOODS", "Sales tax on goods", "اشیا پر سیلز ٹیکس", "sales-tax"),
            _head("IT-WITHHELD", "Income tax withheld", "کاٹا ہوا انکم ٹیکس", "withholding"),
            _head("FBR-PENALTY", "Penalty", "جرمانہ", "fine"),
        ],
    },
    {
        "code": "pessi",
        "level": "provincial",
        "name": {
            "en": "Punjab Employees Social Security Institution",
            "ur": "پنجاب ایمپلائز سوشل سکیورٹی انسٹی ٹیوشن",
        },
        "self_assessed": ["social-security"],
        "heads": [_head("SS-CONTRIBUTION", "Social security contribution", "سماجی تحفظ کا چندہ", "social-security")],
    },
    {
        "code": "excise-punjab",
        "level": "provincial",
        "name": {"en": "Excise, Taxation and Narcotics Control, Punjab", "ur": "محکمہ ایکسائز و ٹیکسیشن پنجاب"},
        "self_assessed": ["professional-tax"],
        "heads": [
            _head("B01601", "Punjab Professional Tax", "پنجاب پروفیشنل ٹیکس", "professional-tax"),
            _head("PT-10", "Property tax", "پراپرٹی ٹیکس", "property-tax"),
        ],
    },
    {
        "code": "labour-punjab",
        "level": "provincial",
        "name": {"en": "Labour and Human Resource Department, Punjab", "ur": "محکمہ محنت و انسانی وسائل پنجاب"},
        "self_assessed": [],
        "heads": [_head("FACTORY-FEE", "Factory licence fee", "فیکٹری لائسنس فیس", "licence-fee")],
    },
    {
        "code": "mcl",
        "level": "local",
        "name": {"en": "Metropolitan Corporation Lahore", "ur": "میٹروپولیٹن کارپوریشن لاہور"},
        "self_assessed": [],
        "heads": [_head("TRADE-LICENCE", "Trade licence fee", "تجارتی لائسنس فیس", "licence-fee")],
    },
]
"""`B01601` and `PR-03` are real; the other heads are for practice, like all amounts."""

HEADS: dict[str, dict[str, Any]] = {
    head["code"]: {**authority, "head": head} for authority in AUTHORITIES for head in authority["heads"]
}


@dataclass(frozen=True, slots=True)
class Demand:
    """`days`: until it is due; less than nothing: it is late already."""

    head: str
    period: str
    amount: Decimal
    days: int

    def due(self, today: date) -> date:
        return today + timedelta(days=self.days)


DEMANDS = (
    Demand("TRADE-LICENCE", "2026-27", Decimal("7500.00"), 12),
    Demand("FACTORY-FEE", "2027", Decimal("12000.00"), 30),
    Demand("PT-10", "2026-27", Decimal("23460.00"), -20),
)
