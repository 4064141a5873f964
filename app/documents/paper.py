"""The sheet itself: sizes and margins, page numbers, the practice band, the marks of a draft."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from io import BytesIO
from typing import TypeVar

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from app.documents.flow import Item, Placed, paginate
from app.documents.ink import draw
from app.documents.labels import Language, Words, words
from app.documents.marks import draw_band, draw_watermark
from app.documents.text import Hand, Style, first_font, line, shortened

T = TypeVar("T")
INK2 = "#46524F"
BAND = 8 * mm
FOOT = 8 * mm
SPARSE = 0.4  # of a page
SQUEEZES = (0.96, 0.92, 0.88)


class Paper(Enum):
    """Width, height (0: as long as its contents), margin; millimetres."""

    A3_WIDE = (420.0, 297.0, 10.0)
    A4 = (210.0, 297.0, 14.0)
    A4_WIDE = (297.0, 210.0, 9.0)
    A5 = (148.0, 210.0, 9.0)
    A5_WIDE = (210.0, 148.0, 9.0)
    A4_HALVES = (210.0, 297.0, 9.0)  # two A5 to be cut apart
    A4_COPIES = (297.0, 210.0, 6.0)  # copies side by side, to be cut apart
    ROLL_80 = (80.0, 0.0, 3.5)

    @property
    def width(self) -> float:
        return self.value[0] * mm

    @property
    def height(self) -> float:
        return self.value[1] * mm

    @property
    def margin(self) -> float:
        return self.value[2] * mm

    @property
    def inner(self) -> float:
        """The width between the margins."""
        return self.width - 2 * self.margin


BY_NAME = {"a4": Paper.A4, "a5": Paper.A5, "80mm": Paper.ROLL_80}  # as the command line and the window say it


def choose(paper: Paper, choices: Mapping[Paper, T]) -> T:
    """What a document does with that paper; a paper it is not laid out for is refused."""
    if paper not in choices:
        raise ValueError(f"not printed on {paper.name}, but on {', '.join(known.name for known in choices)}")
    return choices[paper]


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands on every page of one paper around its contents."""

    title: str  # of the file
    author: str
    footer: str  # the document's number, at the foot
    language: Language
    practice: bool = False
    watermark: Words | None = None
    numbered: bool = True

    @property
    def band(self) -> float:
        return BAND if self.practice else 0.0

    @property
    def foot(self) -> float:
        return FOOT if self.numbered else 0.0


def room(paper: Paper, furniture: Furniture) -> float:
    """The height a page has for contents."""
    return paper.height - 2 * paper.margin - furniture.band - furniture.foot


def snug(lay: Callable[[float], list[Item]], paper: Paper, furniture: Furniture) -> list[Item]:
    """A little smaller where that saves a last page that would hold hardly more than the signatures."""
    items = lay(1.0)
    if not paper.height:
        return items
    height = room(paper, furniture)
    pages = paginate(items, height)
    block, down = pages[-1][-1]
    if len(pages) > 1 and down + block.height < height * SPARSE:
        for squeeze in SQUEEZES:
            smaller = lay(squeeze)
            if len(paginate(smaller, height)) < len(pages):
                return smaller
    return items


def compose(papers: Sequence[tuple[Furniture, Sequence[Item]]], paper: Paper) -> bytes:
    """One file; each of the papers in it counts its own pages. The same contents give the same bytes."""
    file = BytesIO()
    first = papers[0][0]
    canvas = Canvas(
        file,
        pagesize=(paper.width, paper.height),
        invariant=1,
        initialFontName=first_font(),  # type: ignore[arg-type]  # the stub takes it for a size
        lang="en-PK",
    )
    canvas.setTitle(first.title)
    canvas.setAuthor(first.author)
    canvas.setCreator("Karkhana")
    canvas.setSubject(first.footer)
    for furniture, items in papers:
        height = paper.height or _length(items) + 2 * paper.margin + furniture.band
        pages = paginate(items, room(paper, furniture) if paper.height else height)
        canvas.setPageSize((paper.width, height))
        for number, page in enumerate(pages, start=1):
            _page(canvas, paper, height, furniture, page)
            if furniture.numbered and paper.height:
                _number(canvas, paper, furniture, number, len(pages))
            canvas.showPage()
    canvas.save()
    return file.getvalue()


def _length(items: Sequence[Item]) -> float:
    return sum(item.block.height for item in items)


def _page(canvas: Canvas, paper: Paper, height: float, furniture: Furniture, page: list[Placed]) -> None:
    if furniture.watermark:
        draw_watermark(canvas, (paper.width / 2, height / 2), min(paper.width, height), furniture.watermark)
    if furniture.practice:
        draw_band(canvas, (0, height), paper.width, BAND - 1.5 * mm, furniture.language)
    top = height - paper.margin - furniture.band
    for block, down in page:
        block.draw(canvas, paper.margin, top - down)


def _number(canvas: Canvas, paper: Paper, furniture: Furniture, page: int, pages: int) -> None:
    said = words("page")
    urdu = furniture.language.rtl
    style = Style(8.5, Hand.NASKH) if urdu else Style(7.5)
    count = line(said.one(furniture.language).format(page=page, pages=pages), style, rtl=urdu)
    footer = shortened(furniture.footer, Style(7.5), paper.inner - count.width - 8 * mm)
    y = paper.margin * 0.75
    left, right = (count, footer) if urdu else (footer, count)
    draw(canvas, paper.margin, y, left, INK2)
    draw(canvas, paper.width - paper.margin - right.width, y, right, INK2)
