"""`export` of what follows from the wages: the register, the lists of the funds, EOBI's yearly return."""

from __future__ import annotations

from argparse import Namespace

from app.cli.answer import Answer, problem_data, problem_line
from app.cli.office import Office
from app.exchange import exports, fund_files, pr02a
from app.exchange.exports import Exported
from app.rules.problems import Code, Problem, Refusal

KINDS = ("wage-register", "eobi-pr02a", "eobi-schedule", "eobi-facilitation", "pessi-schedule")


def export(office: Office, args: Namespace) -> Answer:
    """`export KIND --month M --to FILE`; of PR-02A the year in which M lies, with its MD5 and its letter beside it."""
    if args.kind == "eobi-pr02a":
        return _return(office, args)
    made = _list(office, args)
    data = {"file": str(args.file), "rows": made.rows, "value": made.value}
    return Answer(data, [f"{args.file}: {made.rows} rows"])


def _list(office: Office, args: Namespace) -> Exported:
    match args.kind:
        case "wage-register":
            return exports.wage_register(office.books, args.month, args.file)
        case "eobi-schedule":
            return fund_files.eobi_schedule(office.books, args.month, args.file)
        case "pessi-schedule":
            return fund_files.pessi_schedule(office.books, args.month, args.file)
    return fund_files.facilitation(office.books, args.month, args.file, _columns(args.column))


def _columns(asked: list[str]) -> dict[str, str]:
    """Heading by heading, the field under it."""
    found = {}
    for each in asked:
        heading, equals, field = each.rpartition("=")
        if not equals or not heading.strip():
            raise Refusal(Problem(Code.MALFORMED, "column", {"text": each}))
        found[heading.strip()] = field.strip()
    return found


def _return(office: Office, args: Namespace) -> Answer:
    made = pr02a.export(office.books, args.month, args.file, sub_office=args.sub_office)
    data = {
        "file": str(made.path),
        "name": made.name,
        "md5": made.md5,
        "md5_file": str(made.md5_path),
        "letter": str(made.letter),
        "rows": made.rows,
        "employer": made.employer,
        "employee": made.employee,
        "lacking": [
            {"name": line.name, "cnic": line.cnic, "months": line.months, "lost": line.employer + line.employee}
            for line in made.lacking
        ],
        "problems": [problem_data(problem, office.words) for problem in made.problems],
    }
    lines = [f"{made.path}: {made.rows} records, MD5 {made.md5}", f"{made.letter}"]
    if made.path.name != made.name:
        lines.append(f"EOBI wants it to be called {made.name}.")
    return Answer(data, [*lines, *(problem_line(problem, office.words) for problem in made.problems)])
