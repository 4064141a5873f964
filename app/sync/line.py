"""Whose fault is it? This computer's, the line's, the portal's or the token's; and what of it is written down.

Nobody but the portal, or the proxy on the way to it, is ever asked: no well-known address is called to see whether the
internet is there.
"""

from __future__ import annotations

import ipaddress
import socket
from dataclasses import dataclass, replace

from app.rules.line_words import DEVICE_DOWN, FINE, LINE_DOWN, NO_TOKEN, PORTAL_DOWN, STRANGER, TOKEN_REFUSED
from app.rules.outbox_words import PORTAL_CHANGED
from app.services import breaker, outages, senders, waiting_papers
from app.services.books import Sitting
from app.services.breaker import Went
from app.services.outages import Whose
from app.services.outcome import Answer, NeedsKey, Outcome, TryLater, Unclear
from app.services.portals import PortalRow, host, is_loopback, stay_home
from app.sync.pace import retry_after
from app.sync.portals import challan_portal, fbr_answer, fbr_di
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

NO_KEY = frozenset({401, 403})
SIGN_IN = 511
"""A network that wants somebody to sign in first (RFC 6585)."""

Trouble = NotSent | MaybeSent


@dataclass(frozen=True, slots=True)
class Probe:
    """One look. `ok` None: it was not come so far."""

    name: Whose
    ok: bool | None
    said: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """`said`: in words that are translated where they are shown; `date`: the portal's clock, if it answered.

    `odd`: an answer that nobody knows to a question without an invoice in it. Only a paper can tell: it asks first.
    `retry_after`: how long it wants to be left alone, in its own words.
    """

    whose: Whose
    said: str
    probes: tuple[Probe, ...]
    date: str = ""
    odd: bool = False
    retry_after: str = ""

    @property
    def ok(self) -> bool:
        return self.whose is Whose.NOBODY


def look(portal: PortalRow, token: str | None, transport: Transport) -> Finding:
    """Ask the portal one harmless question, and see how far that comes. Refusal from practice books led astray."""
    stay_home(portal)
    if not has_route(portal):
        return _finding(Whose.DEVICE, DEVICE_DOWN, {})
    method, url, body = _question(portal)
    try:
        answer = transport.ask(method, url, token or "", body=body, proxy=portal.proxy)
    except (NotSent, MaybeSent) as trouble:
        whose = blame(trouble, portal)
        return _finding(whose, _words(whose, trouble), {whose: trouble.reason})
    status = f"HTTP {answer.status}"
    if (whose := fault(answer, own=_is_own(portal, answer))) is Whose.TOKEN and token is not None:
        refused = fbr_answer.gateway_fault(answer.body) or status
        return _finding(whose, TOKEN_REFUSED, {Whose.PORTAL: status, whose: refused}, answer.date)
    if whose in {Whose.LINE, Whose.PORTAL}:
        found = _finding(whose, STRANGER if whose is Whose.LINE else PORTAL_DOWN, {whose: status}, answer.date)
        odd = whose is Whose.PORTAL and not is_busy(answer)
        return replace(found, odd=odd, retry_after=answer.headers.get("retry-after", ""))
    if token is None:
        return _finding(Whose.TOKEN, NO_TOKEN, {Whose.PORTAL: status}, answer.date)
    return _finding(Whose.NOBODY, FINE, {Whose.PORTAL: status}, answer.date)


def fault(answer: Answer, *, own: bool) -> Whose:
    """Whose fault it is that this came, and no other answer. `own`: the portal's own words; only they are nobody's.

    A page for people, or the way to another address, is what a network's login answers in the portal's place.
    """
    if answer.status in NO_KEY:
        return Whose.TOKEN
    if own:
        return Whose.NOBODY
    if is_busy(answer):
        return Whose.PORTAL
    page = answer.status == 200 and answer.body.lstrip()[:1] == b"<"
    return Whose.LINE if page or 300 <= answer.status < 400 or answer.status == SIGN_IN else Whose.PORTAL


