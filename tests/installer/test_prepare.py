"""Preparation: asks for what is missing, says what to type, and is silent the second time."""

from __future__ import annotations

import importlib.util
import subprocess
from pathlib import Path

import pytest

from installer import prepare


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout of two files, and no way to run anything."""
    for name in ("requirements.lock", "requirements-dev.lock", "pyproject.toml"):
        (tmp_path / name).write_text(name)
    monkeypatch.setattr(prepare, "TOP", tmp_path)
    monkeypatch.setattr(prepare, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(prepare, "BIN", tmp_path / ".venv" / "bin")
    monkeypatch.setattr(prepare, "PYTHON", tmp_path / ".venv" / "bin" / "python")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)

    def never(*words: object, **_: object) -> None:
        raise AssertionError(f"ran {words}")

    monkeypatch.setattr(subprocess, "run", never)
    monkeypatch.setattr(subprocess, "call", never)
    return tmp_path


@pytest.fixture
def prepared(checkout: Path) -> Path:
    (checkout / ".venv" / "bin").mkdir(parents=True)
    (checkout / ".venv" / "bin" / "python").touch()
    (checkout / ".venv" / "prepared-for-run").write_text(prepare.key_of("run", screen=False))
    return checkout


def test_the_second_time_nothing_is_run(prepared: Path) -> None:
    assert prepare.main(["run"]) == 0


def test_a_screen_that_came_later_is_prepared_for_and_one_that_went_is_not(
    prepared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    with pytest.raises(AssertionError, match="ran"):
        prepare.main(["run"])
    (prepared / ".venv" / "prepared-for-run").write_text(prepare.key_of("run", screen=True))
    monkeypatch.delenv("DISPLAY")
    assert prepare.main(["run"]) == 0


@pytest.mark.parametrize("changed", ["requirements.lock", "pyproject.toml"])
def test_a_changed_wish_prepares_anew(prepared: Path, changed: str) -> None:
    (prepared / changed).write_text("other")
    with pytest.raises(AssertionError, match="ran"):
        prepare.main(["run"])


def test_what_was_prepared_to_run_is_not_prepared_to_test(prepared: Path) -> None:
    with pytest.raises(AssertionError, match="ran"):
        prepare.main(["test"])


def test_an_unknown_purpose_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert prepare.main(["dance"]) == 2
    assert "run, test, package" in capsys.readouterr().err


def test_libraries_are_tried_not_looked_up() -> None:
    assert prepare.loads("libc.so.6")
    assert not prepare.loads("libkarkhana-nobody-has-this.so.9")


def test_the_missing_are_named_as_debian_names_them(monkeypatch: pytest.MonkeyPatch, checkout: Path) -> None:
    monkeypatch.setattr(prepare, "loads", lambda library: library != "libEGL.so.1")
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    missing = prepare.missing_packages("run")
    assert "libegl1" in missing
    assert [package for package in missing if package.endswith("-venv")]
    assert "libxcb-cursor0" not in missing


def test_a_screen_wants_its_libraries(monkeypatch: pytest.MonkeyPatch, checkout: Path) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(prepare, "loads", lambda _: False)
    assert "libxcb-cursor0" in prepare.missing_packages("run")


def test_who_may_not_install_is_told_what_to_type(
    monkeypatch: pytest.MonkeyPatch, checkout: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(prepare, "may_install", lambda: None)
    monkeypatch.setattr(prepare, "missing_packages", lambda _: ["libegl1", "python3.11-venv"])
    assert prepare.main(["run"]) == 1
    assert "sudo apt-get install -y --no-install-recommends libegl1 python3.11-venv" in capsys.readouterr().out


def test_an_environment_that_was_moved_is_known(checkout: Path) -> None:
    (checkout / ".venv" / "bin").mkdir(parents=True)
    pip = checkout / ".venv" / "bin" / "pip"
    pip.write_text(f"#!{checkout}/.venv/bin/python3\nimport pip\n")
    assert not prepare.moved()
    pip.write_text("#!/somewhere/else/.venv/bin/python3\nimport pip\n")
    assert prepare.moved()
