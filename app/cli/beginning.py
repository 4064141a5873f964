"""`new`, `workshop`, `verify`, `tariff`: the books themselves, and the HS codes they know."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict, replace
from pathlib import Path

from app.cli.answer import DONE, REFUSED, Answer
from app.cli.office import Office, remember, shipped_list
from app.host import paths
from app.host.clock import now
from app.rules.problems import refuse
from app.rules.tariff import Tariff
from app.services import books, reference_sowing, workshop
from app.services import verify as verification
from app.services.verify import Verdict
from app.services.workshop import NATURES, WorkshopDraft


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
        reference_sowing.sow(made, shipped_list)
    except BaseException:
        made.close()
        args.file.unlink()  # books of nobody would stand in the way of the next attempt
        raise
    made.close()
    remember(args.file)
    return Answer({"books": str(args.file), "name": args.name}, [f"New books for {args.name}: {args.file}"])


def own(office: Office, args: Namespace) -> Answer:
    """`workshop [--legal-form F] [--nature N] …`: what it is, and with options what it is from now on."""
    said = {"legal_form": args.legal_form, "turnover": args.turnover, "turnover_until": args.turnover_until}
    if args.nature is not None:
        said["business_natures"] = ", ".join(each for each in NATURES if each in args.nature)
    if args.sector is not None:
        said["sector"] = "" if args.sector == "none" else args.sector
    changed = {name: value for name, value in said.items() if value is not None}
    with office.books.write() as sitting:
        if changed:
            workshop.change(sitting, replace(workshop.draft(sitting), **changed))
        found = asdict(workshop.draft(sitting))
    return Answer(found, [f"{name}: {value}" for name, value in found.items() if value not in {"", None}])


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


def hs_codes(_office: Office, args: Namespace) -> Answer:
    """`tariff WORDS…`: the HS codes that begin so, or that cover such goods; those of motor parts first."""
    codes, goods = (
        paths.resource(f"portal/{name}").read_text(encoding="utf-8")
        for name in ("fbr_template/hs_codes.csv", "hs_auto_parts.csv")
    )
    found = Tariff.read(codes, goods).search(" ".join(args.words), args.limit)
    rows = [{"hs_code": each.code, "goods": each.goods, "description": each.words} for each in found]
    return Answer({"rows": rows}, [f"{each.code}  {each.goods or each.words}".rstrip() for each in found])
