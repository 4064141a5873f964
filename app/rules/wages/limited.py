"""Deductions that can wait: advances, fines, damage; each within its own limit, and all within that of the month."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal

from app.rules.money import ZERO, rupees, show, show_quantity
from app.rules.rates import Rate
from app.rules.wages.facts import Deduction, Situation
from app.rules.wages.law import Law
from app.rules.wages.wage import Component, Part

ADVANCES = ("advance", "loan")
FINE = "fine"


@dataclass(frozen=True, slots=True)
class Room:
    """How far deductions may go beside EOBI and tax: out of the `wage`, on which the caps are reckoned, and out of

    what is due on leaving: advances are set off against that first, and no cap holds there.
    """

    wage: Decimal
    of_wage: Decimal
    of_dues: Decimal = ZERO


@dataclass(frozen=True, slots=True)
class Waiting:
    """Of `asked` only `taken` could be taken, for `limit` rupees is all that the rate allows."""

    key: str
    label: str
    asked: Decimal
    taken: Decimal
    limit: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Others:
    """`capped`: the limit of all deductions made something wait; `waiting`: what its own limit made wait."""

    components: tuple[Component, ...] = ()
    capped: bool = False
    waiting: tuple[Waiting, ...] = ()
    sources: tuple[Rate, ...] = ()

    @property
    def total(self) -> Decimal:
        return sum((component.amount for component in self.components), ZERO)

    @property
    def unpaid(self) -> Decimal:
        """Of all that was asked, what could not be taken."""
        return sum((component.base - component.amount for component in self.components), ZERO)

    def of(self, *keys: str) -> Decimal:
        return sum((component.amount for component in self.components if component.key in keys), ZERO)


def others(situation: Situation, room: Room, law: Law) -> Others:
    """In their order, each as far as its own limit and the `room` left by EOBI and tax go; the rest waits.

    Of one who leaves nothing waits, for there is no later wage: what is not taken he still owes.
    """
    dues, left = room.of_dues, room.of_wage
    made: list[Component] = []
    waiting: list[Waiting] = []
    sources: list[Rate] = []
    taken: dict[str, Decimal] = defaultdict(lambda: ZERO)
    capped = False
    for each in situation.deductions:
        kind = "advance" if each.key in ADVANCES else each.key
        own = own_limit(kind, room.wage, situation, law)
        set_off = min(each.amount, dues) if kind == "advance" else ZERO
        rest = each.amount - set_off
        allowed = rest if own is None else max(min(rest, own[1] - taken[kind]), ZERO)
        amount = min(allowed, left)
        dues, left = dues - set_off, left - amount
        taken[kind] += amount
        capped = capped or amount < allowed
        if own is not None and allowed < rest:
            waiting.append(Waiting(kind, each.label, each.amount, set_off + amount, own[1]))
        sources += [own[0]] if own else []
        made.append(_component(each, set_off, amount, own, law, last=situation.leaves))
    return Others(components=tuple(made), capped=capped, waiting=tuple(waiting), sources=tuple(dict.fromkeys(sources)))


def own_limit(kind: str, wage: Decimal, situation: Situation, law: Law) -> tuple[Rate, Decimal] | None:
    """What may be taken of this kind in a month, and by which rate; None if only the limit of all holds."""
    if kind == FINE:
        # the Labour Code forbids to fine the young; the older law asks no age, and nobody is fined here below it
        young = situation.age is not None and situation.age < law.adult.value
        return (law.adult, ZERO) if young else (law.fine_cap, rupees(wage * law.fine_cap.value / 100))
    if kind == "advance" and law.instalment_cap is not None:
        return law.instalment_cap, rupees(wage * law.instalment_cap.value / 100)
    return None


def _component(
    each: Deduction, set_off: Decimal, of_wage: Decimal, own: tuple[Rate, Decimal] | None, law: Law, *, last: bool
) -> Component:
    cap, amount = law.deductions_cap, set_off + of_wage
    rule = f"{show(each.amount)} asked; "
    rule += f"{show(set_off)} of it set off against what is due on leaving; " if set_off else ""
    rule += f"all deductions together at most {show_quantity(cap.value)} %"
    source, doubtful = cap.source, cap.doubtful
    if own is not None:
        rate, most = own
        rule += f"; of this kind at most {show(most)}"
        rule += f" ({show_quantity(rate.value)} %)" if "percent" in rate.unit else f" (younger than {rate.value})"
        source, doubtful = f"{source}; {rate.source}", doubtful or rate.doubtful
    if amount < each.amount:
        once = each.key == FINE and amount > 0  # a fine is never taken a second time
        rest = "lapses" if once else "is still owed" if last else "waits"
        rule += f"; {show(each.amount - amount)} {rest}"
    return Component(
        part=Part.DEDUCTION,
        key=each.key,
        amount=amount,
        base=each.amount,
        label=each.label,
        ref=each.ref,
        rule=rule,
        source=source,
        doubtful=doubtful,
    )
