"""Where each portal is reached, and whether it lets us in. Tokens lie in the keyring, never here."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from sqlalchemy import select

from app.models.outbox import Portal
from app.rules.problems import Code, Problem, Refusal, refuse
from app.services import audit, sending
from app.services.books import Sitting

WATCH = frozenset({Portal.__tablename__})
NAMES = ("fbr-di", "challans")
ENVIRONMENTS = ("sandbox", "production")


@dataclass(frozen=True, slots=True, kw_only=True)
class PortalDraft:
    """As typed. `practice_token` is for a practice portal on this computer alone; a real token goes to the keyring."""

    name: str = "fbr-di"
    url: str = ""
    environment: str = "sandbox"
    proxy: str = ""
    practice_token: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PortalRow:
    name: str
    url: str
    environment: str
    proxy: str
    practice_token: str
    held_reason: str
    held_since: datetime | None

    @property
    def token_name(self) -> str:
        """Under which the keyring knows the token."""
        return token_name(self.name, self.environment)


def token_name(name: str, environment: str) -> str:
    return f"portal {name} {environment}"


def is_loopback(url: str) -> bool:
    """Does the address lead to this very computer?"""
    host = urlsplit(url).hostname or ""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def check(draft: PortalDraft) -> list[Problem]:
    """Everything wrong with the draft."""
    found = []
    if draft.name not in NAMES:
        found.append(Problem(Code.MALFORMED, "name", {"text": draft.name}))
    if draft.environment not in ENVIRONMENTS:
        found.append(Problem(Code.MALFORMED, "environment", {"text": draft.environment}))
    if draft.practice_token and not is_loopback(draft.url):
        found.append(Problem(Code.MALFORMED, "practice_token", {"text": "…"}))
    if draft.proxy and not _is_address(draft.proxy):
        found.append(Problem(Code.MALFORMED, "proxy", {"text": draft.proxy}))
    return found + _check_url(draft.url)


def set_portal(sitting: Sitting, draft: PortalDraft) -> None:
    """Put the portal's address in place; whatever was held there may be tried again."""
    refuse(check(draft))
    row = sitting.scalar(select(Portal).where(Portal.name == draft.name))
    before = audit.facts(row) if row else None
    if row is None:
        row = Portal(name=draft.name)
        sitting.add(row)
    row.url = draft.url.strip().rstrip("/")
    row.environment = draft.environment
    row.proxy = draft.proxy.strip()
    row.practice_token = draft.practice_token
    sitting.flush()
    sending.release(sitting, draft.name)
    audit.note(sitting, "change" if before else "set", row, before)


def portal(sitting: Sitting, name: str) -> PortalRow | None:
    row = sitting.scalar(select(Portal).where(Portal.name == name))
    return _row(row) if row else None


def needed(sitting: Sitting, name: str) -> PortalRow:
    """The portal, or a Refusal that says it is not set up."""
    row = portal(sitting, name)
    if row is None:
        raise Refusal(Problem(Code.NO_PORTAL, "portal"))
    return row


def listed(sitting: Sitting) -> list[PortalRow]:
    return [_row(row) for row in sitting.scalars(select(Portal).order_by(Portal.name))]


def _check_url(url: str) -> list[Problem]:
    if not url.strip():
        return [Problem(Code.MISSING, "url")]
    if not _is_address(url):
        return [Problem(Code.MALFORMED, "url", {"text": url})]
    if urlsplit(url.strip()).scheme != "https" and not is_loopback(url.strip()):
        return [Problem(Code.PLAIN_HTTP, "url", {"url": url})]
    return []


def _is_address(text: str) -> bool:
    """Scheme and host, no name and password inside, and nothing behind."""
    try:
        parts = urlsplit(text.strip())
        port = parts.port
    except ValueError:
        return False
    if parts.scheme not in {"http", "https"} or not parts.hostname or port == 0:
        return False
    return not (parts.username or parts.password or parts.query or parts.fragment)


def _row(row: Portal) -> PortalRow:
    return PortalRow(
        name=row.name,
        url=row.url,
        environment=row.environment,
        proxy=row.proxy,
        practice_token=row.practice_token,
        held_reason=row.held_reason,
        held_since=row.held_since,
    )
