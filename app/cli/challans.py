"""`challan`: a payable challan through its life, in the books and at the portal; and how challans are listed."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable

from app.cli.answer import Answer, InTheWay
from app.cli.looking import not_found
from app.cli.office import Office
from app.cli.portals import token_of
from app.rules.money import show as money
from app.services import challan_portal, challans, portals
from app.services.books import Sitting
from app.services.portals import PortalRow
from app.sync import challans as talking
from app.sync.challans import Stopped
from app.sync.lock import Busy, sole_sender
from app.sync.portals.challan_portal import NAME
from app.sync.transport import Transport

Step = Callable[[Office, Namespace], None]


def challan(office: Office, args: Namespace) -> Answer:
    """`challan draw|psid|paid|cancel|send`; what is asked of the portal waits in the books if it cannot be asked."""
    if args.step == "draw":
        with office.books.write() as sitting:
            drawn = [_one(sitting, made) for made in challans.draw(sitting, args.month)]
            rows = [each.row for each in drawn]
            return Answer({"challans": rows}, [f"{row.number}  {row.authority}  {money(row.amount)}" for row in rows])
    with office.books.read() as sitting:
        _one(sitting, args.id)
    STEPS[args.step](office, args)
    with office.books.read() as sitting:
        row, there = _one(sitting, args.id).row, challan_portal.of(sitting, args.id)
    said = [f"{row.number} is {row.state}."]
    if there is not None:
        at = there.state or there.sending
        said.append(f"At the portal: {at}{f', {there.sending_reason}' if there.sending_reason else ''}.")
    return Answer({"challan": row, "portal": there}, said)


def _psid(office: Office, args: Namespace) -> None:
    if args.ask:
        _talk(office, lambda portal, token, line: _ask(office, (portal, token, line), args.id, "psid"))
        return
    with office.books.write() as sitting:
        challans.psid(sitting, args.id, args.number or "")


def _paid(office: Office, args: Namespace) -> None:
    with office.books.write() as sitting:
        challans.paid(sitting, args.id, args.on, args.cpr)


def _cancel(office: Office, args: Namespace) -> None:
    """One that is at the portal is cancelled there, and here when the portal says so."""
    with office.books.read() as sitting:
        there = challan_portal.of(sitting, args.id)
    if there is not None and there.state:
        _talk(office, lambda portal, token, line: _ask(office, (portal, token, line), args.id, "cancel", args.reason))
        return
    with office.books.write() as sitting:
        challans.cancel(sitting, args.id)


def _send(office: Office, args: Namespace) -> None:
    def send(portal: PortalRow, token: str, line: Transport) -> None:
        talking.send(office.books, portal, token, line, args.id, authority=args.authority)

    _talk(office, send)


STEPS: dict[str, Step] = {"psid": _psid, "paid": _paid, "cancel": _cancel, "send": _send}


def _ask(office: Office, way: tuple[PortalRow, str, Transport], challan_id: int, what: str, words: str = "") -> None:
    portal, token, line = way
    talking.ask(office.books, portal, token, line, challan_id, what=what, words=words)


def _talk(office: Office, say: Callable[[PortalRow, str, Transport], None]) -> None:
    with office.books.read() as sitting:
        portal = portals.needed(sitting, NAME)
    token = token_of(portal)
    if token is None:
        raise InTheWay("There is no token for the challan portal: set it with `portal set challans`.")
    if said := portals.unarmed(portal):
        raise InTheWay(said)
    try:
        with sole_sender(office.path.with_suffix(".sending")):
            say(portal, token, Transport())
    except Busy:
        raise InTheWay("Another Karkhana is talking to the portals just now. Try again in a moment.") from None
    except Stopped as stop:
        raise InTheWay(f"{stop.reason} What was asked for is kept, and goes with the next `sync`.") from None


def _one(sitting: Sitting, challan_id: int) -> challans.ChallanDetail:
    found = challans.get(sitting, challan_id)
    if found is None:
        raise not_found(str(challan_id))
    return found
