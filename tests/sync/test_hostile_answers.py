"""Ten thousand answers that are not what they seem: none of them makes an invoice accepted.

Every kind of falsehood is drawn afresh from one seed; `KARKHANA_ANSWERS` asks for more of them.
"""

from __future__ import annotations

import json
import os
import random
from collections import Counter
from collections.abc import Callable
from typing import Any

from app.services.outcome import Accepted, Answer, Outcome
from app.sync.portals import fbr_answer

HOW_MANY = int(os.environ.get("KARKHANA_ANSWERS", "10000"))
SEED = 20261123
SELLER = "1234567"
KNOWN = "1234567DI0OLDONE00001"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"

Said = dict[str, Any]
Draw = random.Random
Lie = Callable[[Draw, Said], bytes]


def read(answer: Answer, lines: int) -> Outcome:
    return fbr_answer.read(answer, SELLER, lines, KNOWN.__eq__)


def a_number(draw: Draw, seller: str = SELLER) -> str:
    return f"{seller}DI" + "".join(draw.choices(LETTERS, k=12))


def truth(draw: Draw, lines: int) -> Said:
    """What FBR says of an invoice it took."""
    number = a_number(draw)
    items = [
        {
            "itemSNo": str(line),
            "statusCode": "00",
            "status": "Valid",
            "invoiceNo": f"{number}-{line}",
            "errorCode": "",
            "error": "",
        }
        for line in range(1, lines + 1)
    ]
    validation = {"statusCode": "00", "status": "Valid", "error": "", "invoiceStatuses": items}
    return {"invoiceNumber": number, "dated": "2026-10-12 11:05:41", "validationResponse": validation}


def plain(said: object) -> bytes:
    return json.dumps(said).encode()


def _truncated(draw: Draw, said: Said) -> bytes:
    body = plain(said)
    return body[: draw.randrange(len(body))]


def _twice(draw: Draw, said: Said) -> bytes:
    """The same key again, at any depth, with the same or another value."""
    text = plain(said).decode()
    keys = ["invoiceNumber", "dated", "validationResponse", "statusCode", "status", "invoiceStatuses", "itemSNo"]
    key = draw.choice([key for key in keys if f'"{key}"' in text])
    at = text.index(f'"{key}"')
    return f'{text[:at]}"{key}": {draw.choice(["null", text_of(said), "[]"])}, {text[at:]}'.encode()


def text_of(said: Said) -> str:
    return json.dumps(said["invoiceNumber"])


def _marked(draw: Draw, said: Said) -> bytes:
    return draw.choice([b"\xef\xbb\xbf", b"\xff\xfe", b"\x00", b")]}',\n"]) + plain(said)


def _no_number(draw: Draw, said: Said) -> bytes:
    """NaN and its like, which Python would read and the law of JSON does not know."""
    where = draw.choice([said, said["validationResponse"], said["validationResponse"]["invoiceStatuses"][0]])
    where["extra"] = float(draw.choice(["nan", "inf", "-inf"]))
    return plain(said)


def _wrong_type(draw: Draw, said: Said) -> bytes:
    validation = said["validationResponse"]
    where, key = draw.choice(
        [
            (said, "invoiceNumber"),
            (said, "validationResponse"),
            (validation, "statusCode"),
            (validation, "status"),
            (validation, "invoiceStatuses"),
            (validation["invoiceStatuses"][-1], "statusCode"),
            (validation["invoiceStatuses"][-1], "status"),
            (validation["invoiceStatuses"][-1], "itemSNo"),
            (validation["invoiceStatuses"][-1], "invoiceNo"),
        ]
    )
    where[key] = draw.choice([0, 1, True, 1.5, [where[key]], {"value": where[key]}, [], {}])
    return plain(said)


def _stranger(draw: Draw, said: Said) -> bytes:
    """A number of another seller's, in the whole answer or only in a part of it."""
    other = a_number(draw, draw.choice(["7654321", "1234568", "3520212345671", "123456", "12345678", "G121211"]))
    ours = said["invoiceNumber"]
    if draw.random() < 0.7:
        return plain(said).replace(ours.encode(), other.encode())
    item = draw.choice(said["validationResponse"]["invoiceStatuses"])
    item["invoiceNo"] = f"{other}-{item['itemSNo']}"
    return plain(said)


def _replayed(_draw: Draw, said: Said) -> bytes:
    return plain(said).replace(said["invoiceNumber"].encode(), KNOWN.encode())


def _item_refused(draw: Draw, said: Said) -> bytes:
    """As documented: 00 and Valid for the whole, and 01 for one line."""
    item = draw.choice(said["validationResponse"]["invoiceStatuses"])
    item |= draw.choice(
        [
            {"statusCode": "01"},
            {"status": "Invalid"},
            {"errorCode": "0046", "error": "Provide rate."},
            {"statusCode": "01", "status": "Invalid", "errorCode": "0052", "invoiceNo": None},
        ]
    )
    return plain(said)


