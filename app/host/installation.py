"""Which installation this is, and from which books it has sent: so that a copy of the books is known for one."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import secrets as chance
import sys
from collections.abc import Callable
from pathlib import Path

from app.host import paths, secrets

NAME = "installation.json"
IN_KEYRING = "installation"

Facts = dict[str, object]


class Installation:
    """Its name and memory lie in the data folder, readable to this person alone; its name also in a safe keyring.

    A data folder that was copied to another computer does not make that one this one: it gets a name of its own.
    """

    def __init__(self, file: Path, machine: str = "", keyring: Callable[[str], str | None] | None = None) -> None:
        self._file = file
        self._machine = machine
        self._keyring = keyring or _nobody
        self._id = ""

    @classmethod
    def here(cls) -> Installation:
        return cls(paths.data_dir() / NAME, machine(), _kept)

    @property
    def id(self) -> str:
        """Made at the first need. Raises OSError."""
        self._id = self._id or self._found()
        return self._id

    def recall(self, books: str) -> tuple[str, int] | None:
        """Where the journal of these books lay when something was sent from them last, and how many marks it had."""
        memory = self._books().get(books)
        if not isinstance(memory, dict):
            return None
        return str(memory.get("place", "")), int(str(memory.get("marks", 0)))

    def remember(self, books: str, place: str, marks: int) -> None:
        """Raises OSError."""
        self._write({**self._books(), books: {"place": place, "marks": marks}})

    def _books(self) -> Facts:
        """Read anew each time: another window may have written."""
        facts = _read(self._file)
        found = facts.get("books") if facts is not None and facts["id"] == self.id else None
        return found if isinstance(found, dict) else {}

    def _found(self) -> str:
        facts = _read(self._file)
        mine = facts is not None and facts.get("machine", "") == self._machine
        offered = str(facts["id"]) if facts is not None and mine else chance.token_hex(16)
        self._id = self._keyring(offered) or offered
        if facts is None or not mine or facts["id"] != self._id:
            self._write({})
        return self._id

    def _write(self, books: Facts) -> None:
        """A new file in the place of the old: never half of one, and never readable to others."""
        facts = {"id": self.id, "machine": self._machine, "books": books}
        new = self._file.with_name(f"{self._file.name}.{os.getpid()}.new")
        descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            json.dump(facts, file, indent=1)
            file.flush()
            os.fsync(file.fileno())
        new.replace(self._file)


if sys.platform == "win32":
    import winreg

    def _said() -> str:
        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography") as key:
                return str(winreg.QueryValueEx(key, "MachineGuid")[0])
        except OSError:
            return ""
else:

    def _said() -> str:
        for name in ("/etc/machine-id", "/var/lib/dbus/machine-id"):
            with contextlib.suppress(OSError, UnicodeDecodeError):
                return Path(name).read_text(encoding="ascii").strip()
        return ""


def machine() -> str:
    """Tells one computer from another; empty where the system does not say."""
    said = _said()
    return hashlib.sha256(f"karkhana {said}".encode()).hexdigest()[:32] if said else ""


def _read(file: Path) -> Facts | None:
    """None if it is not there, or damaged."""
    try:
        facts = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return facts if isinstance(facts, dict) and facts.get("id") else None


def _kept(offered: str) -> str | None:
    """The name in the keyring; if there is none yet, what is offered is kept. None without a safe keyring."""
    try:
        there = secrets.recall(IN_KEYRING)
        if there is None:
            secrets.keep(IN_KEYRING, offered)
    except secrets.NoSafe:
        return None
    return there


def _nobody(_offered: str) -> None:
    return None
