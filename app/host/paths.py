"""Where data, logs, books and bundled resources lie; and which folders are no place for books."""

from __future__ import annotations

import os
import sys
from pathlib import Path, PurePath

import platformdirs

from app.host import mounts

NAME = "karkhana"
SUFFIX = ".karkhana"

# A folder that another program copies while we write it ends as two halves of two ledgers.
SYNCED = (
    "onedrive", "dropbox", "google drive", "googledrive", "icloud drive", "iclouddrive", "mobile documents",
    "nextcloud", "owncloud", "pcloud drive", "pclouddrive", "megasync", "box sync", "syncthing",
)  # fmt: skip


class UnsafePlace(Exception):
    """Books must not lie here: `why` is "network" or "synced", `folder` the part that says so."""

    def __init__(self, path: Path, why: str, folder: str) -> None:
        super().__init__(f"{path}: {folder} is a {why} folder")
        self.path, self.why, self.folder = path, why, folder


def resource(name: str) -> Path:
    """A file or folder that ships with the program: `resource("fonts")`, `resource("rates/eobi.toml")`."""
    return _resources() / name


def data_dir() -> Path:
    """Where this person's books lie unless told otherwise; $KARKHANA_HOME moves it: to a stick, or for a test."""
    home = os.environ.get("KARKHANA_HOME")
    return _made(Path(home) if home else platformdirs.user_data_path(NAME, appauthor=False))


def log_dir() -> Path:
    home = os.environ.get("KARKHANA_HOME")
    return _made(Path(home) / "log" if home else platformdirs.user_log_path(NAME, appauthor=False))


def default_books() -> Path:
    return data_dir() / f"workshop{SUFFIX}"


def chosen_books(given: str | None = None) -> Path:
    """What was asked for, else $KARKHANA_BOOKS, else what was open last, else the usual place."""
    named = given or os.environ.get("KARKHANA_BOOKS")
    return Path(named) if named else last_books() or default_books()


def last_books() -> Path | None:
    """The books opened last, if they are still there."""
    try:
        said = _memory().read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        return None
    return Path(said) if said and Path(said).is_file() else None


def remember_books(path: Path) -> None:
    _memory().write_text(f"{path.resolve()}\n", encoding="utf-8")


def refuse_unsafe(path: Path) -> None:
    """UnsafePlace if books at `path` would lie on a network drive or in a folder that something else copies."""
    whole = path.expanduser().resolve()
    if folder := synced_folder(whole):
        raise UnsafePlace(path, "synced", folder)
    if folder := mounts.network_folder(whole):
        raise UnsafePlace(path, "network", folder)


def synced_folder(path: PurePath) -> str:
    """The part of the path that belongs to a copying service, or nothing. "OneDrive - Al Noor Works" is OneDrive."""
    for part in path.parts[:-1]:
        plain = part.casefold()
        if any(plain == name or plain.startswith((f"{name} -", f"{name} (")) for name in SYNCED):
            return part
    return ""


def _memory() -> Path:
    return data_dir() / "last-books"


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _resources() -> Path:
    bundle = getattr(sys, "_MEIPASS", None)  # set by PyInstaller's loader
    if bundle:
        return Path(bundle) / "resources"
    package = Path(__file__).resolve().parents[1]
    inside = package / "resources"  # a wheel carries them in the package, a checkout beside it
    return inside if inside.is_dir() else package.parent / "resources"


def program() -> list[str]:
    """The command that starts this very program again."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "app"]
