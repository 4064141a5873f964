"""The same bad weeks over real sockets with TLS: the real transport, uvicorn, and moods that are really on the line."""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import trustme

from app.practice.fbr_di import POSTS, FbrDi
from app.practice.server import PracticePortal
from app.rules.rates import Rates
from app.services import portals
from app.services.outcome import Answer
from app.services.portals import PortalDraft
from app.sync.transport import MaybeSent, Patience, Transport
from tests.torture.histories import Figures, History, play
from tests.torture.shop import Place
from tests.torture.simulated_line import CLEAR, SimulatedLine
from tests.torture.template import TOKEN, Template

TIMES = int(os.environ.get("KARKHANA_SOCKET_HISTORIES", "200"))
PARTS = 4
ASKED_AT_HAND = 0.8
"""So often a question, which may be asked again anyhow, does not take the long way."""

PATIENCE = Patience(connect=30, write=30, read=0.5, whole=60)


class Wire:
    """A portal that listens with a certificate of a day's authority, a transport that trusts it, and a dead address."""

    def __init__(self, folder: Path) -> None:
        authority = trustme.CA()
        trusted, own = folder / "authority.pem", folder / "portal.pem"
        authority.cert_pem.write_to_path(str(trusted))
        authority.issue_cert("127.0.0.1").private_key_and_cert_chain_pem.write_to_path(str(own))
        self.server = PracticePortal(certificate=own, lateness=600)
        self.transport = Transport(PATIENCE, trusted)
        self.nobody = socket.create_server(("127.0.0.1", 0))
        self.nobody.close()


class RealLine(SimulatedLine):
    """Calls the gateway over the wire; what it counts of the calls is as in the simulation."""

    def __init__(self, history: OverSockets, wire: Wire) -> None:
        super().__init__(history.gateway(), history.days, history.clock, history.fuse, history.draw)
        self.wire = wire

    def post(
        self,
        url: str,
        body: bytes,
        token: str,
        *,
        proxy: str = "",
        before_first_byte: Callable[[], None] = lambda: None,
    ) -> Answer:
        counts = url.removeprefix(self.wire.server.url) in POSTS
        if not counts and self.draw.random() < ASKED_AT_HAND:
            return super().post(url, body, token, proxy=proxy, before_first_byte=before_first_byte)
        self._connect(counts=counts)
        self.in_post = counts
        self.wire.server.invoices = self.portal
        before = self.portal.posts

        def hook() -> None:
            before_first_byte()
            self.posts += counts
            self._passes("at the first byte", counts=counts)

        try:
            answer = self.wire.transport.post(url, body, token, proxy=proxy, before_first_byte=hook)
        except MaybeSent:
            self._wait_for(before + counts)
            raise
        finally:
            self.ambiguous += counts and self.days.last not in CLEAR
        self._passes("answer in memory", counts=counts)
        return answer

    def _wait_for(self, posts: int) -> None:
        """The gateway has what was written to it: nobody looks into its ledger before."""
        until = time.monotonic() + 60
        while self.portal.posts < posts:
            assert time.monotonic() < until, "the gateway never had it"
            time.sleep(0.001)


class OverSockets(History):
    """`wire` is set before the first of them begins."""

    wire: Wire

    def laid_line(self) -> SimulatedLine:
        with self.books.write() as sitting:
            portals.set_portal(
                sitting, PortalDraft(url=self.wire.server.url, environment="production", practice_token=TOKEN)
            )
        return RealLine(self, self.wire)

    def gateway(self) -> FbrDi:
        return FbrDi(self.truth, self.days, TOKEN)


@pytest.fixture(scope="module")
def wire(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wire]:
    found = Wire(tmp_path_factory.mktemp("wire"))
    with found.server:
        yield found


@pytest.mark.parametrize("part", range(PARTS))
def test_never_twice_never_lost_over_a_real_line(
    part: int, wire: Wire, memory: Path, template: Template, rates: Rates
) -> None:
    OverSockets.wire = wire
    place, figures = Place(memory), Figures()
    few = Template({6: template.files[6]}, template.single, template.receipts, template.recorded)
    for number in range(TIMES // PARTS):
        play(part * TIMES // PARTS + number, place, few, rates, figures, OverSockets)
    place.database.dispose()
    assert figures.befell["unknowns"] <= figures.befell["ambiguous moments"]
    assert figures.ended["ACCEPTED"] >= TIMES // PARTS * 4
