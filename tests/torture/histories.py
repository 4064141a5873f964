"""Seeded histories of a shop on its worst weeks: papers that wait, a gateway that lies and hangs up, power cuts, clocks
that jump, old copies put back, second computers; and a person who looks at IRIS. All through the real services and the
real engine; only the line, the gateway's ledger and the clock are ours.

    python -m tests.torture.histories --seed 4711           one history again, told step by step
    python -m tests.torture.histories --count 200000        a soak, on every core
"""

from __future__ import annotations

import argparse
import gc
import multiprocessing
import os
import random
import shutil
import signal
import threading
import time
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from tempfile import mkdtemp

from app.rules.problems import Refusal
from app.rules.rates import Rates
from app.services import evidence
from tests.torture import checker
from tests.torture.checker import Broken, Paper, Seen
from tests.torture.crash import FragileBooks, FragileJournal, PowerCut, copy_of, put_back
from tests.torture.shop import Place, Shop
from tests.torture.simulated_line import Weather
from tests.torture.template import Remembering, Template, make, shipped_rates

ROUNDS = (3, 9)
"""So many turns of the week, before everybody puts everything right."""

UNTIL_REST = 40
"""So many turns may putting right take."""

CHUNK = 1000
"""So many histories at most does a worker play at a time: it makes the books to begin with once for them."""

STOPPED = threading.Event()
"""Somebody has lost his patience with the soak."""


@dataclass
class Figures:
    """What befell the histories, added up."""

    befell: Counter[str] = field(default_factory=Counter)
    ended: Counter[str] = field(default_factory=Counter)


