"""EOBI's yearly return PR-02A as a file: tab-delimited, its MD5 beside it, and the letter that goes with it.

The layout is that of EOBI's page "PR-02A Soft Data Format": twelve fields, days as DD/MM/YYYY, the name
REGISTRATION-MMYY.txt (ABC-12345-0708.txt for the year 200708, which ends as July 2008 begins). Shares are the year's.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from app.exchange.writing import write_private
from app.rules import identity
from app.rules.money import show, total
from app.rules.period import Month, TaxYear
from app.rules.problems import Code, Problem, Refusal, refuse
from app.services import funds, workshop
from app.services.books import Books
from app.services.funds import YearLine
from app.services.workshop import WorkshopDraft

FIELDS = (
    "YEAR", "MAIN CD", "SUB CD", "EOBI NO", "NIC", "CNIC", "NAME", "DOB", "DOJ", "DOE", "EMP SHARE", "IP SHARE",
)  # fmt: skip
NEW_LINE = "\r\n"
SUFFIX = ".txt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned:
    """`path` and its companions; `name` is what EOBI wants the file to be called.

    `lacking` have no EOBI number: what is paid for them is booked to nobody's name.
    """

    path: Path
    md5_path: Path
    letter: Path
    name: str
    md5: str
    rows: int
    employer: Decimal
    employee: Decimal
    lacking: tuple[YearLine, ...]
    problems: tuple[Problem, ...]


def export(books: Books, month: Month, path: Path, *, sub_office: str = "") -> Returned:
    """The financial year in which `month` lies, into `path`, or under its proper name if that is a folder."""
    year = TaxYear.of(month.first)
    with books.read() as sitting:
        own, lines, today = workshop.draft(sitting), funds.year(sitting, year.ending), sitting.today()
    refuse(_wrong(own, lines, year))
    name = file_name(own, year)
    path = path / name if path.is_dir() else path
    if path.suffix.lower() != SUFFIX:
        raise Refusal(Problem(Code.EXPORT_AS_TEXT, "file", {"file": path.name, "name": name}))
    text = "".join(f"{row(own, year, line, sub_office)}{NEW_LINE}" for line in lines)
    content = text.encode("ascii")
    md5 = hashlib.md5(content, usedforsecurity=False).hexdigest()  # the sum EOBI asks for: against slips, not forgers
    lacking = tuple(line for line in lines if identity.eobi_worker(line.eobi_number) is None)
    made = Returned(
        path=path,
        md5_path=path.with_name(f"{path.name}.md5"),
        letter=path.with_name(f"{path.stem}-letter.txt"),
        name=name,
        md5=md5,
        rows=len(lines),
        employer=total([line.employer for line in lines]),
        employee=total([line.employee for line in lines]),
        lacking=lacking,
        problems=tuple(_lacking(line) for line in lacking),
    )
    write_private(path, content)
    write_private(made.md5_path, f"{md5}  {path.name}\n".encode("ascii"))
    write_private(made.letter, letter(own, year, made, today).encode())
    return made


def file_name(own: WorkshopDraft, year: TaxYear) -> str:
    """REGISTRATION-MMYY.txt, of the month after the year's last."""
    return f"{identity.eobi_employer(own.eobi_number)}-07{year.ending % 100:02}.txt"


def row(own: WorkshopDraft, year: TaxYear, line: YearLine, sub_office: str = "") -> str:
    """One insured person. The old NIC is asked for only where there is no CNIC, and every worker here has one."""
    main = (identity.eobi_employer(own.eobi_number) or "").replace("-", "")
    cnic = f"{line.cnic[:5]}-{line.cnic[5:12]}-{line.cnic[12:]}"
    left = _day(line.left_on) if line.left_on else ""
    number = identity.eobi_worker(line.eobi_number) or ""
    shares = f"{line.employer:.0f}", f"{line.employee:.0f}"
    values = (
        f"{year.ending - 1}{year.ending % 100:02}", main, sub_office, number, "", cnic, letters(line.name),
        _day(line.born_on), _day(line.joined_on), left, *shares,
    )  # fmt: skip
    return "\t".join(values)


def letters(name: str) -> str:
    """Letters and spaces only, as EOBI takes a name."""
    bare = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return " ".join(re.sub(r"[^A-Za-z]+", " ", bare).split()).upper()


def letter(own: WorkshopDraft, year: TaxYear, made: Returned, on: date) -> str:
    """The covering letter: how many records are sent, and by which sum they can be known."""
    return "\n".join(
        (
            own.name,
            ", ".join(filter(None, (own.address, own.city))),
            f"EOBI registration {identity.eobi_employer(own.eobi_number)}",
            "",
            _day(on),
            "",
            "The Regional Head, Employees' Old-Age Benefits Institution",
            "",
            f"Subject: Return PR-02A for the financial year {year.ending - 1}-{year.ending % 100:02}",
            "",
            f"Enclosed is the file {made.name} with the particulars of the insured persons who worked for us from "
            f"{_day(year.first)} to {_day(year.last)}.",
            "",
            f"Total number of records: {made.rows}",
            f"Employer's share: Rs {show(made.employer)}",
            f"Insured persons' share: Rs {show(made.employee)}",
            f"MD5 of the file: {made.md5}",
            "",
            f"For {own.name}",
            "",
            own.owner,
            "",
        )
    )


def _wrong(own: WorkshopDraft, lines: tuple[YearLine, ...], year: TaxYear) -> list[Problem]:
    if not lines:
        raise Refusal(Problem(Code.NOTHING_TO_EXPORT, "month", {"period": f"{year.ending - 1}-{year.ending % 100:02}"}))
    if identity.eobi_employer(own.eobi_number) is None:
        return [Problem(Code.MALFORMED, "eobi_number", {"text": own.eobi_number})]
    return []


def _lacking(line: YearLine) -> Problem:
    """EOBI books nothing for a line without a number; it is sent all the same, and said with what it costs him."""
    facts = {"name": line.name, "n": str(line.months), "amount": show(line.employer + line.employee)}
    return Problem(Code.EOBI_LOST_TO_HIM, "eobi_number", facts)


def _day(day: date) -> str:
    return day.strftime("%d/%m/%Y")
