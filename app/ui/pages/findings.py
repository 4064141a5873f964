"""What the card beside a bill says: still to fill, wrong, costly, or nothing at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject

from app.rules.fbr_errors import explain
from app.rules.problems import Code, Problem
from app.ui import wording
from app.ui.kit import written
from app.ui.kit.tokens import State
from app.ui.pages.checks import Finding

AWAITED = frozenset({Code.MISSING, Code.NO_LINES})


class Findings(QObject):
    """Words for a list of problems; `labels` names the fields that the form can open, as the form does."""

    def __init__(self, labels: Mapping[str, str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._labels = labels

    def rows(self, problems: Sequence[Problem]) -> list[Finding]:
        serious = [found for found in problems if not found.is_warning and found.code not in AWAITED]
        warned = [found for found in problems if found.is_warning and found.code != Code.HS_CODE_MISSING]
        made = [self._finding(State.REJECTED, found) for found in serious]
        if awaited := [found for found in problems if found.code in AWAITED]:
            made.append(self._about(State.DRAFT, self.tr("Still to fill in"), self._awaited(awaited), awaited[0]))
        made += [self._finding(State.WARN, found) for found in warned]
        if bare := [found for found in problems if found.code == Code.HS_CODE_MISSING]:
            made.append(self._about(State.WARN, self.tr("No HS code"), self._lines(bare), bare[0]))
        return made or [Finding(State.ACCEPTED, self.tr("Not entered before; sums agree"))]

    def chip(self, problems: Sequence[Problem]) -> tuple[State, str]:
        serious = sum(not found.is_warning for found in problems)
        warned = len(problems) - serious
        if any(not found.is_warning and found.code not in AWAITED for found in problems):
            return State.REJECTED, self.tr("To mend")
        if serious:
            return State.DRAFT, self.tr("Not complete")
        if warned:
            said = self.tr("A warning") if warned == 1 else self.tr("{n} warnings")
            return State.WARN, said.format(n=written.isolate(str(warned)))
        return State.ACCEPTED, self.tr("In order")

    def why_not(self, problems: Sequence[Problem]) -> str:
        """Why it cannot be posted now, for the button's tooltip."""
        serious = [found for found in problems if not found.is_warning]
        return f"{self._where(serious[0])}: {wording.problem(serious[0])}" if serious else ""

    def _finding(self, state: State, found: Problem) -> Finding:
        where, said = self._where(found), wording.problem(found)
        error = explain(str(found.facts.get("fbr", "")))
        if error is None:
            return self._about(state, where, said, found)
        words = self.tr("FBR's words: {words}").format(words=written.isolate(error.says))
        return replace(self._about(state, where, said, found), fbr=words, of_workshop=error.of_workshop)

    def _about(self, state: State, title: str, sub: str, found: Problem) -> Finding:
        """With the field to open, if it is one of this paper."""
        here = found.field.startswith("lines.") or found.field in self._labels
        return Finding(state, title, sub, field=found.field if here else "")

    def _where(self, found: Problem) -> str:
        if found.field.startswith("lines."):
            number = written.isolate(str(int(found.field.split(".")[1]) + 1))
            return self.tr("Line {n}").format(n=number)
        return self._labels.get(found.field, self.tr("This paper"))

    def _awaited(self, problems: Sequence[Problem]) -> str:
        places = dict.fromkeys(self.tr("a line") if p.code == Code.NO_LINES else self._where(p) for p in problems)
        return self.tr(", ").join(places)

    def _lines(self, problems: Sequence[Problem]) -> str:
        numbers = ", ".join(str(int(found.field.split(".")[1]) + 1) for found in problems)
        return self.tr("On lines {numbers}. FBR will want it when this is sold or claimed.").format(
            numbers=written.isolate(numbers)
        )
