"""Secrets, kept by the operating system and by nobody else."""

from __future__ import annotations

import keyring
from keyring.backend import KeyringBackend
from keyring.backends.chainer import ChainerBackend
from keyring.errors import KeyringError

from app.host.logs import hush

SERVICE = "karkhana"
UNSAFE = ("keyring.backends.fail", "keyring.backends.null", "keyrings.alt")


class NoSafe(Exception):
    """This machine offers no safe place for a secret, or will not open it."""


def keep(name: str, secret: str) -> None:
    """Give the secret to the operating system. NoSafe if it has no safe place: nothing is written anywhere then."""
    hush(secret)
    _safe_backend()
    try:
        keyring.set_password(SERVICE, name, secret)
    except KeyringError as error:
        raise NoSafe(backend()) from error


def recall(name: str) -> str | None:
    _safe_backend()
    try:
        secret = keyring.get_password(SERVICE, name)
    except KeyringError as error:
        raise NoSafe(backend()) from error
    if secret:
        hush(secret)
    return secret


def forget(name: str) -> None:
    """Forgetting what was never kept is no trouble."""
    if recall(name) is None:
        return
    try:
        keyring.delete_password(SERVICE, name)
    except KeyringError as error:
        raise NoSafe(backend()) from error


def backend() -> str:
    """Which keyring answers, by its full name: for `smoke` and for the report of a trouble."""
    chosen = _first(keyring.get_keyring())
    return f"{type(chosen).__module__}.{type(chosen).__qualname__}"


def is_safe() -> bool:
    return not backend().startswith(UNSAFE)


def _safe_backend() -> None:
    if not is_safe():
        raise NoSafe(backend())


def _first(chosen: KeyringBackend) -> KeyringBackend:
    """A chain writes to its first link; so that one is the safe, or not."""
    links = list(chosen.backends) if isinstance(chosen, ChainerBackend) else []
    return links[0] if links else chosen
