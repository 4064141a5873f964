"""The rules of the house that no linter knows, as functions from source text to the lines that break them."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator

LONGEST = 400
TRANSLATORS = frozenset({"tr", "translate", "QT_TRANSLATE_NOOP"})
SHOWN = frozenset(
    {
        "QLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction", "QMenu",
        "setText", "setToolTip", "setStatusTip", "setWindowTitle", "setPlaceholderText", "setTitle",
        "setAccessibleName", "setAccessibleDescription", "addAction", "addMenu", "addTab",
    }
)  # fmt: skip
WORDS = re.compile(r"(?!Karkhana\b)\b[A-Za-z]{2,}")  # our own name is the same in every language
Rule = Callable[[ast.AST], Iterator[int]]


def broken(source: str, rule: Rule) -> list[int]:
    """The lines of `source` that break `rule`."""
    return sorted(rule(ast.parse(source)))


def too_long(source: str) -> bool:
    return len(source.splitlines()) > LONGEST


def self_in_connected_lambda(tree: ast.AST) -> Iterator[int]:
    """PySide holds such a lambda, and with it the dialog, for ever."""
    for call in _calls(tree):
        if _name(call) != "connect":
            continue
        for lambda_ in (part for given in call.args for part in ast.walk(given) if isinstance(part, ast.Lambda)):
            if any(isinstance(part, ast.Name) and part.id == "self" for part in ast.walk(lambda_.body)):
                yield lambda_.lineno


def bulk_change(tree: ast.AST) -> Iterator[int]:
    """A bulk update passes by the guard of what is final, and the trail of who changed what."""
    for call in _calls(tree):
        if _name(call) == "execute" and call.args and _innermost(call.args[0]) == "update":
            yield call.lineno


def formatted_before_translation(tree: ast.AST) -> Iterator[int]:
    """A sentence is translated first and filled in afterwards; else no translator ever sees it."""
    for call in _calls(tree):
        if _name(call) not in TRANSLATORS:
            continue
        for given in call.args:
            added = isinstance(given, ast.BinOp) and any(_literal(part) for part in ast.walk(given))
            filled = isinstance(given, ast.Call) and _name(given) == "format"
            if added or filled or isinstance(given, ast.JoinedStr):
                yield given.lineno


def shown_untranslated(tree: ast.AST) -> Iterator[int]:
    """Words handed to a widget as they stand in the code."""
    for call in _calls(tree):
        if _name(call) not in SHOWN:
            continue
        for given in call.args:
            text = _literal(given)
            if WORDS.search(text):
                yield given.lineno


def floats(tree: ast.AST) -> Iterator[int]:
    """Money and quantities are Decimals."""
    for part in ast.walk(tree):
        is_call = isinstance(part, ast.Call) and isinstance(part.func, ast.Name) and part.func.id == "float"
        if is_call or (isinstance(part, ast.Constant) and isinstance(part.value, float)):
            yield part.lineno  # type: ignore[attr-defined]


def swallowed(tree: ast.AST) -> Iterator[int]:
    """`except Exception: pass` hides what we do not know."""
    for part in ast.walk(tree):
        if not isinstance(part, ast.ExceptHandler):
            continue
        broad = part.type is None or (
            isinstance(part.type, ast.Name) and part.type.id in {"Exception", "BaseException"}
        )
        if broad and all(isinstance(step, ast.Pass | ast.Continue) for step in part.body):
            yield part.lineno


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (part for part in ast.walk(tree) if isinstance(part, ast.Call))


def _name(call: ast.Call) -> str:
    func = call.func
    return func.attr if isinstance(func, ast.Attribute) else func.id if isinstance(func, ast.Name) else ""


def _innermost(given: ast.AST) -> str:
    """`update` of `update(Bill).where(…).values(…)`."""
    while isinstance(given, ast.Call) and isinstance(given.func, ast.Attribute):
        if isinstance(given.func.value, ast.Name):
            return given.func.attr
        given = given.func.value
    return _name(given) if isinstance(given, ast.Call) else ""


def _literal(given: ast.AST) -> str:
    if isinstance(given, ast.Constant) and isinstance(given.value, str):
        return given.value
    if isinstance(given, ast.JoinedStr):
        return "".join(str(part.value) for part in given.values if isinstance(part, ast.Constant))
    return ""
