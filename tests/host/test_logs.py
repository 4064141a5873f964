"""The log tells what happened and keeps quiet about whom and with which key."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.host import logs


@pytest.fixture(autouse=True)
def clean() -> Iterator[None]:
    before = logging.getLogger().level
    yield
    logs.stop()
    logs._hushed.clear()
    logging.getLogger().setLevel(before)


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("worker 35202-1234567-3 added", "worker 35202-*******-3 added"),
        ("worker 3520212345673 added", "worker 35202-*******-3 added"),
        ("invoice 7000007DI1747119701593 accepted", "invoice 7000007DI1747119701593 accepted"),
        ("invoice 1234567890123456789012", "invoice 1234567890123456789012"),
        ("Authorization: Bearer abc.def-123", "Authorization: *** ***"),
        ("sent with Bearer abc.def-123", "sent with Bearer ***"),
        ('{"token": "s3cr3t", "n": 1}', '{"token": "***", "n": 1}'),
        ("password=hunter22&user=ali", "password=***&user=ali"),
        ("fbr_token='xyz'", "fbr_token='***'"),
        ("paid to PK36SCBL0000001123456702", "paid to PK36 **** 6702"),
        ("paid to PK36 SCBL 0000 0011 2345 6702", "paid to PK36 **** 6702"),
        ("a token of thanks, total 1180.00", "a token of thanks, total 1180.00"),
    ],
)
def test_what_is_private_is_masked(said: str, written: str) -> None:
    assert logs.redact(said) == written


def test_a_hushed_secret_is_masked_wherever_it_turns_up() -> None:
    logs.hush("kjh76-plain-looking")
    logs.hush("abc")  # too short to blot out safely
    assert logs.redact("GET /x?k=kjh76-plain-looking abc") == "GET /x?k=*** abc"


def test_the_traceback_is_masked_too(tmp_path: Path, expect_log: Callable[[str], None]) -> None:
    expect_log("could not send")
    path = logs.start(tmp_path / "log")
    try:
        raise ValueError("bad CNIC 35202-1234567-3")
    except ValueError:
        logging.getLogger("app.test").exception("could not send, token=%s", "tok-123")
    text = path.read_text(encoding="utf-8")
    assert "ValueError: bad CNIC 35202-*******-3" in text
    assert "token=***" in text
    assert "1234567" not in text
    assert "tok-123" not in text


def test_a_second_start_does_not_write_twice(tmp_path: Path) -> None:
    logs.start(tmp_path)
    path = logs.start(tmp_path)
    logging.getLogger("app.test").info("once")
    assert path.read_text(encoding="utf-8").count("once") == 1


def test_it_rotates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logs, "MEGABYTE", 2_000)
    logs.start(tmp_path)
    for number in range(400):
        logging.getLogger("app.test").info("line %d", number)
    kept = sorted(file.name for file in tmp_path.iterdir())
    assert kept == ["karkhana.log", *(f"karkhana.log.{n}" for n in range(1, 5))]
