"""An HS code, offered from the shipped tariff by its beginning or by what it covers."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QWidget

from app.host import paths
from app.rules.tariff import Tariff
from app.ui.kit.choice import dress_popup
from app.ui.kit.fields import CodeField

OFFERED = 12


@cache
def tariff() -> Tariff:
    """Read when the first code is typed."""
    codes = paths.resource("portal/fbr_template/hs_codes.csv").read_text(encoding="utf-8")
    return Tariff.read(codes, paths.resource("portal/hs_auto_parts.csv").read_text(encoding="utf-8"))


class HsCodeField(CodeField):
    """Of what is chosen only the code stays in the field."""

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(placeholder, parent)
        self._found = QStringListModel(self)
        completer = QCompleter(self._found, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        dress_popup(completer)
        self._completer = completer
        completer.setWidget(self)
        completer.activated.connect(self._take)
        self.textEdited.connect(self._offer)

    def _offer(self, typed: str) -> None:
        found = tariff().search(typed, OFFERED)
        self._found.setStringList([f"{each.code}  {each.goods or each.words}".rstrip() for each in found])
        popup = self._completer.popup()
        if popup is None:
            return
        if found and typed.strip() != found[0].code:
            popup.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            self._completer.complete()
        else:
            popup.hide()

    def _take(self, chosen: str) -> None:
        self.setText(chosen.split(maxsplit=1)[0])
        self.edited.emit()
