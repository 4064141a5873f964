"""The line and the gateway without a socket: what the transport offers, over a practice portal in the same process."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from urllib.parse import urlsplit

from app.practice.fbr_di import POSTS, FbrDi
from app.practice.moods import HONEST, NO, WELL, How, Mood, Moods
from app.practice.reply import Ending, Reply
from app.services.outcome import Answer
from app.sync.transport import KEPT, LARGEST_ANSWER, At, MaybeSent, NotSent, Patience
from tests.clock import Clock
from tests.torture.crash import Fuse

PATIENCE = Patience()
URL = "http://127.0.0.1:9"
"""The address of nobody: whoever really calls it is refused."""


@dataclass
class Weather:
    """What may befall a call before the gateway has it. Probabilities."""

    down: bool = False
    unreachable: float = 0.0  # it never gets through
    cut: float = 0.0  # the line breaks in the middle of the request: the gateway cannot have read it


HOWS = sorted({mood.how for mood in HONEST})
CLEAR = frozenset({How.WELL, How.EXTRA_FIELDS}) | NO
"""After these nobody needs to be in doubt."""


class Days(Moods):
    """The gateway's moods as the history hands them out: those of a list, then as chance has them."""

    def __init__(self, draw: random.Random) -> None:
        super().__init__()
        self.draw = draw
        self.bad = 0.0
        self.bad_questions = 0.0
        self.last = How.WELL

    def take(self) -> Mood:
        found = super().take()
        if found == WELL and self.draw.random() < self.bad:
            found = self._bad_day()
        self.last = found.how
        return found

    def take_asked(self) -> Mood:
        found = super().take_asked()
        if found == WELL and self.draw.random() < self.bad_questions:
            found = self._bad_day()
        return found

    def _bad_day(self) -> Mood:
        """First what the client gets to see, then whether it was recorded: or a plain no would be too rare."""
        how = How.ITEM_INVALID if self.draw.random() < 0.1 else self.draw.choice(HOWS)
        return self.draw.choice([mood for mood in HONEST if mood.how is how])


@dataclass
class SimulatedLine:
    portal: FbrDi
    days: Days
    clock: Clock
    fuse: Fuse
    draw: random.Random
    weather: Weather = field(default_factory=Weather)
    in_post: bool = False
    """From before the first byte of a post until the next call: whoever dies here may not know what became of it."""
    posts: int = 0
    """So many had their way free: from there on bytes may be with the gateway."""
    ambiguous: int = 0
    """How often a post was left without a clear word: nobody may have more unknowns than that."""

    def post(
        self,
        url: str,
        body: bytes,
        token: str,
        *,
        proxy: str = "",
        before_first_byte: Callable[[], None] = lambda: None,
    ) -> Answer:
        """As `Transport.post`. Raises NotSent, MaybeSent, PowerCut, or whatever `before_first_byte` raises."""
        counts = urlsplit(url).path in POSTS
        self._connect(counts=counts)
        self.in_post = counts
        before_first_byte()
        self.posts += counts
        self._passes("at the first byte", counts=counts)
        if self.draw.random() < self.weather.cut:
            self._pass_time(1, 30)
            self.ambiguous += counts
            raise MaybeSent("WriteError: the line broke")
        self._passes("half written", counts=counts)
        reply = self.portal.answer(urlsplit(url).path, body, token)
        self._passes("no answer yet", counts=counts)
        self.ambiguous += counts and self.days.last not in CLEAR
        answer = self._hear(reply)
        self._passes("answer in memory", counts=counts)
        return answer

    def ask(
        self,
        method: str,
        url: str,
        token: str = "",
        *,
        body: bytes = b"",
        headers: Mapping[str, str] | None = None,
        proxy: str = "",
        largest: int = LARGEST_ANSWER,
    ) -> Answer:
        """As `Transport.ask`: what may be asked again."""
        return self.post(url, body, token)

    def _connect(self, *, counts: bool) -> None:
        self.in_post = False
        self._pass_time(0.05, 2)
        self._passes("before connecting", counts=counts)
        if self.weather.down or self.draw.random() < self.weather.unreachable:
            at = self.draw.choice((At.ADDRESS, At.CONNECT, At.TLS))
            raise NotSent(f"no way: {at}", at)

    def _passes(self, point: str, *, counts: bool) -> None:
        self.fuse.passes(point if counts else f"asking: {point}")

    def _hear(self, reply: Reply) -> Answer:
        if reply.ending in (Ending.LATE, Ending.SILENT):
            self._pass_time(PATIENCE.read, PATIENCE.read)
            raise MaybeSent("ReadTimeout")
        if reply.ending is Ending.SLOW:
            self._pass_time(PATIENCE.whole, PATIENCE.whole)
            raise MaybeSent("The answer took too long.")
        self._pass_time(0.1, 5)
        if reply.ending is not Ending.WHOLE:
            raise MaybeSent("RemoteProtocolError")
        if reply.headers.get("content-encoding", "identity") != "identity" or len(reply.body) > LARGEST_ANSWER:
            raise MaybeSent("The answer is packed, or too long.")
        body = reply.body if reply.claimed is None else reply.body[: reply.claimed]
        every = {"content-type": reply.kind, "content-length": str(len(body)), **reply.headers}
        return Answer(reply.status, {name: every[name] for name in KEPT if name in every}, body)

    def _pass_time(self, least: float, most: float) -> None:
        self.clock.moment += timedelta(seconds=self.draw.uniform(least, most))
