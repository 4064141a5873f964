"""A portal to learn on and to test against, on this computer alone."""

from __future__ import annotations

import socket
import threading
import time
import uuid
from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from dataclasses import asdict
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import TextIO

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from app.practice import challan_moods, reference
from app.practice.challan_portal import ChallanPortal
from app.practice.fbr_di import POSTS, QUESTIONS, FbrDi
from app.practice.moods import Moods
from app.practice.truth import Entry, Truth, now
from app.practice.wire import Line, OverTheLine, bearer

HOST = "127.0.0.1"
PATIENCE = 10.0


class PracticePortal:
    """Its address is known at once; until `start` and after `stop` it refuses every connection, as a dead line does.

    `chance`: how likely a post meets a bad mood when none is set. `ledger`: a file that keeps what was recorded.
    `lateness`: seconds until a late answer comes. `delay`: how long after its post something is recorded "later".
    `sellers`: who may use the token; nobody named means anybody. `certificate`: with its key, in one file; then https.
    `now`: the portal's clock.
    """

    def __init__(
        self,
        port: int = 0,
        moods: Iterable[str] = (),
        seed: int = 0,
        ledger: Path | None = None,
        *,
        chance: float = 0.0,
        lateness: float = 2.0,
        delay: timedelta = timedelta(seconds=20),
        sellers: Iterable[str] = (),
        certificate: Path | None = None,
        now: Callable[[], datetime] = now,
    ) -> None:
        self.token = str(uuid.UUID(int=0x4B41524B48414E41 << 64 | seed % 2**64))
        self.truth = Truth(seed, ledger, now)
        of_invoices, of_challans = challan_moods.parted(moods)
        self._moods = Moods(of_invoices, chance, seed)
        self.invoices = FbrDi(self.truth, self._moods, self.token, frozenset(sellers), delay)
        beside = ledger.with_name(f"{ledger.name}.challans") if ledger is not None else None
        self.challans = ChallanPortal(self.token, seed, beside, lateness=lateness, now=now)
        self.challans.set_moods(of_challans)
        self._lateness = lateness
        self._certificate = certificate
        self._seat = _sit(port)
        self.port: int = self._seat.getsockname()[1]
        self._server: uvicorn.Server | None = None
        self._thread: threading.Thread | None = None

    @property
    def url(self) -> str:
        return f"http{'s' if self._certificate else ''}://{HOST}:{self.port}"

    @property
    def posts(self) -> int:
        """How often somebody tried to post, whatever became of it."""
        return self.invoices.posts

    def entries(self) -> list[Entry]:
        """The truth: what is recorded."""
        return self.truth.entries()

    def set_moods(self, names: Iterable[str]) -> None:
        """Those of the challan portal have its name before them."""
        of_invoices, of_challans = challan_moods.parted(names)
        self._moods.replace(of_invoices)
        self.challans.set_moods(of_challans)

    def start(self) -> None:
        """Open the door, in a thread of its own."""
        if self._thread is not None:
            return
        self._server = self._new_server()
        self._thread = threading.Thread(
            target=self._server.run, args=([self._seat],), name="practice portal", daemon=True
        )
        self._thread.start()
        until = time.monotonic() + PATIENCE
        while not self._server.started:
            if not self._thread.is_alive() or time.monotonic() > until:
                raise RuntimeError("the practice portal did not start")
            time.sleep(0.005)

    def stop(self) -> None:
        """Shut the door; the address stays ours, and everybody is refused at it."""
        if self._server is None or self._thread is None:
            return
        self._server.should_exit = True
        self._thread.join(PATIENCE)
        self._server, self._thread = None, None
        self._seat.close()
        self._seat = _sit(self.port)

    def close(self) -> None:
        """Stop, and give the address up."""
        self.stop()
        self._seat.close()

    def listen(self) -> None:
        """Let callers queue up at the door before it is opened: whoever was told the address may come at once."""
        self._seat.listen()

    def run(self, until: TextIO | None = None) -> None:
        """Serve on this thread until Ctrl-C or SIGTERM, or until nobody writes to `until` any more."""
        self._server = server = self._new_server()
        if until is not None:
            threading.Thread(target=_wait_for_end, args=(until, server), name="practice end", daemon=True).start()
        server.run([self._seat])
        self._server = None

    def __enter__(self) -> PracticePortal:
        self.start()
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _at: TracebackType | None
    ) -> None:
        self.close()

    def _new_server(self) -> uvicorn.Server:
        config = uvicorn.Config(
            self._application(),
            http=Line,
            ssl_certfile=self._certificate,
            ws="none",
            lifespan="off",
            log_config=None,
            log_level="critical",
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=1,
        )
        return uvicorn.Server(config)

    def _application(self) -> Starlette:
        own = [
            Route("/practice/ledger", self._ledger, methods=["GET"]),
            Route("/practice/moods", self._mood_list, methods=["GET", "POST"]),
        ]
        invoices = [Route(path, self._invoice, methods=["POST"]) for path in (*POSTS, *QUESTIONS)]
        return Starlette(routes=[*invoices, *reference.routes(self.token), *own, *self.challans.routes()])

    async def _invoice(self, request: Request) -> Response:
        reply = self.invoices.answer(request.url.path, await request.body(), bearer(request))
        return OverTheLine(reply, self._lateness)

    async def _ledger(self, _request: Request) -> Response:
        every = [asdict(entry) for entry in self.entries()]
        return JSONResponse({"recorded": every, "posts": self.posts, "coming": self._moods.coming()})

    async def _mood_list(self, request: Request) -> Response:
        if request.method == "POST":
            try:
                self.set_moods([str(name) for name in (await request.json())["moods"]])
            except (KeyError, TypeError, ValueError) as error:
                return JSONResponse({"error": str(error.args[0])}, 400)
        return JSONResponse({"moods": self._moods.coming()})


def serve(
    announce: Callable[[dict[str, object]], None],
    port: int = 0,
    moods: Iterable[str] = (),
    seed: int = 0,
    ledger: Path | None = None,
    *,
    chance: float = 0.0,
    until: TextIO | None = None,
) -> None:
    """In the foreground: tell `announce` the address and token, then serve until interrupted, or until `until` ends."""
    portal = PracticePortal(port, moods, seed, ledger, chance=chance)
    portal.listen()
    announce({"url": portal.url, "token": portal.token, "port": portal.port})
    with closing(portal), suppress(KeyboardInterrupt):
        portal.run(until)


def _wait_for_end(until: TextIO, server: uvicorn.Server) -> None:
    """Whoever started the portal holds the other end: when he goes, however he goes, this ends, and so does it."""
    until.read()
    server.should_exit = True


def _sit(port: int) -> socket.socket:
    """Take the port without listening on it yet: connections are refused, and nobody else can have it."""
    seat = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    seat.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        seat.bind((HOST, port))
    except OSError:
        seat.close()
        raise
    return seat
