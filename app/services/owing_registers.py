"""The registers of what workers owe: advances, fines, damage."""

from __future__ import annotations

from app.rules.period import Month
from app.services import owings, pay_runs, wage_lines, workers
from app.services.books import Sitting
from app.services.owings import Kind, OwingRow
from app.services.register_sheets import Row, sheet
from app.services.worker_sheets import Cell, RegisterSheet

ADVANCES = (
    "worker_no", "name", "father", "department", "day", "amount", "purpose", "instalments", "postponed", "repaid",
    "open", "repaid_on", "remarks",
)  # fmt: skip
PENALTIES = (
    "worker_no", "name", "father", "department", "what", "act_on", "heard_on", "heard", "pay", "day", "amount",
    "instalments", "realised", "realised_on", "remarks",
)  # fmt: skip


def advances(sitting: Sitting, first: Month, last: Month) -> RegisterSheet:
    """Every advance that was given or not yet repaid in the span."""
    found = [
        row
        for row in owings.rows(sitting, Kind.ADVANCE)
        if not row.cancelled and row.day <= last.last and (row.open > 0 or row.day >= first.first)
    ]
    rows = [_common(sitting, row) | _of_advance(sitting, row) for row in found]
    return sheet(sitting, "advances", (first, last), columns=ADVANCES, rows=rows, summed=("amount", "open"))


def fines(sitting: Sitting, first: Month, last: Month) -> RegisterSheet:
    return _penalties(sitting, "fines", Kind.FINE, first, last)


def damage(sitting: Sitting, first: Month, last: Month) -> RegisterSheet:
    return _penalties(sitting, "damage", Kind.DAMAGE, first, last)


def _penalties(sitting: Sitting, title: str, kind: Kind, first: Month, last: Month) -> RegisterSheet:
    found = [row for row in owings.rows(sitting, kind) if not row.cancelled and first.first <= row.day <= last.last]
    rows: list[Row] = [
        _common(sitting, row)
        | {
            "what": row.what,
            "act_on": row.act_on,
            "heard_on": row.heard_on,
            "heard": row.heard,
            "pay": row.pay,
            "realised": row.taken + row.paid_back,
            "realised_on": _settled_on(sitting, row),
            "remarks": _remarks(row),
        }
        for row in found
    ]
    return sheet(sitting, title, (first, last), columns=PENALTIES, rows=rows, summed=("amount", "realised"))


def _common(sitting: Sitting, row: OwingRow) -> dict[str, Cell]:
    whole, rest = divmod(row.amount, row.instalment)
    person = workers.get(sitting, row.worker_id, row.day)
    return {
        "worker_no": row.number,
        "name": row.name,
        "father": row.father,
        "department": person.designation if person else "",
        "day": row.day,
        "amount": row.amount,
        "instalments": int(whole) + bool(rest),
    }


def _of_advance(sitting: Sitting, row: OwingRow) -> dict[str, Cell]:
    return {
        "purpose": row.what,
        "postponed": ", ".join(str(month) for month in row.postponed),
        "repaid": row.taken + row.paid_back,
        "open": row.open,
        "repaid_on": _settled_on(sitting, row),
        "remarks": _remarks(row),
    }


def _settled_on(sitting: Sitting, row: OwingRow) -> Cell:
    """The day on which the wages were paid that took the last of it, the month while they are not paid; "" if open."""
    taken = [line for line in wage_lines.history(sitting, row.kind, row.id) if line.amount > 0]
    if row.open > 0 or not taken:
        return ""
    his = [wage for wage in pay_runs.paid(sitting, Month.read(taken[-1].month)) if wage.worker_id == row.worker_id]
    return pay_runs.paid_days(sitting, his).get(row.worker_id) or taken[-1].month


def _remarks(row: OwingRow) -> str:
    """What became of the rest of it."""
    said = [f"forgiven {row.forgiven:,.2f}" if row.forgiven else ""]
    said.append(f"lapsed {row.lapsed:,.2f} after {row.lapses_on:%d/%m/%Y}" if row.lapsed and row.lapses_on else "")
    said.append(f"paid back by hand {row.paid_back:,.2f}" if row.paid_back else "")
    return ", ".join(filter(None, said))
