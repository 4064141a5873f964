"""What stands beside each paper of the outbox: what happens next, by when, and what a person does."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.rules import fbr_checks
from app.services.outbox import OutboxRow, State
from app.services.outbox_summary import Cause
from app.ui import sending_words
from app.ui.kit import written


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    return text


ADVICE = {
    State.READY: QT_TRANSLATE_NOOP("OutboxWords", "It goes by itself when the line is there. You need do nothing."),
    State.SENDING: QT_TRANSLATE_NOOP("OutboxWords", "It is on its way. Keep the computer on."),
    State.ANSWERED: QT_TRANSLATE_NOOP("OutboxWords", "The answer came and is being written down."),
    State.ACCEPTED: QT_TRANSLATE_NOOP("OutboxWords", "FBR has it under this number."),
    State.CANCELLED: QT_TRANSLATE_NOOP("OutboxWords", "It was cancelled on IRIS. What was seen there is kept below."),
    State.REJECTED: QT_TRANSLATE_NOOP("OutboxWords", "FBR said no and recorded nothing. Mend it and issue it anew."),
    State.HELD: QT_TRANSLATE_NOOP(
        "OutboxWords", "It is not this paper's fault. When the cause above the list is mended, it goes by itself."
    ),
    State.DUPLICATE: QT_TRANSLATE_NOOP(
        "OutboxWords", "FBR has it twice, under two numbers. One of them must be cancelled on IRIS within 72 hours."
    ),
}
TOO_LATE = QT_TRANSLATE_NOOP(
    "OutboxWords",
    "FBR has it twice, under two numbers, and the time to cancel one of them is over: it takes the Commissioner's "
    "approval.",
)
GOES = QT_TRANSLATE_NOOP("OutboxWords", "Goes when the line is there")
TRIAL = QT_TRANSLATE_NOOP(
    "OutboxWords",
    "Only the sandbox has it, for a trial: FBR has not heard of it. When the portal is set to production, the owner "
    "may let it go there, in the portal settings. If somebody entered it at FBR by hand, say so before (karkhana "
    "outbox settle --found), or match a file from IRIS: then it is not sent again by itself.",
)
REPLACED = QT_TRANSLATE_NOOP("OutboxWords", "Another was issued in its place. Nothing is to be done here.")
WITHDRAWN = QT_TRANSLATE_NOOP("OutboxWords", "FBR refused it, and nobody wants it any more: {why}")
ANOTHER_KIND = QT_TRANSLATE_NOOP(
    "OutboxWords",
    "It was made for the other kind of portal (trial or real). In the portal settings the owner may let it go to this "
    "one.",
)
DUE = {
    "report": QT_TRANSLATE_NOOP("OutboxWords", "Due by {when}"),
    "cancel-one": QT_TRANSLATE_NOOP("OutboxWords", "Cancel one by {when}"),
}
NEXT_TRY = QT_TRANSLATE_NOOP("OutboxWords", "The next try is at {time}.")
FBR_DAY = QT_TRANSLATE_NOOP("OutboxWords", "FBR's clock still has the day before: it goes at {time}.")
LEFT = QT_TRANSLATE_NOOP("OutboxWords", "{n} hours left.")
PASSED = QT_TRANSLATE_NOOP("OutboxWords", "Was due by {when}")
STILL = QT_TRANSLATE_NOOP("OutboxWords", "May be cancelled on IRIS until {when}.")


def next_step(row: OutboxRow, now: datetime, cause: Cause = Cause.NONE) -> str:
    """For the list: the portal's number, or what happens next. `cause`: what stops everything, if something does."""
    if row.trial:
        return sending_words.following(row.shown, None)
    if row.state in (State.ACCEPTED, State.CANCELLED) and row.fiscal_number:
        return row.fiscal_number
    if row.state == State.REJECTED and row.reason_code:
        return f"{written.isolate(row.reason_code)}: {sending_words.refusal(row.reason_code, row.reason)}"
    if row.may_check_after is not None and row.may_check_after > now:
        said = QT_TRANSLATE_NOOP("OutboxWords", "Look on IRIS after {time}")
        return _say(said).format(time=written.isolate(written.clock(row.may_check_after)))
    if row.deadline_kind == "cancel-one" and row.deadline is not None:
        if row.deadline <= now:
            return _say(QT_TRANSLATE_NOOP("OutboxWords", "Cancel one: time over"))
        said = QT_TRANSLATE_NOOP("OutboxWords", "Cancel one: {n} h left")
        return _say(said).format(n=_hours(row.deadline, now))
    if due := _due(row, now):
        return due
    if row.state == State.READY:
        return sending_words.following(State.HELD, None) if cause else _say(GOES)
    return sending_words.following(row.state, None)


def advice(row: OutboxRow, now: datetime, cause: Cause = Cause.NONE) -> str:
    """For the panel: what it means, what to do, by when. `cause`: as above."""
    if row.replaced_by is not None:
        return _say(REPLACED)
    if row.withdrawn:
        return _say(WITHDRAWN).format(why=written.isolate(row.withdrawn))
    if row.trial:
        return _say(TRIAL)
    if row.state == State.HELD and row.cause == "environment":
        return _say(ANOTHER_KIND)
    said = [_meaning(row, now, cause)]
    if row.state == State.READY and not cause and row.not_before > now:
        said.append(_say(_next(row, now)).format(time=written.isolate(written.clock(row.not_before))))
    if due := _due(row, now):
        said.append(f"{due}.")
        if row.deadline is not None and row.deadline > now:
            said.append(_say(LEFT).format(n=_hours(row.deadline, now)))
    is_sale = row.kind == "sale"  # of a note cancelled there nothing can be written down here
    if is_sale and row.deadline_kind == "cancel" and row.deadline is not None and row.deadline > now:
        said.append(_say(STILL).format(when=written.isolate(written.moment(row.deadline))))
    return " ".join(part for part in said if part)


def _next(row: OutboxRow, now: datetime) -> str:
    return NEXT_TRY if fbr_checks.day_begins(row.date, now) is None else FBR_DAY


def _meaning(row: OutboxRow, now: datetime, cause: Cause) -> str:
    if row.state == State.READY and cause:
        return _say(ADVICE[State.HELD])
    if row.state == State.DUPLICATE and row.deadline is not None and row.deadline <= now:
        return _say(TOO_LATE)
    return _say(ADVICE[row.state]) if row.state in ADVICE else ""


def duplicate_steps(row: OutboxRow) -> list[str]:
    """How one of two numbers is taken back."""
    keep, other = written.isolate(row.fiscal_number or ""), written.isolate(row.second_number or "")
    return [
        _say(QT_TRANSLATE_NOOP("OutboxWords", "Keep {number}: it stands on our paper.")).format(number=keep),
        _say(QT_TRANSLATE_NOOP("OutboxWords", "On IRIS cancel {number}, and keep a picture of it.")).format(
            number=other
        ),
        _say(QT_TRANSLATE_NOOP("OutboxWords", "Then write down here that it is cancelled.")),
    ]


def _due(row: OutboxRow, now: datetime) -> str:
    if row.deadline is None or row.deadline_kind not in DUE:
        return ""
    said = DUE[row.deadline_kind] if row.deadline > now else PASSED
    return _say(said).format(when=written.isolate(written.moment(row.deadline)))


def _hours(deadline: datetime, now: datetime) -> str:
    return written.isolate(str(int((deadline - now).total_seconds() // 3600)))


def _say(text: str) -> str:
    return QCoreApplication.translate("OutboxWords", text)
