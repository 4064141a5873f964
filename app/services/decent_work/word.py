"""What was said and written down: the owner's word, the accident register, meetings and grievances."""

from __future__ import annotations

from datetime import timedelta

from app.rules.decent_work import Finding, Seen, Topic, counted, unseen
from app.rules.period import Month
from app.services import welfare
from app.services.books import Sitting
from app.services.decent_work.scene import Scene, named, shown
from app.services.welfare import NO_ACCIDENT, DeclarationRow

QUIET = timedelta(days=180)
"""A meeting older than half a year is no dialogue."""
STALE = timedelta(days=365)
"""The owner is asked again after a year."""


def declared(sitting: Sitting, topic: Topic, *topics: str) -> Finding:
    """The owner's word; what he was not asked lately is not known."""
    said = {
        each: row
        for each, row in welfare.declarations(sitting).items()
        if each in topics and sitting.today() - row.day <= STALE
    }
    if not said:
        return unseen(topic, *topics)
    missing = tuple(each for each in topics if each not in said or not said[each].holds)
    seen = tuple(_word("word" if row.holds else "word_no", row) for row in said.values())
    return counted(topic, len(topics) - len(missing), len(topics), seen, missing)


def accidents(sitting: Sitting, scene: Scene) -> Finding:
    """Each accident that cost days was reported. Of a month without an entry only the owner's statement says that the
    register is kept."""
    month = quiet_month(sitting, scene)
    rows = [row for row in welfare.accidents(sitting) if row.day and row.day <= scene.day]
    serious = [row for row in rows if row.days_lost]
    silent = [f"{row.name}, {shown(row.day)}" for row in serious if row.day and row.reported_on is None]
    stated = welfare.stated(sitting, NO_ACCIDENT, month)
    seen = [Seen("accidents", {"n": str(len(rows)), "serious": str(len(serious))})]
    seen += [_word("no_accident", stated)] if stated else []
    if not silent and not stated and not any(row.day and row.day >= month.first for row in rows):
        return unseen(Topic.ACCIDENTS, NO_ACCIDENT, evidence=tuple(seen))
    of = max(len(serious), 1)
    return counted(Topic.ACCIDENTS, of - len(silent), of, tuple(seen), named(silent))


def quiet_month(sitting: Sitting, scene: Scene) -> Month:
    """Of which a statement is asked: while a month runs, that before it."""
    return scene.month if scene.day <= sitting.today() else scene.month.previous()


def voice(sitting: Sitting) -> Finding:
    """A meeting in the last half year, and no grievance left without an answer."""
    today = sitting.today()
    lately = [row for row in welfare.meetings(sitting) if row.day and today - row.day <= QUIET]
    said = welfare.grievances(sitting)
    waiting = [row.about or row.said[:40] for row in said if row.state == "open"]
    good = int(bool(lately)) + int(not waiting)
    missing = (*(() if lately else ("meeting",)), *waiting)
    seen = (
        Seen("meetings", {"n": str(len(lately))}),
        Seen("grievances", {"n": str(len(said)), "open": str(len(waiting))}),
    )
    return counted(Topic.VOICE, good if lately else 0, 2, seen, named(list(missing)))


def _word(what: str, row: DeclarationRow) -> Seen:
    return Seen(what, {"name": row.entered_by, "date": shown(row.day), "month": row.month})
