"""What must be withheld from a payment: s.153 of the Income Tax Ordinance and the Sales Tax Act's Eleventh Schedule."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from app.rules.money import ZERO, show, show_quantity, whole_rupees
from app.rules.rates import NoRate, Rate, Rates
from app.rules.withholding_words import STEPS, Why

HUNDRED = Decimal(100)
COMPANIES = frozenset({"company", "government"})


class Category(StrEnum):
    """What was bought, as s.153 divides it."""

    GOODS = "goods"
    TOLL = "toll"
    SERVICES_SPECIFIED = "services-specified"
    SERVICES = "services"
    CONTRACTS = "contracts"


class Standing(StrEnum):
    """Whether a party is on the active taxpayers' list."""

    ACTIVE = "yes"
    INACTIVE = "no"
    UNKNOWN = "unknown"


SECTIONS = {
    Category.GOODS: "153(1)(a)",
    Category.TOLL: "153(1)(a)",
    Category.SERVICES_SPECIFIED: "153(1)(b)",
    Category.SERVICES: "153(1)(b)",
    Category.CONTRACTS: "153(1)(c)",
}
THRESHOLDS = {"153(1)(a)": "wht.153.threshold.goods", "153(1)(b)": "wht.153.threshold.services"}
KEYS = {  # of a company; of anybody else; the first that is in force
    Category.GOODS: (("wht.153a.goods.company",), ("wht.153a.goods.other",)),
    Category.TOLL: (
        ("wht.153a.toll.company", "wht.153a.goods.company"),
        ("wht.153a.toll.other", "wht.153a.goods.other"),
    ),
    Category.SERVICES_SPECIFIED: (("wht.153b.specified",), ("wht.153b.specified",)),
    Category.SERVICES: (
        ("wht.153b.other.all", "wht.153b.other.company"),
        ("wht.153b.other.all", "wht.153b.other.noncompany"),
    ),
    Category.CONTRACTS: (("wht.153c.contract.company",), ("wht.153c.contract.other",)),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Payer:
    """The workshop: its legal form ("" if it was not said), and its largest turnover of a year."""

    form: str = ""
    turnover: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Payee:
    """The supplier on the day. `exempt_rate` is what his certificate leaves to be withheld, in percent."""

    form: str = ""
    standing: Standing = Standing.UNKNOWN
    learned_on: date | None = None
    certificate: str = ""
    exempt_until: date | None = None
    exempt_rate: Decimal = ZERO

    @property
    def company(self) -> bool:
        return self.form in COMPANIES


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the reasoning; `words` is its English, and `facts` fill any language's."""

    why: Why
    facts: Mapping[str, str] = field(default_factory=dict)

    @property
    def words(self) -> str:
        return STEPS[self.why].format(**self.facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Withheld:
    """What is to be withheld, and every step that led there."""

    section: str
    base: Decimal = ZERO
    rate: Decimal = ZERO
    amount: Decimal = ZERO
    source: str = ""
    doubtful: bool = False
    why: tuple[Step, ...] = ()


def withhold(
    *,
    rates: Rates,
    day: date,
    payer: Payer,
    payee: Payee,
    category: Category,
    gross: Decimal,
    sales_tax: Decimal = ZERO,
    paid_before: Decimal = ZERO,
) -> Withheld:
    """Income tax on a payment of `gross` (with `sales_tax` in it) after `paid_before` in the same tax year.

    NoRate if the law of the day is not known. The threshold is reached when the year's total is not less than it.
    """
    section = SECTIONS[category]
    used: list[Rate] = []
    agent, steps = is_agent(rates, day, payer, used)
    if not agent:
        return _nothing(section, steps, used)
    if (key := THRESHOLDS.get(section)) is not None:
        limit = _use(rates, key, day, used)
        facts = {"total": show(paid_before + gross), "limit": show(limit.value)}
        if paid_before + gross < limit.value:
            return _nothing(section, [*steps, Step(Why.BELOW_THRESHOLD, facts)], used)
        steps.append(Step(Why.ABOVE_THRESHOLD, facts))
        if ZERO < paid_before < limit.value:
            steps.append(Step(Why.EARLIER_WITHOUT, {"amount": show(paid_before)}))
    included = _use(rates, "wht.base.sales_tax", day, used)
    base = gross if included.value else gross - sales_tax
    steps.append(Step(Why.BASE_WITH_TAX if included.value else Why.BASE_WITHOUT_TAX, {"base": show(base)}))
    if payee.exempt_until is not None and day <= payee.exempt_until:
        facts = {"number": payee.certificate, "date": f"{payee.exempt_until:%d/%m/%Y}"}
        steps.append(Step(Why.EXEMPT, facts | {"rate": show_quantity(payee.exempt_rate)}))
        return _made(section, base, payee.exempt_rate, steps, used)
    rate, more = _rate(rates, day, payee, KEYS[category][0 if payee.company else 1], used)
    return _made(section, base, rate, [*steps, *more], used, unsure=payee.standing is Standing.UNKNOWN)


def withhold_sales_tax(
    *,
    rates: Rates,
    day: date,
    payer: Payer,
    payee: Payee,
    gross: Decimal,
    sales_tax: Decimal,
    dealer: bool = False,
) -> Withheld:
    """Sales tax kept back from a supplier, on a bill of `gross` with `sales_tax` in it. NoRate as above."""
    section = "Eleventh Schedule"
    if payer.form not in COMPANIES:
        return Withheld(section=section, doubtful=not payer.form, why=(Step(Why.ST_NOT_AGENT),))
    used: list[Rate] = []
    if payee.standing is Standing.ACTIVE:
        key, base, why = ("st.wh.dealer" if dealer else "st.wh.active"), sales_tax, Why.ST_ACTIVE
    elif payer.form == "government":
        key, base, why = "st.wh.inactive.government", sales_tax, Why.ST_INACTIVE_GOVERNMENT
    else:
        key, base, why = "st.wh.inactive.company", gross, Why.ST_INACTIVE
    rate = _use(rates, key, day, used)
    steps = [_known(payee), Step(why, {"rate": show_quantity(rate.value)})]
    return _made(section, base, rate.value, steps, used, unsure=payee.standing is Standing.UNKNOWN)


def is_agent(rates: Rates, day: date, payer: Payer, used: list[Rate]) -> tuple[bool, list[Step]]:
    """Whether this workshop must withhold at all, s.153(7)."""
    if payer.form in COMPANIES:
        return True, [Step(Why.AGENT_COMPANY)]
    limit = _use(rates, "wht.agent.turnover", day, used)
    if payer.turnover is None:
        return False, [Step(Why.TURNOVER_NOT_SAID, {"limit": show(limit.value)})]
    facts = {"turnover": show(payer.turnover), "limit": show(limit.value)}
    agent = payer.turnover >= limit.value
    return agent, [Step(Why.AGENT_BY_TURNOVER if agent else Why.NOT_AN_AGENT, facts)]


def _rate(rates: Rates, day: date, payee: Payee, keys: tuple[str, ...], used: list[Rate]) -> tuple[Decimal, list[Step]]:
    """The rate of the category, and its multiple for who is not known to be active."""
    found = next((rate for key in keys if (rate := rates.find(key, day))), None)
    if found is None:
        raise NoRate(keys[0], day)
    used.append(found)
    who = Why.RATE_COMPANY if payee.company else Why.RATE_OTHER
    steps = [Step(who, {"rate": show_quantity(found.value)}), _known(payee)]
    if payee.standing is Standing.ACTIVE:
        return found.value, steps
    multiple = _use(rates, "wht.nonatl.multiple", day, used).value
    facts = {"times": show_quantity(multiple), "rate": show_quantity(found.value * multiple)}
    return found.value * multiple, [*steps, Step(Why.NOT_ACTIVE_RATE, facts)]


def _known(payee: Payee) -> Step:
    if payee.standing is Standing.UNKNOWN or payee.learned_on is None:
        return Step(Why.STANDING_UNKNOWN)
    why = Why.STANDING_ACTIVE if payee.standing is Standing.ACTIVE else Why.STANDING_INACTIVE
    return Step(why, {"date": f"{payee.learned_on:%d/%m/%Y}"})


def _use(rates: Rates, key: str, day: date, used: list[Rate]) -> Rate:
    used.append(rates.on(key, day))
    return used[-1]


def _nothing(section: str, steps: list[Step], used: list[Rate]) -> Withheld:
    unsure = any(step.why is Why.TURNOVER_NOT_SAID for step in steps)
    return Withheld(section=section, source=_sources(used), doubtful=unsure, why=tuple(steps))


def _made(
    section: str, base: Decimal, rate: Decimal, steps: list[Step], used: list[Rate], *, unsure: bool = False
) -> Withheld:
    amount = whole_rupees(base * rate / HUNDRED)
    facts = {"rate": show_quantity(rate), "base": show(base), "amount": show(amount)}
    return Withheld(
        section=section,
        base=base,
        rate=rate,
        amount=amount,
        source=_sources(used),
        doubtful=unsure or any(each.doubtful for each in used),
        why=(*steps, Step(Why.AMOUNT, facts)),
    )


def _sources(used: list[Rate]) -> str:
    return "; ".join(dict.fromkeys(rate.source for rate in used))
