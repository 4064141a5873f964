"""The reference lists that a taxpayer's program may ask for, and who is registered."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from app.practice import lists
from app.practice.wire import authorise

Rows = list[dict[str, object]]
Ask = Callable[[Mapping[str, str]], Rows]


def _rows(table: Mapping[int, str], number: str, text: str) -> Rows:
    return [{number: key, text: words} for key, words in table.items()]


def _rates(asked: Mapping[str, str]) -> Rows:
    kind = lists.SALE_TYPES.get(_whole(asked.get("transTypeId", "")), "")
    rates: Iterable[tuple[int, str]] = lists.RATES.get(kind, {}).items()
    return [{"ratE_ID": key, "ratE_DESC": words, "ratE_VALUE": _value(words)} for key, words in rates]


def _units_of(asked: Mapping[str, str]) -> Rows:
    code = asked.get("hs_code", "")
    wanted = {69, 13, 5} if code in lists.HS_CODES else set()
    if code.startswith("3403"):
        wanted = {9, 13}
    return _rows({key: words for key, words in lists.UNITS.items() if key in wanted}, "uoM_ID", "description")


def _whole(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() else 0


def _value(words: str) -> float | int:
    return int(words[:-1]) if words.endswith("%") else 0


QUESTIONS: dict[str, Ask] = {
    "/pdi/v1/provinces": lambda _asked: _rows(lists.PROVINCES, "stateProvinceCode", "stateProvinceDesc"),
    "/pdi/v1/doctypecode": lambda _asked: _rows(lists.DOCUMENT_TYPES, "docTypeId", "docDescription"),
    "/pdi/v1/itemdesccode": lambda _asked: [{"hS_CODE": k, "description": v} for k, v in lists.HS_CODES.items()],
    "/pdi/v1/sroitemcode": lambda _asked: _rows(lists.SRO_ITEMS, "srO_ITEM_ID", "srO_ITEM_DESC"),
    "/pdi/v1/transtypecode": lambda _asked: _rows(lists.SALE_TYPES, "transactioN_TYPE_ID", "transactioN_DESC"),
    "/pdi/v1/uom": lambda _asked: _rows(lists.UNITS, "uoM_ID", "description"),
    "/pdi/v1/SroSchedule": lambda _asked: _rows(lists.SRO_SCHEDULES, "srO_ID", "srO_DESC"),
    "/pdi/v2/SaleTypeToRate": _rates,
    "/pdi/v2/HS_UOM": _units_of,
    "/pdi/v2/SROItem": lambda _asked: _rows(lists.SRO_ITEMS, "srO_ITEM_ID", "srO_ITEM_DESC"),
}


def routes(token: str) -> list[Route]:
    """Every list, and the two questions about a person; these take a body with either verb, for nobody agrees on it."""

    async def listed(request: Request) -> Response:
        return authorise(request, token) or JSONResponse(QUESTIONS[request.url.path](request.query_params))

    async def status(request: Request) -> Response:
        number = await _asked_about(request, "regno")
        active = _registered(number)
        answer = {"status code": "00", "status": "Active"} if active else {"status code": "01", "status": "In-Active"}
        return authorise(request, token) or JSONResponse(answer)

    async def registration(request: Request) -> Response:
        number = await _asked_about(request, "Registration_No")
        code, kind = ("00", "Registered") if _registered(number) else ("01", "unregistered")
        answer = {"statuscode": code, "REGISTRATION_NO": number, "REGISTRATION_TYPE": kind}
        return authorise(request, token) or JSONResponse(answer)

    return [
        *(Route(path, listed, methods=["GET"]) for path in QUESTIONS),
        Route("/dist/v1/statl", status, methods=["GET", "POST"]),
        Route("/dist/v1/Get_Reg_Type", registration, methods=["GET", "POST"]),
    ]


async def _asked_about(request: Request, field: str) -> str:
    try:
        body = json.loads(await request.body())
    except ValueError:
        body = None
    number = body.get(field) if isinstance(body, dict) else request.query_params.get(field)
    return number if isinstance(number, str) else ""


def _registered(number: str) -> bool:
    """Seven characters are a registered person's, but for the specification's own example of one who is not."""
    return len(number) == 7 and number not in lists.NOT_REGISTERED
