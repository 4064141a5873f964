"""The one QApplication of the tests, dressed as each test asks."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from app.ui import application
from app.ui.kit import look
from app.ui.kit.look import Look
from tests.windows import Patient


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """pytest-qt's own fixture, replaced by ours: the application the program runs with."""
    return application.start()


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> Patient:
    """pytest-qt's own, made patient."""
    return Patient(request)


@pytest.fixture(autouse=True)
def plain(qapp: QApplication) -> Iterator[None]:
    """Every test begins and ends in light English; whoever wears it already need not change.

    Its windows go with it: a form that is left standing looks at its books twice a second.
    """
    _undress(qapp)
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    _undress(qapp)


def _undress(qapp: QApplication) -> None:
    if not qapp.styleSheet() or look.worn() != Look():
        application.dress(qapp, Look())


@pytest.fixture(autouse=True, scope="module")
def swept() -> Iterator[None]:
    """What a module's tests left standing goes with them: every later change of dress would dress it too."""
    yield
    gc.collect()
    gc.freeze()  # what lives on is looked through no more
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def wear(qapp: QApplication) -> Callable[[Look], None]:
    def dressed(look: Look) -> None:
        application.dress(qapp, look)

    return dressed
