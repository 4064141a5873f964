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

SAMPLE = "scenario"
"""The kind of a sample invoice, which is for the sandbox alone."""


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
    """In SQL: not there, and not there ten minutes later (julianday counts in days; half a second is its grain).

    One and the same export is one look, however often it is read: the later look is by a file not read before.
    """
    return (
        "EXISTS (SELECT 1 FROM outbox_evidence AS e JOIN outbox_evidence AS f ON f.attempt_id = e.attempt_id"  # noqa: S608 - likewise
        " WHERE e.verdict = 'absent' AND f.verdict = 'absent'"
        " AND (julianday(f.at) - julianday(e.at)) * 86400 >= 599.5"
        " AND NOT EXISTS (SELECT 1 FROM outbox_evidence AS g WHERE g.attempt_id = f.attempt_id AND g.id <> f.id"
        " AND g.verdict = 'absent' AND g.method = 'export' AND f.method = 'export'"
        " AND g.file_sha256 = f.file_sha256 AND g.at <= f.at)"
        f" AND e.attempt_id = (SELECT max(a.id) FROM outbox_attempt AS a WHERE a.item_id = {item}))"
    )


def never_left(item: str) -> str:
    """In SQL: no attempt of it wrote a byte, and none was presumed of another copy or a file: it can be nowhere."""
    return (
        "NOT EXISTS (SELECT 1 FROM outbox_attempt AS a WHERE a.item_id ="  # noqa: S608 - likewise
        f" {item} AND NOT (a.state IN ('NOT_SENT', 'HELD') AND a.written_at IS NULL AND a.step <> '{PRESUMED}'))"
    )


def laid_aside() -> str:
    """In SQL: bytes that never left are forgotten with their environment, so that they can be made for another."""
    cleared = "NEW.payload IS NULL AND NEW.payload_sha256 = '' AND NEW.environment = '' AND NEW.fingerprint = ''"
    waits = "OLD.state IN ('READY', 'HELD') AND NEW.state = OLD.state"
    return f"({cleared} AND {waits} AND {never_left('OLD.id')})"
