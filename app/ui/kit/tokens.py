"""Every colour, size and height of the window: no other file names a hex value or a pixel of its own."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Colours:
    """One theme; the names are the ones the style sheet and the painters use."""

    canvas: str
    sheet: str
    sheet2: str
    line: str
    edge: str
    ink: str
    ink2: str
    ink3: str
    accent: str
    accent_h: str
    on_accent: str
    soft: str
    rail: str
    rail2: str
    rail_ink: str
    rail_ink2: str
    rail_pill: str
    mark: str
    on_mark: str
    bar1: str
    bar2: str
    draft: str
    draft_tint: str
    waiting: str
    waiting_tint: str
    sending: str
    sending_tint: str
    accepted: str
    accepted_tint: str
    rejected: str
    rejected_tint: str
    unknown: str
    unknown_tint: str
    held: str
    held_tint: str
    overdue: str
    overdue_tint: str
    practice: str
    practice_tint: str


LIGHT = Colours(
    canvas="#F2F0EA",
    sheet="#FFFFFF",
    sheet2="#F8F6F1",
    line="#DBD7CC",
    edge="#87857B",
    ink="#1B2422",
    ink2="#46524F",
    ink3="#616B68",
    accent="#0B6661",
    accent_h="#084F4B",
    on_accent="#FFFFFF",
    soft="#DCECE9",
    rail="#14302E",
    rail2="#1F4541",
    rail_ink="#F0F5F3",
    rail_ink2="#A9C0BB",
    rail_pill="#2C524E",
    mark="#E8A33A",
    on_mark="#332400",
    bar1="#084F4B",
    bar2="#BE8930",
    draft="#46524F",
    draft_tint="#E9E6DF",
    waiting="#1D4C86",
    waiting_tint="#E1EAF6",
    sending="#0B6661",
    sending_tint="#D8ECE9",
    accepted="#1C6432",
    accepted_tint="#DFEFE2",
    rejected="#A31C1C",
    rejected_tint="#FBE5E2",
    unknown="#824600",
    unknown_tint="#FBE8C8",
    held="#553A80",
    held_tint="#EBE5F5",
    overdue="#FFFFFF",
    overdue_tint="#A31C1C",
    practice="#332400",
    practice_tint="#F0B43C",
)

DARK = Colours(
    canvas="#141817",
    sheet="#1C2221",
    sheet2="#222928",
    line="#343D3B",
    edge="#74807D",
    ink="#E8ECEA",
    ink2="#B7C1BE",
    ink3="#97A29F",
    accent="#5EC2B6",
    accent_h="#7CD3C8",
    on_accent="#06211F",
    soft="#183A37",
    rail="#0D1413",
    rail2="#1B2B29",
    rail_ink="#E8ECEA",
    rail_ink2="#97A8A4",
    rail_pill="#2A3A38",
    mark="#E8A33A",
    on_mark="#332400",
    bar1="#2F857C",
    bar2="#E9C98A",
    draft="#B7C1BE",
    draft_tint="#2C3433",
    waiting="#9CC3F5",
    waiting_tint="#1C2E45",
    sending="#74D0C5",
    sending_tint="#153A37",
    accepted="#86D69B",
    accepted_tint="#17351F",
    rejected="#FF9F97",
    rejected_tint="#431D1B",
    unknown="#F5C272",
    unknown_tint="#3F2C0C",
    held="#C6B0EE",
    held_tint="#31264A",
    overdue="#FFFFFF",
    overdue_tint="#B3322D",
    practice="#2A1D00",
    practice_tint="#E2A52F",
)

# With several books each takes one of these for its badge and tick; the dark letter stands on all of them.
BADGES = ("#E8A33A", "#E08A6D", "#8FA0E0", "#C795C7", "#93BF5E", "#6FB3D3")


class State(StrEnum):
    """How a thing stands; each has an icon, an ink and a tint, and the page gives the word."""

    DRAFT = "draft"
    WAITING = "waiting"
    SENDING = "sending"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    UNKNOWN = "unknown"
    HELD = "held"
    OVERDUE = "overdue"
    WARN = "warn"
    SOON = "soon"
    NEUTRAL = "neutral"

    @property
    def icon(self) -> str:
        return STATE_ICONS[self]

    @property
    def ink(self) -> str:
        """The token of its text."""
        return _INKS.get(self, self.value)

    @property
    def tint(self) -> str:
        """The token of its ground; empty where it has none."""
        return "" if self in {State.NEUTRAL, State.SOON} else f"{self.ink}_tint"

    @property
    def plain_ink(self) -> str:
        """Its ink where it stands on a sheet without its tint."""
        return "rejected" if self is State.OVERDUE else self.ink


_INKS = {State.WARN: "unknown", State.SOON: "unknown", State.NEUTRAL: "ink2"}
STATE_ICONS = {
    State.DRAFT: "pencil",
    State.WAITING: "clock",
    State.SENDING: "arrow-up",
    State.ACCEPTED: "check",
    State.REJECTED: "x",
    State.UNKNOWN: "help",
    State.HELD: "player-pause",
    State.OVERDUE: "alert-triangle",
    State.WARN: "alert-triangle",
    State.SOON: "",
    State.NEUTRAL: "",
}

SANS, NASKH, NASTALIQ = "Karkhana Sans", "Karkhana Naskh", "Karkhana Nastaliq"
FONT_FILES = tuple(
    f"Karkhana{face}-{weight}.ttf" for face in ("Sans", "Naskh", "Nastaliq") for weight in ("Regular", "Bold")
)


class Role(StrEnum):
    """What a piece of text is for; look.py turns it into a face and a size."""

    PAGE = "page"
    CARD = "card"
    RAIL = "rail"
    CAPTION = "caption"
    LABEL = "label"
    BODY = "body"
    CELL = "cell"
    FIELD = "field"
    SUB = "sub"
    CHIP = "chip"
    FIGURE = "figure"
    KEYCAP = "keycap"
    TICK = "tick"
    LAW = "law"
    TOTAL = "total"
    CARD_TOTAL = "card_total"
    BILL_TOTAL = "bill_total"


@dataclass(frozen=True, slots=True)
class Face:
    """A family, a size in pixels at 100 %, and a weight."""

    family: str
    size: int
    bold: bool = False


ENGLISH_FACES = {
    Role.PAGE: Face(SANS, 20, bold=True),
    Role.CARD: Face(SANS, 14, bold=True),
    Role.RAIL: Face(SANS, 13),
    Role.CAPTION: Face(SANS, 11),
    Role.LABEL: Face(SANS, 12),
    Role.BODY: Face(SANS, 13),
    Role.CELL: Face(SANS, 13),
    Role.FIELD: Face(SANS, 13),
    Role.SUB: Face(SANS, 12),
    Role.CHIP: Face(SANS, 12, bold=True),
    Role.FIGURE: Face(SANS, 13),
    Role.KEYCAP: Face(SANS, 11),
    Role.TICK: Face(SANS, 11),
    Role.LAW: Face(SANS, 12),
    Role.TOTAL: Face(SANS, 16),
    Role.CARD_TOTAL: Face(SANS, 17, bold=True),
    Role.BILL_TOTAL: Face(SANS, 22, bold=True),
}
URDU_FACES = ENGLISH_FACES | {
    Role.PAGE: Face(NASTALIQ, 19, bold=True),
    Role.CARD: Face(NASTALIQ, 15, bold=True),
    Role.RAIL: Face(NASTALIQ, 14),
    Role.CAPTION: Face(NASTALIQ, 12),
    Role.LABEL: Face(NASTALIQ, 12),
    Role.BODY: Face(NASKH, 14),
    Role.CELL: Face(NASKH, 15),
    Role.FIELD: Face(NASKH, 14),
    Role.SUB: Face(NASKH, 13),
    Role.CHIP: Face(NASKH, 13, bold=True),
    Role.LAW: Face(NASKH, 13),
    Role.TICK: Face(NASKH, 12),
}

# Heights: English, Urdu.
HEIGHTS = {
    "header": (58, 58),
    "card_head": (44, 46),
    "row": (32, 36),
    "row_tall": (52, 61),
    "row_short": (30, 32),
    "row_wide_screen": (36, 40),
    "grid_row": (31, 34),
    "heading": (29, 28),
    "field": (32, 32),
    "button": (32, 32),
    "small_button": (26, 28),
    "rail_item": (33, 37),
    "rail_caption": (26, 29),
    "rail_head": (56, 86),
    "status": (30, 34),
    "totals": (74, 78),
    "band": (36, 38),
    "message": (36, 38),
    "strip": (50, 56),
    "chip": (22, 25),
    "pill": (20, 20),
    "table_foot": (33, 37),
    "label": (18, 24),
    "rail_item_least": (28, 31),
    "fact": (23, 26),
}

# Widths and spaces.
SPACES = {
    "hair": 1,
    "tight": 4,
    "small": 8,
    "medium": 12,
    "pad": 16,
    "page": 20,
    "wide": 32,
    "page_top": 14,
    "gap": 14,
    "gap_urdu": 8,
    "radius_sheet": 8,
    "radius_rail": 6,
    "radius": 5,
    "radius_cell": 3,
    "bar": 3,
    "rail": 216,
    "rail_folded": 56,
    "fold_below": 1200,
    "tall_from": 1000,
    "wide_from": 1600,
    "side": 324,
    "side_wide": 400,
    "form_side": 276,
    "badge": 34,
    "search": 330,
    "search_least": 180,
    "icon": 18,
    "icon_button": 16,
    "icon_chip": 14,
    "icon_page": 26,
    "light": 12,
    "column_day": 96,
    "column_money": 108,
    "column_figure": 80,
    "column_code": 104,
    "column_state": 116,
    "column_icon": 40,
    "button_pad": 12,
    "way": 232,
    "way_high": 104,
    "picture_wide": 164,
    "picture_high": 124,
    "explanation": 520,
    "bar_high": 8,
    "ladder_high": 34,
    "column_least": 20,
    "thumbnail": 114,
    "chart_least": 150,
    "popup": 420,
    "wrap_least": 120,
    "attempts": 380,
}
GROWING = frozenset({"icon", "icon_button", "icon_chip", "icon_page", "badge", "light"})  # with the person's text size
STROKES = {14: "2.25", 16: "2", 18: "1.75", 26: "1.75"}
MIRRORED = frozenset(
    {"chevron-left", "chevron-right", "send", "truck-delivery", "arrow-back-up", "file-import", "external-link"}
)
