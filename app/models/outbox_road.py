"""From where a paper may go where, and what must have been seen before: as SQL, for the guards of the database."""

from __future__ import annotations

ITEM_ROAD = {
    "READY": ("SENDING", "HELD", "UNKNOWN"),
    "SENDING": ("READY", "ACCEPTED", "REJECTED", "UNKNOWN", "HELD"),
    "HELD": ("READY", "UNKNOWN"),
    "UNKNOWN": ("CHECKING", "ACCEPTED", "DUPLICATE"),
    "CHECKING": ("READY", "ACCEPTED", "DUPLICATE"),
    "DUPLICATE": ("ACCEPTED",),
    "ACCEPTED": ("CANCELLED", "DUPLICATE"),
}
"""From where a document may go where; all else is refused."""

ATTEMPT_ROAD = {
    "CONNECTING": ("WRITING", "NOT_SENT", "REJECTED", "HELD"),
    "WRITING": ("ANSWERED", "UNKNOWN"),
    "ANSWERED": ("ACCEPTED", "REJECTED", "UNKNOWN", "HELD"),
    "UNKNOWN": ("ACCEPTED", "NOT_SENT"),
}

PRESUMED = "presumed"
"""The `step` of an attempt that these books did not make: another copy of them may have, or a person by a file."""


def off_road(road: dict[str, tuple[str, ...]]) -> str:
    """In SQL: the state changes, and not along `road`."""
    ways = (f"(OLD.state = '{state}' AND NEW.state IN {_list(into)})" for state, into in road.items())
    return f"NEW.state IS NOT OLD.state AND NOT ({' OR '.join(ways)})"


def _list(states: tuple[str, ...]) -> str:
    return "(" + ", ".join(f"'{state}'" for state in states) + ")"


def changed(*columns: str) -> str:
    """In SQL: one of these columns is not what it was."""
    return "(" + " OR ".join(f"NEW.{column} IS NOT OLD.{column}" for column in columns) + ")"


def seen(item: str, verdicts: str, more: str = "1") -> str:
    """In SQL: somebody has looked since the last attempt, saw one of `verdicts`, and wrote it down."""
    return (
        f"EXISTS (SELECT 1 FROM outbox_evidence AS e WHERE e.verdict IN ({verdicts}) AND {more} AND e.attempt_id ="  # noqa: S608 - our own words alone
        f" (SELECT max(a.id) FROM outbox_attempt AS a WHERE a.item_id = {item}))"
    )


def looked_twice(item: str) -> str:
    """In SQL: not there, and not there ten minutes later (julianday counts in days; half a second is its grain)."""
    return (
        "(SELECT count(*) > 1 AND (julianday(max(e.at)) - julianday(min(e.at))) * 86400 >= 599.5"  # noqa: S608 - likewise
        " FROM outbox_evidence AS e WHERE e.verdict = 'absent' AND e.attempt_id ="
        f" (SELECT max(a.id) FROM outbox_attempt AS a WHERE a.item_id = {item}))"
    )
