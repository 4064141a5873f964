"""What the portal would say, as a bad day words it: one manner for each mood."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from functools import cache

from app.practice import answers
from app.practice.answers import Content
from app.practice.fields import Fault
from app.practice.moods import How
from app.practice.reply import Ending, Reply, as_page, in_json, in_words, packed

AWAY = "https://gateway.example.invalid/di_data/v1/di/postinvoicedata_sb"
"""Where nobody lives: whoever follows the redirection is lost."""

MUCH = 3_000_000
YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Said:
    """What a willing portal would say of this post, and what an unwilling one needs to garble it."""

    content: Content
    number: str
    foreign: str
    at: datetime
    old: Reply | None = None  # the last good answer, and its number
    old_number: str = ""


def garbled(how: How, said: Said) -> Reply:
    """The answer as this mood gives it."""
    return MANNERS[how](said)


def well(said: Said) -> Reply:
    return in_json(said.content)


def dated(reply: Reply, at: datetime) -> Reply:
    """With the gateway's clock in its head, unless it has another there."""
    return replace(reply, headers={"date": format_datetime(at.astimezone(UTC), usegmt=True), **reply.headers})


def _ending(ending: Ending) -> Callable[[Said], Reply]:
    return lambda said: replace(well(said), ending=ending)


def _text(text: str) -> Reply:
    return Reply(200, text.encode())


def _dump(said: Said) -> str:
    return json.dumps(said.content)


def _with_number(said: Said, number: str) -> Reply:
    """The same answer under another number; where there is none to put otherwise, as it is."""
    return _text(_dump(said).replace(said.number, number)) if said.number else well(said)


def _numberless(said: Said) -> Reply:
    lines: list[Fault | None] = [None] * _items(said)
    return in_json(answers.refused_items(lines, _dated(said), status="Valid"))


def _items(said: Said) -> int:
    validation = said.content.get("validationResponse")
    lines = validation.get("invoiceStatuses") if isinstance(validation, dict) else None
    return len(lines) if isinstance(lines, list) else 0


def _item_invalid(said: Said) -> Content:
    return answers.refused_items([Fault("0046", "Provide rate.")], _dated(said), status="Valid")


def _dated(said: Said) -> str:
    return str(said.content.get("dated", ""))


def _wrong_length(said: Said) -> Reply:
    whole = well(said)
    return replace(whole, claimed=len(whole.body) - 9)


def _old_number(said: Said) -> Reply:
    return _with_number(said, said.old_number or said.foreign)


def _old_reply(said: Said) -> Reply:
    return said.old or _with_number(said, said.foreign)


def _other_reply(said: Said) -> Reply:
    return in_json(answers.accepted(said.foreign, _dated(said), _items(said) + 1))


def _answered_twice(said: Said) -> Reply:
    return replace(well(said), after=_with_number(said, said.foreign).raw())


def _duplicate_keys(said: Said) -> Reply:
    return _text(f'{{"invoiceNumber": "{said.foreign}", {_dump(said)[1:]}')


def _extra_fields(said: Said) -> Reply:
    more: Content = {"requestId": "6f1c", "warnings": [], "qr": None}
    return in_json({**said.content, **more})


def _missing_fields(said: Said) -> Reply:
    content = json.loads(_dump(said))
    content["validationResponse"].pop("status", None)
    return in_json(content)


def _renamed_fields(said: Said) -> Reply:
    return _text(_dump(said).replace("validationResponse", "ValidationResponse").replace("statusCode", "StatusCode"))


def _wrong_types(said: Said) -> Reply:
    return _text(_dump(said).replace('"00"', "0").replace('"itemSNo": "1"', '"itemSNo": 1'))


def _fewer_items(said: Said) -> Reply:
    content = json.loads(_dump(said))
    content["validationResponse"]["invoiceStatuses"] = []
    return in_json(content)


def _refused_numbered(said: Said) -> Reply:
    refusal = answers.refused(Fault("0104", "The calculated percentage sales tax does not match."), _dated(said))
    return in_json({**refusal, "invoiceNumber": said.number})


def _wrong_clock(by: timedelta) -> Callable[[Said], Reply]:
    def answer(said: Said) -> Reply:
        at = said.at + by
        return dated(in_json({**said.content, "dated": f"{at:%Y-%m-%d %H:%M:%S}"}), at)

    return answer