def is_busy(answer: Answer) -> bool:
    """It says "not now": what was posted may have arrived, and the next one may fare better."""
    return answer.status in BUSY or (answer.status >= 500 and answer.status != SIGN_IN)


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
    match became:
        case NotSent() | MaybeSent():
            breaker.note(sitting, portal.name, Went.NOT_SENT if isinstance(became, NotSent) else Went.UNCLEAR)
            _is_down(sitting, portal, blame(became, portal), became.reason)
        case TryLater(reason, after):
            breaker.note(sitting, portal.name, Went.BUSY, after)
            _is_down(sitting, portal, fault(answer, own=False) if answer else Whose.PORTAL, reason)
        case NeedsKey(reason):
            _is_down(sitting, portal, Whose.TOKEN, reason)
        case Unclear(reason) if answer is None or not fbr_answer.is_own(answer):
            _in_doubt(sitting, portal, reason, answer)
        case _:
            _is_up(sitting, portal.name, answer.date if answer else "")


def shuts(answer: Answer) -> bool:
    """Would the next paper be answered just so? Somebody else spoke in the portal's place, and did not say "later"."""
    return not fbr_answer.is_own(answer) and not is_busy(answer)


def note_finding(sitting: Sitting, portal: PortalRow, finding: Finding) -> None:
    """The same for a look: it ends an outage, or shows that it lasts; who is not let in looks no more by himself."""
    if finding.ok:
        _is_up(sitting, portal.name, finding.date)
        return
    words = next((probe.said for probe in finding.probes if probe.ok is False), "") or finding.said
    if finding.whose is Whose.TOKEN:
        waiting_papers.hold_portal(sitting, portal.name, words)
    else:
        breaker.note(sitting, portal.name, Went.NOT_SENT, retry_after(finding.retry_after, sitting.now()))
    _is_down(sitting, portal, finding.whose, words)


def _in_doubt(sitting: Sitting, portal: PortalRow, reason: str, answer: Answer | None) -> None:
    """One paper's fate is unknown; whether the next one may be posted depends on who has answered."""
    whose = fault(answer, own=False) if answer else Whose.PORTAL
    if whose is Whose.TOKEN:
        waiting_papers.hold_portal(sitting, portal.name, reason)
    else:
        asked = retry_after(answer.headers.get("retry-after", ""), sitting.now()) if answer else None
        breaker.note(sitting, portal.name, Went.UNCLEAR, asked)
    _is_down(sitting, portal, whose, reason)


def _is_down(sitting: Sitting, portal: PortalRow, whose: Whose, words: str) -> None:
    """Into the log; and what waits now was issued without the line (rule 150XC), unless it is only the token's."""
    senders.saw(sitting)
    lasts = outages.failed(sitting, portal.name, whose, words, host(portal.proxy or portal.url))
    if whose is not Whose.TOKEN:
        waiting_papers.line_down(sitting, portal.name, lasting=lasts >= outages.FLAP)


def _is_up(sitting: Sitting, portal: str, date: str) -> None:
    """What waited for the line is due now, and from now on the law counts its hours.

    One paper that the portal chokes on makes an outage of a moment, again and again: it keeps to its own pace.
    """
    breaker.note(sitting, portal, Went.THROUGH)
    lasted = outages.came_through(sitting, portal, date)
    if lasted is not None:
        waiting_papers.line_up(sitting, portal)
    if lasted is not None and lasted >= outages.FLAP:
        breaker.hurry(sitting, portal)


def _question(portal: PortalRow) -> tuple[str, str, bytes]:
    """For FBR an invoice without a single line: well-formed, so that it is answered as an invoice is."""
    if portal.name == fbr_di.NAME:
        return "POST", fbr_di.validate_url(portal.url, portal.environment), b'{"items":[]}'
    return "GET", challan_portal.authorities_url(portal.url), b""


def _is_own(portal: PortalRow, answer: Answer) -> bool:
    """Is it an answer to our question, in the portal's own words?"""
    if portal.name == fbr_di.NAME:
        return fbr_answer.is_own(answer)
    return answer.status == 200 and challan_portal.read_authorities(answer) is not None


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
