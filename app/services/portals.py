"""Where each portal is reached, and whether it lets us in. Tokens lie in the keyring, never here."""

from __future__ import annotations

import hashlib
import ipaddress
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from sqlalchemy import select

from app.models.outbox import Portal
from app.rules import identity
from app.rules.line_words import PRACTICE_ONLY, UNARMED
from app.rules.problems import Code, Problem, Refusal, refuse
from app.services import audit, going_live, outages, portal_row, waiting_papers, workshop
from app.services.books import Sitting

WATCH = frozenset({Portal.__tablename__})
NAMES = ("fbr-di", "challans")
ENVIRONMENTS = ("sandbox", "production")
FBR_HOSTS = frozenset({"gw.fbr.gov.pk"})
"""Where the real portal is; any other host for production must be confirmed by its name."""

PROXIES = ("http", "https", "socks5", "socks5h")


@dataclass(frozen=True, slots=True, kw_only=True)
class PortalDraft:
    """As typed. `practice_token` is for a practice portal on this computer alone; a real token goes to the keyring.

    `token_print`: the fingerprint of that real token; empty if it stays the same. `confirmed_host`: the host's name,
    written once more by a person who wants production at another host than FBR's.
    """

    name: str = "fbr-di"
    url: str = ""
    environment: str = "sandbox"
    proxy: str = ""
    practice_token: str = ""
    token_print: str = ""
    confirmed_host: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PortalRow:
    """`armed`: it may be told things. The sandbox and a practice portal always may, production when the owner says so.

    `stray`: these are practice books, and it is not on this computer: it is told and asked nothing at all.
    `shut_until`: the line to it rests until then (services.breaker); `held_reason`: all that waits is held, and why.
    """

    name: str
    url: str
    environment: str
    proxy: str
    practice_token: str
    held_reason: str
    held_since: datetime | None
    token_print: str = ""
    confirmed_host: str = ""
    armed: bool = True
    armed_by: str = ""
    armed_at: datetime | None = None
    shut_until: datetime | None = None
    shut_reason: str = ""
    stray: bool = False

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


def check(draft: PortalDraft, *, practice: bool) -> list[Problem]:
    """Everything wrong with the draft; `practice`: it is for practice books."""
    found = []
    if draft.name not in NAMES:
        found.append(Problem(Code.MALFORMED, "name", {"text": draft.name}))
    if draft.environment not in ENVIRONMENTS:
        found.append(Problem(Code.MALFORMED, "environment", {"text": draft.environment}))
    if draft.practice_token and not is_loopback(draft.url):
        found.append(Problem(Code.MALFORMED, "practice_token", {"text": "…"}))
    found += _check_proxy(draft.proxy.strip()) if draft.proxy.strip() else []
    return found + (_check_url(draft.url) or (_check_home(draft.url) if practice else []) or _check_host(draft))


def set_portal(sitting: Sitting, draft: PortalDraft) -> None:
    """Put the portal's address in place; whatever was held there may be tried again.

    Another address, environment or token disarms it: the owner armed what was there before.
    """
    refuse(check(draft, practice=workshop.is_practice(sitting)))
    row = portal_row.find(sitting, draft.name)
    before = audit.facts(row) if row else None
    if row is None:
        row = Portal(name=draft.name, url="", environment="", token_print="")
        sitting.add(row)
    url, token = draft.url.strip().rstrip("/"), fingerprint(draft.practice_token) or draft.token_print
    if (row.url, row.environment, row.token_print) != (url, draft.environment, token or row.token_print):
        row.armed_by, row.armed_at = "", None
    if before and (row.url, row.environment) != (url, draft.environment):
        outages.came_through(sitting, draft.name)  # of the other address nothing will be heard any more
        waiting_papers.line_up(sitting, draft.name)
    if before and row.environment != draft.environment:
        waiting_papers.bind(sitting, draft.name, row.environment)
    row.url = url
    row.environment = draft.environment
    row.token_print = token or row.token_print
    row.confirmed_host = draft.confirmed_host.strip().lower() if host(url) not in FBR_HOSTS else ""
    row.troubles, row.shut_until, row.shut_reason = 0, None, ""
    row.proxy = draft.proxy.strip()
    row.practice_token = draft.practice_token
    sitting.flush()
    waiting_papers.set_anew(sitting, draft.name)
    audit.note(sitting, "change" if before else "set", row, before)


def arm(sitting: Sitting, name: str, typed: str) -> None:
    """The owner opens production, and shows by typing the registration number that he knows for whom. Refusal."""
    row = _row_of(sitting, name)
    stay_home(_row(sitting, row))
    if row.environment != "production":
        raise Refusal(Problem(Code.NOTHING_TO_ARM, "environment", {"name": name}))
    _confirm(sitting, typed)
    before = audit.facts(row)
    row.armed_by, row.armed_at = sitting.by, sitting.now()
    audit.note(sitting, "arm", row, before)
    waiting_papers.release(sitting, name)


def disarm(sitting: Sitting, name: str) -> None:
    """Nothing more goes to production; what is on its way is not called back."""
    row = _row_of(sitting, name)
    before = audit.facts(row)
    row.armed_by, row.armed_at = "", None
    audit.note(sitting, "disarm", row, before)


