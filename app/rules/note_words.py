"""What is wrong with a debit note, a cancellation, or a file of numbers that IRIS gave, in plain English."""

from __future__ import annotations

from app.rules.problems import Code
from app.rules.rate_names import QT_TRANSLATE_NOOP

NOTE_SENTENCES: dict[Code, str] = {
    Code.NOTE_WITHOUT_FBR: QT_TRANSLATE_NOOP(
        "Problem",
        "FBR has not given {number} a number yet ({state}). FBR takes a debit note only for an invoice that it has "
        "(0026, 0057): wait for its number, or settle it in the outbox.",
    ),
    Code.NOTE_REASON_UNKNOWN: QT_TRANSLATE_NOOP("Problem", "“{text}” is none of FBR's reasons: {there}."),
    Code.NOTE_REMARKS_MISSING: QT_TRANSLATE_NOOP("Problem", "For the reason “Others”, FBR wants it in words (0028)."),
    Code.NOTE_ABOVE_SALE: QT_TRANSLATE_NOOP(
        "Problem",
        "{text} is more than the invoice and its notes leave: {most}. FBR takes no notes above the invoice "
        "(0036, 0037, 0067).",
    ),
    Code.NOTE_TAKES_OFF: QT_TRANSLATE_NOOP(
        "Problem",
        "FBR does not say whether a debit note takes off or adds; this one takes off (confidence {grade}). "
        "If your adviser says otherwise, change what it does.",
    ),
    Code.NOTE_ADDS: QT_TRANSLATE_NOOP(
        "Problem",
        "FBR does not say whether a debit note takes off or adds; this one adds (confidence {grade}). "
        "If your adviser says otherwise, change what it does.",
    ),
    Code.NOTE_NOT_FIRST: QT_TRANSLATE_NOOP(
        "Problem", "{number} stands for this invoice already. It may be that FBR takes only one note for each (0064)."
    ),
    Code.NOTE_OF_ANOTHER: QT_TRANSLATE_NOOP(
        "Problem", "{note} belongs to {number}: what is issued in its place cannot belong to another invoice."
    ),
    Code.CANCEL_TOO_LATE: QT_TRANSLATE_NOOP(
        "Problem",
        "The {hours} hours in which an invoice may be cancelled on IRIS ended on {time} (STGO 01/2026). The "
        "Commissioner's approval is needed: write down its number and day, or make a debit note.",
    ),
    Code.CANCEL_NOT_YET: QT_TRANSLATE_NOOP(
        "Problem", "{number} is “{state}”: only what FBR has, or never will have, can be cancelled."
    ),
    Code.SEVERAL_MONTHS: QT_TRANSLATE_NOOP(
        "Problem", "What waits is of several months ({months}); FBR's sheet is for one. Say which."
    ),
    Code.MADE_FOR_SANDBOX: QT_TRANSLATE_NOOP(
        "Problem",
        "{number} was made for FBR's sandbox: it is only a trial and must not be uploaded. If it is a real sale, let "
        "it go to production in the settings of the portal (karkhana portal adopt).",
    ),
    Code.SANDBOX_LEFT_OUT: QT_TRANSLATE_NOOP(
        "Problem",
        "{number} is not in the file: it was made for FBR's sandbox. If it is a real sale, let it go to production in "
        "the settings of the portal (karkhana portal adopt).",
    ),
    Code.NOTHING_WAITS: QT_TRANSLATE_NOOP("Problem", "There is nothing to export: no paper waits for FBR."),
    Code.NOTHING_HANDED_OUT: QT_TRANSLATE_NOOP(
        "Problem", "There is no file {file} whose papers still wait for a look at IRIS."
    ),
    Code.HANDED_OUT_IN_SEVERAL: QT_TRANSLATE_NOOP(
        "Problem", "Papers without a number were given out in several files: {files}. Say which one to make again."
    ),
    Code.FILE_EXISTS: QT_TRANSLATE_NOOP(
        "Problem", "There is a file {file} already, and it may hold papers given out before: give another name."
    ),
    Code.FITS_SEVERAL: QT_TRANSLATE_NOOP(
        "Problem", "{number} could be any of these: {papers}. Settle it by hand in the outbox."
    ),
    Code.FITS_NOTHING: QT_TRANSLATE_NOOP(
        "Problem", "{number} is none of the papers whose fate is unknown; nothing was done with it."
    ),
    Code.FBR_FACTS_DIFFER: QT_TRANSLATE_NOOP(
        "Problem", "The row names our paper {number}, but its {field} is {theirs}, ours is {ours}."
    ),
    Code.NO_FBR_NUMBER: QT_TRANSLATE_NOOP(
        "Problem", "The row of {number} has no FBR number; nothing was done with it."
    ),
    Code.FBR_ROWS_DIFFER: QT_TRANSLATE_NOOP(
        "Problem", "The rows of FBR number {text} do not agree about the invoice number or the date."
    ),
    Code.NUMBER_OF_ANOTHER: QT_TRANSLATE_NOOP(
        "Problem",
        "FBR number {text} belongs to {owner}, but the file has it beside {number}. Look on IRIS which is so.",
    ),
    Code.TWICE_AT_FBR: QT_TRANSLATE_NOOP(
        "Problem",
        "IRIS has {number} twice: as {first} and as {second}. If so, one of the two must be cancelled there within 72 "
        "hours; say in the outbox that there are two (of an accepted paper: karkhana outbox settle --two).",
    ),
    Code.THERE_ALREADY: QT_TRANSLATE_NOOP(
        "Problem",
        "IRIS has {number} as {text}, but here it still waits to be sent: that would make two. Once this is written "
        "down it is not sent any more, and the outbox asks what you see on IRIS.",
    ),
    Code.AT_FBR_ALREADY: QT_TRANSLATE_NOOP(
        "Problem",
        "FBR has this one already: {number}, as {text}; here only the sandbox was told of it. It must not be sent "
        "again: this is written down, and it will not go to FBR by itself.",
    ),
    Code.ONLY_SANDBOX: QT_TRANSLATE_NOOP(
        "Problem",
        "Here only the sandbox was told of {number}. If FBR has it, say under which number it was found there; if "
        "there are two of it, say so when the owner has let it go to FBR.",
    ),
    Code.FILE_NOT_WHOLE: QT_TRANSLATE_NOOP(
        "Problem",
        "The file is not the whole of {text}: it lacks invoices that FBR has ({number}). Nothing is taken for absent "
        "by it. Save the whole month on IRIS.",
    ),
    Code.FILE_HOLDS_NOTHING: QT_TRANSLATE_NOOP(
        "Problem",
        "The file holds no invoice at all: nothing is taken for absent by it. If that month is really empty on IRIS, "
        "answer by hand in the outbox.",
    ),
    Code.FILE_OF_OTHER_MONTH: QT_TRANSLATE_NOOP(
        "Problem",
        "The file is not that of {text}: it holds {number} of {date}. Nothing is taken for absent by it. Save that "
        "month alone on IRIS.",
    ),
    Code.FILE_NOT_LATER: QT_TRANSLATE_NOOP(
        "Problem",
        "This file does not show that it was made after {time}: no invoice of this kind is in it that was sent from "
        "here later and that FBR accepted. So it cannot say that these are not there: {papers}. Look yourself on IRIS "
        "and say in the outbox what you saw.",
    ),
    Code.MAY_COME_YET: QT_TRANSLATE_NOOP(
        "Problem",
        "Somebody may still upload these: {papers}. They were given out in a file, or the books were put back or "
        "moved since. No list says that they will not come. See that nobody has such a file any more, look yourself "
        "on IRIS and say in the outbox what you saw.",
    ),
    Code.CLOCK_NOT_BELIEVED: QT_TRANSLATE_NOOP(
        "Problem",
        "Your computer's date is wrong, or was: how much time has passed since the paper was sent is not known. Set "
        "it right and let the program ask FBR once; then look again.",
    ),
    Code.SAME_LOOK: QT_TRANSLATE_NOOP(
        "Problem",
        "This very file was the first look for {papers}; read again, it says nothing new. Save it anew on IRIS. If "
        "IRIS gives the same file again, look there yourself and answer by hand in the outbox.",
    ),
}
