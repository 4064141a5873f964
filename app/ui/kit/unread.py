"""Words that stand in a field and cannot be read yet: all of a page, by the names of their fields, and back again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol, cast, runtime_checkable

from PySide6.QtWidgets import QWidget


@runtime_checkable
class Holds(Protocol):
    """A part of a page in which such words may stand; one that has no name is no part of a draft, and tells nothing."""

    def unread(self) -> Mapping[str, str]: ...
    def show_unread(self, words: Mapping[str, str]) -> None: ...


def on(page: QWidget) -> dict[str, str]:
    """What nobody finds in the draft of the page."""
    return {name: words for part in _parts(page) for name, words in part.unread().items()}


def seen_on(page: QWidget) -> dict[str, str]:
    """The same, of what is not hidden as no matter of this paper."""
    seen = (part for part in _parts(page) if cast("QWidget", part).isVisibleTo(page))
    return {name: words for part in seen for name, words in part.unread().items()}


def show(page: QWidget, words: Mapping[str, str]) -> None:
    """Exactly as they stood; those of a field that is not here any more are left out."""
    for part in _parts(page) if words else ():
        part.show_unread(words)


def _parts(page: QWidget) -> Iterator[Holds]:
    """Looked for twice a second: by the kind of a widget, for to look at each one takes a hundred times as long."""
    return (cast("Holds", each) for each in page.findChildren(QWidget) if issubclass(type(each), Holds))
