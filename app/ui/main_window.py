"""Rail, header, message bar, stack of pages, status line. No business."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.ui.header import Header
from app.ui.kit import look
from app.ui.kit.key_sheet import Keys, KeySheet, first_of, shortcuts, told_by
from app.ui.kit.message_bar import MessageBar
from app.ui.kit.page import Page
from app.ui.kit.practice_band import PracticeBand
from app.ui.kit.search_box import Hit
from app.ui.kit.tokens import State
from app.ui.sidebar import Identity, Place, Rail
from app.ui.status_line import Light, StatusLine


class MainWindow(QMainWindow):
    """Pages are made by their places' factories when first visited; `rebuild` makes everything anew in another look."""

    searched = Signal(str)
    hit_taken = Signal(object)
    outbox_asked = Signal()
    practice_left = Signal()
    practice_days_asked = Signal()
    practice_asked = Signal()
    went = Signal(str)
    closing = Signal()

    def __init__(self, places: Callable[[], Sequence[Place]], identity: Callable[[], Identity]) -> None:
        super().__init__()
        self._places_now, self._identity_now = places, identity
        self._key = ""
        self._counts: dict[str, tuple[int, bool]] = {}
        self._own: dict[str, QShortcut] = {}
        self._light, self._trailing = (Light.GREY, ""), ""
        self._searched_from: QWidget | None = None
        self._then: Callable[[], None] | None = None
        for keys, slot in (
            ("F1", self.show_keys),
            ("Ctrl+K", self._to_search),
            ("Ctrl+Shift+O", self.outbox_asked.emit),
            ("Ctrl+Shift+P", self.practise),
        ):
            self._own[keys] = QShortcut(QKeySequence(keys), self)
            self._own[keys].activated.connect(slot)
        self.resize(1366, 768)
        self._build()

    def go(self, key: str) -> bool:
        """Show the place; False if the page in hand may not be left."""
        if key not in self._places or not self._close_opened():
            return False
        if key not in self._pages:
            page = self._places[key].factory()
            self._pages[key] = page
            self._stack.addWidget(page)
        self._key = key
        self.rail.show_current(key)
        self._show(self._pages[key])
        self.went.emit(key)
        return True

    def open(self, page: Page) -> None:
        """Lay a page (a form, a paper) over the one in hand."""
        page.leaving.connect(self.back)
        self._opened.append(page)
        self._stack.addWidget(page)
        self._show(page)

    def back(self) -> bool:
        """Close the page on top; False if it may not be left or there is none."""
        if not self._opened or not self._opened[-1].can_leave():
            return False
        self._drop(self._opened.pop())
        self._show(self._opened[-1] if self._opened else self._pages[self._key])
        return True

    def return_to(self, wanted: Callable[[Page], bool]) -> bool:
        """Close what lies over such a page, as far as it may be left; False if none is open."""
        if not any(map(wanted, self._opened)):
            return False
        while not wanted(self._opened[-1]) and self.back():
            pass
        return True

    def current(self) -> Page | None:
        page = self._stack.currentWidget()
        return page if isinstance(page, Page) else None

    def here(self) -> str:
        """The key of the place one is at."""
        return self._key

    def page(self, key: str) -> Page | None:
        """A place's page if it was visited."""
        return self._pages.get(key)

    def tell(self, state: State, sentence: str, action: str = "", then: Callable[[], None] | None = None) -> None:
        """One sentence under the header; `then` is what its button does."""
        self._then = then
        self.message.tell(state, sentence, action)

    def show_keys(self) -> None:
        """F1: what each key does on the page in hand."""
        page = self.current()
        if page is None:
            return
        own = shortcuts(page, page.tools)
        band = (self._band,) if self._band is not None else ()
        every = shortcuts(self.header, self.message, self.status, *band)
        every += [(key.replace("+", " "), shortcut.whatsThis()) for key, shortcut in self._own.items()]
        every.append(("Esc", self.tr("close the message, or go back")))
        groups = [Keys(self.tr("This page"), tuple(own)), *told_by(page)]
        groups.append(Keys(self.tr("Everywhere"), first_of(every, own)))
        groups.append(Keys(self.tr("Pages"), tuple(shortcuts(self.rail))))
        KeySheet(self.tr("The keys of this page"), groups, self).open()

    def show_count(self, key: str, count: int, *, needs_person: bool = False) -> None:
        self._counts[key] = (count, needs_person)
        self.rail.show_count(key, count, needs_person=needs_person)

    def show_light(self, light: Light, sentence: str) -> None:
        self._light = (light, sentence)
        self.status.show_light(light, sentence)

    def show_trailing(self, text: str) -> None:
        self._trailing = text
        self.status.show_trailing(text)

    def offer_hits(self, hits: Sequence[Hit]) -> None:
        self.header.search.offer(hits)

    def rebuild(self) -> None:
        """Another language, theme or workshop: everything is made anew, and one stands where one stood."""
        key = self._key
        self.header.let_go()
        self._whole.hide()
        self._build()  # the new central widget takes the old one's place, and Qt frees the old
        if key:
            self.go(key)

    def _build(self) -> None:
        identity, places = self._identity_now(), self._places_now()
        self._places = {place.key: place for place in places}
        self._pages: dict[str, Page] = {}
        self._opened: list[Page] = []
        self.rail = Rail(places, identity)
        self.header, self.message, self.status = Header(), MessageBar(), StatusLine()
        self._stack = QStackedWidget()
        self._band: PracticeBand | None = PracticeBand() if identity.practice else None
        whole, beside = QWidget(), QWidget()
        self._whole = whole
        row, column = QHBoxLayout(whole), QVBoxLayout(beside)
        for layout in (row, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        if self._band is not None:
            self._band.leave.connect(self.practice_left)
            self._band.days_asked.connect(self.practice_days_asked)
            column.addWidget(self._band)
        for widget in (self.header, self.message, self._stack, self.status):
            column.addWidget(widget, 1 if widget is self._stack else 0)
        row.addWidget(self.rail)
        row.addWidget(beside, 1)
        self.setCentralWidget(whole)
        self._connect()
        self.setWindowTitle(f"{identity.name} - Karkhana")
        self._own["F1"].setWhatsThis(self.tr("the keys of this page"))
        self._own["Ctrl+K"].setWhatsThis(self.tr("look for anything"))
        self._own["Ctrl+Shift+O"].setWhatsThis(self.tr("what waits to be sent"))
        to, back = self.tr("to the practice workshop"), self.tr("leave the practice workshop")
        self._own["Ctrl+Shift+P"].setWhatsThis(back if identity.practice else to)
        for key, (count, person) in self._counts.items():
            self.rail.show_count(key, count, needs_person=person)
        self.status.show_light(*self._light)
        self.status.show_trailing(self._trailing)
        self._fold()

    def _connect(self) -> None:
        self.rail.chosen.connect(self._go)
        self.header.back_asked.connect(self.back)
        self.header.search.searched.connect(self.searched)
        self.header.search.taken.connect(self.hit_taken)
        self.header.search.left.connect(self._from_search)
        self.message.acted.connect(self._act)
        self.status.asked.connect(self.outbox_asked)

    def _go(self, key: str) -> None:
        if not self.go(key):
            self.rail.show_current(self._key)

    def _act(self) -> None:
        then, self._then = self._then, None
        self.message.dismiss()
        if then is not None:
            then()

    def _show(self, page: Page) -> None:
        self._stack.setCurrentWidget(page)
        self.header.show_page(page)
        page.arrive()
        page.focus_first()

    def _close_opened(self) -> bool:
        while self._opened:
            if not self._opened[-1].can_leave():
                return False
            self._drop(self._opened.pop())
        return True

    def _drop(self, page: Page) -> None:
        self.header.let_go()
        self._stack.removeWidget(page)
        page.hide()
        page.deleteLater()

    def practise(self) -> None:
        """To the practice workshop, or back from it."""
        (self.practice_left if self._band is not None else self.practice_asked).emit()

    def _to_search(self) -> None:
        held = QApplication.focusWidget()
        if held is not self.header.search:
            self._searched_from = held
        self.header.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.header.search.selectAll()

    def _from_search(self) -> None:
        """Back to where the hand was, if that is still there."""
        held, page, self._searched_from = self._searched_from, self.current(), None
        if held is not None and isValid(held) and held.isVisible() and held.isEnabled():
            held.setFocus()
        elif page is not None:
            page.focus_first()

    def _fold(self) -> None:
        self.rail.fold(folded=self.width() < look.space("fold_below"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Alt:
            self.rail.show_caps(shown=True)
        elif event.key() == Qt.Key.Key_Escape:
            if self.message.isVisible():
                self.message.dismiss()
            else:
                self.back()
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Alt:
            self.rail.show_caps(shown=False)
        super().keyReleaseEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and hasattr(self, "rail"):
            self.rail.show_caps(shown=False)  # Alt+Tab never tells us that Alt was let go

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._close_opened():
            self.closing.emit()
            event.accept()
        else:
            event.ignore()

    def minimumSizeHint(self) -> QSize:
        return self._whole.minimumSizeHint()
