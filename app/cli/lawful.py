"""`rates`: the law with its sources, this workshop's own figure instead of one that is doubtful, and the end of it."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict
from datetime import date
from decimal import Decimal, InvalidOperation

from app.cli.answer import Answer, NotThereYet
from app.cli.office import Office
from app.cli.typed import record_number
from app.host.clock import today
from app.rules.problems import Code, Problem, Refusal
from app.services import law
from app.services.law import EndDraft, OverrideDraft


def rates(office: Office, args: Namespace) -> Answer:
    """`rates [KEY] [--on DATE]`: with the workshop's own overrides where there are books."""
    match args.key:
        case "import":
            raise NotThereYet("rates import")
        case "override":
            return _override(office, args)
        case "end":
            return _end(office, args)
    day: date | None = args.on
    if office.path.is_file():
        with office.books.read() as sitting:
            rows = law.rates(sitting, args.key, day)
    else:
        rows = [law.frozen(rate) for rate in office.rates.all(None, day) if rate.key.startswith(args.key)]
    return Answer({"rates": rows, "on": day or today()}, [law.in_words(row) for row in rows])


def _override(office: Office, args: Namespace) -> Answer:
    """`rates override KEY --since D --value N --reason TEXT [--scope S] [--until D]`."""
    draft = OverrideDraft(
        key=args.which,
        scope=args.scope,
        since=args.since,
        until=args.until,
        value=_figure(args.value),
        reason=args.reason,
    )
    with office.books.write() as sitting:
        _warn(office, law.check(sitting, draft))
        made = law.override(sitting, draft)
        given = law.override_row(sitting, made)
    said = f"Own figure {made}: {args.which} is {args.value} from {args.since} on. What is approved keeps its figures."
    return Answer(asdict(given) if given else {"id": made}, [said])


def _end(office: Office, args: Namespace) -> Answer:
    """`rates end ID --on D --reason TEXT`: from that day on the figure beneath it holds again."""
    number = record_number(args.which)
    if number is None:
        raise Refusal(Problem(Code.MISSING if not args.which else Code.MALFORMED, "id", {"text": args.which}))
    draft = EndDraft(on=args.on or today(), reason=args.reason)
    with office.books.write() as sitting:
        _warn(office, law.check_end(sitting, number, draft))
        law.end(sitting, number, draft)
        left = law.override_row(sitting, number)
    rest = {"until": left.until} if left else {}
    said = f"Own figure {number} holds no longer from {draft.on} on." if left else f"Own figure {number} is taken out."
    return Answer({"id": number, "taken_out": left is None, **rest}, [said])


def _warn(office: Office, found: list[Problem]) -> None:
    office.warnings.extend(each for each in found if each.is_warning)


def _figure(text: str) -> Decimal | None:
    """Nothing if there is none; a figure that cannot be read is refused."""
    if not text:
        return None
    try:
        return Decimal(text.replace(",", ""))
    except InvalidOperation:
        raise Refusal(Problem(Code.NOT_A_NUMBER, "value", {"text": text})) from None
