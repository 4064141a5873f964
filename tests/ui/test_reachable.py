"""The system's word that there is a network: only a change from none to one is passed on."""

from __future__ import annotations

from PySide6.QtNetwork import QNetworkInformation
from pytestqt.qtbot import QtBot

from app.ui.reachable import Reachable

Reach = QNetworkInformation.Reachability


def test_only_a_network_that_was_gone_comes_back(qtbot: QtBot) -> None:
    heard: list[int] = []
    reachable = Reachable()
    reachable.hear(Reach.Online)
    reachable.came_back.connect(lambda: heard.append(1))
    for reach in (Reach.Online, Reach.Site, Reach.Disconnected, Reach.Unknown):
        reachable.hear(reach)
    assert heard == []
    reachable.hear(Reach.Online)
    assert heard == [1]
