"""The one QApplication of the journeys, dressed in light English unless one asks otherwise."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from app.ui import application
from app.ui.kit.look import Look
from tests.windows import Patient


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    return application.start()


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> Patient:
    """pytest-qt's own, made patient."""
    return Patient(request)


@pytest.fixture(autouse=True)
def plain(qapp: QApplication) -> Iterator[None]:
    application.dress(qapp, Look())
    yield
    application.dress(qapp, Look())
