"""The exact bytes that FBR would be told, as files in one archive with a list of them."""

from __future__ import annotations

import csv
import hashlib
import zipfile
from collections.abc import Callable, Sequence
from io import StringIO
from pathlib import Path

from app.exchange.fbr_template import Uploaded, described, whole
from app.rules.money import total
from app.rules.period import Month
from app.services import hand_upload
from app.services.hand_upload import PRODUCTION, HandingOut, Waiting
from app.services.portal_invoice import InvoiceForPortal

Payload = Callable[[InvoiceForPortal, str], bytes]
INDEX = "index.csv"
HEADINGS = ("file", "number", "date", "type", "buyer number", "buyer", "value", "sales tax", "total", "sha256")
MADE = (2000, 1, 1, 0, 0, 0)
"""A fixed moment, so that the same papers give the same bytes."""


def write(handing_out: HandingOut, month: Month | None, path: Path, payload: Payload) -> Uploaded:
    """Pack what waits and take it off the engine's road, both or neither. Raises Refusal and OSError."""
    with whole(path) as made, handing_out() as out:
        taken = hand_upload.of_month(out.sitting, month)
        bodies = _bodies(taken.papers, payload)
        _pack(made, taken.papers, bodies)
        hand_upload.hand_out(out, taken.papers, path.name, bodies)
    return described(path, taken.papers, taken.left_out)


def write_again(handing_out: HandingOut, month: Month | None, given: str, path: Path, payload: Payload) -> Uploaded:
    """Of papers that were given out as `given`; nothing becomes of them by it. Raises Refusal and OSError."""
    with whole(path) as made, handing_out() as out:
        papers = hand_upload.once_more(out.sitting, month, given).papers
        _pack(made, papers, _bodies(papers, payload))
    return described(path, papers)


def _bodies(papers: Sequence[Waiting], payload: Payload) -> dict[int, bytes]:
    return {each.item_id: each.payload or payload(each.invoice, PRODUCTION) for each in papers}


def _pack(path: Path, papers: Sequence[Waiting], bodies: dict[int, bytes]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        listed = StringIO(newline="")
        writer = csv.writer(listed)
        writer.writerow(HEADINGS)
        for paper in papers:
            body, name = bodies[paper.item_id], f"{paper.invoice.number.replace('/', '-')}.json"
            archive.writestr(zipfile.ZipInfo(name, MADE), body)
            writer.writerow(_row(paper, name, body))
        archive.writestr(zipfile.ZipInfo(INDEX, MADE), "\ufeff" + listed.getvalue())


def _row(paper: Waiting, name: str, body: bytes) -> list[str]:
    invoice = paper.invoice
    return [
        name,
        invoice.number,
        invoice.invoice_date.isoformat(),
        invoice.invoice_type,
        invoice.buyer_number,
        f"'{invoice.buyer_name}" if invoice.buyer_name.startswith(("=", "+", "-", "@")) else invoice.buyer_name,
        str(total([line.value for line in invoice.lines])),
        str(total([line.sales_tax for line in invoice.lines])),
        str(invoice.total),
        hashlib.sha256(body).hexdigest(),
    ]
