"""`match`: decisions on the differences between our purchases and the portal's, and the letter to a supplier."""

from __future__ import annotations

from argparse import Namespace

from app.cli import keeping
from app.cli.answer import Answer
from app.cli.looking import number_or_id
from app.cli.office import Office
from app.exchange import letters
from app.rules.problems import Code, Problem, Refusal
from app.services import matching


def match(office: Office, args: Namespace) -> Answer:
    """`match accept|link|ignore|ask|reopen` and `match letter`; any other word is the number of an order."""
    if args.order not in (*matching.ACTIONS, "letter"):
        return keeping.match(office, args)
    if args.order == "letter":
        named = (("month", args.month), ("supplier", args.supplier), ("to", args.file))
        if missing := [Problem(Code.MISSING, name) for name, said in named if not said]:
            raise Refusal(*missing)
        made = letters.ask(office.books, args.month, args.supplier, args.file)
        return Answer({"file": str(args.file), "rows": made.rows}, [f"{args.file}: {made.rows} rows"])
    with office.books.write() as sitting:
        ours = None if args.ours is None else number_or_id(sitting, "purchase", args.ours)
        decided = matching.decide(sitting, args.order, purchase=ours, portal=args.theirs, note=args.note)
    return Answer({"id": decided, "action": args.order}, [f"{args.order}: noted."])
