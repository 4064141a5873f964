"""`worker`, `register`, `owing`, `decent-work`: a worker's file and papers, registers, what he owes, his rights."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import cast

from app.cli.answer import Answer, plain
from app.cli.drafts import read_draft
from app.cli.office import Office
from app.rules.decent_words import told
from app.rules.money import read_amount
from app.rules.money import show as money
from app.rules.problems import Code, Problem, Refusal
from app.services import decent_work, last_wages, owings, registers, settling, worker_papers, workers
from app.services.books import Sitting
from app.services.owings import ChangeDraft
from app.services.workers import LeavingDraft, TermsDraft, WorkerDraft

Paper = Callable[[Sitting, int, int], object]
PAPERS: dict[str, Paper] = {
    "appointment": lambda sitting, worker, _year: worker_papers.appointment(sitting, worker),
    "card": lambda sitting, worker, _year: worker_papers.employment_card(sitting, worker),
    "experience": lambda sitting, worker, _year: worker_papers.experience(sitting, worker),
    "tax": worker_papers.tax_certificate,
    "year": worker_papers.yearly_card,
}


def worker(office: Office, args: Namespace) -> Answer:
    """`worker change|terms|history|leave|paper|settlement ID …`."""
    return STEPS[args.step](office, args)


def register(office: Office, args: Namespace) -> Answer:
    """`register KIND --month M [--from M]`: its columns and rows, and its totals."""
    with office.books.read() as sitting:
        if args.kind == "muster":
            roll = registers.muster_roll(sitting, args.month)
            lines = [f"{row.worker_no:>4}  {row.name:<22} {' '.join(m or '·' for m in row.marks)}" for row in roll.rows]
            return Answer(_whole(roll), lines)
        sheet = registers.OF_SPAN[args.kind](sitting, args.first or args.month, args.month)
    heading = "  ".join(sheet.columns)
    lines = ["  ".join("" if cell is None else str(plain(cell)) for cell in row) for row in sheet.rows]
    return Answer(_whole(sheet), [f"In the form of {sheet.form}", heading, *lines] if lines else ["nil"])


def owing(office: Office, args: Namespace) -> Answer:
    """`owing ID postponed|instalment|paid_back|forgiven|cancelled`."""
    amount = read_amount(args.amount) if args.amount else None
    if args.amount and amount is None:
        raise Refusal(Problem(Code.NOT_A_NUMBER, "amount", {"text": args.amount}))
    draft = ChangeDraft(kind=args.change, day=args.on, month=args.month, amount=amount, reason=args.reason)
    with office.books.write() as sitting:
        made = owings.change(sitting, args.id, draft)
        row = owings.get(sitting, args.id)
    left = row.open if row else None
    return Answer({"id": made, "open": left}, [f"It is written down; {money(left or owings.NOTHING)} is open."])


def rights(office: Office, args: Namespace) -> Answer:
    """`decent-work [--month M]`: answer, evidence and what lacks for each right, and the next step."""
    with office.books.read() as sitting:
        made = decent_work.checklist(sitting, args.month)
    evidence = [[told(seen, office.words) for seen in each.evidence] for each in made.findings]
    found = [
        {**_whole(each), "evidence": said, "weight": each.weight, "points": each.points, "step": each.step}
        for each, said in zip(made.findings, evidence, strict=True)
    ]
    step = made.next_step.topic if made.next_step else None
    data = {
        "month": made.month,
        "profile": made.profile,
        "approved": made.approved,
        "points": made.score.points,
        "most": made.score.most,
        "percent": made.score.percent,
        "next_step": step,
        "findings": found,
    }
    lines = [
        f"{each.points:>3}/{each.weight:<3} {each.topic:<14} {each.answer:<8} {each.good}/{each.of}  "
        f"{' '.join(said)}{'  lacking: ' + ', '.join(each.missing) if each.missing else ''}"
        for each, said in zip(made.findings, evidence, strict=True)
    ]
    return Answer(data, [*lines, f"{made.score.percent} %; next: {step or '–'}"])


def _change(office: Office, args: Namespace) -> Answer:
    """The fields that the file names; what it does not name stays."""
    said = read_draft(WorkerDraft, args.file)
    with office.books.write() as sitting:
        found = _found(sitting, args.id)
        before = workers.draft(sitting, found)
        blank = WorkerDraft()
        changed = {
            name: getattr(said, name) for name in WorkerDraft.__slots__ if getattr(said, name) != getattr(blank, name)
        }
        draft = replace(before, **changed)
        office.warnings.extend(problem for problem in workers.check(sitting, draft) if problem.is_warning)
        workers.change(sitting, found, draft)
    return Answer({"id": found, "changed": sorted(changed)}, ["It is written down."])


def _terms(office: Office, args: Namespace) -> Answer:
    draft = read_draft(TermsDraft, args.file)
    with office.books.write() as sitting:
        found = _found(sitting, args.id)
        office.warnings.extend(each for each in workers.check_terms(sitting, found, draft) if each.is_warning)
        made = workers.agree(sitting, found, draft)
        rows = workers.history(sitting, found)
    return Answer({"id": made, "terms": rows}, ["It is agreed."])


def _history(office: Office, args: Namespace) -> Answer:
    with office.books.read() as sitting:
        rows = workers.history(sitting, _found(sitting, args.id))
    lines = [
        f"{row.since}  {row.until or ''!s:<10}  {row.pay_kind:<8} {money(row.rate):>12}  "
        f"{row.designation}  {row.reason}"
        for row in rows
    ]
    return Answer({"rows": rows, "count": len(rows)}, lines)


def _leave(office: Office, args: Namespace) -> Answer:
    draft = LeavingDraft(left_on=args.on, why=args.why, note=args.note, notice_days=args.notice)
    with office.books.write() as sitting:
        found = _found(sitting, args.id)
        workers.leave(sitting, found, draft)
        due = settling.settle(sitting, found)
    return Answer(
        {"id": found, "due_on": due.due_on, "total": due.total, "components": due.components},
        [f"He left. {money(due.total)} beside his last wage is due by {due.due_on:%d/%m/%Y}."],
    )


def _stay(office: Office, args: Namespace) -> Answer:
    with office.books.write() as sitting:
        found = _found(sitting, args.id)
        workers.stay(sitting, found, args.reason)
    return Answer({"id": found}, ["He stays."])


def _settlement(office: Office, args: Namespace) -> Answer:
    with office.books.read() as sitting:
        found = _found(sitting, args.id)
        facts, due = settling.facts(sitting, found, args.on), settling.settle(sitting, found, args.on)
        last = last_wages.look(sitting, found, LeavingDraft(left_on=args.on) if args.on else None)
    lines = [f"{each.key:<18} {money(each.amount):>14}  {each.rule}" for each in due.components]
    data = {
        "facts": facts,
        "components": due.components,
        "total": due.total,
        "due_on": due.due_on,
        "doubtful": due.doubtful,
        "wage": last.wage,
        "still_owed": last.still_owed,
    }
    lines += [] if last.wage is None else [f"{'last wage':<18} {money(last.wage.net):>14}  net, with all of it"]
    lines += [f"{'still owed':<18} {money(last.still_owed):>14}  after leaving"] if last.still_owed else []
    return Answer(data, [*lines, f"{money(due.total)} is due by {due.due_on:%d/%m/%Y}."])


def _paper(office: Office, args: Namespace) -> Answer:
    with office.books.read() as sitting:
        found = _found(sitting, args.id)
        sheet = PAPERS[args.kind](sitting, found, args.year or _year(sitting, args.kind))
    data = _whole(sheet)
    lacking = cast("list[str]", data.get("missing", []))
    lines = [f"{key}: {value}" for key, value in data.items() if key not in ("head", "missing")]
    return Answer(data, [*lines, *(f"lacking: {each}" for each in lacking)])


def _year(sitting: Sitting, kind: str) -> int:
    """This year; of the tax certificate the year that ended last."""
    today: date = sitting.today()
    return today.year if kind == "year" or today.month >= 7 else today.year - 1


def _found(sitting: Sitting, number: str) -> int:
    """Workers go by their numbers, which are mostly digits: an id would be somebody else's."""
    row = workers.with_number(sitting, number)
    if row is None:
        raise Refusal(Problem(Code.WORKER_UNKNOWN, "id", {"number": number}))
    return row.id


def _whole(sheet: object) -> Mapping[str, object]:
    data = plain(sheet)
    return {str(key): value for key, value in data.items()} if isinstance(data, dict) else {}


STEPS: dict[str, Callable[[Office, Namespace], Answer]] = {
    "change": _change,
    "terms": _terms,
    "history": _history,
    "leave": _leave,
    "stay": _stay,
    "paper": _paper,
    "settlement": _settlement,
}
