"""`demo --to DIR`: a workshop's whole month on real papers, with a line that is down when it matters."""

from __future__ import annotations

import os
import subprocess
import sys
from argparse import Namespace
from dataclasses import replace
from datetime import UTC
from pathlib import Path

from app.cli import weeks_after, workers_after
from app.cli.answer import Answer, InTheWay, as_json, plain
from app.cli.office import Office
from app.cli.papers import render, write
from app.cli.portals import engine
from app.cli.story import (
    BOOKKEEPER,
    BOOKS,
    IMPORTS,
    MONTH,
    PARTS,
    SUMMARY,
    TAXPAYERS,
    TAXPAYERS_ON,
    WORKSHOP,
    clear,
    sales,
)
from app.documents.text import use_fonts
from app.exchange import atl, exports, fund_files, imports
from app.host import paths
from app.host.clock import now
from app.practice.server import PracticePortal
from app.rules.money import show as money
from app.services import books, challans, deliveries, dues, parts, payroll, portals, purchases, verify, workshop
from app.services import sales as invoices
from app.services.portals import PortalDraft

Facts = dict[str, object]


def demo(office: Office, args: Namespace) -> Answer:
    """Runs the month and leaves books, papers, exports, pictures and a summary in DIR."""
    folder: Path = args.to
    paths.refuse_unsafe(folder / BOOKS)
    clear(folder)
    books.create(folder / BOOKS, office.rates, now, office.by).close()
    shop = replace(office, named=str(folder / BOOKS), by=BOOKKEEPER)
    tale = Tale(shop, folder)
    with PracticePortal(seed=14, now=now) as portal:
        portal.stop()
        tale.open_the_shop(portal)
        tale.bring_in_the_papers()
        tale.look_up_the_suppliers()
        tale.sell_while_the_line_is_down()
        portal.start()
        tale.send_what_waits()
    tale.pay_the_workers()
    tale.pay_the_departments()
    tale.file_the_month()
    tale.look_after_the_workers()
    tale.go_on_working()
    tale.look_at_it()
    shop.close()
    write(folder / SUMMARY, as_json(tale.summary).encode())
    return Answer(tale.summary, [f"Everything lies in {folder}."])


