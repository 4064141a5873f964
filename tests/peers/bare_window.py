"""The floor: a bare PySide6 window with a table of fifty rows, painted once."""

from __future__ import annotations

import json
import sys
import time

from PySide6.QtWidgets import QApplication, QMainWindow, QTableWidget, QTableWidgetItem


def main() -> None:
    app = QApplication(sys.argv)
    window = QMainWindow()
    table = QTableWidget(50, 6)
    for row in range(50):
        for column in range(6):
            table.setItem(row, column, QTableWidgetItem(f"{row} {column}"))
    window.setCentralWidget(table)
    window.resize(1366, 768)
    window.show()
    app.processEvents()
    window.grab()
    ready = time.perf_counter()
    window.close()
    print(json.dumps({"after_ready": time.perf_counter() - ready}), flush=True)


if __name__ == "__main__":
    main()
