"""What the papers that move goods have in common: whose, to whom, which goods, who signs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from reportlab.lib.units import mm

from app.documents.blocks import Align, Block, Gap, Stack, text
from app.documents.figures import day, money, percent, quantity
from app.documents.flow import Item
from app.documents.labels import Language, Words, words
from app.documents.paper import Furniture, Paper, choose, compose, snug
from app.documents.parts import Voice, fields, heading, letterhead, notes, party_fields, signatures
from app.documents.table import Column, Row, table
from app.services.delivery_sheets import DeliveryLine, DeliverySheet

SCALES = {Paper.A4: 1.0, Paper.A5: 0.8}
COPIES = ("copy_customer", "copy_gate", "copy_office")
PURPOSES = ("sale", "purchase", "job_work", "repair", "sample", "scrap", "return")


@dataclass(frozen=True, slots=True)
class Figure:
    """A column of the goods: its name, what stands in it, and whether it is a figure."""

    key: str
    said: Callable[[DeliveryLine], str]
    number: bool = True


@dataclass(frozen=True, slots=True)
class Form:
    """One kind of paper: its name, whom it concerns, what it says of itself, its columns and its signatures."""

    title: Callable[[DeliverySheet], str]
    party: str
    facts: Callable[[DeliverySheet, Language], Sequence[tuple[str, str]]]
    figures: tuple[Figure, ...]
    signed: tuple[str, ...]
    copies: tuple[str, ...] = ("",)
    foot: Callable[[Voice, DeliverySheet, float], Block] | None = field(default=None)


UNIT = Figure("unit", lambda line: line.unit, number=False)
REMARK = Figure("remarks", lambda line: line.remark, number=False)
QUANTITY = Figure("quantity", lambda line: quantity(line.quantity))
RATE = Figure("rate", lambda line: "" if line.rate is None else money(line.rate))


def render(papers: Sequence[tuple[Form, DeliverySheet]], language: Language, paper: Paper) -> bytes:
    """Each paper with its copies, each copy with its own page numbers."""
    return compose([_laid(form, sheet, copy, language, paper) for form, sheet in papers for copy in form.copies], paper)


def purpose(sheet: DeliverySheet, language: Language) -> str:
    return words(f"purpose_{sheet.purpose}").one(language) if sheet.purpose in PURPOSES else ""


def carrying(sheet: DeliverySheet, _language: Language) -> list[tuple[str, str]]:
    """How the goods travel."""
    return [("vehicle", sheet.vehicle), ("carrier", sheet.carrier)]


def share(sheet: DeliverySheet) -> str:
    return percent(sheet.scrap_percent) if sheet.scrap_percent else ""


def _laid(
    form: Form, sheet: DeliverySheet, copy: str, language: Language, paper: Paper
) -> tuple[Furniture, list[Item]]:
    scale = choose(paper, SCALES)
    mark = words("cancelled") if sheet.cancelled else None
    footer = f"{sheet.number}  ·  {sheet.party.name}"
    if copy:
        footer += f"  ·  {words(copy).one(language)}"
    around = Furniture(footer, sheet.head.name, footer, language, sheet.head.practice, mark)

    def made(squeeze: float) -> list[Item]:
        return _contents(Voice(language, scale * squeeze), form, sheet, copy, paper.inner)

    return around, snug(made, paper, around)


def _contents(voice: Voice, form: Form, sheet: DeliverySheet, copy: str, width: float) -> list[Item]:
    under = voice.plain(sheet.number, 11, bold=True)
    if copy:
        under = (*under, *voice.said(words(copy), 8, color="#46524F", dense=True))
    items = [Item(letterhead(voice, sheet.head, width, words(form.title(sheet)), under))]
    if sheet.cancels:
        said = words("takes_back").one(voice.language)
        items.append(Item(text(width, *voice.plain(f"{said} {sheet.cancels}", 10, bold=True), align=voice.near)))
    items += [Item(_heads(voice, form, sheet, width)), Item(Gap(voice.mm(4)))]
    items += _goods(voice, form, sheet, width)
    if form.foot:
        items.append(Item(form.foot(voice, sheet, width), glue=True))
    items.append(Item(Gap(voice.mm(2)), glue=True))
    items += notes(voice, words("notes"), sheet.notes, width)
    captions = [(words(key), _signed(key, sheet)) for key in form.signed]
    items.append(Item(Stack((Gap(voice.mm(4)), signatures(voice, captions, width)))))
    return items


def _signed(key: str, sheet: DeliverySheet) -> str:
    match key:
        case "prepared_by":
            return f"{sheet.entered_by}  {day(sheet.entered_on)}".strip()
        case "driver":
            return sheet.carrier
    return ""


def _heads(voice: Voice, form: Form, sheet: DeliverySheet, width: float) -> Block:
    gap = voice.mm(7)
    left, right = (width - gap) * 0.48, (width - gap) * 0.52
    who = Stack(
        (
            heading(voice, words(form.party), left),
            fields(voice, party_fields(voice, sheet.party), left, label_share=0.25),
        )
    )
    said: list[tuple[Words, str]] = [(words("day"), day(sheet.day))]
    said += [(words(key), value) for key, value in form.facts(sheet, voice.language)]
    what = Stack((heading(voice, words("details"), right), fields(voice, said, right, label_share=0.32)))
    return voice.side((left, who), (gap, Gap(0)), (right, what), width=width)


def _goods(voice: Voice, form: Form, sheet: DeliverySheet, width: float) -> list[Item]:
    columns = [Column(voice.heading("line_no"), Align.RIGHT), _wide(voice, "description", 1.0)]
    for each in form.figures:
        columns.append(
            Column(voice.heading(each.key), Align.RIGHT, least=14 * mm) if each.number else _wide(voice, each.key, 0.35)
        )
    rows = [
        Row(
            (
                voice.plain(str(line.no)),
                voice.plain(line.description),
                *(voice.plain(each.said(line)) for each in form.figures),
            )
        )
        for line in sheet.lines
    ]
    return table(columns, rows, width, rtl=voice.rtl)


def _wide(voice: Voice, key: str, flex: float) -> Column:
    return Column(voice.heading(key), voice.near, flex=flex, least=20 * mm)
