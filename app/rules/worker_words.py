"""What is wrong with a worker's file, his attendance, his leave or what he owes, in plain English."""

from __future__ import annotations

from app.rules.problems import Code
from app.rules.rate_names import QT_TRANSLATE_NOOP

WORKER_SENTENCES: dict[Code, str] = {
    Code.TERMS_OVERLAP: QT_TRANSLATE_NOOP(
        "Problem", "Other terms hold from {date}; these would overlap with them. Say until when these hold."
    ),
    Code.TERMS_BACKDATED: QT_TRANSLATE_NOOP(
        "Problem", "Wages of {month} are approved already. They stay as they are; the difference is paid as arrears."
    ),
    Code.TERMS_BEFORE_JOINING: QT_TRANSLATE_NOOP("Problem", "{name} joined on {date}; terms cannot begin before."),
    Code.LIGHT_WORK_ONLY: QT_TRANSLATE_NOOP(
        "Problem",
        "He would be {age}: at that age only light work is allowed, and not in a workshop. From {least} he may come.",
    ),
    Code.YOUNG_HAZARD: QT_TRANSLATE_NOOP(
        "Problem", "He is {age}: {work} is forbidden before {adult}. Name another work."
    ),
    Code.YOUNG_OVERTIME: QT_TRANSLATE_NOOP("Problem", "{name} is {age}: no overtime before {adult} ({date})."),
    Code.CNIC_EXPIRED: QT_TRANSLATE_NOOP("Problem", "His CNIC ran out on {date}. Ask him to renew it."),
    Code.GENDER_DIFFERS: QT_TRANSLATE_NOOP(
        "Problem", "The last digit of this CNIC is usually that of a {usual}. Look at the card again."
    ),
    Code.NOMINEE_SHARES: QT_TRANSLATE_NOOP(
        "Problem", "The shares of the nominees make {total} percent; together they must make 100."
    ),
    Code.WORKER_HAS_LEFT: QT_TRANSLATE_NOOP("Problem", "{name} left on {left}; he cannot be marked on {date}."),
    Code.WORKED_AFTER_LEAVING: QT_TRANSLATE_NOOP(
        "Problem", "{name} is marked on {date}, after the day he left. Take that mark away first."
    ),
    Code.HOURS_TOO_LONG: QT_TRANSLATE_NOOP(
        "Problem", "{hours} hours do not fit into the day {date} of {name}: a day has 24."
    ),
    Code.LEAVE_BEYOND_BALANCE: QT_TRANSLATE_NOOP(
        "Problem", "{name} would have taken {taken} days of {kind}; {left} are his. More needs a recorded permission."
    ),
    Code.LEAVE_AT_ONCE: QT_TRANSLATE_NOOP(
        "Problem", "{name} takes {days} days of {kind} at once; the law speaks of {most}."
    ),
    Code.REST_MISSED: QT_TRANSLATE_NOOP("Problem", "{name} has no day of rest in the week from {first} to {last}."),
    Code.HOURS_BEYOND_LAW: QT_TRANSLATE_NOOP(
        "Problem", "{name} worked {hours} hours on one day; the law allows {most}."
    ),
    Code.HOURS_WEEK_BEYOND_LAW: QT_TRANSLATE_NOOP(
        "Problem", "{name} worked {hours} hours in one week; the law allows {most}."
    ),
    Code.REST_TOO_SHORT: QT_TRANSLATE_NOOP(
        "Problem", "{name} had {hours} hours between going on {date} and coming again; the law wants {least}."
    ),
    Code.BREAK_MISSED: QT_TRANSLATE_NOOP(
        "Problem", "{name} worked {hours} hours without a break on {date}; the law allows {most}."
    ),
    Code.DAY_TO_COME: QT_TRANSLATE_NOOP(
        "Problem", "{date} is still to come: nobody knows yet who worked. Rest, holidays and leave may be planned."
    ),
    Code.PUNCH_AGAIN: QT_TRANSLATE_NOOP(
        "Problem", "{name} touched the clock twice within a minute on {date}; once was counted."
    ),
    Code.PUNCH_MISSING: QT_TRANSLATE_NOOP(
        "Problem",
        "{name} has a punch without its pair on {date}: {times}. Write the missing time beside it (“08:00 17:00”), or "
        "leave the row out and mark the day by hand.",
    ),
    Code.PUNCH_MALFORMED: QT_TRANSLATE_NOOP("Problem", "“{text}” is not a time such as 08:05."),
    Code.ITEM_RATE_MISSING: QT_TRANSLATE_NOOP("Problem", "No rate is agreed for {item} on {date}."),
    Code.HOLIDAY_UNCONFIRMED: QT_TRANSLATE_NOOP(
        "Problem", "{name} depends on the moon: {date} is only expected. Confirm the day when it is announced."
    ),
    Code.ADVANCE_TOO_LARGE: QT_TRANSLATE_NOOP("Problem", "{amount} is more than may be advanced: at most {most}."),
    Code.ADVANCE_OPEN: QT_TRANSLATE_NOOP(
        "Problem", "{name} has not paid back the advance of {date} yet ({open} open). One at a time."
    ),
    Code.INSTALMENT_TOO_LARGE: QT_TRANSLATE_NOOP(
        "Problem", "An instalment of {amount} is more than a month allows; only {most} is taken."
    ),
    Code.FINE_TOO_LARGE: QT_TRANSLATE_NOOP(
        "Problem", "A fine of {amount} is more than the law allows of his pay: at most {most}."
    ),
    Code.FINE_OF_YOUNG: QT_TRANSLATE_NOOP("Problem", "{name} is {age}: nobody under {adult} may be fined."),
    Code.ACCIDENT_WRITTEN: QT_TRANSLATE_NOOP(
        "Problem", "The register has an accident of {name} on {date}; that month was not without one."
    ),
    Code.WORKS_HERE: QT_TRANSLATE_NOOP("Problem", "{name} has not left."),
    Code.LEAVING_APART: QT_TRANSLATE_NOOP(
        "Problem", "The day {name} leaves is written down with the reason and the notice, by “He leaves”."
    ),
    Code.LEFT_WHY_UNKNOWN: QT_TRANSLATE_NOOP(
        "Problem", "{name} left on {date}, and why is not known: write it down by “He leaves”."
    ),
    Code.EXPORT_AS_TEXT: QT_TRANSLATE_NOOP("Problem", "{file}: EOBI takes a text file; call it {name}."),
    Code.EOBI_LOST_TO_HIM: QT_TRANSLATE_NOOP(
        "Problem", "{name} has no EOBI number: {amount} rupees of {n} months are paid and reach nobody's name."
    ),
    Code.FINE_IN_PARTS: QT_TRANSLATE_NOOP("Problem", "A fine is taken at once or not at all, never in instalments."),
    Code.FINE_LAPSES: QT_TRANSLATE_NOOP(
        "Problem", "It could only be taken from the wages of {month}; a fine for {date} lapses on {last}."
    ),
    Code.NOT_HEARD: QT_TRANSLATE_NOOP("Problem", "He must be heard before: write down the day and what he said."),
    Code.OWING_SETTLED: QT_TRANSLATE_NOOP("Problem", "Nothing of it is open any more."),
    Code.OWING_TAKEN: QT_TRANSLATE_NOOP(
        "Problem", "{taken} of it were taken from his wages already; it cannot be cancelled."
    ),
}
