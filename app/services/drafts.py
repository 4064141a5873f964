"""Papers and records begun and not yet written down: kept while they are typed, offered again at the next start."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from types import NoneType
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_origin, get_type_hints

from sqlalchemy import delete, select

from app.models.drafts import Draft
from app.services.books import Sitting

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Typed = TypeVar("Typed", bound="DataclassInstance")
WATCH = frozenset({Draft.__tablename__})
UNREAD = "unread"  # no draft has a field of this name
UNREADABLE = (ValueError, TypeError, ArithmeticError, AttributeError, KeyError)
"""What the draft of another version raises where it is taken for one of this."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What was being typed, and when the last key of it reached the disk."""

    kind: str
    body: str
    changed_at: datetime

    def said(self, name: str) -> str:
        """What stands in a field of it; nothing if it has no such field, or can no longer be read."""
        return str(self._found().get(name) or "")

    def unread(self) -> dict[str, str]:
        """By the names of their fields, the words that were no value yet; an earlier version kept none."""
        found = self._found().get(UNREAD)
        return {name: str(words) for name, words in found.items()} if isinstance(found, dict) else {}

    def _found(self) -> dict[str, object]:
        try:
            found = json.loads(self.body)
        except ValueError:
            return {}
        return found if isinstance(found, dict) else {}


def written(draft: DataclassInstance, unread: Mapping[str, str] | None = None) -> str:
    """A draft as JSON, exactly as `read` takes it: amounts as they were typed, never as floats. Beside it `unread`."""
    plain = {field.name: _plain(getattr(draft, field.name)) for field in fields(draft)}
    return json.dumps(plain | ({UNREAD: dict(unread)} if unread else {}), ensure_ascii=False)


def read(kind: type[Typed], body: str) -> Typed | None:
    """The draft of a body; None where another version of the program wrote what this one cannot take."""
    try:
        found = _made(kind, json.loads(body))
    except UNREADABLE:
        return None
    return found if isinstance(found, kind) else None


def keep(sitting: Sitting, kind: str, body: str) -> None:
    """Lay it down in place of what was kept of this kind; it is no change of the books and leaves no trail."""
    row = _row(sitting, kind)
    if row is None:
        sitting.add(Draft(kind=kind, body=body, changed_at=sitting.now(), changed_by=sitting.by))
    else:
        row.body, row.changed_at = body, sitting.now()


def offer(sitting: Sitting, kind: str) -> Kept | None:
    """What this person was typing of the kind, if it was neither posted nor thrown away."""
    row = _row(sitting, kind)
    return None if row is None else Kept(row.kind, row.body, row.changed_at)


def begun(sitting: Sitting) -> list[Kept]:
    """What this person typed and neither posted nor threw away, of whatever kind, the last first."""
    query = select(Draft).where(Draft.changed_by == sitting.by).order_by(Draft.changed_at.desc(), Draft.id.desc())
    return [Kept(row.kind, row.body, row.changed_at) for row in sitting.scalars(query)]


def discard(sitting: Sitting, kind: str) -> None:
    """It was posted, or is not wanted any more."""
    sitting.execute(delete(Draft).where(Draft.kind == kind, Draft.changed_by == sitting.by))


def _row(sitting: Sitting, kind: str) -> Draft | None:
    return sitting.scalar(select(Draft).where(Draft.kind == kind, Draft.changed_by == sitting.by))


def _plain(value: object) -> object:
    match value:
        case Decimal() | date():
            return str(value)
        case Mapping():
            return {str(key): _plain(each) for key, each in value.items()}
        case tuple() | list():
            return [_plain(each) for each in value]
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    return value


def _made(wanted: Any, value: Any) -> Any:  # noqa: ANN401 - a type taken apart at run time
    """`value` as the type hint asks."""
    if value is None:
        return None
    options = [each for each in get_args(wanted) if each is not NoneType]
    if is_dataclass(wanted) and isinstance(wanted, type):
        hints = get_type_hints(wanted)
        return wanted(**{name: _made(hints[name], each) for name, each in value.items() if name in hints})
    if get_origin(wanted) is tuple:
        return tuple(_made(options[0], each) for each in value)
    if NoneType in get_args(wanted):
        return _made(options[0], value)
    if isinstance(wanted, type) and issubclass(wanted, (Decimal, Enum)):
        return wanted(value)
    return date.fromisoformat(value) if wanted is date else value