@cache
def _bomb() -> Reply:
    """Thirty thousand bytes on the line, thirty million once unpacked."""
    return packed(b" " * 10 * MUCH)


def _redirected(status: int) -> Callable[[Said], Reply]:
    return lambda _said: in_words(status, {"location": AWAY})


def _page(status: int, words: str = "") -> Callable[[Said], Reply]:
    return lambda _said: as_page(status, words)


def _plain(status: int) -> Callable[[Said], Reply]:
    return lambda _said: in_words(status, {"retry-after": "2"} if status in {429, 503} else {})


def _fault(status: int, code: int, words: str) -> Callable[[Said], Reply]:
    return lambda _said: in_json(answers.unauthorised(code, words), status)


_expired = _fault(401, 900901, "Access Token Expired")
_unlisted = _fault(403, 900908, "IP address is not whitelisted")

MANNERS: dict[How, Callable[[Said], Reply]] = {
    How.WELL: well,
    How.DROP: _ending(Ending.SHUT),
    How.RESET: _ending(Ending.TORN),
    How.SILENT: _ending(Ending.SILENT),
    How.LATE: _ending(Ending.LATE),
    How.SLOW: _ending(Ending.SLOW),
    How.HALF_BODY: _ending(Ending.HALF),
    How.WRONG_LENGTH: _wrong_length,
    How.HTML_200: _page(200, "Request Rejected"),
    How.LOGIN_200: _page(200, "Welcome to the guest network: sign in"),
    How.EMPTY_200: lambda _said: Reply(200),
    How.REDIRECT_302: _redirected(302),
    How.REDIRECT_307: _redirected(307),
    How.PLAIN_400: _plain(400),
    How.FAULT_401: _fault(401, 900901, "Invalid Credentials"),
    How.HTML_401: _page(401),
    How.FAULT_403: _fault(403, 900908, "Resource forbidden"),
    How.HTML_403: _page(403),
    How.TIMED_OUT_408: _plain(408),
    How.TOO_LARGE_413: _page(413),
    How.TOO_EARLY_425: _plain(425),
    How.TOO_MANY_429: _plain(429),
    How.FAILED_500: _page(500),
    How.FAILED_502: _page(502),
    How.FAILED_503: _page(503),
    How.FAILED_504: _page(504),
    How.ITEM_INVALID: lambda said: in_json(_item_invalid(said)),
    How.ITEM_INVALID_NUMBERED: lambda said: in_json({**_item_invalid(said), "invoiceNumber": said.number}),
    How.NUMBER_MISSING: _numberless,
    How.FOREIGN_NUMBER: lambda said: _with_number(said, said.foreign),
    How.OLD_NUMBER: _old_number,
    How.OLD_REPLY: _old_reply,
    How.OTHER_REPLY: _other_reply,
    How.ANSWERED_TWICE: _answered_twice,
    How.DUPLICATE_KEYS: _duplicate_keys,
    How.EXTRA_FIELDS: _extra_fields,
    How.MISSING_FIELDS: _missing_fields,
    How.RENAMED_FIELDS: _renamed_fields,
    How.WRONG_TYPES: _wrong_types,
    How.NOT_JSON: lambda _said: _text("Invoice accepted"),
    How.CUT_JSON: lambda said: _text(_dump(said)[:-2]),
    How.BAD_UTF8: lambda said: Reply(200, _dump(said).encode()[:-1] + b', "remark": "\xff"}'),
    How.BYTE_ORDER_MARK: lambda said: _text("\ufeff" + _dump(said)),
    How.NOT_A_NUMBER: lambda said: _text(_dump(said)[:-1] + ', "totalValues": NaN}'),
    How.COMPRESSED: lambda said: packed(_dump(said).encode()),
    How.BOMB: lambda _said: _bomb(),
    How.ENDLESS: lambda said: _text(_dump(said) + " " * MUCH),
    How.MISSING_ITEM: _fewer_items,
    How.NUMBER_IN_REFUSAL: _refused_numbered,
    How.CLOCK_AHEAD: _wrong_clock(YEAR),
    How.CLOCK_BEHIND: _wrong_clock(-YEAR),
    How.TOKEN_EXPIRES: _expired,
    How.IP_UNLISTED: _unlisted,
    How.IP_UNLISTED_200: lambda _said: in_json({"Code": "01", "error": "Requested JSON in Malformed"}),
}
