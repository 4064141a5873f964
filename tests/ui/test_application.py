"""The application: its language, its direction, what it remembers, one window to a set of books."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QSettings, Qt
from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from app.cli.arguments import read
from app.host import logs
from app.rules.rates import Rates
from app.ui import application, language, trouble, window
from app.ui.kit import look
from app.ui.kit.look import Look
from app.ui.kit.tokens import NASKH, NASTALIQ, SANS, Role


class Greeter(QObject):
    def greet(self) -> str:
        return self.tr("Purchases")


def test_words_come_from_the_dictionary_and_else_stay_as_written(qapp: QApplication) -> None:
    language.speak(qapp, {("Greeter", "Purchases"): "خریداری"})
    assert Greeter().greet() == "خریداری"
    assert QCoreApplication.translate("Other", "Purchases") == "Purchases"
    language.speak(qapp, {})
    assert Greeter().greet() == "Purchases"


def test_urdu_turns_the_window_and_puts_its_own_faces_first(qapp: QApplication, wear: Callable[[Look], None]) -> None:
    assert look.font(Role.PAGE).families()[0] == SANS
    wear(Look(urdu=True))
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert look.font(Role.PAGE).families()[:2] == [NASTALIQ, SANS]
    assert look.font(Role.CELL).families()[0] == NASKH
    assert look.font(Role.FIGURE).families()[0] == SANS
    assert QFontInfo(look.font(Role.PAGE)).family() == NASTALIQ, "the shipped file, not a system's"
    wear(Look(urdu=True, naskh=True))
    assert look.font(Role.PAGE).families()[0] == NASKH


def test_figures_are_as_wide_as_each_other() -> None:
    from PySide6.QtGui import QFontMetricsF

    for bold in (False, True):
        metrics = QFontMetricsF(look.font(Role.FIGURE, bold))
        assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1


def test_dark_reaches_stock_dialogs(qapp: QApplication, wear: Callable[[Look], None]) -> None:
    wear(Look(dark=True))
    assert qapp.palette().color(QPalette.ColorRole.Base) == look.colour("sheet")
    assert qapp.palette().color(QPalette.ColorRole.Base).lightness() < 60


def test_text_grows_with_the_person(wear: Callable[[Look], None]) -> None:
    before = look.height("row"), look.font(Role.CELL).pixelSize()
    wear(Look(text=2.0))
    assert (look.height("row"), look.font(Role.CELL).pixelSize()) == (before[0] * 2, before[1] * 2)


def test_what_a_person_chose_is_remembered(tmp_path: Path) -> None:
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(tmp_path))
    assert application.remembered() == Look()
    application.remember(Look(dark=True, urdu=True, text=1.5))
    assert application.remembered() == Look(dark=True, urdu=True, text=1.5)
    QSettings(application.NAME, application.NAME).setValue("look/text", "huge")
    assert application.remembered().text == 1.0


@pytest.mark.parametrize("kept", [True, False])
def test_a_language_asked_for_at_the_start_wins_over_the_one_remembered(
    tmp_path: Path, rates: Rates, monkeypatch: pytest.MonkeyPatch, *, kept: bool
) -> None:
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(tmp_path))
    application.remember(Look(dark=True, urdu=kept))
    seen: list[Look] = []

    def turned(*_: object, **__: object) -> tuple[int, None]:
        seen.append(look.worn())
        return 0, None

    monkeypatch.setattr(window, "_turn", turned)
    monkeypatch.setattr(logs, "start", lambda folder: folder)
    monkeypatch.setattr(trouble, "install", lambda _file: None)
    for asked in (["--lang", "en"], ["--lang", "ur"], []):
        window.run(tmp_path / "a.karkhana", rates, by="", language=read(asked).lang)
    assert seen == [Look(dark=True), Look(dark=True, urdu=True), Look(dark=True, urdu=kept)]
    assert application.remembered() == Look(dark=True, urdu=kept), "for that start only"


def test_one_window_to_a_set_of_books(tmp_path: Path) -> None:
    first = application.lock(tmp_path / "a.karkhana")
    assert first is not None
    assert application.lock(tmp_path / "a.karkhana") is None
    assert application.lock(tmp_path / "b.karkhana") is not None
    first.unlock()
    assert application.lock(tmp_path / "a.karkhana") is not None


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="they cannot die there")
@pytest.mark.parametrize("thing", [None, True, False])
def test_what_pyside_gives_back_too_often_outlives_a_day_of_calls(qapp: QApplication, thing: object) -> None:
    window = QObject()
    for _ in range(10_000):
        window.setObjectName("x")
        window.isWidgetType()
    assert sys.getrefcount(thing) > application.HELD // 2
