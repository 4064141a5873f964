"""`scenarios`: FBR's sandbox scenarios, which are ours, how each stands, and running them."""

from __future__ import annotations

from argparse import Namespace

from app.cli.answer import DONE, IN_THE_WAY, Answer, InTheWay
from app.cli.office import Office, shipped_list
from app.rules.problems import Code, Problem, Refusal
from app.rules.scenarios import ScenarioBook
from app.services import outbox, scenarios
from app.services.outbox import State
from app.services.scenarios import ScenarioRow


def scenarios_command(office: Office, args: Namespace) -> Answer:
    """`scenarios`, `scenarios run SN001… | --all`, `scenarios choose SN001 [--not-ours]`."""
    book = ScenarioBook.read(shipped_list)
    if args.step == "run":
        return _run(office, book, args)
    if args.step == "choose":
        with office.books.write() as sitting:
            scenarios.choose(sitting, book, args.scenario, ours=not args.not_ours)
    return _all(office, book)


def _all(office: Office, book: ScenarioBook) -> Answer:
    with office.books.read() as sitting:
        rows = scenarios.rows(sitting, book)
    left = scenarios.missing(rows)
    data = {"rows": [_data(row) for row in rows], "count": len(rows), "missing": left}
    return Answer(data, [_line(row) for row in rows] + [_left(left)])


def _run(office: Office, book: ScenarioBook, args: Namespace) -> Answer:
    """One after the other: the next is sent when the one before it is decided."""
    wanted = [each.upper() for each in args.scenario]
    if args.all:
        with office.books.read() as sitting:
            wanted = [row.id for row in scenarios.rows(sitting, book) if row.ours and not row.done and row.has_sample]
    elif not wanted:
        raise Refusal(Problem(Code.MISSING, "scenario"))
    ran, lines = [], []
    for number, each in enumerate(wanted, start=1):
        with office.books.write() as sitting:
            item_id = scenarios.queue(sitting, book, each)
        _send(office)
        with office.books.read() as sitting:
            detail = outbox.item(sitting, item_id)
        if detail is None:
            continue
        row = detail.row
        ran.append({"scenario": each, "id": row.id, "state": row.state, "fbr_number": row.fiscal_number})
        lines.append(f"{each}: {row.state} {row.fiscal_number or f'{row.reason_code} {row.reason}'}".rstrip())
        office.say(f"{number}/{len(wanted)} {lines[-1]}")
        if row.state in {State.READY, State.HELD}:
            break  # the line or the key: the next would fare no better
    with office.books.read() as sitting:
        left = scenarios.missing(scenarios.rows(sitting, book))
    good = len(ran) == len(wanted) and all(each["state"] == State.ACCEPTED for each in ran)
    return Answer({"ran": ran, "missing": left}, [*lines, _left(left)], DONE if good else IN_THE_WAY)


def _send(office: Office) -> None:
    from app.cli.portals import engine
    from app.sync.lock import Busy

    try:
        engine(office).run_once()
    except Busy:
        raise InTheWay("Another Karkhana is sending from these books just now. Nothing was sent twice.") from None


def _data(row: ScenarioRow) -> dict[str, object]:
    return {
        "scenario": row.id,
        "title": row.title,
        "sale_type": row.sale_type,
        "ours": row.ours,
        "chosen": row.chosen,
        "has_sample": row.has_sample,
        "runs": row.runs,
        "state": row.state,
        "id": row.item_id,
        "at": row.at,
        "reason": row.reason,
        "reason_code": row.reason_code,
        "fbr_number": row.fiscal_number,
    }


def _line(row: ScenarioRow) -> str:
    whose = "ours" if row.ours else "not ours"
    said = row.fiscal_number or " ".join(each for each in (row.reason_code, row.reason) if each)
    return f"{row.id}  {whose:<8}  {row.state or 'not run':<9}  {row.title}  {said}".rstrip()


def _left(left: list[str]) -> str:
    if not left:
        return "All of ours are accepted: FBR makes the token for production by itself."
    return f"Still missing for the production token: {', '.join(left)}"
