"""Other names of one thing in one line, in any script: clutch plate, klach plet, کلچ پلیٹ."""

from __future__ import annotations

import re

from app.ui.kit.fields import TextField

BETWEEN = re.compile(r"[,;،؛]")


class AliasesField(TextField):
    """Commas stand between the names."""

    def value(self) -> object:
        return tuple(" ".join(each.split()) for each in BETWEEN.split(self.text()) if each.strip())

    def show_value(self, value: object) -> None:
        super().show_value(", ".join(value) if isinstance(value, tuple) else value)
