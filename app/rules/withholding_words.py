"""The steps of the withholding assistant in plain English; `{facts}` are filled in after translation."""

from __future__ import annotations

from enum import StrEnum

from app.rules.rate_names import QT_TRANSLATE_NOOP


class Why(StrEnum):
    """One name for each step of the reasoning."""

    AGENT_COMPANY = "agent-company"
    AGENT_BY_TURNOVER = "agent-by-turnover"
    NOT_AN_AGENT = "not-an-agent"
    TURNOVER_NOT_SAID = "turnover-not-said"
    BELOW_THRESHOLD = "below-threshold"
    ABOVE_THRESHOLD = "above-threshold"
    EARLIER_WITHOUT = "earlier-without"
    BASE_WITH_TAX = "base-with-tax"
    BASE_WITHOUT_TAX = "base-without-tax"
    EXEMPT = "exempt"
    RATE_COMPANY = "rate-company"
    RATE_OTHER = "rate-other"
    STANDING_ACTIVE = "standing-active"
    STANDING_INACTIVE = "standing-inactive"
    STANDING_UNKNOWN = "standing-unknown"
    NOT_ACTIVE_RATE = "not-active-rate"
    AMOUNT = "amount"
    ST_NOT_AGENT = "st-not-agent"
    ST_THIRD_SCHEDULE = "st-third-schedule"
    ST_ACTIVE = "st-active"
    ST_INACTIVE = "st-inactive"
    ST_INACTIVE_GOVERNMENT = "st-inactive-government"
    ST_NO_BILL = "st-no-bill"
    ST_ON_BILL = "st-on-bill"
    ST_FROM_BILL = "st-from-bill"


STEPS: dict[Why, str] = {
    Why.AGENT_COMPANY: QT_TRANSLATE_NOOP("Withholding", "A company or a government office always withholds."),
    Why.AGENT_BY_TURNOVER: QT_TRANSLATE_NOOP(
        "Withholding", "The workshop's turnover of {turnover} reaches {limit}: it must withhold."
    ),
    Why.NOT_AN_AGENT: QT_TRANSLATE_NOOP(
        "Withholding", "The workshop's turnover of {turnover} is below {limit}: it does not withhold."
    ),
    Why.TURNOVER_NOT_SAID: QT_TRANSLATE_NOOP(
        "Withholding", "The workshop's turnover is not written down: from {limit} a year on it must withhold."
    ),
    Why.BELOW_THRESHOLD: QT_TRANSLATE_NOOP(
        "Withholding", "With this payment he has had {total} this tax year, less than {limit}: nothing is withheld."
    ),
    Why.ABOVE_THRESHOLD: QT_TRANSLATE_NOOP(
        "Withholding", "With this payment he has had {total} this tax year; from {limit} on tax is withheld."
    ),
    Why.EARLIER_WITHOUT: QT_TRANSLATE_NOOP(
        "Withholding",
        "Earlier payments of {amount} were below the limit and went without; ask your adviser about them.",
    ),
    Why.BASE_WITH_TAX: QT_TRANSLATE_NOOP("Withholding", "It is taken on {base}, sales tax included."),
    Why.BASE_WITHOUT_TAX: QT_TRANSLATE_NOOP("Withholding", "It is taken on {base}, without sales tax."),
    Why.EXEMPT: QT_TRANSLATE_NOOP(
        "Withholding", "His certificate {number} is valid until {date} and leaves {rate} % to withhold."
    ),
    Why.RATE_COMPANY: QT_TRANSLATE_NOOP("Withholding", "The rate for a company is {rate} %."),
    Why.RATE_OTHER: QT_TRANSLATE_NOOP("Withholding", "The rate for who is no company is {rate} %."),
    Why.STANDING_ACTIVE: QT_TRANSLATE_NOOP("Withholding", "He was on the active taxpayers' list on {date}."),
    Why.STANDING_INACTIVE: QT_TRANSLATE_NOOP("Withholding", "He was not on the active taxpayers' list on {date}."),
    Why.STANDING_UNKNOWN: QT_TRANSLATE_NOOP("Withholding", "It is not known whether he is an active taxpayer."),
    Why.NOT_ACTIVE_RATE: QT_TRANSLATE_NOOP(
        "Withholding", "Who is not known to be active pays {times} times as much: {rate} %."
    ),
    Why.AMOUNT: QT_TRANSLATE_NOOP("Withholding", "{rate} % of {base} is {amount}."),
    Why.ST_NOT_AGENT: QT_TRANSLATE_NOOP(
        "Withholding", "Sales tax is withheld by companies and the government; this workshop is neither."
    ),
    Why.ST_THIRD_SCHEDULE: QT_TRANSLATE_NOOP("Withholding", "No sales tax is withheld on Third Schedule goods."),
    Why.ST_ACTIVE: QT_TRANSLATE_NOOP("Withholding", "From an active supplier {rate} % of the sales tax is withheld."),
    Why.ST_INACTIVE: QT_TRANSLATE_NOOP(
        "Withholding", "From a supplier not known to be active {rate} % of the gross value is withheld."
    ),
    Why.ST_INACTIVE_GOVERNMENT: QT_TRANSLATE_NOOP(
        "Withholding", "From a supplier not known to be active {rate} % of the sales tax is withheld."
    ),
    Why.ST_NO_BILL: QT_TRANSLATE_NOOP(
        "Withholding", "Sales tax is withheld on a supplier's bill; this money is not for one yet."
    ),
    Why.ST_ON_BILL: QT_TRANSLATE_NOOP(
        "Withholding", "On bill {number} sales tax of {amount} was kept back when it was posted."
    ),
    Why.ST_FROM_BILL: QT_TRANSLATE_NOOP(
        "Withholding", "Bill {number}: {rate} % of {base} is {due}; {amount} falls on this payment."
    ),
}
