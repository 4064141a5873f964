"""Rupees are Decimals; they are rounded here and nowhere else."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

PAISA = Decimal("0.01")
RUPEE = Decimal(1)
FOUR_PLACES = Decimal("0.0001")
ZERO = Decimal("0.00")
LARGEST = Decimal("9999999999999.99")
"""Ten lakh crore: beyond it somebody has typed a phone number into an amount."""


def rupees(amount: Decimal) -> Decimal:
    """Rounded to the paisa, halves up."""
    return amount.quantize(PAISA, rounding=ROUND_HALF_UP)


def whole_rupees(amount: Decimal) -> Decimal:
    """Rounded to the rupee, halves up, and still written with two decimals."""
    return amount.quantize(RUPEE, rounding=ROUND_HALF_UP).quantize(PAISA)


def quantity(amount: Decimal) -> Decimal:
    """Rounded to the four places that a quantity may have."""
    return amount.quantize(FOUR_PLACES, rounding=ROUND_HALF_UP)


def total(amounts: list[Decimal]) -> Decimal:
    return sum(amounts, ZERO)


def read_amount(text: str) -> Decimal | None:
    """'4,200.00', '185/-' and 'Rs. 1,200' are amounts; None says that `text` is not one."""
    bare = text.strip().removeprefix("Rs.").removeprefix("Rs").removesuffix("/-").removesuffix("/=")
    bare = bare.replace(",", "").replace("\u2212", "-").strip()
    try:
        amount = Decimal(bare)
    except InvalidOperation:
        return None
    return amount if amount.is_finite() else None


def show(amount: Decimal) -> str:
    """'12,345,678.50', with a true minus sign; what no sum of money can be is still said, as '1.00E+30'."""
    if abs(amount) > LARGEST:
        return f"{amount:.2E}".replace("-", "\u2212")
    return f"{rupees(amount):,.2f}".replace("-", "\u2212")


def show_quantity(amount: Decimal) -> str:
    """'355.8', '1,200': no zeros that say nothing."""
    text = f"{amount:,.4f}".rstrip("0").rstrip(".")
    return text.replace("-", "\u2212")
