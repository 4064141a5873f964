"""Slow work: answered on the window's thread, stopped when asked, not at all when nobody waits."""

from __future__ import annotations

import threading
from functools import partial

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from app.ui import jobs, trouble
from app.ui.hub import Hub
from app.ui.jobs import Job, Progress


class Asker(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []

    def hear(self, answer: object) -> None:
        assert QThread.currentThread() is self.thread()
        self.heard.append(answer)


def fail() -> int:
    raise ValueError("no")


def test_the_answer_comes_on_the_windows_thread(qtbot: QtBot) -> None:
    asker = Asker()
    Job(asker, threading.get_ident, asker.hear).start()
    qtbot.waitUntil(lambda: bool(asker.heard))
    assert asker.heard[0] != threading.get_ident()


def test_an_error_goes_to_who_is_named_for_it_or_to_trouble(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    asker, told = Asker(), list[BaseException]()
    Job(asker, fail, asker.hear, asker.hear).start()
    qtbot.waitUntil(lambda: bool(asker.heard))
    assert isinstance(asker.heard[0], ValueError)
    monkeypatch.setattr(trouble, "report", told.append)
    Job(asker, fail, asker.hear).start()
    qtbot.waitUntil(lambda: bool(told))


def test_nobody_is_answered_who_is_gone(qtbot: QtBot) -> None:
    from shiboken6 import delete

    asker, gate = Asker(), threading.Event()
    heard = asker.heard
    job: Job[bool] = Job(asker, gate.wait, asker.hear)
    job.start()
    delete(asker)
    gate.set()
    assert jobs.wait()
    qtbot.wait(20)
    assert heard == []


def test_long_work_tells_how_far_it_is_and_stops_when_asked(qtbot: QtBot) -> None:
    asker, moved, gate = Asker(), list[tuple[int, int]](), threading.Event()

    def work(progress: Progress) -> int:
        progress.say(1, 3)
        gate.wait(60)
        progress.say(2, 3)
        return 3

    job = Job.long(asker, work, asker.hear)
    job.progress.moved.connect(lambda done, of: moved.append((done, of)))
    job.start()
    qtbot.waitUntil(lambda: bool(moved))
    job.cancel()
    gate.set()
    assert jobs.wait()
    qtbot.wait(20)
    assert (moved, asker.heard) == ([(1, 3)], [])


def test_word_of_a_commit_crosses_to_the_windows_thread(qtbot: QtBot) -> None:
    class Books:
        def subscribe(self, listener: object) -> None:
            self.listener = listener

    books = Books()
    hub, asker = Hub(books), Asker()
    hub.changed.connect(asker.hear)
    threading.Thread(target=books.listener, args=(frozenset({"purchase"}),)).start()  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: asker.heard == [frozenset({"purchase"})])


def test_what_is_queued_is_done_one_by_one_in_its_order(qtbot: QtBot) -> None:
    asker, gate, done = Asker(), threading.Event(), list[int]()
    Job(asker, lambda: gate.wait(60), asker.hear).queue()
    for n in range(20):
        Job(asker, partial(done.append, n), asker.hear).queue()
    Job(asker, threading.get_ident, asker.hear).start()
    qtbot.waitUntil(lambda: bool(asker.heard))  # other work does not stand in that line
    assert done == []
    gate.set()
    assert jobs.wait()
    assert done == list(range(20))


def test_at_quitting_the_line_is_waited_for_however_long_it_is(qtbot: QtBot) -> None:
    asker, gate, done = Asker(), threading.Event(), list[int]()
    Job(asker, lambda: gate.wait(60), asker.hear).queue()
    Job(asker, partial(done.append, 1), asker.hear).queue()
    threading.Timer(0.3, gate.set).start()
    assert jobs.wait(milliseconds=1)
    assert done == [1]
