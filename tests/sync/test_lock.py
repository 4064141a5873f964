"""One sender at a time, in this program and in any other; a dead one holds nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from app.sync.lock import Busy, sole_sender

HOLDER = """
import sys
from pathlib import Path
from app.sync.lock import sole_sender
with sole_sender(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_another_program_keeps_us_out_until_it_is_gone(tmp_path: Path) -> None:
    file = tmp_path / "books.sending"
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(file)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    ) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(Busy), sole_sender(file):
            pass
        holder.kill()
        holder.wait()
    with sole_sender(file):
        pass


def test_we_keep_ourselves_out(tmp_path: Path) -> None:
    file = tmp_path / "books.sending"
    with sole_sender(file):
        with pytest.raises(Busy), sole_sender(file):
            pass
        with sole_sender(tmp_path / "other.sending"):
            pass
    with sole_sender(file):
        pass


def test_a_place_that_cannot_be_written_leaves_nothing_locked(tmp_path: Path) -> None:
    file = tmp_path / "nowhere" / "books.sending"
    for _ in range(2):
        with pytest.raises(FileNotFoundError), sole_sender(file):
            pass
