"""Our window on the given books, loaded as `karkhana` loads it, until the purchases are listed and painted."""

from __future__ import annotations

import gc
import json
import sys
import time
from pathlib import Path


def main() -> None:
    gc.disable()  # as app.bootstrap does first of all
    from app.cli.office import shipped_rates
    from app.host.clock import now
    from app.services import books as ledgers
    from app.ui import application
    from app.ui.kit.look import Look
    from app.ui.kit.table_view import Table
    from app.ui.window import Office

    app = application.start()
    application.dress(app, Look())
    books = ledgers.open_books(Path(sys.argv[1]), shipped_rates(), now, "bench")
    office = Office(books, now, Look())
    office.window.resize(1366, 768)
    office.window.show()
    office.open("purchases")
    while not any(table.model().rowCount() for table in office.window.findChildren(Table) if table.isVisible()):
        app.processEvents()
    office.window.grab()
    ready = time.perf_counter()
    office.window.close()
    office.close()
    books.close()
    print(json.dumps({"after_ready": time.perf_counter() - ready}), flush=True)


if __name__ == "__main__":
    main()
