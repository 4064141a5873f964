"""A keyring with one token in it, for a program that is run as a process of its own."""

from __future__ import annotations

from keyring.backend import KeyringBackend


class Keyring(KeyringBackend):
    priority = 1.0

    def get_password(self, service: str, username: str) -> str | None:
        return "token-of-the-tests"

    def set_password(self, service: str, username: str, password: str) -> None:
        """It keeps the one it has."""

    def delete_password(self, service: str, username: str) -> None:
        """It keeps the one it has."""
