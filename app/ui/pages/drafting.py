"""What every form page does: it checks a moment after the last key, and never loses what was typed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer

from app.rules.problems import Refusal
from app.services.books import Sitting
from app.ui import trouble, wording
from app.ui.desk import Desk
from app.ui.kit import unread
from app.ui.kit.page import Page
from app.ui.kit.tokens import State
from app.ui.pages.leaving import Answer, Keeps, Leaving

THROTTLE = 200  # milliseconds: a check reads the books, and nobody reads faster than he types


class DraftPage(Page):
    """`kind` names what is kept aside while the program runs; a page for a record that exists already keeps nothing."""

    kind = ""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._untouched: object = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(THROTTLE)
        self._timer.timeout.connect(self.check)

    # What a form says of itself.

    def draft(self) -> object:
        """What stands in the form now."""
        raise NotImplementedError

    def typed(self) -> object:
        """The draft with what stands in a cell that was not left yet."""
        return self.draft()

    def check(self) -> None:
        """Show what is wrong with the draft, and what it comes to."""
        raise NotImplementedError

    def leaving_title(self) -> str:
        return self.tr("This is not posted yet")

    def keeps(self) -> Keeps:
        return Keeps.WHILE_OPEN if self.kind else Keeps.NOTHING

    # What the forms have in common.

    def begin(self) -> None:
        """From here on, whatever differs was typed by a person."""
        self._untouched = self.draft()
        self.check()

    def touched(self) -> bool:
        """Also by words that cannot be read, and so are in no draft."""
        return self._untouched is not None and (self.typed() != self._untouched or bool(unread.on(self)))

    def soon(self) -> None:
        """Something was typed."""
        self._timer.start()

    def settle(self) -> None:
        """Check at once if a check is due: before posting nothing may be left to a timer."""
        if self._timer.isActive():
            self._timer.stop()
            self.check()

    def refused(self, error: Exception) -> None:
        """The books said no, or the world was in the way."""
        told(self.desk, error)
        self.check()

    def done(self) -> None:
        """What was typed is in the books."""
        self._timer.stop()
        self._untouched = None
        self.desk.drop(self.kind)

    def can_leave(self) -> bool:
        if not self.touched():
            return True
        answer = Leaving.ask(self, self.leaving_title(), self.keeps())
        if answer == Answer.KEEP and self.kind:
            self.desk.keep(self.kind, self.typed(), unread.on(self))
        elif answer == Answer.THROW:
            self.desk.drop(self.kind)
        return answer != Answer.STAY


def write(desk: Desk, change: Callable[[Sitting], object], said: str) -> bool:
    """One write, and `said` in the message bar; if the books or the world refuse, that is told instead: False."""
    try:
        with desk.books.write() as sitting:
            change(sitting)
    except Exception as error:
        told(desk, error)
        return False
    desk.tell(State.ACCEPTED, said)
    return True


def told(desk: Desk, error: Exception) -> None:
    """A refusal goes to the message bar in its own words; anything else is trouble or a mistake of ours."""
    if isinstance(error, Refusal):
        desk.tell(State.REJECTED, wording.problem(error.problems[0]))
    else:
        trouble.report(error)
