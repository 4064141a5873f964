"""What is wrong with the workshop's own word on a figure of law, in plain English."""

from __future__ import annotations

from app.rules.problems import Code
from app.rules.rate_names import QT_TRANSLATE_NOOP

LAW_SENTENCES: dict[Code, str] = {
    Code.RATE_OUT_OF_RANGE: QT_TRANSLATE_NOOP(
        "Problem", "{text} cannot be right for this figure: it lies between {least} and {most}."
    ),
    Code.RATE_IS_HOLIDAY: QT_TRANSLATE_NOOP(
        "Problem", "A public holiday is confirmed or moved in the attendance, not among the figures of law."
    ),
    Code.RATE_ENDED: QT_TRANSLATE_NOOP("Problem", "This figure ends on {last} already."),
}
