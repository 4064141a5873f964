"""What the owner calls the figures of law that a sentence may speak of."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - the name by which the translators' tool finds it
    return text


RATE_NAMES: dict[str, str] = {
    "advance.instalment.cap": QT_TRANSLATE_NOOP("Rate", "limit of the instalments of advances, percent of the wage"),
    "deductions.cap": QT_TRANSLATE_NOOP("Rate", "limit of all deductions, percent of the wage"),
    "fbr.cancel.hours": QT_TRANSLATE_NOOP("Rate", "hours in which an invoice may be cancelled on IRIS"),
    "fbr.note.sign": QT_TRANSLATE_NOOP("Rate", "what a debit note does: -1 takes off, 1 adds"),
    "eobi.base": QT_TRANSLATE_NOOP("Rate", "monthly wage on which EOBI is reckoned"),
    "fine.cap": QT_TRANSLATE_NOOP("Rate", "limit of fines, percent of the wage"),
    "fine.lapse": QT_TRANSLATE_NOOP("Rate", "days after which a fine lapses"),
    "fine.parts": QT_TRANSLATE_NOOP("Rate", "instalments of a fine"),
    "gratuity.exempt.most": QT_TRANSLATE_NOOP("Rate", "most of a gratuity without income tax"),
    "gratuity.exempt.percent": QT_TRANSLATE_NOOP("Rate", "part of a gratuity without income tax, percent"),
    "it.s21q.unregistered.supplier": QT_TRANSLATE_NOOP("Rate", "part of a bill without NTN that is disallowed"),
    "hours.day.most": QT_TRANSLATE_NOOP("Rate", "longest day, hours"),
    "hours.week.most": QT_TRANSLATE_NOOP("Rate", "longest week, hours"),
    "leave.annual": QT_TRANSLATE_NOOP("Rate", "annual leave"),
    "leave.casual": QT_TRANSLATE_NOOP("Rate", "casual leave"),
    "leave.sick.full": QT_TRANSLATE_NOOP("Rate", "sick leave on full pay"),
    "leave.sick.half": QT_TRANSLATE_NOOP("Rate", "sick leave on half pay"),
    "minwage.balochistan": QT_TRANSLATE_NOOP("Rate", "minimum wage, Balochistan"),
    "minwage.federal": QT_TRANSLATE_NOOP("Rate", "minimum wage, Islamabad"),
    "minwage.kp": QT_TRANSLATE_NOOP("Rate", "minimum wage, Khyber Pakhtunkhwa"),
    "minwage.punjab": QT_TRANSLATE_NOOP("Rate", "minimum wage, Punjab"),
    "minwage.sindh": QT_TRANSLATE_NOOP("Rate", "minimum wage, Sindh"),
    "overtime.day.most": QT_TRANSLATE_NOOP("Rate", "most overtime of a day"),
    "overtime.multiple": QT_TRANSLATE_NOOP("Rate", "overtime rate"),
    "overtime.multiple.holiday": QT_TRANSLATE_NOOP("Rate", "overtime rate on a public holiday"),
    "overtime.week.most": QT_TRANSLATE_NOOP("Rate", "most overtime of a week"),
    "pension.age.men": QT_TRANSLATE_NOOP("Rate", "EOBI pension age of men"),
    "pension.age.women": QT_TRANSLATE_NOOP("Rate", "EOBI pension age of women"),
    "pessi.ceiling": QT_TRANSLATE_NOOP("Rate", "wage up to which social security is reckoned"),
    "pessi.threshold": QT_TRANSLATE_NOOP("Rate", "number of workers from which social security applies"),
    "sick.pay": QT_TRANSLATE_NOOP("Rate", "pay of a day of sick leave"),
    "st.furthertax": QT_TRANSLATE_NOOP("Rate", "further tax"),
    "st.rate.standard": QT_TRANSLATE_NOOP("Rate", "sales tax"),
    "st.rate.steel": QT_TRANSLATE_NOOP("Rate", "sales tax on steel"),
    "st.rate.toll": QT_TRANSLATE_NOOP("Rate", "sales tax on toll manufacturing"),
}
"""Any other rate goes by its key."""
