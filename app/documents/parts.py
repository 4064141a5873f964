"""What papers have in common: letterhead, fields, totals, amount in words, places to sign."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from reportlab.lib.units import mm

from app.documents.blocks import Align, Beside, Block, Boxed, Gap, Rule, Say, Stack, Text, text
from app.documents.figures import cnic, money
from app.documents.flow import Item
from app.documents.labels import Language, Words, words
from app.documents.table import Cell
from app.documents.text import Hand, Style, hand_of, isolate, line
from app.documents.words import amount_in_english, amount_in_urdu
from app.services.sheets import Letterhead, PartyOnPaper

INK2 = "#46524F"
FEW = 4  # notes
TITLE = 11.0  # points: from here on a line is a title


@dataclass(frozen=True, slots=True)
class Voice:
    """A language and a size: the styles of a paper. `scale` 1 is an A4 page held in the hand."""

    language: Language
    scale: float = 1.0

    @property
    def rtl(self) -> bool:
        return self.language.rtl

    @property
    def near(self) -> Align:
        """The side a line begins on."""
        return Align.RIGHT if self.rtl else Align.LEFT

    @property
    def far(self) -> Align:
        return Align.LEFT if self.rtl else Align.RIGHT

    def style(self, size: float, hand: Hand = Hand.SANS, *, bold: bool = False, color: str = "#1B2422") -> Style:
        airy = hand is Hand.NASTALIQ and size >= TITLE  # a bold kaf reaches far up into the line above
        return Style(round(size * self.scale, 2), hand, bold, color, 3.05 if airy else 0.0)

    def mm(self, length: float) -> float:
        return length * mm * self.scale

    def said(
        self, what: Words, size: float, *, bold: bool = False, color: str = "#1B2422", dense: bool = False
    ) -> Cell:
        """In the paper's language or in both; Nastaliq, or Naskh where lines stand close."""
        english = Say(what.en, self.style(size, bold=bold, color=color), rtl=False)
        hand, larger = (Hand.NASKH, 1.05) if dense else (Hand.NASTALIQ, 1.12)
        urdu = Say(what.ur, self.style(size * larger, hand, bold=bold, color=color), rtl=True)
        if self.language is Language.BOTH:
            return (english,) if what.en == what.ur else (english, urdu)
        return (urdu,) if self.rtl else (english,)

    def heading(self, key: str) -> Cell:
        """Of a column."""
        return self.said(words(key), 7.6, bold=True, dense=True)

    def plain(self, said: str, size: float = 8.4, *, bold: bool = False, color: str = "#1B2422") -> Cell:
        """What somebody typed, in whichever script he typed it."""
        lines = said.split("\n") if said else ()
        return tuple(Say(line, self.style(size, hand_of(line), bold=bold, color=color)) for line in lines)

    def side(self, *parts: tuple[float, Block], width: float, level: bool = False) -> Beside:
        """Blocks from the line's beginning on, each with its own width; a right-to-left paper begins on the right."""
        placed, x = [], 0.0
        for own, block in parts:
            placed.append((width - x - own if self.rtl else x, block))
            x += own
        return Beside(tuple(placed), level)


def letterhead(voice: Voice, head: Letterhead, width: float, title: Words, under_title: Cell = ()) -> Block:
    """The workshop on the one side, the paper's title on the other, a strong rule below."""
    share = 0.56
    whose = text(width * share, *_names(voice, head), *_numbers(voice, head), align=voice.near)
    what = text(width * (1 - share), *voice.said(title, 15, bold=True), *under_title, align=voice.far)
    return Stack(
        (
            voice.side((width * share, whose), (width * (1 - share), what), width=width, level=True),
            Rule(width, 1.1, voice.mm(4)),
        )
    )


def _names(voice: Voice, head: Letterhead) -> Cell:
    english = Say(head.name, voice.style(14, bold=True))
    urdu = Say(head.name_ur, voice.style(14, Hand.NASTALIQ, bold=True), rtl=True)
    if voice.rtl and head.name_ur:
        return (urdu, Say(head.name, voice.style(9)))
    small = Say(head.name_ur, voice.style(11.5, Hand.NASTALIQ, bold=True), rtl=True)
    return (english, small) if voice.language is Language.BOTH else (english,)


