"""What a learner may ask of the practice portal on this computer: another day, and what it has really recorded."""

from __future__ import annotations

import json

from pydantic import BaseModel, ConfigDict

from app.services.portals import is_loopback
from app.sync.transport import MaybeSent, NotSent, Transport


class NoPractice(Exception):
    """There is no practice portal at this address, or it has no such day."""


class Recorded(BaseModel):
    """One line of the portal's own list, as IRIS would show it; amounts as text."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    number: str
    dated: str
    kind: str
    buyer: str
    value: str
    tax: str


class Portal(BaseModel):
    """What it has, newest first, and what it will do next: the names of its moods."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    recorded: tuple[Recorded, ...]
    coming: tuple[str, ...] = ()


def set_day(url: str, mood: str, transport: Transport | None = None) -> None:
    """What shall happen to the next paper; "well" clears whatever was to come. Raises NoPractice."""
    _ask("POST", url, "/practice/moods", json.dumps({"moods": [] if mood == "well" else [mood]}), transport)


def look(url: str, transport: Transport | None = None) -> Portal:
    """How the portal stands now. Raises NoPractice."""
    found = Portal.model_validate_json(_ask("GET", url, "/practice/ledger", "", transport))
    return found.model_copy(update={"recorded": found.recorded[::-1]})


def _ask(method: str, url: str, path: str, body: str, transport: Transport | None) -> bytes:
    if not is_loopback(url):
        raise NoPractice(url)
    try:
        answer = (transport or Transport()).ask(method, url + path, body=body.encode())
    except (NotSent, MaybeSent) as trouble:
        raise NoPractice(trouble.reason) from None
    if answer.status != 200:
        raise NoPractice(f"HTTP {answer.status}")
    return answer.body
