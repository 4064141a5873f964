"""`new`, `verify`, `rates`: the books themselves and the law they know."""

from __future__ import annotations

from argparse import Namespace
from datetime import date
from pathlib import Path

from app.cli.answer import DONE, REFUSED, Answer, NotThereYet
from app.cli.office import Office, remember
from app.host import paths
from app.host.clock import now, today
from app.rules.problems import refuse
from app.services import books, law, workshop
from app.services import verify as verification
from app.services.verify import Verdict
from app.services.workshop import WorkshopDraft


def new(office: Office, args: Namespace) -> Answer:
    """`new FILE --name …`: refuses to overwrite."""
    draft = WorkshopDraft(
        name=args.name,
        owner=args.owner,
        owner_cnic=args.cnic,
        ntn=args.ntn,
        strn=args.strn,
        eobi_number=args.eobi,
        pessi_number=args.pessi,
        province=args.province,
        city=args.city,
        address=args.address,
        law_profile=args.profile,
    )
    refuse(workshop.check(draft))
    paths.refuse_unsafe(args.file)
    made = books.create(args.file, office.rates, now, office.by)
    try:
        with made.write() as sitting:
            workshop.establish(sitting, draft)
    except BaseException:
        made.close()
        args.file.unlink()  # books of nobody would stand in the way of the next attempt
        raise
    made.close()
    remember(args.file)
    return Answer({"books": str(args.file), "name": args.name}, [f"New books for {args.name}: {args.file}"])


def verify(office: Office, args: Namespace) -> Answer:
    """`verify [BOOKS]`: everything that can be checked without a second copy."""
    file = args.file or office.path
    try:
        opened = books.open_books(file, office.rates, now, office.by)
    except books.NotBooks:
        return _verdict(file, Verdict(ok=False, findings=("the file is damaged, or it is no workshop's books",)))
    return _verdict(file, verification.verify(opened))


def _verdict(file: Path, verdict: Verdict) -> Answer:
    said = [f"✗ {finding}" for finding in verdict.findings] or [f"{file}: nothing wrong was found."]
    return Answer({"ok": verdict.ok, "findings": verdict.findings}, said, DONE if verdict.ok else REFUSED)


def rates(office: Office, args: Namespace) -> Answer:
    """`rates [KEY] [--on DATE]`: with the workshop's own overrides where there are books."""
    if args.key == "import":
        raise NotThereYet("rates import")
    day: date | None = args.on
    if office.path.is_file():
        with office.books.read() as sitting:
            rows = law.rates(sitting, args.key, day)
        return Answer({"rates": rows, "on": day or today()}, [law.in_words(row) for row in rows])
    rows = [law.frozen(rate) for rate in office.rates.all(None, day) if rate.key.startswith(args.key)]
    return Answer({"rates": rows, "on": day or today()}, [law.in_words(row) for row in rows])