def _numbers(voice: Voice, head: Letterhead) -> Cell:
    label = {key: words(key).one(voice.language) for key in ("ntn", "strn", "phone")}
    given = (("ntn", head.ntn), ("strn", head.strn))
    style = voice.style(8.2, Hand.NASKH if voice.rtl else Hand.SANS, color=INK2)
    registered = "    ".join(f"{label[key]} {isolate(number)}" for key, number in given if number)
    phone = f"{label['phone']} {isolate(head.phone)}" if head.phone else ""
    return (
        Say(head.address, voice.style(8.2, color=INK2)),
        Say(phone, style, rtl=voice.rtl),
        Say(registered, style, rtl=voice.rtl),
    )


def fields(voice: Voice, pairs: Sequence[tuple[Words, str]], width: float, *, label_share: float = 0.34) -> Block:
    """Label and value, a row each; in both languages the value stands between its two names."""
    rows: list[Block] = []
    for label, value in pairs:
        if not value:
            continue
        english = text(width * label_share, Say(label.en, voice.style(7.8, color=INK2), rtl=False))
        urdu_style = voice.style(8.6, Hand.NASTALIQ, color=INK2)
        if voice.language is Language.BOTH:
            share = label_share * 0.9
            urdu = text(width * share, Say(label.ur, urdu_style, rtl=True), align=Align.RIGHT)
            english = text(width * share, Say(label.en, voice.style(7.8, color=INK2), rtl=False))
            own = width * (1 - 2 * share) - mm
            middle = text(own, *voice.plain(value, 9))
            rows.append(Beside(((0.0, english), (width * share, middle), (width * (1 - share), urdu)), level=True))
            continue
        name = (
            text(width * label_share, Say(label.ur, urdu_style, rtl=True), align=Align.RIGHT) if voice.rtl else english
        )
        gap = voice.mm(1.5)
        own = width * (1 - label_share) - gap
        said = text(own, *voice.plain(value, 9), align=voice.near)
        rows.append(voice.side((width * label_share, name), (gap, Gap(0)), (own, said), width=width, level=True))
    return Stack(tuple(block for row in rows for block in (Gap(voice.mm(0.5)), row)))


def party_fields(voice: Voice, party: PartyOnPaper) -> list[tuple[Words, str]]:
    """Name, address and numbers; who is not registered is said to be so."""
    name = party.name_ur if voice.rtl and party.name_ur else party.name
    both = voice.language is Language.BOTH and party.name_ur
    pairs = [
        (words("name"), f"{party.name}\n{party.name_ur}" if both else name),
        (words("address"), party.address),
        (words("phone"), party.phone),
        (words("ntn"), party.ntn),
        (words("strn"), party.strn),
        (words("cnic"), cnic(party.cnic)),
        (words("province"), party.province.title()),
    ]
    if not party.registered:
        pairs.append((words("sales_tax"), words("unregistered").one(voice.language)))
    return pairs


def totals(voice: Voice, sums: Sequence[tuple[str, Decimal]], last: tuple[str, Decimal], width: float) -> Block:
    """Sums under each other, the last one strong between two rules."""
    figures = [money(amount) for _, amount in (*sums, last)]
    column = max(line(figure, voice.style(10, bold=True)).width for figure in figures) + voice.mm(2)
    rows: list[Block] = [_sum(voice, words(key), money(amount), width, column) for key, amount in sums]
    strong = _sum(voice, words(last[0]), money(last[1]), width, column, bold=True)
    rows += [Rule(width, 0.9, voice.mm(1.6)), strong, Rule(width, 0.9, voice.mm(1.6))]
    return Stack(tuple(rows))


