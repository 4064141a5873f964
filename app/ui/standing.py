"""How the office stands this minute, for the rail's counts and the status line: one light, one sentence."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from app.services import challans, dues, outbox_summary
from app.services.books import Sitting
from app.services.outbox_summary import Summary
from app.ui import held_words
from app.ui.kit import written
from app.ui.status_line import Light

DUES = dues.WATCH | challans.WATCH
SOON = timedelta(hours=4)
"""A legal time nearer than this turns the light amber."""


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    return text


DOWN = {
    "device": QT_TRANSLATE_NOOP("Light", "This computer has no network since {since}."),
    "line": QT_TRANSLATE_NOOP("Light", "No internet since {since}."),
    "portal": QT_TRANSLATE_NOOP("Light", "FBR's portal does not answer since {since}; your line is good."),
    "token": QT_TRANSLATE_NOOP("Light", "FBR's portal does not let us in since {since}."),
}
"""Whose fault it is, and since when."""


@dataclass(frozen=True, slots=True)
class Standing:
    outbox: Summary
    challans: int
    overdue: bool
    by: str

    @property
    def outbox_count(self) -> int:
        """What the rail shows: those that need a person, or else those that wait or are held."""
        return self.outbox.need_person or self.outbox.waiting + self.outbox.held

    @property
    def needs_person(self) -> bool:
        return bool(self.outbox.need_person or self.outbox.cause)


def read_standing(sitting: Sitting, before: Standing | None = None) -> Standing:
    """`before`: how it stood, if nothing of what falls due has changed since."""
    if before is not None:
        return replace(before, outbox=outbox_summary.read(sitting))
    late = [row for row in dues.due(sitting, sitting.today()) if row.late_days and not row.settled]
    return Standing(
        outbox=outbox_summary.read(sitting),
        challans=sum(row.open for row in challans.rows(sitting)),
        overdue=any(row.challan_id for row in late),
        by=sitting.by,
    )


def light(summary: Summary, now: datetime) -> Light:
    """Red: a legal time has passed. Amber: a person is needed, or it is near. Grey: offline, and all is well."""
    ends = [end for end in (summary.deadline, summary.cancel_by) if end is not None]
    if any(end <= now for end in ends):
        return Light.RED
    stopped = bool(summary.cause) or bool(summary.duplicate) or summary.whose == "token"
    near = any(end - now < SOON for end in ends)
    if stopped or near or summary.need_person:
        return Light.AMBER
    return Light.GREY if summary.whose or not summary.portal else Light.GREEN


def sentence(summary: Summary, now: datetime) -> str:
    """What is the matter and whose fault it is, what waits, what needs a person, and by when the law wants it."""
    parts = [_matter(summary, now), waits(summary, now), _needs(summary), *_by_when(summary, now)]
    return " ".join(part for part in parts if part)


def _matter(summary: Summary, now: datetime) -> str:
    if not summary.portal:
        return _say(QT_TRANSLATE_NOOP("Light", "FBR's portal is not set up."))
    if summary.cause:
        return held_words.short(summary.cause)
    if summary.whose in DOWN:
        return _say(DOWN[summary.whose]).format(since=_when(summary.down_since, now))
    if summary.answered_at is None:
        return ""
    said = QT_TRANSLATE_NOOP("Light", "FBR's portal answered at {when}.")
    return _say(said).format(when=_when(summary.answered_at, now))


def waits(summary: Summary, now: datetime) -> str:
    """How many papers wait, and since when; nothing if what is there needs a person."""
    if summary.held and not summary.waiting:
        one, many = _HELD
        count = summary.held
    elif not summary.waiting:
        return "" if summary.need_person else _say(QT_TRANSLATE_NOOP("Light", "Nothing waits to be sent."))
    else:
        count = summary.waiting
        kind = "none" if not summary.portal else summary.whose if not summary.cause else ""
        one, many = _WAIT.get(kind, _TOMORROW if summary.day_begins and not summary.cause else _SINCE)
    said = _say(one if count == 1 else many)
    when = {"oldest": _when(summary.oldest, now), "begins": _when(summary.day_begins, now)}
    return said.format(n=written.isolate(str(count)), **when)


_LINE_BACK = (
    QT_TRANSLATE_NOOP("Light", "Everything works; one paper will go when the line is back."),
    QT_TRANSLATE_NOOP("Light", "Everything works; {n} papers will go when the line is back."),
)
_SINCE = (
    QT_TRANSLATE_NOOP("Light", "One paper waits, since {oldest}."),
    QT_TRANSLATE_NOOP("Light", "{n} papers wait, the oldest since {oldest}."),
)
_TOMORROW = (
    QT_TRANSLATE_NOOP("Light", "One paper goes at {begins}, when FBR's clock has its date."),
    QT_TRANSLATE_NOOP("Light", "{n} papers go at {begins}, when FBR's clock has their date."),
)
_WAIT = {
    "none": (
        QT_TRANSLATE_NOOP("Light", "One paper waits here; everything else works."),
        QT_TRANSLATE_NOOP("Light", "{n} papers wait here; everything else works."),
    ),
    "device": _LINE_BACK,
    "line": _LINE_BACK,
    "portal": (
        QT_TRANSLATE_NOOP("Light", "Everything works; one paper will go when the portal is back."),
        QT_TRANSLATE_NOOP("Light", "Everything works; {n} papers will go when the portal is back."),
    ),
}
_HELD = (
    QT_TRANSLATE_NOOP("Light", "One paper is held."),
    QT_TRANSLATE_NOOP("Light", "{n} papers are held."),
)
"""For one paper, and for many."""


def _needs(summary: Summary) -> str:
    """What is held has one cause, which was told already: it is not counted as so many errors."""
    count = summary.need_person
    if not count:
        return ""
    if count == 1:
        return _say(QT_TRANSLATE_NOOP("Light", "One needs you."))
    return _say(QT_TRANSLATE_NOOP("Light", "{n} need you.")).format(n=written.isolate(str(count)))


_BY = (
    QT_TRANSLATE_NOOP("Light", "The law wants them at FBR by {when}."),
    QT_TRANSLATE_NOOP("Light", "The legal time ran out at {when}."),
)
_CANCEL_BY = (
    QT_TRANSLATE_NOOP("Light", "FBR has a paper twice: cancel one by {when}."),
    QT_TRANSLATE_NOOP("Light", "FBR has a paper twice: the time to cancel one ran out at {when}."),
)
"""While there is time, and when it has passed."""


def _by_when(summary: Summary, now: datetime) -> list[str]:
    ends = ((summary.cancel_by, _CANCEL_BY), (summary.deadline, _BY))
    return [_say(said[end <= now]).format(when=_when(end, now)) for end, said in ends if end is not None]


def _when(moment: datetime | None, now: datetime) -> str:
    """Today by the clock alone."""
    if moment is None:
        return ""
    same = moment.astimezone(written.KARACHI).date() == now.astimezone(written.KARACHI).date()
    return written.isolate(written.clock(moment) if same else written.moment(moment))


def _say(text: str) -> str:
    return QCoreApplication.translate("Light", text)
