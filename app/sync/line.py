"""Whose fault is it? This computer's, the line's, the portal's or the token's; and what of it is written down.

Nobody but the portal, or the proxy on the way to it, is ever asked: no well-known address is called to see whether the
internet is there.
"""

from __future__ import annotations

import ipaddress
import socket
from dataclasses import dataclass

from app.rules.line_words import DEVICE_DOWN, FINE, LINE_DOWN, NO_TOKEN, PORTAL_DOWN, STRANGER, TOKEN_REFUSED
from app.rules.outbox_words import PORTAL_CHANGED
from app.services import breaker, outages, sending
from app.services.books import Sitting
from app.services.breaker import Went
from app.services.outages import Whose
from app.services.outcome import Answer, NeedsKey, Outcome, TryLater, Unclear
from app.services.portals import PortalRow, host, is_loopback
from app.sync.pace import retry_after
from app.sync.portals import fbr_answer, fbr_di
from app.sync.transport import ENDING, At, MaybeSent, NotSent, Transport

NOWHERE = ("192.0.2.1", "2001:db8::1")
"""Addresses kept for documentation (RFC 5737, RFC 3849): asked for the way to them, never called."""

DISCARD = 9
BAD_DATE = ("certificate has expired", "certificate is not yet valid")
"""The right certificate at the wrong time: the portal's neglect, or this computer's clock; no stranger's work."""

OUR_OWN = frozenset({ENDING, PORTAL_CHANGED})
"""What stopped a call says nothing of the line, if it was ourselves."""

BUSY = frozenset({408, 425, 429})
"""Statuses that say "not now" as plainly as those from 500 on."""

Trouble = NotSent | MaybeSent


@dataclass(frozen=True, slots=True)
class Probe:
    """One look. `ok` None: it was not come so far."""

    name: Whose
    ok: bool | None
    said: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """`said`: in words that are translated where they are shown; `date`: the portal's clock, if it answered."""

    whose: Whose
    said: str
    probes: tuple[Probe, ...]
    date: str = ""

    @property
    def ok(self) -> bool:
        return self.whose is Whose.NOBODY


def look(portal: PortalRow, token: str | None, transport: Transport) -> Finding:
    """Ask the portal one harmless question, and see how far that comes."""
    if not has_route(portal):
        return _finding(Whose.DEVICE, DEVICE_DOWN, {})
    method, url, body = _question(portal)
    try:
        answer = transport.ask(method, url, token or "", body=body, proxy=portal.proxy)
    except (NotSent, MaybeSent) as trouble:
        whose = blame(trouble, portal)
        return _finding(whose, _words(whose, trouble), {whose: trouble.reason})
    status = f"HTTP {answer.status}"
    if answer.status >= 500:
        return _finding(Whose.PORTAL, PORTAL_DOWN, {Whose.PORTAL: status}, answer.date)
    if token is None:
        return _finding(Whose.TOKEN, NO_TOKEN, {Whose.PORTAL: status}, answer.date)
    if refused := _shut_out(answer):
        return _finding(Whose.TOKEN, TOKEN_REFUSED, {Whose.PORTAL: status, Whose.TOKEN: refused}, answer.date)
    return _finding(Whose.NOBODY, FINE, {Whose.PORTAL: status}, answer.date)


def blame(trouble: Trouble, portal: PortalRow) -> Whose:
    """Whose fault it looks like when no answer came."""
    if trouble.at is At.TOKEN:
        return Whose.TOKEN
    if not has_route(portal):
        return Whose.DEVICE
    refused = trouble.at is At.CONNECT and "refused" in trouble.reason.casefold() and not portal.proxy
    outdated = trouble.at is At.TLS and any(words in trouble.reason for words in BAD_DATE)
    return Whose.PORTAL if trouble.at is At.ANSWER or refused or outdated else Whose.LINE


def has_route(portal: PortalRow) -> bool:
    """Does this computer know any way out? It is only asked for the way: not a byte leaves."""
    target = portal.proxy or portal.url
    if is_loopback(target):
        return True
    return any(_leads(address) for address in _literal(target) or NOWHERE)


