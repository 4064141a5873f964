"""The house keeps its own rules: each is first shown to catch a breach, then held against the code."""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests import house

TOP = Path(__file__).parents[1]
MODULES = sorted((TOP / "app").rglob("*.py"))
PROGRAM = sorted([*MODULES, *(TOP / "installer").rglob("*.py")])
OURS = sorted([*PROGRAM, *(TOP / "tests").rglob("*.py")])
WINDOW = sorted((TOP / "app" / "ui").rglob("*.py"))
MONEY_ROOMS = ("rules", "models", "services", "exchange")
FLOAT_DOORS = {TOP / "app" / "exchange" / "writing.py"}  # a spreadsheet's cell knows no other number
UNDOING = TOP / "app" / "services" / "undo.py"  # puts rows back as the file held them; its triggers still guard
TRANSLATIONS = sorted((TOP / "resources" / "i18n").glob("*.ts"))
PLACEHOLDER = re.compile(r"\{[^{}]*\}|%n|%L?\d")


def breaches(files: list[Path], rule: house.Rule) -> list[str]:
    return [
        f"{path.relative_to(TOP)}:{line}"
        for path in files
        for line in house.broken(path.read_text(encoding="utf-8"), rule)
    ]


@pytest.mark.parametrize(
    ("rule", "breach", "fine"),
    [
        (house.self_in_connected_lambda, "b.connect(lambda: self.close())", "b.connect(self.close)"),
        (house.self_in_connected_lambda, "b.connect(partial(f, lambda: self))", "sorted(x, key=lambda r: self.k)"),
        (house.bulk_change, "sitting.execute(update(Bill).where(x).values(y=1))", "sitting.execute(select(Bill))"),
        (house.bulk_change, "session.execute(sa.update(Bill))", "d.update(x)"),
        (house.formatted_before_translation, 'self.tr(f"{n} bills")', 'self.tr("{n} bills").format(n=n)'),
        (house.formatted_before_translation, 'self.tr("a " + b)', 'self.tr("a")'),
        (house.formatted_before_translation, 'self.tr("{n}".format(n=1))', 'f"{n} bills"'),
        (house.shown_untranslated, 'QLabel("Due this week")', 'QLabel(self.tr("Due this week"))'),
        (house.shown_untranslated, 'w.setToolTip(f"Row {n}")', 'w.setText("–")'),
        (house.floats, "float(total)", "Decimal(total)"),
        (house.floats, "total * 0.18", "total * Decimal('0.18')"),
        (house.swallowed, "try:\n    f()\nexcept Exception:\n    pass", "try:\n    f()\nexcept OSError:\n    pass"),
        (house.swallowed, "try:\n    f()\nexcept:\n    pass", "try:\n    f()\nexcept Exception:\n    raise"),
    ],
)  # fmt: skip
def test_each_rule_catches_its_breach_and_nothing_else(rule: house.Rule, breach: str, fine: str) -> None:
    assert house.broken(breach, rule)
    assert not house.broken(fine, rule)


def test_no_module_is_over_400_lines() -> None:
    assert house.too_long("\n" * 401)
    long = [path for path in PROGRAM if house.too_long(path.read_text(encoding="utf-8"))]
    assert not long


def test_no_lambda_holds_its_dialog_for_ever() -> None:
    assert not breaches(WINDOW, house.self_in_connected_lambda)


def test_no_change_passes_by_the_guards() -> None:
    assert not breaches([path for path in MODULES if path != UNDOING], house.bulk_change)


def test_nothing_is_formatted_before_it_is_translated() -> None:
    assert not breaches(MODULES, house.formatted_before_translation)


def test_no_words_reach_a_widget_untranslated() -> None:
    assert not breaches(WINDOW, house.shown_untranslated)


def test_no_float_comes_near_money() -> None:
    rooms = {path for path in MODULES if path.relative_to(TOP / "app").parts[0] in MONEY_ROOMS}
    assert not breaches(sorted(rooms - FLOAT_DOORS), house.floats)


def test_no_fault_is_swallowed() -> None:
    assert not breaches(OURS, house.swallowed)


@pytest.mark.parametrize("path", OURS, ids=lambda path: str(path.relative_to(TOP)))
def test_a_module_says_what_it_is_for(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(text))
    assert path.name == "__init__.py" or "from __future__ import annotations" in text.splitlines()


def test_nothing_is_left_for_later_in_the_code() -> None:
    later = re.compile(r"\b(TODO|FIXME|XXX)\b")
    found = [path.relative_to(TOP) for path in MODULES if later.search(path.read_text(encoding="utf-8"))]
    assert not found


@pytest.mark.parametrize("path", TRANSLATIONS, ids=lambda path: path.name)
def test_a_translation_keeps_the_places_to_fill(path: Path) -> None:
    for message in ElementTree.parse(path).getroot().iter("message"):  # noqa: S314 - our own file
        source, translation = message.findtext("source", ""), message.findtext("translation", "")
        if translation:
            assert sorted(PLACEHOLDER.findall(source)) == sorted(PLACEHOLDER.findall(translation)), source


# ------------------------------------------------------------------------------------------------------- dependencies


def pins(text: str) -> dict[str, str]:
    """name → version, of the `name==version` lines of a lock file or of pyproject's lists."""
    return {
        normal(name): version for name, version in re.findall(r"^([A-Za-z0-9_.-]+)==([^\s;\\]+)", text, re.MULTILINE)
    }


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def project() -> dict[str, list[str]]:
    table = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return {"run": table["dependencies"], **table["optional-dependencies"]}


def test_the_lock_holds_what_the_project_asks_for() -> None:
    run, develop = (pins((TOP / name).read_text()) for name in ("requirements.lock", "requirements-dev.lock"))
    wanted = pins("\n".join(project()["run"]))
    assert wanted.items() <= run.items()
    assert run.items() <= develop.items(), "the two locks must agree"
    assert pins("\n".join(wish for wishes in project().values() for wish in wishes)).items() <= develop.items()


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_names_hashes_and_no_places(name: str) -> None:
    text = (TOP / name).read_text()
    assert "://" not in text
    assert "--hash=sha256:" in text


def test_every_library_we_ask_for_is_used() -> None:
    """What nothing imports is dead weight in the installer and one more thing to trust."""
    modules = {
        "pyside6-essentials": "PySide6", "pyside6-pdf": "PySide6.QtPdf", "python-calamine": "python_calamine",
        "python-stdnum": "stdnum",
    }  # fmt: skip
    by_themselves = {"tzdata"}  # zoneinfo reads it where the system has no zones of its own
    code = "\n".join(path.read_text(encoding="utf-8") for path in MODULES)
    names = set(pins("\n".join(project()["run"]))) - by_themselves
    unused = [
        name
        for name in names
        if not re.search(rf"^\s*(from|import) {re.escape(modules.get(name, name))}\b", code, re.MULTILINE)
    ]
    assert not unused
