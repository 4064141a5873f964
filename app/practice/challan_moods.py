"""How the practice challan portal treats the next request: was it recorded? was it answered? what with?"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from starlette.responses import JSONResponse, Response

from app.practice.reply import Ending, Reply, as_page, in_words
from app.practice.wire import OverTheLine

Content = dict[str, Any]
Twist = Callable[[Content], Content]

ON_LINE = "challans-"
"""Before a mood where moods of both protocols stand together."""
ASKED = "list-"
"""Before a mood: of the next question, rather than of the next request that changes something."""
WELL = "well"
STALE = "stale-etag"
ENDINGS = {
    "drop": Ending.SHUT,
    "reset": Ending.TORN,
    "silent": Ending.SILENT,
    "late": Ending.LATE,
    "half-body": Ending.HALF,
}
WAIT = {"retry-after": "7"}
GATEWAY = {
    "html-200": as_page(200, "Welcome"),
    "empty-200": Reply(200),
    "redirect-307": in_words(307, {"location": "http://127.0.0.1:9/elsewhere"}),
    "401": in_words(401),
    "403-html": as_page(403),
    "429": in_words(429, WAIT),
    "500": in_words(500),
    "502": as_page(502),
    "503": in_words(503, WAIT),
    "504": as_page(504),
    "not-json": Reply(200, b"{'items': []}"),
    "oversize": Reply(200, b" " * (3 << 20)),
}


def _each(content: Content, change: Callable[[Content], Content]) -> Content:
    """Every challan or receipt in it, or it alone."""
    if "items" in content:
        return content | {"items": [change(each) for each in content["items"]]}
    return change(content)


def _finer(each: Content) -> Content:
    return each | {"amount": f"{each['amount']}5"}


def _other_types(each: Content) -> Content:
    return each | {"amount": 4440.0, "version": "1"}


def _replayed(each: Content) -> Content:
    """As it was before it changed."""
    return each | {"version": 1, "state": "issued", "psid": None} if "version" in each else each


def _richer(each: Content) -> Content:
    """Edited, though nothing may be."""
    return each | {"amount": f"1{each['amount']}"}


def _twice(content: Content) -> Content:
    """Each challan twice on the page, the second in another state but of the same version."""
    if "items" not in content:
        return content
    more = [{**each, "state": "cancelled", "reason": "?"} if "state" in each else each for each in content["items"]]
    return content | {"items": [*content["items"], *more]}


def _back(content: Content) -> Content:
    """It sends the reader to the beginning again, for ever."""
    return content | {"next_cursor": f"{content['next_cursor'][0]}0", "more": True} if "items" in content else content


def _mark_back(content: Content) -> Content:
    return content | {"complete_until": "2020-01-01T00:00:00+05:00"} if "items" in content else content


TWISTS: dict[str, Twist] = {
    "foreign-payer": lambda content: _each(content, lambda each: each | {"payer": "9999991"}),
    "wrong-types": lambda content: _each(content, _other_types),
    "three-decimals": lambda content: _each(content, _finer),
    "old-version": lambda content: _each(content, _replayed),
    "edited": lambda content: _each(content, _richer),
    "duplicate-ids": _twice,
    "cursor-back": _back,
    "mark-back": _mark_back,
}
NOT_RECORDED = set(GATEWAY) - {"oversize", "not-json"}
"""What a plain name means; `recorded-` and `not-recorded-` before it say it outright."""


@dataclass(frozen=True, slots=True)
class Mood:
    name: str
    recorded: bool


def mood(name: str) -> Mood:
    """KeyError names what is not a mood."""
    for prefix, recorded in (("not-recorded-", False), ("recorded-", True)):
        if name.startswith(prefix):
            return Mood(_known(name.removeprefix(prefix)), recorded)
    return Mood(_known(name), name not in NOT_RECORDED)


def parted(names: Iterable[str]) -> tuple[list[str], list[str]]:
    """Those of invoices, and ours without the portal's name before them."""
    every = list(names)
    ours = [name.removeprefix(ON_LINE) for name in every if name.startswith(ON_LINE)]
    return [name for name in every if not name.startswith(ON_LINE)], ours


def names() -> list[str]:
    return [WELL, STALE, "duplicate-keys", *ENDINGS, *GATEWAY, *TWISTS]


class ChallanMoods:
    """Two lists to be worked off: one for questions, one for what changes something; then well again."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._coming: list[str] = []

    def replace(self, wanted: Iterable[str]) -> None:
        """KeyError names what is not a mood."""
        coming = list(wanted)
        for name in coming:
            mood(name.removeprefix(ASKED))
        with self._lock:
            self._coming = coming

    def coming(self) -> list[str]:
        with self._lock:
            return list(self._coming)

    def take(self, *, asked: bool) -> Mood:
        with self._lock:
            name = next((name for name in self._coming if name.startswith(ASKED) is asked), None)
            if name is None:
                return Mood(WELL, recorded=True)
            self._coming.remove(name)
            return mood(name.removeprefix(ASKED))


def garbled(name: str, said: Response, lateness: float) -> Response:
    """The good answer as this mood gives it."""
    if name in ENDINGS:
        reply = Reply(200, bytes(said.body), ending=ENDINGS[name])
        return OverTheLine(reply, lateness)
    if name in GATEWAY:
        reply = GATEWAY[name]
        return Response(reply.body, reply.status, dict(reply.headers), reply.kind)
    if said.status_code >= 300 or name in (WELL, STALE):
        return said
    if name == "duplicate-keys":
        return Response(b'{"items": [], ' + bytes(said.body)[1:], said.status_code, media_type="application/json")
    return JSONResponse(TWISTS[name](json.loads(bytes(said.body))), said.status_code)


def _known(name: str) -> str:
    if name not in names():
        raise KeyError(f"no mood {name!r} of the challan portal; there are {', '.join(names())}")
    return name
