"""`party`: merging, tax status and certificates of suppliers and customers; and `import atl`."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import fields
from decimal import Decimal, InvalidOperation
from pathlib import Path

from app.cli.answer import Answer, InTheWay, problem_data, problem_line
from app.cli.office import Office
from app.exchange import atl
from app.rules.problems import Code, Problem, Refusal
from app.services import parties, party_duplicates, party_merging, party_status, scoreboard
from app.services.books import Sitting
from app.services.party_status import CertificateDraft, StatusDraft

TELL_EVERY = 10


def party(office: Office, args: Namespace) -> Answer:
    """`party merge KEEP GONE`, `party apart ONE OTHER`, `party status ID`, `party certificate ID` and the like."""
    if args.step == "duplicates":
        return _duplicates(office, args)
    with office.books.write() as sitting:
        return STEPS[args.step](sitting, args)


def _merge(sitting: Sitting, args: Namespace) -> Answer:
    kept = party_merging.merge(sitting, args.keep, args.gone, ntns_may_differ=args.ntns_may_differ)
    name = parties.known(sitting, kept).name
    return Answer({"id": kept, "name": name}, [f"{args.gone} is now {name}."])


def _unmerge(sitting: Sitting, args: Namespace) -> Answer:
    party_merging.unmerge(sitting, args.gone)
    name = parties.known(sitting, args.gone).name
    return Answer({"id": args.gone, "name": name}, [f"{name} is himself again."])


def _apart(sitting: Sitting, args: Namespace) -> Answer:
    pair = {"one": args.one, "other": args.other}
    if args.take_back:
        party_duplicates.ask_again(sitting, args.one, args.other)
        return Answer(pair, ["They are asked about again."])
    party_duplicates.set_apart(sitting, args.one, args.other)
    return Answer(pair, ["They are two, and are not asked about again."])


def _status(sitting: Sitting, args: Namespace) -> Answer:
    draft = StatusDraft(tax=args.tax, active=args.active, learned_on=args.on or sitting.today(), source=args.source)
    return Answer({"id": party_status.learn(sitting, _known(sitting, args.id), draft)}, ["It is written down."])


def _certificate(sitting: Sitting, args: Namespace) -> Answer:
    draft = CertificateDraft(
        number=args.number, section=args.section, valid_from=args.first, valid_to=args.last, rate=_rate(args.rate)
    )
    return Answer({"id": party_status.certify(sitting, _known(sitting, args.id), draft)}, ["It is written down."])


def _withdraw(sitting: Sitting, args: Namespace) -> Answer:
    day = args.on or sitting.today()
    party_status.withdraw(sitting, args.id, day)
    return Answer({"id": args.id, "withdrawn_on": day}, [f"It holds no longer from {day:%d/%m/%Y} on."])


def _known(sitting: Sitting, party_id: int) -> int:
    if parties.get(sitting, party_id) is None:
        raise Refusal(Problem(Code.NOT_FOUND, "id", {"text": str(party_id)}))
    return party_id


STEPS = {
    "merge": _merge,
    "unmerge": _unmerge,
    "apart": _apart,
    "status": _status,
    "certificate": _certificate,
    "withdraw": _withdraw,
}


def whole(sitting: Sitting, party_id: int) -> dict[str, object] | None:
    """`show party`: he himself, his standing today, all that was learned, his certificates and his other names."""
    row = parties.get(sitting, party_id)
    if row is None:
        return None
    today = sitting.today()
    return {
        **{field.name: getattr(row, field.name) for field in fields(row)},
        "registered": row.registered,
        "standing": {tax: party_status.on(sitting, row.id, tax, today) for tax in party_status.TAXES},
        "statuses": party_status.history(sitting, row.id),
        "certificates": party_status.certificates(sitting, row.id),
        "also_called": parties.aliases(sitting, row.id),
        "year": scoreboard.candidate(sitting, row.id),
    }


def bring_atl(office: Office, args: Namespace, mapping: dict[str, str]) -> Answer:
    """`import atl FILE`: who of ours is on the list of active taxpayers, and who is not."""
    file = Path(args.file)
    if not file.is_file():
        raise InTheWay(f"There is no file {file}. Nothing in the books was changed.")
    tax = args.tax or mapping.pop("tax", "")
    told = -1

    def tell(done: int, of: int) -> None:
        nonlocal told
        percent = done * 100 // of if of else 100
        if percent // TELL_EVERY > told:
            told = percent // TELL_EVERY
            office.say(f"{percent} %")

    result = atl.run(office.books, file, tax=tax, on=args.on, mapping=mapping, dry_run=args.dry_run, progress=tell)
    data = {
        "kind": "atl",
        "tax": result.tax,
        "rows": result.rows,
        "imported": result.imported,
        "batch": result.batch,
        "active": result.active,
        "absent": result.absent,
        "changed": result.changed,
        "problems": [problem_data(problem, office.words) for problem in result.problems],
    }
    lines = [
        f"{file.name}: {result.rows:,} rows, {result.tax} tax. Of ours {result.active} are active, "
        f"{result.absent} are not on the list; {result.changed} stood otherwise before."
    ]
    return Answer(data, lines + [problem_line(problem, office.words) for problem in result.problems])


def _duplicates(office: Office, args: Namespace) -> Answer:
    with office.books.read() as sitting:
        found = party_duplicates.suspects(sitting, args.cutoff)
    rows = [
        {
            "keep": pair.first.id,
            "gone": pair.second.id,
            "names": [pair.first.name, pair.second.name],
            "why": pair.why,
            "said": pair.said,
            "alike": pair.alike,
            "ntns_differ": pair.ntns_differ,
        }
        for pair in found
    ]
    lines = [
        f"{pair.alike:>3}  {pair.first.id} {pair.first.name}  ~  {pair.second.id} {pair.second.name}" for pair in found
    ]
    return Answer({"rows": rows, "count": len(rows), "cutoff": args.cutoff}, [*lines, f"{len(rows)} pairs"])


def _rate(text: str) -> Decimal | None:
    if not text:
        return None
    try:
        return Decimal(text)
    except InvalidOperation:
        raise Refusal(Problem(Code.NOT_A_NUMBER, "rate", {"text": text})) from None
