"""The installation that sends, as the engine sees it."""

from __future__ import annotations

from typing import Protocol


class Home(Protocol):
    """The installation that sends: `app.host.installation.Installation`."""

    @property
    def id(self) -> str: ...

    def recall(self, books: str) -> tuple[str, int] | None:
        """Where these books were sent from last, and how many marks they had."""

    def remember(self, books: str, place: str, marks: int) -> None: ...


class Unnamed:
    """An installation without a memory of its own."""

    id = "unnamed"

    def recall(self, books: str) -> tuple[str, int] | None:  # noqa: ARG002
        return None

    def remember(self, books: str, place: str, marks: int) -> None:
        """It keeps nothing."""
