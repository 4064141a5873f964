"""The final settlement beside the form of leaving: what is due, his last wage with it, and what he still owes."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from app.rules.wages import Part
from app.services import owings
from app.services.last_wages import LastWage
from app.services.pay_runs import WageRow
from app.ui import duties, rule_words, wording
from app.ui.kit import look, written
from app.ui.kit.buttons import plain
from app.ui.kit.card import Card
from app.ui.kit.facts import Facts
from app.ui.kit.labels import Words
from app.ui.kit.tokens import Role


class SettlementCard(Card):
    """All that he gets with his last wage, by which rule, and until when; `pay` pays it now or takes it back."""

    def __init__(self, name: str) -> None:
        super().__init__(self.tr("Final settlement"))
        self._name = name
        self.setFixedWidth(look.wide("form_side"))
        self._said = Words("", Role.BODY, wrap=True)
        self._facts = Facts((), boxed=False)
        self._rules = Words("", Role.SUB, "ink2", wrap=True)
        self._owed = Words("", Role.SUB, "unknown", wrap=True)
        self._doubt = Words(self.tr("A rate in it is doubtful: ask your adviser."), Role.SUB, "unknown", wrap=True)
        self.pay = plain(self.tr("Pay him now"), "cash")
        column = self.padded()
        for widget in (self._said, self._facts, self._owed, self._rules, self._doubt, self.pay):
            column.addWidget(widget)
        self.show_due(None)

    def show_due(self, made: LastWage | None) -> None:
        wage = made.wage if made is not None else None
        self._doubt.setVisible(made is not None and (made.due.doubtful or _doubtful(wage)))
        self._owed.setVisible(made is not None and made.still_owed > 0)
        self.pay.setVisible(made is not None and not made.whole)
        if made is None:
            self._said.say(self.tr("Say on which day he leaves."))
            self._facts.show_pairs([])
            self._rules.say("")
            return
        self._said.say(self._state(made))
        self._facts.show_pairs(self._pairs(made, wage))
        earned = [part.rule for part in made.due.components if part.part is Part.EARNING]
        self._rules.say("\n".join(map(rule_words.rule, earned)))
        self._owed.say(wording.problem(owings.still_owed(self._name, made.still_owed)))
        self.pay.setText(self.tr("Pay him now") if made.run_id is None else self.tr("Take back his last wage"))

    def _state(self, made: LastWage) -> str:
        if made.run_id is not None:
            month = wording.month(made.month.first)
            if made.whole:
                return self.tr("Approved with the wages of {month}.").format(month=month)
            return self.tr("His last wage is approved, before the others' {month}.").format(month=month)
        day = written.isolate(written.day(made.due.due_on))
        return self.tr("To be paid by {date}").format(date=day)

    def _pairs(self, made: LastWage, wage: WageRow | None) -> list[tuple[str, str]]:
        if wage is None:
            return []
        parts = [part for part in wage.explained if part["part"] in ("earning", "deduction")]
        pairs = [(duties.component(part["key"], part["label"]), written.money(_signed(part))) for part in parts]
        if wage.rounding:
            pairs.append((self.tr("Rounded to the rupee"), written.money(wage.rounding)))
        return [*pairs, (self.tr("In all"), written.money(wage.net))]


def _signed(part: Mapping[str, str]) -> Decimal:
    amount = Decimal(part["amount"])
    return -amount if part["part"] == "deduction" else amount


def _doubtful(wage: WageRow | None) -> bool:
    return wage is not None and any(part["part"] != "rate" and part["doubtful"] for part in wage.explained)