def note(sitting: Sitting, portal: PortalRow, became: Outcome | Trouble, answer: Answer | None = None) -> None:
    """What one document's way to the portal says about the line: for the breaker, and for the log of outages.

    `answer`: the last one that came, if any did.
    """
    if isinstance(became, NotSent | MaybeSent | TryLater) and became.reason in OUR_OWN:
        return
    name, tried = portal.name, host(portal.proxy or portal.url)
    match became:
        case NotSent() | MaybeSent():
            went = Went.NOT_SENT if isinstance(became, NotSent) else Went.UNCLEAR
            breaker.note(sitting, name, went)
            outages.failed(sitting, name, blame(became, portal), became.reason, tried)
        case TryLater(reason, after):
            breaker.note(sitting, name, Went.BUSY, after)
            outages.failed(sitting, name, Whose.PORTAL, reason, tried)
        case NeedsKey(reason):
            outages.failed(sitting, name, Whose.TOKEN, reason, tried)
        case Unclear(reason) if answer is None or answer.status in BUSY or answer.status >= 500:
            asked = retry_after(answer.headers.get("retry-after", ""), sitting.now()) if answer else None
            breaker.note(sitting, name, Went.UNCLEAR, asked)
            outages.failed(sitting, name, Whose.PORTAL, reason, tried)
        case _:
            _is_up(sitting, name, answer.date if answer else "")


def note_finding(sitting: Sitting, portal: PortalRow, finding: Finding) -> None:
    """The same for a look: it ends an outage, or shows that it lasts."""
    if finding.ok:
        _is_up(sitting, portal.name, finding.date)
        return
    if finding.whose is not Whose.TOKEN:
        breaker.note(sitting, portal.name, Went.NOT_SENT)
    words = next((probe.said for probe in finding.probes if probe.ok is False), "") or finding.said
    outages.failed(sitting, portal.name, finding.whose, words, host(portal.proxy or portal.url))


def _is_up(sitting: Sitting, portal: str, date: str) -> None:
    """What waited for the line is due now, and from now on the law counts its hours."""
    breaker.note(sitting, portal, Went.THROUGH)
    if outages.came_through(sitting, portal, date):
        sending.line_up(sitting, portal)
        breaker.hurry(sitting, portal)


def _question(portal: PortalRow) -> tuple[str, str, bytes]:
    if portal.name == fbr_di.NAME:
        return "POST", fbr_di.validate_url(portal.url, portal.environment), b"{}"
    return "GET", f"{portal.url}/v1/authorities", b""


def _shut_out(answer: Answer) -> str:
    """Why it does not let us in; empty if it does."""
    if answer.status not in {401, 403}:
        return ""
    return fbr_answer.gateway_fault(answer.body) or f"HTTP {answer.status}"


def _finding(whose: Whose, said: str, seen: dict[Whose, str], date: str = "") -> Finding:
    """Whatever lies nearer than the culprit is well; whatever lies farther was not come to."""
    order = (Whose.DEVICE, Whose.LINE, Whose.PORTAL, Whose.TOKEN)
    worst = order.index(whose) if whose in order else len(order)
    probes = tuple(
        Probe(name, True if at < worst else False if at == worst else None, seen.get(name, ""))
        for at, name in enumerate(order)
    )
    return Finding(whose, said, probes, date)


def _words(whose: Whose, trouble: Trouble) -> str:
    if whose is Whose.LINE and trouble.at is At.TLS:
        return STRANGER
    return {Whose.DEVICE: DEVICE_DOWN, Whose.LINE: LINE_DOWN, Whose.TOKEN: NO_TOKEN}.get(whose, PORTAL_DOWN)


def _literal(target: str) -> tuple[str, ...]:
    """The host itself, if it is written as an address."""
    try:
        return (str(ipaddress.ip_address(host(target))),)
    except ValueError:
        return ()


def _leads(address: str) -> bool:
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    try:
        with socket.socket(family, socket.SOCK_DGRAM) as question:
            question.connect((address, DISCARD))  # datagrams: the way is looked up, and nothing is sent
    except OSError:
        return False
    return True
