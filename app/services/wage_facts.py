"""The facts of one wage as text: kept beside it when it is approved, and read again when it is proved."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import cast

from app.rules.labour import Profile
from app.rules.period import Month
from app.rules.rates import Confidence, Rate
from app.rules.salary_tax import SalarySoFar
from app.rules.wages import Allowance, Deduction, Extra, Situation

Facts = Mapping[str, object]
Texts = Mapping[str, str]


def kept(situation: Situation) -> dict[str, object]:
    """Everything but the attendance, the pieces and the law, which the books hold elsewhere."""
    known = situation.so_far
    return {
        "province": situation.province,
        "eobi": situation.eobi,
        "pessi": situation.pessi,
        "age": situation.age,
        "joined": _day(situation.joined),
        "left": _day(situation.left),
        "so_far": {
            "earned": f"{known.earned:f}",
            "deducted": f"{known.deducted:f}",
            "months": str(known.months),
            "since": str(known.since or ""),
            "until": str(known.until or ""),
        },
        "skilled": None if situation.skilled is None else rate_text(situation.skilled),
        "allowances": [
            {"key": each.key, "amount": f"{each.amount:f}", "label": each.label, "per": each.per}
            for each in situation.allowances
        ],
        "extras": [
            {"key": x.key, "amount": f"{x.amount:f}", "label": x.label, "ref": _ref(x.ref), "month": x.month}
            | {"eobi": f"{x.eobi:f}", "pessi": f"{x.pessi:f}"}
            for x in situation.extras
        ],
        "deductions": [
            {"key": each.key, "amount": f"{each.amount:f}", "label": each.label, "ref": _ref(each.ref)}
            for each in situation.deductions
        ],
    }


def situation(facts: Facts, month: Month, profile: str, name: str) -> Situation:
    """The same situation again."""
    known = cast(Texts, facts["so_far"])
    skilled = cast("Texts | None", facts["skilled"])
    return Situation(
        month=month,
        profile=Profile(profile),
        province=str(facts["province"]),
        eobi=bool(facts["eobi"]),
        pessi=bool(facts["pessi"]),
        name=name,
        age=cast("int | None", facts["age"]),
        joined=_read_day(facts["joined"]),
        left=_read_day(facts["left"]),
        so_far=SalarySoFar(
            earned=Decimal(known["earned"]),
            deducted=Decimal(known["deducted"]),
            months=int(known["months"]),
            since=Month.read(known["since"]) if known["since"] else None,
            until=Month.read(known["until"]) if known["until"] else None,
        ),
        skilled=None if skilled is None else read_rate(skilled),
        allowances=tuple(
            Allowance(each["key"], Decimal(each["amount"]), each["label"], each["per"])
            for each in _texts(facts["allowances"])
        ),
        extras=tuple(
            Extra(
                each["key"],
                Decimal(each["amount"]),
                each["label"],
                _read_ref(each["ref"]),
                each["month"],
                Decimal(each["eobi"]),
                Decimal(each["pessi"]),
            )
            for each in _texts(facts["extras"])
        ),
        deductions=tuple(
            Deduction(each["key"], Decimal(each["amount"]), each["label"], _read_ref(each["ref"]))
            for each in _texts(facts["deductions"])
        ),
    )


def rate_text(rate: Rate) -> dict[str, str]:
    """A rate as it stands beside a wage."""
    return {
        "part": "rate",
        "key": rate.key,
        "scope": rate.scope,
        "value": f"{rate.value:f}",
        "unit": rate.unit,
        "since": rate.since.isoformat(),
        "note": rate.note,
        "source": rate.source,
        "confidence": str(rate.confidence),
        "doubtful": "yes" if rate.doubtful else "",
    }


def read_rate(text: Texts, until: date | None = None) -> Rate:
    return Rate(
        key=text["key"],
        scope=text["scope"],
        since=date.fromisoformat(text["since"]),
        until=until,
        value=Decimal(text["value"]),
        unit=text["unit"],
        note=text["note"],
        source=text["source"],
        confidence=Confidence(text["confidence"]),
    )


def _texts(values: object) -> list[Texts]:
    return cast("list[Texts]", values)


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _read_day(text: object) -> date | None:
    return date.fromisoformat(str(text)) if text else None


def _ref(ref: int | None) -> str:
    return "" if ref is None else str(ref)


def _read_ref(text: str) -> int | None:
    return int(text) if text else None
