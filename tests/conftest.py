"""What every test stands on: no screen, no real keyring, no real home, and no noise."""

from __future__ import annotations

import gc
import logging
import os
import re
import shutil
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings

from app.rules.rates import Rates
from app.services.books import Books, create, open_books
from tests import compiled
from tests.clock import Clock

# Before anything imports Qt or keyring: both look once.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
os.environ.pop("KARKHANA_BOOKS", None)

compiled.once()

settings.register_profile(
    "house", deadline=None, max_examples=int(os.environ.get("KARKHANA_EXAMPLES", "50"))
)  # a busy machine is not a wrong answer
settings.load_profile("house")


def pytest_collection_finish() -> None:
    """What stands now stands to the end: nobody looks through it for garbage again."""
    gc.collect()
    gc.freeze()


class Ear(logging.Handler):
    """Hears every warning of a test, and remembers which of them were announced."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[logging.LogRecord] = []
        self.announced: list[re.Pattern[str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(record)

    def surprises(self) -> list[str]:
        lines = [f"{record.levelname} {record.name}: {record.getMessage()}" for record in self.heard]
        return [line for line in lines if not any(pattern.search(line) for pattern in self.announced)]

    def missing(self) -> list[str]:
        lines = [f"{record.levelname} {record.name}: {record.getMessage()}" for record in self.heard]
        return [pattern.pattern for pattern in self.announced if not any(pattern.search(line) for line in lines)]


@pytest.fixture(autouse=True)
def ear() -> Iterator[Ear]:
    """Noise fails: a warning in the log that no test announced is a fault nobody has looked at."""
    listening = Ear()
    logging.getLogger().addHandler(listening)
    yield listening
    logging.getLogger().removeHandler(listening)
    assert not listening.surprises(), "the log holds warnings that nobody expected"
    assert not listening.missing(), "the test announced warnings that never came"


@pytest.fixture
def expect_log(ear: Ear) -> Callable[[str], None]:
    """`expect_log("could not")`: such a warning is part of this test, and must come."""

    def announce(pattern: str) -> None:
        ear.announced.append(re.compile(pattern))

    return announce


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder for each test; numbered here, for pytest would look through all that are there for the next number."""
    folder = tmp_path_factory.mktemp("homes")
    return (folder / str(number) for number in count())


@pytest.fixture(autouse=True)
def home(homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own for each test: data, log and settings; the developer's own is never touched."""
    folder = next(homes)
    folder.mkdir()
    monkeypatch.setenv("KARKHANA_HOME", str(folder))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder / "config"))
    return folder


@pytest.fixture(scope="session")
def files() -> Path:
    """The papers that tests read: a month as a bookkeeper hands it over, and later every released schema."""
    return Path(__file__).parent / "files"


@pytest.fixture(scope="session")
def rates() -> Rates:
    """The law as it is shipped."""
    tables = sorted((Path(__file__).parents[1] / "resources" / "rates").glob("*.toml"))
    return Rates.read(*(table.read_text(encoding="utf-8") for table in tables))


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="session")
def blank_books(tmp_path_factory: pytest.TempPathFactory, rates: Rates) -> Path:
    """A practice workshop with nothing in its books yet; made once, for every step of the schema takes its time."""
    from tests.makers import establish

    file = tmp_path_factory.mktemp("new") / "practice.karkhana"
    found = create(file, rates, Clock(), by="tester")
    establish(found)
    found.close()
    return file


@pytest.fixture
def own(tmp_path: Path, rates: Rates, clock: Clock) -> Iterator[Callable[[Path], Books]]:
    """`own(file)`: a test's own copy of books that were made once."""
    opened: list[Books] = []

    def copied(file: Path) -> Books:
        opened.append(open_books(Path(shutil.copy(file, tmp_path)), rates, clock, by="tester"))
        return opened[-1]

    yield copied
    for each in opened:
        each.close()


@pytest.fixture
def books(own: Callable[[Path], Books], blank_books: Path) -> Books:
    """Real books of a practice workshop, a test's own."""
    return own(blank_books)


@pytest.fixture(scope="session")
def staffed_books(blank_books: Path, tmp_path_factory: pytest.TempPathFactory, files: Path, rates: Rates) -> Path:
    """With the workers and the attendance of October 2026, as the bookkeeper handed them over; made once."""
    papers = {"workers": "workers.xlsx", "attendance": "attendance_2026-10.xlsx"}
    return _imported(Path(shutil.copy(blank_books, tmp_path_factory.mktemp("staffed"))), papers, files, rates)


@pytest.fixture(scope="session")
def supplied_books(blank_books: Path, tmp_path_factory: pytest.TempPathFactory, files: Path, rates: Rates) -> Path:
    """With the bills of October 2026, and FBR's word on them; made once."""
    papers = {"suppliers": "suppliers.csv", "purchases": "purchase_register_2026-10.xlsx"}
    papers["annex-a"] = "iris_annex_a_2026-10.xlsx"
    return _imported(Path(shutil.copy(blank_books, tmp_path_factory.mktemp("supplied"))), papers, files, rates)


def _imported(file: Path, papers: dict[str, str], files: Path, rates: Rates) -> Path:
    from app.exchange import imports

    filled = open_books(file, rates, Clock(), by="tester")
    for kind, name in papers.items():
        imports.run(filled, kind, files / name)
    filled.close()
    return file