def adopt(sitting: Sitting, name: str, typed: str) -> int:
    """What was issued for the other environment and never tried there goes to this one; how many papers. Refusal.

    To production goes also what the sandbox was told: FBR has not heard of it.

    The owner says so by typing the registration number, as he does to arm it.
    """
    row = _row_of(sitting, name)
    _confirm(sitting, typed)
    adopted = going_live.go(sitting, name, row.environment) + waiting_papers.unbind(sitting, name, row.environment)
    audit.note(sitting, "adopt", row, audit.facts(row))
    return adopted


def adoptable(sitting: Sitting, row: PortalRow) -> int:
    """How many papers were issued for another environment, and may go to this one."""
    return trials(sitting, row) + len(waiting_papers.elsewhere(sitting, row.name, row.environment))


def trials(sitting: Sitting, row: PortalRow) -> int:
    """How many of these only the sandbox was told of."""
    return going_live.count(sitting, row.name, row.environment)


def _confirm(sitting: Sitting, typed: str) -> None:
    own = workshop.draft(sitting).registration_number
    if not own:
        raise Refusal(Problem(Code.MISSING, "ntn"))
    if own not in {identity.ntn(typed), identity.cnic(typed)}:
        raise Refusal(Problem(Code.NOT_OUR_NUMBER, "confirm", {"text": typed.strip()}))


def unarmed(row: PortalRow) -> str:
    """Why nothing may be sent there yet; empty if it may."""
    if row.stray:
        return PRACTICE_ONLY
    return "" if row.armed else UNARMED


def stay_home(row: PortalRow) -> None:
    """Before anything is asked or told there. Raises Refusal if practice books were led away from this computer."""
    if row.stray:
        raise Refusal(Problem(Code.PRACTICE_BOOKS, "url", {"host": host(row.url)}))


def fingerprint(token: str) -> str:
    """Tells one token from another and says nothing about either: twelve digits of its SHA-256."""
    return hashlib.sha256(token.encode()).hexdigest()[:12] if token else ""


def portal(sitting: Sitting, name: str) -> PortalRow | None:
    row = portal_row.find(sitting, name)
    return _row(sitting, row) if row else None


def needed(sitting: Sitting, name: str) -> PortalRow:
    """The portal, or a Refusal that says it is not set up."""
    row = portal(sitting, name)
    if row is None:
        raise Refusal(Problem(Code.NO_PORTAL, "portal"))
    return row


def listed(sitting: Sitting) -> list[PortalRow]:
    return [_row(sitting, row) for row in sitting.scalars(select(Portal).order_by(Portal.name))]


def _row_of(sitting: Sitting, name: str) -> Portal:
    row = portal_row.find(sitting, name)
    if row is None:
        raise Refusal(Problem(Code.NO_PORTAL, "portal"))
    return row


def _check_url(url: str) -> list[Problem]:
    if not url.strip():
        return [Problem(Code.MISSING, "url")]
    if not _is_address(url, ("http", "https")):
        return [Problem(Code.MALFORMED, "url", {"text": _unnamed(url)})]
    if urlsplit(url.strip()).scheme != "https" and not is_loopback(url.strip()):
        return [Problem(Code.PLAIN_HTTP, "url", {"url": url})]
    return []


def _check_home(url: str) -> list[Problem]:
    return [] if is_loopback(url.strip()) else [Problem(Code.PRACTICE_BOOKS, "url", {"host": host(url)})]


def _check_host(draft: PortalDraft) -> list[Problem]:
    """Production goes to FBR, or where a person wrote the host's name a second time."""
    named = host(draft.url)
    allowed = named in FBR_HOSTS or named == draft.confirmed_host.strip().lower() or is_loopback(draft.url.strip())
    if draft.environment != "production" or allowed:
        return []
    return [Problem(Code.STRANGE_HOST, "confirmed_host", {"host": named})]


def _check_proxy(proxy: str) -> list[Problem]:
    if "@" in proxy:
        return [Problem(Code.PROXY_WITH_NAME, "proxy")]
    if not _is_address(proxy, PROXIES):
        return [Problem(Code.MALFORMED, "proxy", {"text": proxy})]
    return []


def host(url: str) -> str:
    """The name or address of the computer that is meant."""
    return (urlsplit(url.strip()).hostname or "").lower()


def _unnamed(url: str) -> str:
    """Without whatever stands before an @: it may be a password."""
    return url.rsplit("@", 1)[-1]


def _is_address(text: str, schemes: tuple[str, ...]) -> bool:
    """Scheme and host, no name and password inside, and nothing behind."""
    try:
        parts = urlsplit(text.strip())
        port = parts.port
    except ValueError:
        return False
    if parts.scheme not in schemes or not parts.hostname or port == 0:
        return False
    return not (parts.username or parts.password or parts.query or parts.fragment)


def _row(sitting: Sitting, row: Portal) -> PortalRow:
    here = is_loopback(row.url)
    stray = not here and workshop.is_practice(sitting)
    return PortalRow(
        name=row.name,
        url=row.url,
        environment=row.environment,
        proxy=row.proxy,
        practice_token=row.practice_token,
        held_reason=row.held_reason,
        held_since=row.held_since,
        token_print=row.token_print,
        confirmed_host=row.confirmed_host,
        armed=not stray and (here or row.armed_at is not None or row.environment != "production"),
        armed_by=row.armed_by,
        armed_at=row.armed_at,
        shut_until=row.shut_until,
        shut_reason=row.shut_reason,
        stray=stray,
    )
