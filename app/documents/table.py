"""A ruled table: columns as wide as their figures need, a heading that comes again on every page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from app.documents.blocks import HAIR, RULE, TINT, Align, Say
from app.documents.blocks import Text as SetText
from app.documents.flow import Item
from app.documents.text import INK, Line, Style, line, wrap

Cell = tuple[Say, ...]
MOST_LINES = 24  # a row longer than this goes on in another: a row is never cut by a page's end
SMALLEST = 0.62
AIR = 1.6 * mm  # what a figure gets beyond its own width where there is room


@dataclass(frozen=True, slots=True)
class Column:
    """`flex` is its share of what is left over; 0 means exactly as wide as its contents, at least `least`."""

    heading: Cell
    align: Align = Align.LEFT
    flex: float = 0.0
    least: float = 0.0


@dataclass(frozen=True, slots=True)
class Row:
    cells: tuple[Cell, ...]
    tint: str | None = None
    least: float = 0.0  # height: a place to sign needs room


@dataclass(frozen=True, slots=True)
class Grid:
    """Where the columns stand once the widths are known."""

    columns: tuple[Column, ...]
    widths: tuple[float, ...]
    pad: float
    scale: float
    rtl: bool

    @property
    def width(self) -> float:
        return sum(self.widths)

    def lefts(self) -> list[float]:
        """The left edge of each column; a right-to-left paper counts from the right."""
        edges, x = [], 0.0
        for own in self.widths:
            edges.append(self.width - x - own if self.rtl else x)
            x += own
        return edges


@dataclass(frozen=True, slots=True)
class RowBlock:
    """One row, set; its cells stand on one first baseline."""

    grid: Grid
    cells: tuple[SetText, ...]
    tint: str | None = None
    least: float = 0.0
    heavy: bool = False  # a strong line below: the heading

    @property
    def first(self) -> float:
        return self.grid.pad + max((cell.first for cell in self.cells), default=0.0)

    @property
    def height(self) -> float:
        lowest = max((self.first - cell.first + cell.height for cell in self.cells if cell.lines), default=0.0)
        return max(self.least, lowest + self.grid.pad)

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        bottom, width = top - self.height, self.grid.width
        if self.tint:
            canvas.setFillColor(HexColor(self.tint))
            canvas.rect(x, bottom, width, self.height, stroke=0, fill=1)
        canvas.setLineWidth(HAIR)
        canvas.setStrokeColor(HexColor(RULE))
        canvas.line(x, top, x + width, top)
        for left in (*self.grid.lefts(), width):
            canvas.line(x + left, top, x + left, bottom)
        if self.heavy:
            canvas.setLineWidth(0.8)
            canvas.setStrokeColor(HexColor(INK))
            canvas.line(x, top, x + width, top)
        canvas.line(x, bottom, x + width, bottom)
        for left, cell in zip(self.grid.lefts(), self.cells, strict=True):
            cell.draw(canvas, x + left + self.grid.pad, top - (self.first - cell.first))


def table(
    columns: Sequence[Column], rows: Sequence[Row], width: float, *, rtl: bool, pad: float = 1.1 * mm
) -> list[Item]:
    """The rows as items of a flow; the last one keeps hold of what follows it."""
    grid = fit_grid(tuple(columns), rows, width, pad, rtl=rtl)
    heading = heading_block(grid)
    blocks = [block for row in rows for block in set_row(grid, row)]
    items = [Item(heading, glue=True)]
    items += [Item(block, repeat=heading) for block in blocks]
    items[-1] = replace(items[-1], glue=True)
    return items


def heading_block(grid: Grid) -> RowBlock:
    cells = tuple(_cell(grid, at, column.heading) for at, column in enumerate(grid.columns))
    return RowBlock(grid, cells, TINT, heavy=True)


def fit_grid(columns: tuple[Column, ...], rows: Sequence[Row], width: float, pad: float, *, rtl: bool) -> Grid:
    """Columns to the figures; where the sheet is too narrow everything in the table becomes a little smaller."""
    wanted = [_natural(column, at, rows) for at, column in enumerate(columns)]
    padding = 2 * pad * len(columns)
    scale = max(SMALLEST, min(1.0, int((width - padding) / sum(wanted) * 100) / 100))
    natural = [own * scale + 2 * pad for own in wanted]
    spare = width - sum(natural)
    flex = sum(column.flex for column in columns) or 1.0
    if spare >= 0:
        tight = [column for column in columns if not column.flex]
        air = min(AIR, spare * 0.3 / len(tight)) if tight else 0.0
        spare -= air * len(tight)
        widths = [own + (spare * column.flex / flex or air) for own, column in zip(natural, columns, strict=True)]
    else:
        widths = [own * width / sum(natural) for own in natural]
    return Grid(columns, tuple(widths), pad, scale, rtl)


def _natural(column: Column, at: int, rows: Sequence[Row]) -> float:
    """The width below which a figure or a word would be broken."""
    widest = column.least
    says = [say for row in rows for say in row.cells[at]]
    for say in says if not column.flex else ():
        widest = max(widest, line(say.text, say.style, rtl=say.rtl).width)
    for say in column.heading:
        for word in say.text.split(" "):
            widest = max(widest, line(word, say.style).width)
    return widest


def _scaled(style: Style, scale: float) -> Style:
    return style if scale == 1.0 else replace(style, size=int(style.size * scale * 100) / 100)


def _cell(grid: Grid, at: int, cell: Cell) -> SetText:
    width = grid.widths[at] - 2 * grid.pad
    lines: list[tuple[Line, Style]] = []
    for say in cell:
        style = _scaled(say.style, grid.scale)
        lines += [(set_line, style) for set_line in wrap(say.text, style, width, rtl=say.rtl) if say.text]
    return SetText(tuple(lines), width, grid.columns[at].align)


def set_row(grid: Grid, row: Row) -> list[RowBlock]:
    cells = [_cell(grid, at, cell) for at, cell in enumerate(row.cells)]
    longest = max(len(cell.lines) for cell in cells)
    return [
        RowBlock(
            grid,
            tuple(replace(cell, lines=cell.lines[at : at + MOST_LINES]) for cell in cells),
            row.tint,
            row.least,
        )
        for at in range(0, max(longest, 1), MOST_LINES)
    ]