def _echo(draw: Draw, said: Said) -> bytes:
    """Something of ours given back as if it were FBR's."""
    echoed = draw.choice(["S-2026-0001", SELLER, f"{SELLER}DI", "1", f"{said['invoiceNumber']}-1", " ", "null", "0"])
    return plain(said).replace(said["invoiceNumber"].encode(), echoed.encode())


def _misshapen(draw: Draw, said: Said) -> bytes:
    number = said["invoiceNumber"]
    wrong = draw.choice(
        [
            number[:-5],
            number + "ABCDEF",
            number.replace("DI", "di"),
            number.replace("DI", ""),
            number[:10] + "-" + number[11:],
            number[:10] + "\u0661" + number[11:],  # an Arabic one
            number[:10] + "\u0410" + number[11:],  # a Cyrillic A
            number + "\u200b",
            number[:12] + " " + number[13:],
        ]
    )
    said["invoiceNumber"] = wrong
    for item in said["validationResponse"]["invoiceStatuses"]:
        item["invoiceNo"] = f"{wrong}-{item['itemSNo']}"
    return plain(said)


def _lines_differ(draw: Draw, said: Said) -> bytes:
    items = said["validationResponse"]["invoiceStatuses"]
    match draw.randrange(5):
        case 0:
            items.pop()
        case 1:
            items.append({**items[-1], "itemSNo": str(len(items) + 1)})
        case 2:
            items.append(dict(items[-1]))
        case 3:
            items[0]["itemSNo"] = draw.choice(["0", "01", "one", "", "9"])
        case _:
            said["validationResponse"]["invoiceStatuses"] = None
    return plain(said)


def _renamed(draw: Draw, said: Said) -> bytes:
    key = draw.choice(["invoiceNumber", "validationResponse", "statusCode", "itemSNo"])
    return plain(said).replace(f'"{key}"'.encode(), f'"{draw.choice([key.lower(), key + " ", "x" + key])}"'.encode())


def _followed(draw: Draw, said: Said) -> bytes:
    """Two answers in one, or something behind it."""
    return plain(said) + draw.choice([plain(said), b"{}", b"<html></html>", b"\x00", b",", b"]"])


def _no_text(draw: Draw, said: Said) -> bytes:
    body = plain(said)
    match draw.randrange(5):
        case 0:
            return body.decode().encode("utf-16")
        case 1:
            at = draw.randrange(len(body))
            return body[:at] + bytes([draw.randrange(0x80, 0xC0)]) + body[at:]
        case 2:
            return b""
        case 3:
            return b"[" * 100_000
        case _:
            return b"<html><body>Request Rejected. Your support ID is 1234567</body></html>"


def _wrapped(draw: Draw, said: Said) -> bytes:
    return plain(
        draw.choice([[said], {"data": said}, {"response": said, "status": "ok"}, json.dumps(said), None, True])
    )


def _refused_whole(draw: Draw, said: Said) -> bytes:
    said["validationResponse"] |= draw.choice(
        [{"statusCode": "01"}, {"status": "Invalid"}, {"errorCode": "0104", "error": "does not match"}]
    )
    return plain(said)


LIES: dict[str, Lie] = {
    lie.__name__.lstrip("_"): lie
    for lie in (
        _truncated,
        _twice,
        _marked,
        _no_number,
        _wrong_type,
        _stranger,
        _replayed,
        _item_refused,
        _echo,
        _misshapen,
        _lines_differ,
        _renamed,
        _followed,
        _no_text,
        _wrapped,
        _refused_whole,
    )
}
OTHER_STATUS = (201, 202, 204, 206, 301, 302, 307, 400, 401, 403, 408, 413, 415, 422, 425, 429, 500, 502, 503, 504)


def test_ten_thousand_hostile_answers_and_none_is_believed() -> None:
    draw = random.Random(SEED)  # noqa: S311 - the same answers again
    told, believed = Counter[str](), []
    for n in range(HOW_MANY):
        lines = draw.randrange(1, 4)
        name = draw.choice([*LIES, "status"])
        body = plain(truth(draw, lines)) if name == "status" else LIES[name](draw, truth(draw, lines))
        answer = Answer(draw.choice(OTHER_STATUS) if name == "status" else 200, {}, body)
        told[name] += 1
        if isinstance(read(answer, lines), Accepted):
            believed.append((n, name, answer))
    assert believed == []
    assert sum(told.values()) == HOW_MANY
    assert set(told) == {*LIES, "status"}


def test_and_the_truth_is_still_believed() -> None:
    """Or the test above would praise a reader that believes nothing."""
    draw = random.Random(SEED)  # noqa: S311 - the same answers again
    for _ in range(300):
        lines = draw.randrange(1, 9)
        said = truth(draw, lines)
        said["validationResponse"]["status"] = draw.choice(["Valid", "valid", "VALID"])
        said["new"] = {"field": ["of a later version"]}
        outcome = read(Answer(200, {}, plain(said)), lines)
        assert isinstance(outcome, Accepted)
        assert outcome.number == said["invoiceNumber"]
