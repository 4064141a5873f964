"""Python's garbage is collected on the window's thread alone: a widget freed on another one takes the program down."""

from __future__ import annotations

import gc

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot

EVERY = 2000  # milliseconds
_collector: list[Collector] = []


class Collector(QObject):
    """Does what Python would do by itself, by Python's own thresholds, but here."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @Slot()
    def look(self) -> None:
        """The youngest generation first; the older ones only when they are due."""
        for generation, (count, threshold) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)):
            if count <= threshold:
                return
            gc.collect(generation)


def keep_to_this_thread() -> None:
    """From now on; calling it again changes nothing."""
    app = QCoreApplication.instance()
    if not _collector and app is not None:
        _collector.append(Collector(app))
