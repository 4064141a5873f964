"""Hears from the system that there is a network again. Only a hint: many systems do not tell, and none knows FBR."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QNetworkInformation

Reach = QNetworkInformation.Reachability


class Reachable(QObject):
    """`came_back`: a network that was not there is there. Where the system does not tell, it is never said."""

    came_back = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reach = Reach.Unknown
        if QNetworkInformation.loadBackendByFeatures(QNetworkInformation.Feature.Reachability):
            told = QNetworkInformation.instance()
            self._reach = told.reachability()
            told.reachabilityChanged.connect(self.hear)

    def hear(self, reach: Reach) -> None:
        """The system's word has changed."""
        back = reach in (Reach.Online, Reach.Site) and self._reach not in (Reach.Online, Reach.Site)
        self._reach = reach
        if back:
            self.came_back.emit()
