"""The challan portal's protocol v1 (resources/portal): where to ask, and what of an answer can be believed."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import TypeVar
from urllib.parse import quote, urlencode

from pydantic import TypeAdapter, ValidationError

from app.rules import challan_troubles as troubles
from app.services.challan_portal.records import Page, Stands, TheirAuthority, TheirChallan, TheirHead, TheirReceipt
from app.services.outcome import Answer
from app.sync.portals import challan_shapes as shapes

NAME = "challans"
PAGE = 100
"""Items on a page: with every bound used it stays under the transport's mebibyte."""
Found = TypeVar("Found")


def authorities_url(base: str) -> str:
    return f"{base}/v1/authorities"


def feed_url(base: str, feed: str, payer: str, cursor: str) -> str:
    """`feed`: challans or receipts."""
    query = {"payer": payer, "limit": str(PAGE)} | ({"after": cursor} if cursor else {})
    return f"{base}/v1/{feed}?{urlencode(query)}"


def create_url(base: str) -> str:
    return f"{base}/v1/challans"


def by_key_url(base: str, key: str) -> str:
    return f"{base}/v1/challans/by-key/{quote(key, safe='')}"


def step_url(base: str, challan: str, step: str) -> str:
    """`step`: psid or cancel."""
    return f"{base}/v1/challans/{quote(challan, safe='')}/{step}"


def sent(body: bytes) -> tuple[str, str, str, Decimal, date]:
    """What a body of ours says: authority, kind, period, amount, due day."""
    said = json.loads(body)
    due_on = date.fromisoformat(said["due_on"])
    return said["authority"], said["kind"], said["period"], Decimal(said["amount"]), due_on


def cancellation(reason: str) -> bytes:
    return json.dumps({"reason": reason or "Cancelled by the payer."}, ensure_ascii=False).encode()


def read_authorities(answer: Answer) -> tuple[TheirAuthority, ...] | None:
    """None: it cannot be read."""
    found = _read(answer.body, TypeAdapter(shapes.Authorities))
    if found is None:
        return None
    return tuple(
        TheirAuthority(
            code=each.code,
            level=each.level,
            name=each.name.en,
            name_ur=each.name.ur,
            self_assessed=tuple(each.self_assessed),
            heads=tuple(_head(head) for head in each.heads),
        )
        for each in found.items
    )


def read_challans(answer: Answer, payer: str) -> Page[TheirChallan] | None:
    """A page; what is wrong on it stands in `bad`. None: not even the page can be read."""
    return _page(answer, lambda item: _challan_of(_CHALLAN.validate_python(item), payer))


def read_receipts(answer: Answer) -> Page[TheirReceipt] | None:
    return _page(answer, lambda item: _receipt_of(_RECEIPT.validate_python(item)))


def read_challan(answer: Answer, payer: str) -> TheirChallan | None:
    """One challan, alone in its answer. None: it cannot be believed."""
    found = _read(answer.body, _CHALLAN)
    try:
        return None if found is None else _challan_of(found, payer)
    except ValueError:
        return None


def read_problem(answer: Answer) -> tuple[str, str] | None:
    """The portal's own refusal: its code and its words. None: somebody else speaks, a gateway or a login page."""
    if answer.headers.get("content-type", "").partition(";")[0].strip() != "application/problem+json":
        return None
    found = _read(answer.body, TypeAdapter(shapes.Problem))
    return None if found is None else (found.code, found.detail or found.title)


def read_mark(answer: Answer) -> datetime | None:
    """The high-water mark in the head of an unchanged list."""
    try:
        return datetime.fromisoformat(shapes.moment_text(answer.headers.get("complete-until", "")))
    except ValueError:
        return None


_CHALLAN = TypeAdapter(shapes.Challan)
_RECEIPT = TypeAdapter(shapes.Receipt)


def _page(answer: Answer, item_of: Callable[[dict[str, object]], Found]) -> Page[Found] | None:
    found = _read(answer.body, TypeAdapter(shapes.Page))
    if found is None:
        return None
    items, bad = [], []
    for no, each in enumerate(found.items, 1):
        try:
            items.append(item_of(each))
        except ValidationError as error:
            first = error.errors(include_url=False, include_input=False)[0]
            said = f"{'/'.join(map(str, first['loc']))}: {first['msg']}"
            bad.append(troubles.OF_ITEM.format(no=no, words=troubles.UNFIT.format(words=said)))
        except ValueError as error:
            bad.append(troubles.OF_ITEM.format(no=no, words=error))
    return Page(
        items=tuple(items),
        bad=tuple(bad),
        next_cursor=found.next_cursor,
        complete_until=datetime.fromisoformat(found.complete_until),
        more=found.more,
    )


def _challan_of(said: shapes.Challan, payer: str) -> TheirChallan:
    """ValueError says what contradicts itself."""
    if said.payer != payer:
        raise ValueError(troubles.ANOTHERS)
    if (said.origin == "issued") == (said.key is not None):
        raise ValueError(troubles.KEY_ASTRAY)
    if (said.psid is None and said.state in ("psid", "paid", "confirmed")) or (said.psid and said.state == "issued"):
        raise ValueError(troubles.PSID_ASTRAY.format(state=said.state))
    days = [each.start for each in said.surcharge]
    if days != sorted(set(days)):
        raise ValueError(troubles.SURCHARGE_ASTRAY)
    return TheirChallan(
        id=said.id,
        version=said.version,
        origin=said.origin,
        payer=said.payer,
        authority=said.authority,
        kind=said.kind,
        head=_head(said.head),
        number=said.number,
        period=said.period,
        amount=Decimal(said.amount),
        due_on=date.fromisoformat(said.due_on),
        surcharge=tuple((date.fromisoformat(each.start), Decimal(each.amount)) for each in said.surcharge),
        state=Stands(said.state),
        psid=said.psid.number if said.psid else "",
        psid_until=datetime.fromisoformat(said.psid.valid_until) if said.psid else None,
        key=said.key or "",
        reason=said.reason or "",
        replaces=said.replaces or "",
        issued_at=datetime.fromisoformat(said.issued_at),
        changed_at=datetime.fromisoformat(said.changed_at),
    )


def _receipt_of(said: shapes.Receipt) -> TheirReceipt:
    return TheirReceipt(
        id=said.id,
        challan=said.challan,
        psid=said.psid,
        cpr=said.cpr,
        bank=said.bank,
        channel=said.channel,
        paid_on=date.fromisoformat(said.paid_on),
        amount=Decimal(said.amount),
        seen_at=datetime.fromisoformat(said.seen_at),
    )


def _head(said: shapes.Head) -> TheirHead:
    return TheirHead(code=said.code, name=said.name.en, name_ur=said.name.ur, kind=said.kind)


def _read(body: bytes, shape: TypeAdapter[Found]) -> Found | None:
    """None unless it is one whole JSON document in UTF-8 that says nothing twice, and of this shape."""
    try:
        said: object = json.loads(body.decode("utf-8"), parse_constant=_refuse, object_pairs_hook=_once)
        return shape.validate_python(said)
    except (ValueError, RecursionError):
        return None


def _refuse(name: str) -> object:
    raise ValueError(name)


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    if len({name for name, _ in pairs}) != len(pairs):
        raise ValueError("a member is there twice")
    return dict(pairs)
