"""A secret goes to a safe keyring or nowhere."""

from __future__ import annotations

from collections.abc import Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.backends.chainer import ChainerBackend
from keyring.errors import KeyringLocked, PasswordDeleteError

from app.host import logs, secrets


class Safe(KeyringBackend):
    """A keyring in memory, which can be locked."""

    priority = 1.0

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False

    def get_password(self, service: str, username: str) -> str | None:
        self._open()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._open()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._open()
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError(username)

    def _open(self) -> None:
        if self.locked:
            raise KeyringLocked("locked")


class Refusing(Safe):
    def delete_password(self, service: str, username: str) -> None:
        raise PasswordDeleteError(username)


@pytest.fixture(autouse=True)
def put_back() -> Iterator[None]:
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)
    logs._hushed.clear()


@pytest.fixture
def safe() -> Safe:
    backend = Safe()
    keyring.set_keyring(backend)
    return backend


def test_kept_recalled_forgotten(safe: Safe) -> None:
    assert secrets.is_safe()
    secrets.keep("fbr-di", "tok-123")
    assert safe.kept == {("karkhana", "fbr-di"): "tok-123"}
    assert secrets.recall("fbr-di") == "tok-123"
    secrets.forget("fbr-di")
    assert secrets.recall("fbr-di") is None
    secrets.forget("fbr-di")  # twice is no trouble


def test_what_passed_through_is_hushed(safe: Safe) -> None:
    safe.kept["karkhana", "old"] = "from-last-year"
    secrets.keep("new", "from-this-year")
    secrets.recall("old")
    assert logs.redact("from-last-year from-this-year") == "*** ***"


@pytest.mark.parametrize("backend", [fail.Keyring(), null.Keyring()], ids=["fail", "null"])
def test_no_safe_no_secret(backend: KeyringBackend) -> None:
    keyring.set_keyring(backend)
    assert not secrets.is_safe()
    with pytest.raises(secrets.NoSafe, match=r"keyring\.backends"):
        secrets.keep("fbr-di", "tok-123")
    with pytest.raises(secrets.NoSafe):
        secrets.recall("fbr-di")
    with pytest.raises(secrets.NoSafe):
        secrets.forget("fbr-di")


def test_a_plain_file_is_no_safe(monkeypatch: pytest.MonkeyPatch, safe: Safe) -> None:
    monkeypatch.setattr(Safe, "__module__", "keyrings.alt.file")
    with pytest.raises(secrets.NoSafe, match=r"keyrings\.alt"):
        secrets.keep("fbr-di", "tok-123")
    assert not safe.kept


def test_of_a_chain_the_first_link_counts(monkeypatch: pytest.MonkeyPatch, safe: Safe) -> None:
    monkeypatch.setattr(ChainerBackend, "backends", [safe, null.Keyring()])
    keyring.set_keyring(ChainerBackend())
    assert secrets.is_safe()
    monkeypatch.setattr(ChainerBackend, "backends", [null.Keyring(), safe])
    assert not secrets.is_safe()


def test_a_locked_safe_is_a_trouble_not_a_crash(safe: Safe) -> None:
    secrets.keep("fbr-di", "tok-123")
    safe.locked = True
    with pytest.raises(secrets.NoSafe):
        secrets.recall("fbr-di")
    with pytest.raises(secrets.NoSafe):
        secrets.keep("other", "tok-456")
    with pytest.raises(secrets.NoSafe):
        secrets.forget("fbr-di")


def test_a_safe_that_will_not_forget_says_so() -> None:
    keyring.set_keyring(Refusing())
    secrets.keep("fbr-di", "tok-123")
    with pytest.raises(secrets.NoSafe):
        secrets.forget("fbr-di")
