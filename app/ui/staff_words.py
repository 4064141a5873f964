"""Workers, their rights and how they are engaged, in the words of the window."""

from __future__ import annotations

from collections.abc import Mapping

from app.rules.decent_work import APPROVAL, ATTENDANCE, Answer, Topic
from app.ui.kit.tokens import State


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    return text


TOPICS: Mapping[str, str] = {
    Topic.AGE: QT_TRANSLATE_NOOP("Wording", "Nobody too young"),
    Topic.LETTER: QT_TRANSLATE_NOOP("Wording", "Written terms"),
    Topic.MINIMUM_WAGE: QT_TRANSLATE_NOOP("Wording", "Minimum wage in full"),
    Topic.PAID_IN_TIME: QT_TRANSLATE_NOOP("Wording", "Paid by the 7th"),
    Topic.OVERTIME: QT_TRANSLATE_NOOP("Wording", "Overtime paid double"),
    Topic.HOURS: QT_TRANSLATE_NOOP("Wording", "Hours within limits"),
    Topic.REST: QT_TRANSLATE_NOOP("Wording", "A day of rest each week"),
    Topic.LEAVE: QT_TRANSLATE_NOOP("Wording", "Leave is given"),
    Topic.EOBI: QT_TRANSLATE_NOOP("Wording", "EOBI reaches his name"),
    Topic.PESSI: QT_TRANSLATE_NOOP("Wording", "Social security reaches his name"),
    Topic.PESHGI: QT_TRANSLATE_NOOP("Wording", "Peshgi within limits"),
    Topic.FINES: QT_TRANSLATE_NOOP("Wording", "Fines within limits"),
    Topic.NO_CNIC_HELD: QT_TRANSLATE_NOOP("Wording", "No CNIC is held back"),
    Topic.ACCIDENTS: QT_TRANSLATE_NOOP("Wording", "Accidents are reported"),
    Topic.SAFETY: QT_TRANSLATE_NOOP("Wording", "Safety, first aid, water"),
    Topic.VOICE: QT_TRANSLATE_NOOP("Wording", "Meetings and answers"),
}
STEPS: Mapping[str, str] = {
    Topic.AGE: QT_TRANSLATE_NOOP("Wording", "Look at who is too young, or does work that is forbidden before 18."),
    Topic.LETTER: QT_TRANSLATE_NOOP(
        "Wording", "Hand each worker his appointment letter and write the day in his file."
    ),
    Topic.MINIMUM_WAGE: QT_TRANSLATE_NOOP(
        "Wording", "Raise the wages that fall short; the wages page says by how much."
    ),
    Topic.PAID_IN_TIME: QT_TRANSLATE_NOOP("Wording", "Pay by the 7th and write down the day on which you paid."),
    Topic.OVERTIME: QT_TRANSLATE_NOOP("Wording", "Pay every hour over at double the rate."),
    Topic.HOURS: QT_TRANSLATE_NOOP("Wording", "Spread the work: the law limits the hours over in a day and a week."),
    Topic.REST: QT_TRANSLATE_NOOP("Wording", "Give everybody one free day in each week."),
    Topic.LEAVE: QT_TRANSLATE_NOOP("Wording", "Send on leave those whose leave would be lost."),
    Topic.EOBI: QT_TRANSLATE_NOOP("Wording", "Get the EOBI numbers that are missing, and pay what is due."),
    Topic.PESSI: QT_TRANSLATE_NOOP("Wording", "Get the social security numbers that are missing, and pay what is due."),
    Topic.PESHGI: QT_TRANSLATE_NOOP("Wording", "Agree smaller advances, one at a time."),
    Topic.FINES: QT_TRANSLATE_NOOP("Wording", "Give back what was taken wrongly; hear the worker before a fine."),
    Topic.NO_CNIC_HELD: QT_TRANSLATE_NOOP("Wording", "Give back every CNIC you hold, and declare it."),
    Topic.ACCIDENTS: QT_TRANSLATE_NOOP(
        "Wording", "Report the accidents that cost working days; of a month without one, state it."
    ),
    Topic.SAFETY: QT_TRANSLATE_NOOP("Wording", "See to safety gear, first aid, toilet and water, and declare it."),
    Topic.VOICE: QT_TRANSLATE_NOOP("Wording", "Hold a meeting, and answer what was complained of."),
    ATTENDANCE: QT_TRANSLATE_NOOP("Wording", "Write down the attendance of the month; then the books can say it."),
    APPROVAL: QT_TRANSLATE_NOOP("Wording", "Approve the wages, pay them, and write down what was paid and when."),
}
ANSWERS: Mapping[str, tuple[State, str]] = {
    Answer.YES: (State.ACCEPTED, QT_TRANSLATE_NOOP("Wording", "Yes")),
    Answer.PARTLY: (State.WARN, QT_TRANSLATE_NOOP("Wording", "Partly")),
    Answer.NO: (State.REJECTED, QT_TRANSLATE_NOOP("Wording", "No")),
    Answer.UNKNOWN: (State.DRAFT, QT_TRANSLATE_NOOP("Wording", "Not known")),
    Answer.NONE: (State.HELD, QT_TRANSLATE_NOOP("Wording", "None here")),
}
DECLARED: Mapping[str, str] = {
    "no_cnic_held": QT_TRANSLATE_NOOP("Wording", "No CNIC of a worker is held back here."),
    "safety_gear": QT_TRANSLATE_NOOP("Wording", "Everybody has the safety gear that his work needs."),
    "first_aid": QT_TRANSLATE_NOOP("Wording", "There is a first aid box, and somebody knows how to use it."),
    "toilet_and_water": QT_TRANSLATE_NOOP("Wording", "There are a clean toilet and drinking water."),
    "no_accident": QT_TRANSLATE_NOOP("Wording", "In {month} nobody had an accident at work here."),
}
LACKING: Mapping[str, str] = {
    "no_cnic_held": QT_TRANSLATE_NOOP("Wording", "the owner's word"),
    "safety_gear": QT_TRANSLATE_NOOP("Wording", "safety gear"),
    "first_aid": QT_TRANSLATE_NOOP("Wording", "first aid"),
    "toilet_and_water": QT_TRANSLATE_NOOP("Wording", "toilet and water"),
    "meeting": QT_TRANSLATE_NOOP("Wording", "a meeting in the last six months"),
    "no_accident": QT_TRANSLATE_NOOP("Wording", "the owner's statement on the month"),
    ATTENDANCE: QT_TRANSLATE_NOOP("Wording", "the attendance of the month"),
    APPROVAL: QT_TRANSLATE_NOOP("Wording", "approved and paid wages"),
}
GENDERS: Mapping[str, str] = {
    "": "–",
    "male": QT_TRANSLATE_NOOP("Wording", "Man"),
    "female": QT_TRANSLATE_NOOP("Wording", "Woman"),
    "other": QT_TRANSLATE_NOOP("Wording", "Other"),
}
ENGAGEMENTS: Mapping[str, str] = {
    "": "–",
    "permanent": QT_TRANSLATE_NOOP("Wording", "Permanent"),
    "probationer": QT_TRANSLATE_NOOP("Wording", "On probation"),
    "temporary": QT_TRANSLATE_NOOP("Wording", "Temporary"),
    "fixed_term": QT_TRANSLATE_NOOP("Wording", "Fixed term"),
    "badli": QT_TRANSLATE_NOOP("Wording", "Badli"),
    "contract": QT_TRANSLATE_NOOP("Wording", "Contract, by the piece"),
    "part_time": QT_TRANSLATE_NOOP("Wording", "Part time"),
    "apprentice": QT_TRANSLATE_NOOP("Wording", "Apprentice"),
}
SKILLS: Mapping[str, str] = {
    "": "–",
    "unskilled": QT_TRANSLATE_NOOP("Wording", "Unskilled"),
    "semi_skilled": QT_TRANSLATE_NOOP("Wording", "Semi-skilled"),
    "skilled": QT_TRANSLATE_NOOP("Wording", "Skilled"),
    "highly_skilled": QT_TRANSLATE_NOOP("Wording", "Highly skilled"),
}
LEAVES: Mapping[str, str] = {
    "annual": QT_TRANSLATE_NOOP("Wording", "Annual leave"),
    "casual": QT_TRANSLATE_NOOP("Wording", "Casual leave"),
    "sick": QT_TRANSLATE_NOOP("Wording", "Sick leave"),
    "maternity": QT_TRANSLATE_NOOP("Wording", "Maternity leave"),
    "paternity": QT_TRANSLATE_NOOP("Wording", "Paternity leave"),
    "iddat": QT_TRANSLATE_NOOP("Wording", "Iddat leave"),
    "quarantine": QT_TRANSLATE_NOOP("Wording", "Quarantine leave"),
}
OWINGS: Mapping[str, str] = {
    "advance": QT_TRANSLATE_NOOP("Wording", "Advance"),
    "fine": QT_TRANSLATE_NOOP("Wording", "Fine"),
    "damage": QT_TRANSLATE_NOOP("Wording", "Damage"),
}
GRIEVANCES: Mapping[str, str] = {
    "grievance": QT_TRANSLATE_NOOP("Wording", "Grievance"),
    "suggestion": QT_TRANSLATE_NOOP("Wording", "Proposal"),
}
LEFT_WHY: Mapping[str, str] = {
    "resigned": QT_TRANSLATE_NOOP("Wording", "He resigned"),
    "contract_ended": QT_TRANSLATE_NOOP("Wording", "His term ended"),
    "retired": QT_TRANSLATE_NOOP("Wording", "He retired"),
    "retrenched": QT_TRANSLATE_NOOP("Wording", "Laid off without his fault"),
    "dismissed": QT_TRANSLATE_NOOP("Wording", "Dismissed for misconduct"),
    "absconded": QT_TRANSLATE_NOOP("Wording", "He stayed away"),
    "died": QT_TRANSLATE_NOOP("Wording", "He died"),
}
OWING_STATES: Mapping[str, tuple[State, str]] = {
    "open": (State.WAITING, QT_TRANSLATE_NOOP("Wording", "Open")),
    "settled": (State.ACCEPTED, QT_TRANSLATE_NOOP("Wording", "Settled")),
    "lapsed": (State.HELD, QT_TRANSLATE_NOOP("Wording", "Lapsed")),
    "cancelled": (State.HELD, QT_TRANSLATE_NOOP("Wording", "Cancelled")),
}
CHANGES: Mapping[str, str] = {
    "postponed": QT_TRANSLATE_NOOP("Wording", "Put off for a month"),
    "instalment": QT_TRANSLATE_NOOP("Wording", "Another instalment"),
    "paid_back": QT_TRANSLATE_NOOP("Wording", "Paid back by hand"),
    "forgiven": QT_TRANSLATE_NOOP("Wording", "Forgiven"),
    "cancelled": QT_TRANSLATE_NOOP("Wording", "Written by mistake"),
}
HOLIDAYS: Mapping[str, str] = {
    "eid-ul-fitr": QT_TRANSLATE_NOOP("Wording", "Eid-ul-Fitr"),
    "eid-ul-azha": QT_TRANSLATE_NOOP("Wording", "Eid-ul-Azha"),
    "ashura": QT_TRANSLATE_NOOP("Wording", "Ashura"),
    "eid-milad": QT_TRANSLATE_NOOP("Wording", "Eid Milad-un-Nabi"),
}
"""Those that the moon decides, by the beginning of their scope; the days of one feast are numbered behind it."""