class History(Shop):
    """One of them: the same seed does the same again."""

    def __init__(self, seed: int, place: Place, template: Template, rates: Rates, tell: Callable[[str], None]) -> None:
        draw = random.Random(seed)  # noqa: S311 - the same seed does the same again
        count = min(draw.choice(list(template.files)), draw.choice(list(template.files)))
        super().__init__(template.files[count], template, place, rates, draw)
        self.clock.moment += timedelta(hours=draw.uniform(0, 60))
        self.tell = tell
        self.befell: Counter[str] = Counter()
        self.unknowns: set[tuple[int, int]] = set()
        self.seen = Seen()
        self.old: dict[Path, bytes] = {}
        self.folder: dict[Path, bytes] = {}

    def run(self) -> Counter[str]:
        """To its end; the states in which its papers are then. Raises Broken."""
        for _ in range(self.draw.randint(*ROUNDS)):
            self._bad_day()
            self.draw.choice(self._turns())()
            self._check()
        self._put_right()
        found = self._check()
        self._count_unknowns()
        ambiguous = self.line.ambiguous + self.excused
        checker.at_the_end(self.books, found, self.truth.entries(), ambiguous, len(self.unknowns))
        return Counter(paper.state for paper in found)

    def _turns(self) -> list[Callable[[], None]]:
        often = [self._sync, self._sync, self._sync, self._step, self._person_looks, self._time_passes, self._restart]
        rare = [self._copy, self._restore, self._clock_jumps, self._second_computer]
        return [*often, *rare, self._copy_folder, self._restore_folder]

    def _bad_day(self) -> None:
        self.days.bad = self.draw.choice((0.0, 0.2, 0.5, 0.9))
        self.days.bad_questions = self.draw.choice((0.0, 0.0, 0.2))
        self.line.weather = Weather(
            down=self.draw.random() < 0.1,
            unreachable=self.draw.choice((0.0, 0.0, 0.2)),
            cut=self.draw.choice((0.0, 0.0, 0.1)),
        )
        if self.draw.random() < 0.5:
            self.fuse.after(self.draw.randrange(60))

    def _sync(self) -> None:
        self._engine(self.engine.run_once)

    def _step(self) -> None:
        for _ in range(self.draw.randint(1, 6)):
            if not self._engine(self.engine.step):
                return

    def _restart(self) -> None:
        self.start()
        self._engine(self.engine.recover)

    def _engine(self, act: Callable[[], object]) -> bool:
        """It has looked at the books, if it lived to do so."""
        said = self.alive(act)
        self.doubtful = self.doubtful and self.died
        return said

    def _copy(self) -> None:
        """A careless person copies the books, and nothing else."""
        self.old = copy_of(self.books)

    def _restore(self) -> None:
        """And puts the copy back, weeks later; what was done since is not in it."""
        if not self.old:
            return
        self.tell("an old copy is put back")
        self.befell["old copies"] += 1
        self._put_back(self.old)
        self._restart()

    def _copy_folder(self) -> None:
        """One more careful copies the receipts with them."""
        self.folder = copy_of(self.books) | {self.place.receipts: self.place.receipts.read_bytes()}

    def _restore_folder(self) -> None:
        """And puts both back: they agree, and only the installation knows that more was sent."""
        if not self.folder:
            return
        self.tell("the whole folder is put back")
        self.befell["folders"] += 1
        self._put_back({part: data for part, data in self.folder.items() if part != self.place.receipts})
        self.place.receipts.write_bytes(self.folder[self.place.receipts])
        self._restart()

    def _put_back(self, old: dict[Path, bytes]) -> None:
        self.books.lie_at(self.place.file)
        put_back(old)
        self.seen = Seen()
        self.excused += len(checker.papers(self.books))
        self.line.portal = self.gateway()
        self.doubtful = True

    def _second_computer(self) -> None:
        """Somebody carries the whole folder to another computer, and presses "send" there: not a byte may leave."""
        self.befell["second computers"] += 1
        there = self.place.elsewhere()
        put_back({there.file.with_name(part.name): data for part, data in copy_of(self.books).items()})
        shutil.copyfile(self.place.receipts, there.receipts)
        twin = FragileBooks(there.database, self.rates, self.clock, self.fuse)
        twin.lie_at(there.file)
        before = self.line.posts
        engine = self.an_engine(twin, FragileJournal(there.receipts, self.fuse), there, Remembering("another computer"))
        self.alive(engine.run_once)
        if self.line.posts != before:
            raise Broken("H1 a second computer has sent from a copy of the books")

    def _clock_jumps(self) -> None:
        """Somebody sets the computer's clock; the portal's goes on as before, and later somebody sets it right."""
        self.clock.wrong_by += timedelta(minutes=self.draw.choice((-400000, -90, -3, 3, 90, 400000)))
        self.tell(f"the clock is wrong by {self.clock.wrong_by}")
        self.befell["clocks"] += 1
        self._sync()
        self.clock.wrong_by = timedelta()

    def die(self, cut: PowerCut) -> None:
        self.tell(f"power cut: {cut}")
        self.befell["power cuts"] += 1
        super().die(cut)
        if self.draw.random() < 0.5:
            self.clock.moment += timedelta(seconds=self.draw.uniform(1, 4000))

    def _person_looks(self) -> None:
        """At every paper in doubt; too early now and then, and then he is sent away."""
        for paper in self._in_doubt():
            if self.alive(lambda paper=paper: self._settle(paper)) is False:  # type: ignore[misc]
                self.clock.moment += timedelta(minutes=self.draw.uniform(1, 16))

    def _settle(self, paper: Paper) -> bool:
        """By what stands at the portal now; False if it was too early."""
        there = [entry.number for entry in self.truth.entries() if entry.sha256 == paper.sha256]
        self.tell(f"a person finds {paper.document}: {there}")
        try:
            with self.books.write() as sitting:
                if there:
                    evidence.settle_found(sitting, paper.id, there[0], "seen on IRIS")
                else:
                    evidence.settle_absent(sitting, paper.id, "not on IRIS")
        except Refusal as refusal:
            self.tell(f"refused: {[problem.code for problem in refusal.problems]}")
            return False
        return True

    def _in_doubt(self) -> list[Paper]:
        return [paper for paper in checker.papers(self.books) if paper.state in {"UNKNOWN", "CHECKING"}]

    def _time_passes(self) -> None:
        self.clock.moment += timedelta(minutes=self.draw.choice((1, 7, 20, 90, 3000)))

    def _put_right(self) -> None:
        """The line is up, the gateway is well, and somebody looks until nothing is left to do."""
        self.fuse.rest()
        self.days.bad = self.days.bad_questions = 0.0
        self.days.replace([])
        self.line.weather = Weather()
        for _ in range(UNTIL_REST):
            self._sync()
            self._person_looks()
            self.clock.moment += timedelta(minutes=16)
            if all(paper.state in {"ACCEPTED", "REJECTED"} for paper in checker.papers(self.books)):
                return

    def _check(self) -> list[Paper]:
        """At rest; what a dead program left half done is put right by the next one, and not judged before."""
        found = checker.look(self.books, self.seen)
        self._count_unknowns()
        checker.agree([] if self.doubtful else found, self.truth.entries())
        return found

    def _count_unknowns(self) -> None:
        self.unknowns |= checker.unknown_attempts(self.books)


