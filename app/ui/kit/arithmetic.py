"""'12*450' in an amount field, worked out in Decimal: a small grammar, never the language's own evaluator."""

from __future__ import annotations

import re
from decimal import Decimal, DivisionByZero, InvalidOperation

TOKEN = re.compile(r"\s*(\d+(?:\.\d*)?|\.\d+|[-+*/()x×÷])")
SAME = str.maketrans({"\u2212": "-", "x": "*", "X": "*", "×": "*", "÷": "/", ",": "", "\u066c": "", "\u066b": "."})
DIGITS = str.maketrans("۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩", "01234567890123456789")
LONGEST = 60


class Unreadable(ValueError):
    """This is no number and no sum."""


def work_out(text: str) -> Decimal:
    """The value of '1,180.5', '12*450' or '(3+4)*118'; digits of any of our scripts."""
    tokens = _tokens(text.translate(DIGITS).translate(SAME).strip())
    try:
        value = _Sum(tokens).whole()
    except (DivisionByZero, InvalidOperation) as error:
        raise Unreadable(text) from error
    if not value.is_finite():
        raise Unreadable(text)
    return value


def _tokens(text: str) -> list[str]:
    if len(text) > LONGEST:
        raise Unreadable(text)
    found: list[str] = []
    at = 0
    while at < len(text):
        match = TOKEN.match(text, at)
        if match is None:
            raise Unreadable(text)
        found.append(match[1])
        at = match.end()
    return found


class _Sum:
    """Sums of products of signed atoms, left to right."""

    def __init__(self, tokens: list[str]) -> None:
        self._left = tokens

    def whole(self) -> Decimal:
        value = self._sum()
        if self._left:
            raise Unreadable(self._left[0])
        return value

    def _next(self) -> str:
        return self._left[0] if self._left else ""

    def _sum(self) -> Decimal:
        value = self._product()
        while self._next() in {"+", "-"} and self._left:
            sign = self._left.pop(0)
            other = self._product()
            value = value + other if sign == "+" else value - other
        return value

    def _product(self) -> Decimal:
        value = self._atom()
        while self._next() in {"*", "/"} and self._left:
            sign = self._left.pop(0)
            other = self._atom()
            value = value * other if sign == "*" else value / other
        return value

    def _atom(self) -> Decimal:
        if not self._left:
            raise Unreadable("")
        token = self._left.pop(0)
        if token == "-":
            return -self._atom()
        if token == "(":
            value = self._sum()
            if self._next() != ")":
                raise Unreadable(token)
            self._left.pop(0)
            return value
        if not token[0].isdigit() and token[0] != ".":
            raise Unreadable(token)
        return Decimal(token)
