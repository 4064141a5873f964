"""The whole folder is copied away and put back: books and receipts agree, and only the installation knows of more."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from app.rules.rates import Rates
from app.services import senders
from app.services.books import open_books
from tests.clock import Clock
from tests.sync.pretend import Desk, PowerCutError
from tests.sync.test_one_sender import Copy, copy, desk, put_back
from tests.sync.test_typed_again import for_real, queue, strays

__all__ = ["copy", "desk"]


def turn(desk: Desk) -> None:
    """As the window does it: one paper after the other, until none is left."""
    while desk.engine().step():
        pass


def folder(desk: Desk, name: str) -> Path:
    """Books and receipts as a careless person copies them, while the program is closed."""
    desk.books.close()
    away = desk.path.with_name(name)
    away.mkdir()
    for file in (desk.path, desk.journal):
        shutil.copy(file, away / file.name)
    return away


def opened(desk: Desk, rates: Rates, clock: Clock, away: Path | None = None) -> Desk:
    """The program begins again; with the folder put back before, if there is one."""
    if away is not None:
        for suffix in ("-wal", "-shm"):
            Path(f"{desk.path}{suffix}").unlink(missing_ok=True)
        for file in (desk.path, desk.journal):
            shutil.copy(away / file.name, file)
    return Desk(open_books(desk.path, rates, clock, by="tester"), desk.path, desk.portal, desk.name, desk.remembered)


@pytest.mark.parametrize("way", [turn, lambda desk: desk.engine().run_once()], ids=["window", "now"])
def test_what_waited_in_the_folder_is_not_sent_again(
    desk: Desk, rates: Rates, clock: Clock, way: Callable[[Desk], object]
) -> None:
    for_real(desk)
    desk.queue(1)
    way(desk)
    desk.queue(2)
    away = folder(desk, "stick")
    desk = opened(desk, rates, clock)
    way(desk)
    posts = desk.portal.posts
    desk.books.close()
    back = opened(desk, rates, clock, away)
    way(back)
    assert (back.portal.posts, back.row(2).state) == (posts, "UNKNOWN")
    with back.books.read() as sitting:
        assert senders.sender(sitting).epoch == 1


def test_nor_if_the_program_died_right_after_its_first_byte(desk: Desk, rates: Rates, clock: Clock) -> None:
    """Nobody has begun it again in between: the installation knew before the byte left."""
    for_real(desk)
    desk.queue(1)
    turn(desk)
    desk.queue(2)
    away = folder(desk, "stick")
    desk = opened(desk, rates, clock)

    def cut(point: str) -> None:
        if point == "first byte":
            raise PowerCutError(point)

    with pytest.raises(PowerCutError):
        desk.engine(cut).step()
    desk.books.close()
    back = opened(desk, rates, clock, away)
    turn(back)
    assert back.row(2).state == "UNKNOWN"


def test_a_folder_that_is_the_newest_goes_on(desk: Desk, rates: Rates, clock: Clock) -> None:
    for_real(desk)
    desk.queue(1)
    turn(desk)
    away = folder(desk, "stick")
    back = opened(desk, rates, clock, away)
    back.queue(2)
    turn(back)
    assert back.states() == ["ACCEPTED", "ACCEPTED"]


def test_the_same_backup_put_back_twice_loses_no_receipt(desk: Desk, copy: Copy, rates: Rates, clock: Clock) -> None:
    """The papers of a restored copy are numbered as the lost ones were; their receipts are not."""
    for_real(desk)
    desk.queue(1)
    desk.engine().run_once()
    older, once_more = copy("backup"), copy("again")
    queue(desk.books, 2, "S-2026-0002", 2)
    desk.engine().run_once()
    back = put_back(desk, older, rates, clock)
    back.engine().run_once()
    other = queue(back.books, 3, "S-2026-0003", 9)
    assert back.engine().run_once().accepted == 1
    assert other == 2, "the number in the outbox that S-2026-0002 had"
    back = put_back(back, once_more, rates, clock)
    back.engine().run_once()
    assert strays(back) == ["S-2026-0002", "S-2026-0003"]
    again, posts = queue(back.books, 2, "S-2026-0002", 2), back.portal.posts
    assert back.engine().run_once().accepted == 0
    assert (back.portal.posts, back.row(again).state) == (posts, "UNKNOWN")


def test_not_a_byte_leaves_that_the_installation_cannot_remember(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    for_real(desk)
    desk.queue(1)
    desk.engine().step()
    desk.queue(2)

    def full(*_facts: object) -> None:
        raise OSError(28, "No space left on device")

    posts = desk.portal.posts
    monkeypatch.setattr(Desk, "remember", full)
    with pytest.raises(OSError, match="No space"):
        desk.engine().step()
    assert (desk.portal.posts, desk.states()[-1]) == (posts, "SENDING")
    monkeypatch.undo()
    desk.engine().recover()
    assert sorted(desk.states()) == ["ACCEPTED", "UNKNOWN"]