def play(
    seed: int, place: Place, template: Template, rates: Rates, figures: Figures, kind: type[History] | None = None
) -> None:
    """One history; raises Broken with the line that plays it again."""
    history = (kind or History)(seed, place, template, rates, lambda _words: None)
    try:
        figures.ended += history.run()
    except Exception as failure:
        again = f"again: python -m tests.torture.histories --seed {seed}"
        raise Broken(f"{type(failure).__name__}: {failure}\n{again}") from failure
    figures.befell += history.befell
    figures.befell["unknowns"] += len(history.unknowns)
    figures.befell["ambiguous moments"] += history.line.ambiguous + history.excused
    figures.befell["recorded"] += len(history.truth.entries())


def folder_in_memory(otherwise: Path) -> Path:
    """Where files cost no disk; the histories lose what a power cut takes by themselves."""
    memory = Path("/dev/shm")  # noqa: S108
    return Path(mkdtemp(prefix="karkhana-", dir=memory)) if memory.is_dir() else otherwise


def soak(seeds: Sequence[int]) -> tuple[Figures, list[str]]:
    """So many histories on this core; what befell them, and the words of those that failed."""
    gc.disable()  # looked for by hand now and then: a history leaves little behind
    folder = folder_in_memory(Path(mkdtemp()))
    try:
        rates = shipped_rates()
        template = make(folder, rates)
        place, figures, broken = Place(folder), Figures(), []
        for number, seed in enumerate(seeds):
            if STOPPED.is_set():
                break
            try:
                play(seed, place, template, rates, figures)
            except Broken as failure:
                broken.append(str(failure))
            if number % 50 == 49:
                gc.collect()
        place.database.dispose()
    finally:
        shutil.rmtree(folder)
        gc.enable()
    return figures, broken


def main() -> int:
    """A soak on every core, or some histories told step by step; 1 if one of them failed."""
    reader = argparse.ArgumentParser(prog="python -m tests.torture.histories", description=__doc__)
    reader.add_argument("--seed", type=int, default=0, help="of the first")
    reader.add_argument("--count", type=int, default=1)
    asked = reader.parse_args()
    if asked.count == 1:
        return _tell(asked.seed)
    workers = os.cpu_count() or 1
    size = min(CHUNK, -(-asked.count // workers))
    end = asked.seed + asked.count
    chunks = [range(at, min(at + size, end)) for at in range(asked.seed, end, size)]
    began, figures, failed, done = time.monotonic(), Figures(), 0, 0
    with ProcessPoolExecutor(workers, initializer=_heed) as pool:
        try:
            for seeds, (part, broken) in zip(chunks, pool.map(soak, chunks), strict=True):
                figures.befell += part.befell
                figures.ended += part.ended
                failed += len(broken)
                done += len(seeds)
                for words in broken:
                    print(words, flush=True)
                print(f"{done:,} histories, {time.monotonic() - began:,.0f} s", flush=True)
        except KeyboardInterrupt:
            print(f"Stopped; go on with --seed {asked.seed + done}.")
            pool.shutdown(wait=False, cancel_futures=True)
            for worker in multiprocessing.active_children():
                worker.terminate()
    _report(asked.seed, done, time.monotonic() - began, figures, failed)
    return 1 if failed else 0 if done == asked.count else 130


def _heed() -> None:
    """A worker is stopped by its parent alone, between two histories."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda _number, _frame: STOPPED.set())


def _report(seed: int, done: int, seconds: float, figures: Figures, failed: int) -> None:
    print(f"{done:,} histories from seed {seed} in {seconds:,.0f} s ({done / seconds:,.1f} a second)")
    print("befell:", ", ".join(f"{word} {count:,}" for word, count in sorted(figures.befell.items())))
    print("ended:", ", ".join(f"{word} {count:,}" for word, count in sorted(figures.ended.items())))
    if done:
        print(f"{failed} failed: duplicates, losses and phantoms are {'NOT ' if failed else ''}0")


def _tell(seed: int) -> int:
    folder = folder_in_memory(Path(mkdtemp()))
    rates = shipped_rates()
    try:
        history = History(seed, Place(folder), make(folder, rates), rates, print)
        print("ended:", dict(history.run()))
    except Broken as broken:
        print(broken)
        return 1
    finally:
        shutil.rmtree(folder)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
