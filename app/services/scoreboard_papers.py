"""What goes out on paper from the scoreboard: the letter to a supplier, and the statement of those who came in."""

from __future__ import annotations

from datetime import date

from app.rules.money import ZERO, total
from app.services import parties, party_status, sheets, workshop
from app.services.books import Sitting
from app.services.parties import PartyRow
from app.services.scoreboard import LOST, a_year, brought_in, candidate, lacks


def letter(sitting: Sitting, party_id: int) -> sheets.SupplierLetterSheet:
    """What a supplier is told: what he sold us, what he lacks, what that costs us, and how he gets it."""
    row = parties.known(sitting, party_id)
    made = candidate(sitting, party_id)
    first, last = a_year(sitting)
    rate = sitting.rates.find(LOST, sitting.today())
    return sheets.SupplierLetterSheet(
        head=workshop.letterhead(sitting),
        written_on=sitting.today(),
        supplier=_on_paper(row),
        first=first,
        last=last,
        bills=made.bills if made else 0,
        value=made.value if made else ZERO,
        lost=made.lost if made else ZERO,
        lost_percent=rate.value if rate else None,
        lost_source=rate.source if rate else "",
        lacks=lacks(row, party_status.on(sitting, row.id, "sales", sitting.today())),
    )


def incentive(sitting: Sitting, since: date, until: date | None = None) -> sheets.IncentiveSheet:
    """The statement of suppliers brought in."""
    last = until or sitting.today()
    rows = brought_in(sitting, since, last)
    return sheets.IncentiveSheet(
        head=workshop.letterhead(sitting),
        since=since,
        until=last,
        rows=tuple(
            sheets.IncentiveRow(
                no=no, supplier=_on_paper(row.party), steps=row.steps, before=row.before, after=row.after
            )
            for no, row in enumerate(rows, 1)
        ),
        before=total([row.before for row in rows]),
        after=total([row.after for row in rows]),
        prepared_by=sitting.by,
        prepared_on=sitting.today(),
    )


def _on_paper(row: PartyRow) -> sheets.PartyOnPaper:
    return sheets.PartyOnPaper(
        name=row.name,
        name_ur=row.name_ur,
        address=row.address,
        phone=row.phone,
        ntn=row.ntn,
        cnic=row.cnic,
        strn=row.strn,
        province=row.province,
        registered=row.registered,
    )
