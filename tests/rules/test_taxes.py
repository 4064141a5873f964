"""Sales tax, further tax and third schedule, line by line."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.rates import NoRate, Rates
from app.rules.sale_types import SaleType
from app.rules.taxes import LineTax, differs, line_tax

OCTOBER = date(2026, 10, 12)
VALUES = st.decimals(min_value=0, max_value=10**9, places=2)


def a_line(rates: Rates, value: str = "10000", **changed: object) -> LineTax:
    facts: dict[str, object] = {
        "sale_type": SaleType.STANDARD,
        "value": Decimal(value),
        "quantity": Decimal(4),
        "buyer_registered": True,
        "day": OCTOBER,
    }
    return line_tax(**(facts | changed), rates=rates)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changed", "label", "base", "sales_tax", "further_tax", "total"),
    [
        pytest.param({}, "18%", "10000", "1800.00", "0.00", "11800.00", id="fbr-di 2.3: SN001"),
        pytest.param(
            {"buyer_registered": False}, "18%", "10000", "1800.00", "400.00", "12200.00",
            id="fbr-di 2.3: SN002, 4 % further tax",
        ),
        pytest.param(
            {"buyer_registered": False, "end_consumer": True}, "18%", "10000", "1800.00", "0.00", "11800.00",
            id="fbr-di 2.2: SN026, none from an end consumer",
        ),
        pytest.param(
            {"buyer_registered": False, "day": date(2023, 6, 30)}, "18%", "10000", "1800.00", "300.00", "12100.00",
            id="records 3.2: 3 % before 1 July 2023",
        ),
        pytest.param({"day": date(2023, 2, 28)}, "17%", "10000", "1700.00", "0.00", "11700.00", id="records 3.2: 17 %"),
        pytest.param(
            {
                "sale_type": SaleType.THIRD_SCHEDULE, "quantity": Decimal(2), "retail_price": Decimal(5900),
                "buyer_registered": False,
            },
            "18%", "10000.00", "1800.00", "0.00", "11800.00",
            id="fbr-di 2.3: SN027, two cans printed 5,900, no further tax",
        ),
        pytest.param(
            {"sale_type": SaleType.EXEMPT, "buyer_registered": False}, "Exempt", "10000", "0.00", "0.00", "10000.00",
            id="SN006",
        ),
        pytest.param(
            {"sale_type": SaleType.ZERO, "buyer_registered": False}, "0%", "10000", "0.00", "0.00", "10000.00",
            id="SN007",
        ),
        pytest.param(
            {"sale_type": SaleType.REDUCED, "stated_rate": Decimal("5.50"), "buyer_registered": False},
            "5.5%", "10000", "550.00", "400.00", "10950.00", id="SN005: the rate on the paper",
        ),
        pytest.param(
            {"sale_type": "Toll Manufacturing"}, "18%", "10000", "1800.00", "0.00", "11800.00",
            id="SN011, by FBR's string",
        ),
    ],
)  # fmt: skip
def test_one_line(
    rates: Rates, changed: dict[str, object], label: str, base: str, sales_tax: str, further_tax: str, total: str
) -> None:
    line = a_line(rates, **changed)  # type: ignore[arg-type]
    assert (line.rate_label, line.base, line.sales_tax, line.further_tax, line.total) == (
        label, Decimal(base), Decimal(sales_tax), Decimal(further_tax), Decimal(total),
    )  # fmt: skip


def test_the_tax_of_a_bill_in_the_inbox(rates: Rates) -> None:
    """MS sheet, 355.8 kg at 245: value 87,171.00 and sales tax 15,690.78 in the bookkeeper's register."""
    assert a_line(rates, "87171.00").sales_tax == Decimal("15690.78")


def test_half_a_paisa_is_rounded_up(rates: Rates) -> None:
    assert a_line(rates, "0.25").sales_tax == Decimal("0.05")  # 0.045
    assert a_line(rates, "0.24").sales_tax == Decimal("0.04")  # 0.0432


def test_where_no_general_rate_exists_the_papers_own_is_needed(rates: Rates) -> None:
    with pytest.raises(NoRate, match=r"st\.rate\.reduced"):
        a_line(rates, sale_type=SaleType.REDUCED)
    assert a_line(rates, sale_type=SaleType.SERVICES, stated_rate=Decimal(16), buyer_registered=False).tax == 1600


def test_a_line_names_its_law_and_whether_it_is_doubtful(rates: Rates) -> None:
    line = a_line(rates, buyer_registered=False)
    assert [source.key for source in line.sources] == ["st.rate.standard", "st.furthertax"]
    assert line.retail_value == 0
    assert not line.doubtful
    assert a_line(rates, sale_type=SaleType.TOLL).doubtful
    retail = a_line(rates, sale_type=SaleType.THIRD_SCHEDULE, retail_price=Decimal(59), quantity=Decimal(2))
    assert retail.retail_value == Decimal("100.00")


@given(VALUES)
def test_a_tax_is_never_more_than_half_a_paisa_from_the_exact_one(rates: Rates, value: Decimal) -> None:
    line = a_line(rates, str(value), buyer_registered=False)
    assert abs(line.sales_tax - value * 18 / 100) <= Decimal("0.005")
    assert abs(line.further_tax - value * 4 / 100) <= Decimal("0.005")


@given(price=st.decimals(min_value=1, max_value=10**6, places=2), count=st.integers(1, 10_000))
def test_the_printed_price_holds_its_own_tax(rates: Rates, price: Decimal, count: int) -> None:
    line = a_line(rates, sale_type=SaleType.THIRD_SCHEDULE, retail_price=price, quantity=Decimal(count))
    assert abs(line.base + line.sales_tax - price * count) <= Decimal("0.01")


def test_a_rupee_is_a_suppliers_rounding_and_more_is_not() -> None:
    assert not differs(Decimal("15691"), Decimal("15690.78"))
    assert not differs(Decimal("101.00"), Decimal("100.00"))
    assert differs(Decimal("101.01"), Decimal("100.00"))
    assert differs(Decimal("98.99"), Decimal("100.00"))
