"""Where things lie, and where books may not."""

from __future__ import annotations

import sys
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from app.host import mounts, paths

MOUNTS = """\
/dev/sda1 / ext4 rw,relatime 0 0
server:/export /home/shop/server nfs4 rw,relatime 0 0
//nas/papers /mnt/the\\040nas cifs rw 0 0
/dev/sdb1 /mnt/the\\040nas/stick vfat rw 0 0
"""


def test_resources_lie_beside_the_package_in_a_checkout() -> None:
    assert paths.resource("fonts/KarkhanaNastaliq-Regular.ttf").is_file()
    assert paths.resource("portal/fbr_error_codes.csv").is_file()


def test_resources_lie_in_the_bundle_when_frozen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resource("fonts") == tmp_path / "resources" / "fonts"


def test_one_home_holds_everything(home: Path) -> None:
    assert paths.data_dir() == home
    assert paths.log_dir() == home / "log"
    assert paths.log_dir().is_dir()
    assert paths.default_books() == home / "workshop.karkhana"


def test_without_that_home_the_machine_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KARKHANA_HOME")
    monkeypatch.setattr("platformdirs.user_data_path", lambda *_, **__: tmp_path / "data")
    monkeypatch.setattr("platformdirs.user_log_path", lambda *_, **__: tmp_path / "logs")
    assert paths.data_dir() == tmp_path / "data"
    assert paths.log_dir() == tmp_path / "logs"


def test_books_are_chosen_by_argument_then_environment_then_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert paths.chosen_books() == paths.default_books()
    book = tmp_path / "al noor.karkhana"
    book.touch()
    paths.remember_books(book)
    assert paths.chosen_books() == book
    monkeypatch.setenv("KARKHANA_BOOKS", "env.karkhana")
    assert paths.chosen_books() == Path("env.karkhana")
    assert paths.chosen_books("said.karkhana") == Path("said.karkhana")


def test_books_that_are_gone_are_not_offered_again(tmp_path: Path) -> None:
    book = tmp_path / "b.karkhana"
    book.touch()
    paths.remember_books(book)
    book.unlink()
    assert paths.last_books() is None


@pytest.mark.parametrize(
    ("path", "part"),
    [
        ("C:/Users/Bilal/OneDrive - Al Noor Works/b.karkhana", "OneDrive - Al Noor Works"),
        ("C:/Users/Bilal/OneDrive/Documents/b.karkhana", "OneDrive"),
        ("C:/Users/Bilal/Dropbox (Personal)/b.karkhana", "Dropbox (Personal)"),
        ("D:/Google Drive/b.karkhana", "Google Drive"),
        ("D:/Books/b.karkhana", ""),
        ("D:/Dropboxes made of tin/b.karkhana", ""),  # a workshop may make boxes
        ("D:/books/dropbox", ""),  # the file's own name is nobody's folder
    ],
)
def test_a_folder_that_is_copied_elsewhere_is_known_by_name(path: str, part: str) -> None:
    assert paths.synced_folder(PureWindowsPath(path)) == part


@pytest.mark.parametrize(
    ("path", "point"),
    [
        ("/home/shop/server/b.karkhana", "/home/shop/server"),
        ("/mnt/the nas/b.karkhana", "/mnt/the nas"),
        ("/mnt/the nas/stick/b.karkhana", ""),  # a local disk inside a network one
        ("/home/shop/serverless/b.karkhana", ""),
        ("/home/shop/b.karkhana", ""),
    ],
)
def test_the_deepest_mount_decides(path: str, point: str) -> None:
    assert mounts.network_mount(PurePosixPath(path), MOUNTS) == point


@pytest.mark.parametrize(
    ("path", "share"),
    [
        (r"\\server\office\b.karkhana", r"\\server\office"),
        (r"\\?\UNC\server\office\b.karkhana", r"\\server\office"),
        (r"\\?\C:\very\long\b.karkhana", ""),
        (r"C:\books\b.karkhana", ""),
    ],
)
def test_a_windows_share_is_told_from_a_long_path(path: str, share: str) -> None:
    assert mounts.unc_share(PureWindowsPath(path)) == share


def test_unsafe_places_are_refused_with_a_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paths.refuse_unsafe(tmp_path / "b.karkhana")  # an ordinary folder passes
    with pytest.raises(paths.UnsafePlace) as synced:
        paths.refuse_unsafe(tmp_path / "Dropbox" / "b.karkhana")
    assert (synced.value.why, synced.value.folder) == ("synced", "Dropbox")
    monkeypatch.setattr(mounts, "network_folder", lambda _: "/mnt/nas")
    with pytest.raises(paths.UnsafePlace, match="network") as network:
        paths.refuse_unsafe(tmp_path / "b.karkhana")
    assert (network.value.why, network.value.folder) == ("network", "/mnt/nas")


def test_a_link_into_a_synced_folder_is_seen_through(tmp_path: Path) -> None:
    (tmp_path / "OneDrive").mkdir()
    (tmp_path / "books").symlink_to(tmp_path / "OneDrive")
    with pytest.raises(paths.UnsafePlace):
        paths.refuse_unsafe(tmp_path / "books" / "b.karkhana")
