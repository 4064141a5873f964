"""The only file that knows every room: it reads the command line, and opens the window or runs the command."""

from __future__ import annotations

import gc
import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from app.cli.arguments import read

NO_SCREEN = "karkhana: there is no screen here, so no window. `karkhana --help` shows what the terminal can do."


def start(argv: Sequence[str]) -> int:
    """What `karkhana` does; returns the exit code."""
    gc.disable()  # nothing that is loaded at the start is garbage, and looking for it takes a tenth of the time
    if argv[:1] == ["screenshots"]:  # the demo has the window photographed by a second process
        return _screenshots(argv[1:])
    args = read(argv)
    if args.command is None:
        return _window(args, None)
    from app.cli.run import run

    _collect()
    code = run(args)
    if code == 0 and args.command == "demo" and args.open:
        from app.cli.story import BOOKS

        return _window(args, args.to / BOOKS)
    return code


def _collect() -> None:
    """From here on garbage is looked for again, but not among what was loaded; a window looks in its own manner."""
    gc.freeze()
    gc.enable()


def _has_screen() -> bool:
    """Qt would end the program with a core dump where there is nothing to draw on."""
    drawn = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    return drawn or sys.platform != "linux"


def _window(args: Namespace, books: Path | None) -> int:
    from app.cli.office import shipped_rates, who
    from app.host.paths import chosen_books

    if not _has_screen():
        print(NO_SCREEN, file=sys.stderr)
        return 3
    from app.ui.window import run

    _collect()
    return run(books or chosen_books(args.books), shipped_rates(), by=args.by or who(), language=args.lang)


def _screenshots(argv: Sequence[str]) -> int:
    from app.cli.office import shipped_rates
    from app.ui.screenshots import take

    _collect()
    books, folder = (Path(each) for each in argv)
    for picture in take(books, shipped_rates(), folder):
        print(picture)
    return 0
