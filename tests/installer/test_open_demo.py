"""`make run` replaces its own earlier demo and nobody else's folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from installer import open_demo


@pytest.fixture
def demo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".venv").mkdir()
    monkeypatch.setattr(open_demo, "DEMO", tmp_path / "demo")
    monkeypatch.setattr(open_demo, "MARK", tmp_path / ".venv" / "demo-folder")
    return tmp_path / "demo"


def test_our_own_unfinished_demo_is_replaced(demo: Path) -> None:
    assert open_demo.cleared()
    (demo / "half.karkhana").touch()
    assert open_demo.cleared()
    assert not list(demo.iterdir())


def test_a_stranger_folder_is_left_alone(demo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    demo.mkdir()
    (demo / "photos.zip").touch()
    assert open_demo.main() == 1
    assert (demo / "photos.zip").exists()
    assert "Nothing was touched" in capsys.readouterr().out


def test_a_folder_put_in_the_place_of_ours_is_left_alone(demo: Path) -> None:
    assert open_demo.cleared()
    demo.rename(demo.with_name("kept"))  # its inode is not free to be given again
    demo.mkdir()
    (demo / "photos.zip").touch()
    assert not open_demo.cleared()
    assert (demo / "photos.zip").exists()


@pytest.mark.parametrize(
    ("environment", "answer"),
    [
        ({}, False),
        ({"DISPLAY": ":987"}, False),  # set, but nobody answers there
        ({"WAYLAND_DISPLAY": "wayland-987"}, False),
    ],
)
def test_a_screen_is_one_that_answers(
    environment: dict[str, str], answer: bool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert open_demo.has_screen() is answer
