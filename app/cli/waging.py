"""`wages`, beside approving them: what is owed for earlier months, what is paid once, the payment list, the proof."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from decimal import Decimal

from app.cli.answer import Answer
from app.cli.office import Office
from app.rules.money import read_amount
from app.rules.money import show as money
from app.rules.problems import Code, Problem, Refusal
from app.services import arrears, extras, funds, last_wages, pay_list, payroll, settling, skill_wages, workers
from app.services.arrears import Arrear
from app.services.books import Sitting
from app.services.extras import ExtraDraft
from app.services.skill_wages import SkillWageDraft


def step(office: Office, args: Namespace) -> Answer:
    """One of the steps below."""
    return STEPS[args.step](office, args)


def arrears_said(found: list[Arrear]) -> list[str]:
    return [
        f"{row.worker_number:>4}  {row.name:<22} {row.month}: {money(row.then)} approved, {money(row.now)} today, "
        f"owed {money(row.amount)}, EOBI {money(row.eobi)}, PESSI {money(row.pessi)}"
        for row in found
    ]


def _arrears(office: Office, args: Namespace) -> Answer:
    """`wages arrears --month M`: for all months before M."""
    with office.books.read() as sitting:
        found = arrears.offered(sitting, _worker(sitting, args), args.month)
    data = {"arrears": found, "count": len(found), "total": arrears.owed(found)}
    return Answer(data, arrears_said(found) or ["Nothing is owed for earlier months."])


def _add(office: Office, args: Namespace) -> Answer:
    """`wages add --month M --worker 3 --kind bonus --amount 5000`."""
    with office.books.write() as sitting:
        worker = _worker(sitting, args)
        if worker is None:
            raise Refusal(Problem(Code.MISSING, "worker"))
        draft = ExtraDraft(
            worker_id=worker,
            month=args.month,
            key=args.kind,
            amount=_amount(args.amount),
            label=args.label,
            reason=args.reason,
        )
        made = extras.add(sitting, draft)
        found = extras.rows(sitting, args.month)
    return Answer({"id": made, "rows": found}, [f"{row.key}  {money(row.amount)}  {row.label}" for row in found])


def _remove(office: Office, args: Namespace) -> Answer:
    """`wages remove --month M --id 4`: what was added and is not approved yet."""
    with office.books.write() as sitting:
        known = {row.id for row in extras.rows(sitting, args.month)}
        if args.id not in known:
            raise Refusal(Problem(Code.NOT_FOUND, "id", {"text": str(args.id or "")}))
        extras.remove(sitting, args.id)
        return Answer({"rows": extras.rows(sitting, args.month)}, [f"{args.id} is taken out."])


def _list(office: Office, args: Namespace) -> Answer:
    """`wages list --month M`: by bank, by wallet, in cash with the notes it takes."""
    with office.books.read() as sitting:
        made = pay_list.of(sitting, args.month)
    totals = {way: made.amount(way) for way in pay_list.METHODS}
    lines = [
        f"{line.method:<7} {line.worker_number:>4}  {line.name:<22} {money(line.amount):>12}  {line.account}"
        for line in made.lines
    ]
    lines += [f"{way}: {money(amount)}" for way, amount in totals.items() if amount]
    lines += [f"{count} × {note:,}" for note, count in made.purse.items()]
    data = {"list": made, "totals": totals, "total": made.amount(), "purse": made.purse}
    return Answer(data, lines)


def _paid(office: Office, args: Namespace) -> Answer:
    """`wages paid --month M --method cash --on D`; with `--worker` his last wage."""
    with office.books.write() as sitting:
        on, worker = args.on or sitting.today(), _worker(sitting, args)
        made = pay_list.paid(sitting, args.month, args.method, on, args.reason, worker_id=worker)
        days, due = pay_list.of(sitting, args.month).paid_on, pay_list.due_on(sitting, args.month)
    late = [f"{way}: {day:%d/%m/%Y}{', late' if day > due else ''}" for way, day in days.items()]
    return Answer({"id": made, "paid_on": days, "due_on": due}, late)


def _prove(office: Office, args: Namespace) -> Answer:
    """`wages prove --month M`: computed again, by the rates of then and by those of today."""
    with office.books.read() as sitting:
        then, today = payroll.prove(sitting, args.month), payroll.recompute(sitting, args.month)
    data = {"ok": not then, "findings": then, "by_the_law_of_today": today}
    return Answer(data, then or [f"The wages of {args.month} computed again give the same paisa."], 1 if then else 0)


def _funds(office: Office, args: Namespace) -> Answer:
    """`wages funds --month M`: EOBI and social security of each, and whose number is missing."""
    with office.books.read() as sitting:
        made, lacks = funds.month(sitting, args.month), funds.lacking(sitting, args.month.last)
    data = {"lines": made.lines, "run": made.run_id, "lacking": lacks}
    lines = [f"{row.name:<22} EOBI {money(row.eobi):>9}  PESSI {money(row.pessi):>9}" for row in made.lines]
    lines += [
        f"{row.name} has no number with {row.fund}: {money(row.paid)} of {row.months} months do not reach his name."
        for row in lacks
    ]
    return Answer(data, lines)


def _skill(office: Office, args: Namespace) -> Answer:
    """`wages skill --month M --kind skilled --amount 45000 --reason "notification of …"`: from that month on."""
    with office.books.write() as sitting:
        draft = SkillWageDraft(skill=args.kind, since=args.month.first, amount=_amount(args.amount), source=args.reason)
        made = skill_wages.add(sitting, draft)
        rows = skill_wages.rows(sitting)
    return Answer({"id": made, "rows": rows}, [f"{row.skill}  {row.since}  {money(row.amount)}" for row in rows])


def reverse(sitting: Sitting, args: Namespace) -> int:
    """The counter-run of the month, or with `--worker` of his last wage; its id."""
    worker = _worker(sitting, args)
    if worker is None:
        return payroll.reverse(sitting, args.month, args.reason)
    return last_wages.take_back(sitting, worker, args.reason)


def _settle(office: Office, args: Namespace) -> Answer:
    """`wages settle --month M --worker 3`: what is due to one who leaves, with the wages of his last month.

    With `--approve` his last wage is paid for itself, before the others' month is over; with `--on` it was paid then.
    """
    with office.books.write() as sitting:
        worker = _worker(sitting, args)
        if worker is None:
            raise Refusal(Problem(Code.MISSING, "worker"))
        if args.approve:
            last_wages.approve(sitting, worker, args.on)
        else:
            extras.put_settlement(sitting, worker, args.month, settling.settle(sitting, worker))
        made = last_wages.look(sitting, worker)
    due = made.due
    lines = [f"{part.key:<18} {money(part.amount):>12}  {part.rule}" for part in due.components]
    lines += [] if made.wage is None else [f"{'last wage':<18} {money(made.wage.net):>12}  net, {made.month}"]
    lines += [f"{'still owed':<18} {money(made.still_owed):>12}  after leaving"] if made.still_owed else []
    data = {
        "run": made.run_id,
        "wage": made.wage,
        "components": due.components,
        "total": due.total,
        "due_on": due.due_on,
        "still_owed": made.still_owed,
    }
    return Answer(data, [*lines, f"to be paid by {due.due_on:%d/%m/%Y}"])


def _worker(sitting: Sitting, args: Namespace) -> int | None:
    """His id by his number; None if nobody was named."""
    if not args.worker:
        return None
    found = workers.with_number(sitting, args.worker)
    if found is None:
        raise Refusal(Problem(Code.WORKER_UNKNOWN, "worker", {"number": args.worker}))
    return found.id


def _amount(text: str) -> Decimal | None:
    return read_amount(text) if text else None


STEPS: dict[str, Callable[[Office, Namespace], Answer]] = {
    "arrears": _arrears,
    "add": _add,
    "remove": _remove,
    "list": _list,
    "paid": _paid,
    "prove": _prove,
    "settle": _settle,
    "funds": _funds,
    "skill": _skill,
}