class Tale:
    """The demo's chapters, in the order in which they must happen."""

    def __init__(self, office: Office, folder: Path) -> None:
        self._office, self._folder = office, folder
        self._sold: tuple[int, ...] = ()
        self.summary: Facts = {"finished": True, "month": MONTH}
        use_fonts(paths.resource("fonts"))

    def open_the_shop(self, portal: PracticePortal) -> None:
        """A practice workshop, its parts, and where its practice portal is."""
        with self._office.books.write() as sitting:
            workshop.establish(sitting, WORKSHOP)
            for part in PARTS:
                parts.add(sitting, part)
            portals.set_portal(
                sitting, PortalDraft(name="fbr-di", url=portal.url, environment="sandbox", practice_token=portal.token)
            )
        self._say(f"{WORKSHOP.name}, {WORKSHOP.city}, opens its books.")

    def bring_in_the_papers(self) -> None:
        """The bookkeeper's files, as they are."""
        brought: Facts = {}
        for kind, name in IMPORTS:
            result = imports.run(self._office.books, kind, paths.resource(f"demo/{name}"))
            brought[kind] = {"rows": result.rows, "imported": result.imported, "warnings": len(result.problems)}
            self._say(f"{name}: {result.imported} of {result.rows} rows brought in, {len(result.problems)} to look at.")
        with self._office.books.read() as sitting:
            sums = purchases.sums(sitting, "", MONTH.first, MONTH.last)
            first = purchases.rows(sitting, "", MONTH.first, MONTH.last)[-1]
            lines = sum(row.lines for row in purchases.rows(sitting, "", MONTH.first, MONTH.last))
        self._print("purchase", str(first.id), f"papers/voucher-{first.number}", "both")
        self._print("purchase", None, f"papers/vouchers-{MONTH}", "both")
        self.summary["imports"] = brought
        self.summary["purchases"] = {"bills": sums.count, "lines": lines, **_figures(sums)}
        self._say(f"{sums.count} bills, {lines} lines: {money(sums.value)} and sales tax {money(sums.sales_tax)}.")

    def look_up_the_suppliers(self) -> None:
        """The lists of active taxpayers: not everybody is on them."""
        looked: Facts = {}
        for tax, name in TAXPAYERS:
            found = atl.run(self._office.books, paths.resource(f"demo/{name}"), tax=tax, on=TAXPAYERS_ON)
            looked[tax] = {"known": found.imported, "active": found.active}
            self._say(f"{name}: of {found.imported} with a number {found.active} are active in {tax} tax.")
        self.summary["taxpayers"] = looked

    def sell_while_the_line_is_down(self) -> None:
        """Two invoices are issued, printed as offline copies, and wait."""
        day = now().astimezone(UTC).date()  # by FBR's clock, which takes them at any hour then
        with self._office.books.write() as sitting:
            self._sold = tuple(invoices.post(sitting, draft) for draft in sales(day))
        self._say("The line is down. Two sales invoices are issued all the same.")
        self.summary["sync_offline"] = engine(self._office).run_once()
        for sale in self._sold:
            self._print("sale", str(sale), f"papers/{self._number(sale)}-offline", "en", "ur")
        self._say("Their offline copies are printed; the invoices wait in the outbox.")

    def send_what_waits(self) -> None:
        """The line is back: the practice portal takes both and gives its numbers."""
        report = engine(self._office).run_once()
        self.summary["sync_online"] = report
        self._say(f"The line is back: {report.accepted} accepted.")
        for sale in self._sold:
            self._print("sale", str(sale), f"papers/{self._number(sale)}-final", "en", "ur")
        with self._office.books.read() as sitting:
            rows = invoices.rows(sitting)
        self.summary["sales"] = rows
        for row in rows:
            self._say(f"{row.number} to {row.customer}: {money(row.total)}, FBR number {row.fbr_number}.")

    def pay_the_workers(self) -> None:
        """October's wages are approved; the register and every slip are printed."""
        with self._office.books.write() as sitting:
            payroll.approve(sitting, MONTH)
            preview = payroll.preview(sitting, MONTH)
        self._print("wage-register", None, f"papers/wage-register-{MONTH}", "both")
        self._print("payslip", None, f"papers/payslips-{MONTH}", "ur", "en")
        totals = preview.totals
        self.summary["wages"] = {"workers": preview.rows, "totals": totals}
        self._say(f"Wages of {totals.workers} workers: gross {money(totals.gross)}, net {money(totals.net)}.")

    def pay_the_departments(self) -> None:
        """EOBI and social security: drawn from the approved wages, in the copies that the bank wants."""
        with self._office.books.write() as sitting:
            drawn = challans.draw(sitting, MONTH)
        with self._office.books.read() as sitting:
            rows = [row for row in challans.rows(sitting) if row.id in drawn]
            falling = dues.due(sitting, sitting.today())
        for row in rows:
            self._print("challan", str(row.id), f"papers/challan-{row.kind}-{MONTH}", "both")
            self._say(f"{row.authority}: {money(row.amount)}, due {row.due_on:%d/%m/%Y}.")
        file = self._folder / "exports" / f"pessi-schedule-{MONTH}.xlsx"
        file.parent.mkdir(parents=True, exist_ok=True)
        fund_files.pessi_schedule(self._office.books, MONTH, file)
        self.summary["challans"] = rows
        self.summary["due"] = falling

    def file_the_month(self) -> None:
        """Annex-A for the sales tax return."""
        file = self._folder / "exports" / f"annex-a-{MONTH}.xlsx"
        file.parent.mkdir(parents=True, exist_ok=True)
        made = exports.annex_a(self._office.books, MONTH, file)
        self.summary["annex_a"] = {
            "file": str(file.relative_to(self._folder)),
            "rows": made.rows,
            "value": made.value,
            "sales_tax": made.sales_tax,
        }
        self._say(f"Annex-A: {made.rows} rows, {money(made.value)} and sales tax {money(made.sales_tax)}.")

    def look_after_the_workers(self) -> None:
        """Wages in their hands, an advance, a cut palm, a fan that was mended: and what is still owed to them."""
        with self._office.books.write() as sitting:
            self.summary["handed_over"] = workers_after.hand_over(sitting)
            rights = workers_after.look_after(sitting)
        self.summary["rights"] = rights
        self._say(f"Wages are handed over; of what workers may expect {rights['score']} % is there.")

    def go_on_working(self) -> None:
        """The weeks after: goods move, money moves, and FBR's list is laid beside our own."""
        with self._office.books.write() as sitting:
            self.summary["goods"] = weeks_after.move_goods(sitting)
        with self._office.books.write() as sitting:
            self.summary["payments"] = weeks_after.pay(sitting)
        self.summary["matching"] = weeks_after.compare(self._office.books)
        with self._office.books.read() as sitting:
            moved = deliveries.rows(sitting)
        for row in moved:
            self._print("delivery", str(row.id), f"papers/{row.number}", "both")
        self._say("Goods are ordered, lent and sent to be hardened; bills are paid; FBR's list is compared.")

    def look_at_it(self) -> None:
        """The books are checked and the real window is photographed in both languages."""
        verdict = verify.verify(self._office.books)
        self.summary["verify"] = verdict
        pictures = _photograph(self._office.path, self._folder / "screenshots")
        self.summary["screenshots"] = [str(picture.relative_to(self._folder)) for picture in pictures]
        self.summary["papers"] = sorted(str(file.relative_to(self._folder)) for file in self._folder.rglob("*.pdf"))
        self._say(f"The books are {'whole' if verdict.ok else 'NOT whole'}; {len(pictures)} pictures of the window.")

    def _number(self, sale: int) -> str:
        with self._office.books.read() as sitting:
            return next(row.number for row in invoices.rows(sitting) if row.id == sale)

    def _print(self, kind: str, record: str | None, name: str, *languages: str) -> None:
        for language in languages or ("both",):
            with self._office.books.read() as sitting:
                pdf = render(sitting, kind, record, MONTH, language)
            suffix = f"-{language}" if len(languages) > 1 else ""
            write(self._folder / f"{name}{suffix}.pdf", pdf)

    def _say(self, sentence: str) -> None:
        """The story is progress, not the answer: with --json it goes to standard error."""
        print(sentence, file=sys.stderr if self._office.json else sys.stdout, flush=True)


def _figures(sums: purchases.Sums) -> Facts:
    return {"value": plain(sums.value), "sales_tax": plain(sums.sales_tax), "total": plain(sums.total)}


def _photograph(file: Path, folder: Path) -> list[Path]:
    """The real window on these books, drawn without a screen by a second process."""
    folder.mkdir(parents=True, exist_ok=True)
    unseen = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [*paths.program(), "screenshots", str(file), str(folder)],
        env=unseen,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise InTheWay(f"The window could not be photographed: {done.stderr.strip()[-600:]}. All else is there.")
    return sorted(folder.glob("*.png"))
