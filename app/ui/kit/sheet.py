"""The one style sheet, filled from the tokens; families and sizes stay out of it."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from string import Template

from app.ui.kit.tokens import SPACES, Colours

_arrow: list[str] = [""]  # the combo's chevron as a file: a style sheet kills Fusion's own arrow

SHEET = Template("""
QToolTip { background: $sheet; color: $ink; border: 1px solid $edge; padding: 4px 6px; }
QFrame[paper="sheet"] { background: $sheet; border: 1px solid $line; border-radius: ${radius_sheet}px; }
QFrame[paper="facts"] { background: $sheet2; border: 1px solid $line; border-radius: ${radius}px; }
QFrame[paper="way"] { background: $sheet; border: 1px solid $line; border-radius: ${radius_sheet}px; }
QFrame[paper="way"]:hover, QFrame[paper="way"]:focus { border: 1px solid $accent; }
QFrame[paper="head"] { background: $sheet; border: none; border-bottom: 1px solid $line; }
QFrame[paper="foot"] { background: $sheet; border: none; border-top: 1px solid $line; }
QFrame[paper="popup"] { background: $sheet; border: 1px solid $edge; border-radius: ${radius}px; }
QFrame[paper="keycap"] { background: $sheet2; border: 1px solid $line; border-bottom: 2px solid $line;
  border-radius: ${radius}px; }
QFrame[paper="rail"] { background: $rail; border: none; }
QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox { background: $sheet; color: $ink; border: 1px solid $edge;
  border-radius: ${radius}px; padding: 0 10px; min-height: ${inner}px;
  selection-background-color: $accent; selection-color: $on_accent; }
QPlainTextEdit { padding: 4px 6px; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QComboBox:on { border: 2px solid $accent; padding: 0 9px;
  min-height: ${inner2}px; }
QLineEdit[state="warn"], QComboBox[state="warn"] { background: $unknown_tint; border-color: $unknown; }
QLineEdit[state="problem"], QComboBox[state="problem"], QPlainTextEdit[state="problem"] { border-color: $rejected;
  color: $rejected; }
QLineEdit[state="read"], QComboBox[state="read"], QPlainTextEdit[state="read"] { background: $sheet2;
  border-color: $sheet2; }
QLineEdit[place="cell"] { border: 2px solid $accent; border-radius: ${radius_cell}px; padding: 0 4px; min-height: 0; }
QLineEdit[place="search"] { background: $canvas; padding: 0; }
QComboBox::drop-down { border: none; width: 26px; subcontrol-position: center right; }
QComboBox::down-arrow { image: url("$arrow"); width: 16px; height: 16px; }
QComboBox QAbstractItemView, QListView[paper="popup"] { background: $sheet; color: $ink; border: 1px solid $edge;
  selection-background-color: $soft; selection-color: $ink; outline: none; padding: 2px; }
QPushButton { background: $sheet; color: $ink; border: 1px solid $edge; border-radius: ${radius}px; padding: 0 12px; }
QPushButton:hover { background: $sheet2; border-color: $ink2; }
QPushButton:focus { border: 2px solid $accent; padding: 0 11px; }
QPushButton:pressed { background: $soft; }
QPushButton:disabled { color: $ink3; border-color: $line; }
QPushButton[role="primary"] { background: $accent; color: $on_accent; border: 1px solid $accent; font-weight: bold; }
QPushButton[role="primary"]:hover, QPushButton[role="primary"]:pressed { background: $accent_h;
  border-color: $accent_h; }
QPushButton[role="primary"]:focus { border: 2px solid $ink; }
QPushButton[role="primary"]:disabled { background: $line; border-color: $line; color: $ink2; }
QPushButton[role="link"] { background: transparent; color: $accent; border: 1px solid transparent; padding: 0 2px;
  font-weight: bold; }
QPushButton[role="link"]:hover { color: $accent_h; }
QPushButton[role="link"]:focus { border: 2px solid $accent; padding: 0 1px; }
QPushButton[role="bare"] { background: transparent; border: 1px solid transparent; padding: 0; }
QPushButton[role="bare"]:focus { border: 2px solid $accent; }
QPushButton[role="tab"] { padding: 0 10px; border-color: $line; }
QPushButton[role="tab"]:hover { border-color: $edge; }
QPushButton[role="tab"]:checked { background: $accent; border-color: $accent; color: $on_accent; font-weight: bold; }
QPushButton[role="tab"]:focus { border: 2px solid $ink; padding: 0 9px; }
QTableView { background: $sheet; color: $ink; border: none; border-radius: ${radius_sheet}px; outline: none;
  selection-background-color: $soft; selection-color: $ink; }
QHeaderView { background: transparent; border: none; }
QFileDialog QHeaderView, QFileDialog QPushButton { min-height: ${inner2}px; }
QFileDialog QHeaderView::section { background: $sheet2; color: $ink2; border: none; }
QFileDialog QHeaderView::section { border-bottom: 1px solid $line; padding: 4px 8px; }
QScrollArea, QScrollArea > QWidget > QWidget[paper="inside"] { background: transparent; border: none; }
QScrollArea[place="side"] { border: 2px solid transparent; }
QScrollArea[place="side"]:focus { border: 2px solid $accent; }
QWidget[paper="canvas"] { background: $canvas; border: none; }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 10px; } QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: $edge; border-radius: 3px; margin: 2px; min-height: 28px; min-width: 28px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: $line; border: none; border-radius: 4px; min-height: 8px; max-height: 8px; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
QMenu { background: $sheet; color: $ink; border: 1px solid $edge; } QMenu::item:selected { background: $soft; }
""")


def use_arrow(path: Path) -> None:
    """The chevron of the combo boxes, recoloured for the theme and written to a file."""
    _arrow[0] = path.as_posix()


def text(colours: Colours, field_height: int) -> str:
    return SHEET.substitute(
        asdict(colours), **SPACES_TEXT, arrow=_arrow[0], inner=field_height - 2, inner2=field_height - 4
    )


SPACES_TEXT = {name: str(value) for name, value in SPACES.items() if name.startswith("radius")}
