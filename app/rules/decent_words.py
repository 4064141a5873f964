"""What was looked at for a right, in plain English; `{facts}` are filled in after translation."""

from __future__ import annotations

from collections.abc import Mapping

from app.rules.decent_work import Seen
from app.rules.rate_names import QT_TRANSLATE_NOOP

SEEN: Mapping[str, str] = {
    "born": QT_TRANSLATE_NOOP("Evidence", "Dates of birth of {n} workers; {young} are under 18."),
    "letters": QT_TRANSLATE_NOOP("Evidence", "Letters handed over, by the workers' files: {n}."),
    "wages": QT_TRANSLATE_NOOP("Evidence", "The approved wages of {month}, {n} workers."),
    "wages_draft": QT_TRANSLATE_NOOP(
        "Evidence", "The wages of {month} as they would be, {n} workers: no approval yet."
    ),
    "paid": QT_TRANSLATE_NOOP("Evidence", "{month}: the last wage was paid on {date}, due by {due}."),
    "not_paid": QT_TRANSLATE_NOOP("Evidence", "{month}: no payment of all wages is written down, due by {due}."),
    "overtime": QT_TRANSLATE_NOOP("Evidence", "Overtime of {n} workers in {month}, by {times} times the hour."),
    "muster": QT_TRANSLATE_NOOP("Evidence", "The attendance of {month}, {n} workers."),
    "hours": QT_TRANSLATE_NOOP(
        "Evidence",
        "By law {day} hours a day, {week} a week; overtime {overtime_day} a day, {overtime_week} a week.",
    ),
    "no_limit": QT_TRANSLATE_NOOP("Evidence", "The law that was chosen names no limit here."),
    "leave": QT_TRANSLATE_NOOP("Evidence", "The leave register: {n} workers earned annual leave, {taken} took some."),
    "not_covered": QT_TRANSLATE_NOOP("Evidence", "By the number of workers nothing is due."),
    "numbers": QT_TRANSLATE_NOOP("Evidence", "Numbers in the files: {n} of {of} workers."),
    "challan": QT_TRANSLATE_NOOP("Evidence", "{month}: challan {number} was paid on {date}, due by {due}."),
    "challan_open": QT_TRANSLATE_NOOP("Evidence", "{month}: challan {number} is not paid, due by {due}."),
    "no_challan": QT_TRANSLATE_NOOP("Evidence", "{month}: no challan was drawn, due by {due}."),
    "advances": QT_TRANSLATE_NOOP("Evidence", "The register of advances: {n} are open, {amount} rupees."),
    "fines": QT_TRANSLATE_NOOP("Evidence", "The register of fines: {n} in the last twelve months."),
    "word": QT_TRANSLATE_NOOP("Evidence", "{name} declared on {date} that it is so."),
    "word_no": QT_TRANSLATE_NOOP("Evidence", "{name} said on {date} that it is not so."),
    "accidents": QT_TRANSLATE_NOOP("Evidence", "The accident register: {n} entries, {serious} cost working days."),
    "no_accident": QT_TRANSLATE_NOOP("Evidence", "{name} stated on {date} that {month} was without an accident."),
    "meetings": QT_TRANSLATE_NOOP("Evidence", "Meetings with the workers in the last six months: {n}."),
    "grievances": QT_TRANSLATE_NOOP("Evidence", "Grievances and proposals: {n}, waiting for an answer: {open}."),
}


def told(seen: Seen, words: Mapping[tuple[str, str], str] | None = None) -> str:
    """The evidence in a sentence, through the catalogue `words` if there is one."""
    english = SEEN[seen.what]
    return (words or {}).get(("Evidence", english), english).format_map(seen.facts)
