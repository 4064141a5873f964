"""What is being typed reaches the disk within a second, and is there again after a power cut."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Generic, TypeGuard, TypeVar

from PySide6.QtCore import QObject, QTimer

from app.rules.problems import Code, Problem, Refusal
from app.services import drafts
from app.services.books import Sitting
from app.services.drafts import Kept
from app.ui import trouble
from app.ui.desk import Desk
from app.ui.kit import unread
from app.ui.kit.tokens import State
from app.ui.pages.drafting import DraftPage
from app.ui.pages.leaving import Keeps

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Typed = TypeVar("Typed", bound="DataclassInstance")
BEAT = 500  # milliseconds: with the write itself, no more than a second of typing is ever at risk


class _Unreadable:
    """Another version of the program kept it, and this one cannot take it."""


class Keeper(QObject):
    """Looks twice a second at what stands in a form, and writes it down if it is another than before."""

    def __init__(self, desk: Desk, kind: str, typed: Callable[[], str], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._kind, self._typed = desk, kind, typed
        self._body = ""
        self._failed = False
        self._timer = QTimer(self)
        self._timer.setInterval(BEAT)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> bool:
        """Does the disk hold what stands in the form? It is written there if not; where nobody typed, nothing is."""
        body = self._typed()
        if body == self._body:
            return True
        try:
            with self._desk.books.write() as sitting:
                if body:
                    drafts.keep(sitting, self._kind, body)
                else:
                    drafts.discard(sitting, self._kind)
        except Exception as error:
            if not self._failed:  # said once, not twice a second
                trouble.report(error)
            self._failed = True
            return False
        self._body, self._failed = body, False
        return True

    def wake(self) -> None:
        self._timer.start()

    def rest(self) -> None:
        """The form is left: what it holds is no longer being typed."""
        self._timer.stop()

    def kept(self) -> Kept | None:
        """What was being typed when the program last stopped."""
        with self._desk.books.read() as sitting:
            found = drafts.offer(sitting, self._kind)
        self._body = found.body if found is not None else ""
        return found


class KeptForm(DraftPage, Generic[Typed]):
    """Kept on the disk while it is typed, under its `kind`, if it has one; `taken` is the kind of its draft.

    A kind that holds for one record alone ends in a blank and its number: "note-on-sale 12".
    """

    taken: type[Typed]

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._begun = False
        self.keeper = Keeper(desk, self.kind, self._on_the_way, self)

    # What a form says of itself.

    def draft(self) -> Typed:
        raise NotImplementedError

    def show_draft(self, draft: Typed) -> None:
        raise NotImplementedError

    def blank(self) -> Typed:
        """Where one paper follows the other: the next, before anybody types."""
        raise NotImplementedError

    def typed(self) -> Typed:
        return self.draft()

    def here_again(self, draft: Typed) -> str:
        """Said when it was broken off."""
        return self.tr("What you were typing is here again.")

    # What the forms have in common.

    def start(self, blank: Typed | None = None) -> None:
        """The next paper."""
        self.show_draft(blank or self.blank())
        self.begin()
        self.focus_first()

    def begin(self) -> None:
        """With what stands in the form now; or what was laid aside, or what a power cut broke off."""
        super().begin()
        aside, words = self.desk.kept(self.kind), self.desk.unread(self.kind)
        broken_off = None if self._begun else self.keeper.kept()
        kept: Typed | _Unreadable | None = aside if isinstance(aside, self.taken) else None
        if kept is None and broken_off is not None:
            kept, words = drafts.read(self.taken, broken_off.body) or _Unreadable(), broken_off.unread()
        self.desk.drop(self.kind)
        if kept is not None and self._takes_up(kept, words) and aside is None:
            self.desk.tell(State.WAITING, self.here_again(kept))
        self._begun = True

    def forget(self, sitting: Sitting) -> None:
        """In the very transaction that posts it: what is in the books is not offered again. What cannot be read is not
        in them, and nothing is posted without it."""
        if words := unread.seen_on(self):
            raise Refusal(*(Problem(Code.MALFORMED, name, {"text": said.strip()}) for name, said in words.items()))
        if self.kind:
            drafts.discard(sitting, self.kind)

    def keeps(self) -> Keeps:
        return Keeps.ON_DISK if self.kind else Keeps.NOTHING

    def arrive(self) -> None:
        self.keeper.wake()

    def done(self) -> None:
        super().done()
        self.keeper.look()

    def can_leave(self) -> bool:
        """What is to be kept is written down, what is thrown away is gone; either way at once, or it is not left."""
        leaves = super().can_leave()
        if leaves and self.desk.kept(self.kind) is None:
            self._untouched = None
        if not self.keeper.look() and self._on_the_way():
            return False
        if leaves:
            self.keeper.rest()
        return leaves

    def _takes_up(self, kept: Typed | _Unreadable, words: Mapping[str, str]) -> TypeGuard[Typed]:
        """Into the form with it; what this version cannot show is told, and gone. If the books fail, it stays there."""
        before = self.draft()
        try:
            if not isinstance(kept, _Unreadable):
                self.show_draft(kept)
                unread.show(self, words)
                self.check()
                return True
        except drafts.UNREADABLE:
            self.show_draft(before)
            self.check()
        said = self.tr("What was being typed here before cannot be read any more, and is not kept.")
        self.desk.tell(State.WARN, said)
        return False

    def _on_the_way(self) -> str:
        """As it goes on the disk; nothing where nobody typed."""
        return drafts.written(self.typed(), unread.on(self)) if self.kind and self.touched() else ""