def _sum(voice: Voice, label: Words, figure: str, width: float, column: float, *, bold: bool = False) -> Block:
    size = 9.6 if bold else 8.8
    amount = text(column, Say(figure, voice.style(size, bold=bold)), align=Align.RIGHT)
    room = width - column
    urdu = Say(label.ur, voice.style(size, Hand.NASTALIQ, bold=bold), rtl=True)
    english = Say(label.en, voice.style(size, bold=bold), rtl=False)
    if voice.language is Language.BOTH:
        half = min(line(label.en, english.style).width + mm, room * 0.62)
        left, right = text(half, english), text(room - half, urdu, align=Align.RIGHT)
        return Beside(((0.0, left), (half, right), (room, amount)), level=True)
    return voice.side(
        (room, text(room, urdu if voice.rtl else english, align=voice.near)), (column, amount), width=width, level=True
    )


def in_words(voice: Voice, amount: Decimal, width: float, *, size: float = 8.8) -> Text:
    """The amount in words under its own small name."""
    english = Say(amount_in_english(amount), voice.style(size))
    urdu = Say(amount_in_urdu(amount), voice.style(size * 1.12, Hand.NASTALIQ), rtl=True)
    said = {Language.ENGLISH: (english,), Language.URDU: (urdu,), Language.BOTH: (english, urdu)}[voice.language]
    return text(width, *caption(voice, words("in_words")), *said, align=voice.near)


def caption(voice: Voice, what: Words, size: float = 7.4) -> Cell:
    """A small grey name; in both languages on one line."""
    if voice.language is Language.BOTH and what.ur:
        style = voice.style(size, Hand.NASKH, color=INK2)
        return (Say(f"{what.en}  ·  \u2067{what.ur}\u2069", style, rtl=False),)
    return voice.said(what, size, color=INK2)


def heading(voice: Voice, what: Words, width: float, size: float = 10) -> Block:
    """Of a part of the paper."""
    if voice.language is not Language.BOTH:
        return text(width, *voice.said(what, size, bold=True), align=voice.near)
    english = text(width / 2, Say(what.en, voice.style(size, bold=True), rtl=False))
    urdu = text(width / 2, Say(what.ur, voice.style(size, Hand.NASTALIQ, bold=True), rtl=True), align=Align.RIGHT)
    return Beside(((0.0, english), (width / 2, urdu)), level=True)


def signatures(voice: Voice, captions: Sequence[tuple[Words, str]], width: float, *, space: float = 13) -> Block:
    """Lines to sign on, the name of who signs (and what is known of him) below."""
    gap = voice.mm(8)
    own = min((width - gap * (len(captions) - 1)) / len(captions), voice.mm(62))
    step = (width - own) / (len(captions) - 1) if len(captions) > 1 else 0.0
    parts = []
    for at, (label, name) in enumerate(captions):
        below = text(own, *caption(voice, label), *voice.plain(name, 8.2), align=Align.CENTRE)
        place = Stack((Gap(voice.mm(space)), Rule(own, 0.6, voice.mm(1.6)), below))
        before = at * step if step else width - own  # one alone stands at the line's end
        parts.append((width - own - before if voice.rtl else before, place))
    return Beside(tuple(parts))


def thumb_box(voice: Voice, label: Words) -> Block:
    """20 × 20 mm for a thumb, its name below."""
    side = 20 * mm
    box = Boxed(Gap(0), side, padding=0, least=side, frame="#87857B")
    return Stack(
        (box, Gap(voice.mm(0.8)), text(side, *voice.said(label, 6.6, color=INK2, dense=True), align=Align.CENTRE))
    )


def notes(voice: Voice, what: Words, sentences: Sequence[str], width: float) -> list[Item]:
    """Each sentence with a dash before it; few ones stay with what follows them."""
    said = [sentence for sentence in sentences if sentence]
    if not said:
        return []
    lines = [text(width, *voice.plain(f"– {sentence}", 8.2), align=voice.near) for sentence in said]
    name = text(width, *caption(voice, what), align=voice.near)
    few = len(lines) <= FEW
    return [Item(name, glue=True), *(Item(line, glue=few) for line in lines[:-1]), Item(lines[-1], glue=True)]
