"""`wages`, `due`: what is owed to workers and to departments."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence

from app.cli import waging
from app.cli.answer import Answer, problem_data, problem_line
from app.cli.office import Office
from app.rules.money import show as money
from app.services import arrears, dues, payroll
from app.services.arrears import Arrear
from app.services.payroll import Preview


def wages(office: Office, args: Namespace) -> Answer:
    """`wages preview|approve|reverse --month`: approve and reverse answer with the figures as they then stand.

    A reversal wants `--reason`; with `--worker` it is that of one man's last wage.

    With `--arrears`, a preview says what is owed for earlier months, and an approval pays it as lines of their own.
    """
    if args.step in waging.STEPS:
        return waging.step(office, args)
    if args.step == "preview":
        with office.books.read() as sitting:
            owed = arrears.offered(sitting, before=args.month) if args.arrears else []
            more: dict[str, object] = {"arrears": owed} if args.arrears else {}
            return _wages(office, payroll.preview(sitting, args.month), more, owed)
    with office.books.write() as sitting:
        if args.step == "approve" and args.arrears:
            arrears.put(sitting, args.month)
        run = payroll.approve(sitting, args.month) if args.step == "approve" else waging.reverse(sitting, args)
        return _wages(office, payroll.preview(sitting, args.month), {"run": run})


def due(office: Office, args: Namespace) -> Answer:
    """`due [--on DATE]`: for all authorities, late ones first."""
    with office.books.read() as sitting:
        rows = dues.due(sitting, args.on or sitting.today())
    lines = [
        f"{row.due_on.isoformat()}  {row.authority}  {row.what}  "
        f"{'–' if row.amount is None else money(row.amount)}  "
        f"{f'{row.late_days} days late' if row.late_days else row.state}"
        for row in rows
    ]
    return Answer({"rows": rows, "count": len(rows)}, lines or ["Nothing falls due."])


def _wages(office: Office, preview: Preview, more: dict[str, object], owed: Sequence[Arrear] = ()) -> Answer:
    data = {
        "month": preview.month,
        "profile": preview.profile,
        "workers": preview.rows,
        "totals": preview.totals,
        "problems": [problem_data(problem, office.words) for problem in preview.problems],
    }
    lines = [
        f"{row.worker_number:>4}  {row.name:<22} {row.pay_kind:<8} gross {money(row.gross):>12}  "
        f"EOBI {money(row.eobi_employee):>8}  tax {money(row.income_tax):>8}  net {money(row.net):>12}"
        for row in preview.rows
    ]
    totals = (
        f"      {preview.totals.workers} workers: gross {money(preview.totals.gross)}, net {money(preview.totals.net)}"
    )
    problems = [problem_line(problem, office.words) for problem in preview.problems]
    problems += waging.arrears_said(list(owed))
    return Answer({**data, **more}, [*lines, totals, *problems])
