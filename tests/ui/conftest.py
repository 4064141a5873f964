"""The one QApplication of the tests, dressed as each test asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication

from app.ui import application
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
    """Every test begins and ends in light English."""
    application.dress(qapp, Look())
    yield
    application.dress(qapp, Look())


@pytest.fixture
def wear(qapp: QApplication) -> Callable[[Look], None]:
    def dressed(look: Look) -> None:
        application.dress(qapp, look)

    return dressed
