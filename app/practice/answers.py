"""The portal's own words, as the specification has them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.practice.fields import Fault

Content = Mapping[str, object]
Faults = Sequence[Fault | None]
"""One for each line: None is a good line."""


def accepted(number: str, dated: str, items: int) -> Content:
    return {
        "invoiceNumber": number,
        "dated": dated,
        "validationResponse": {
            "statusCode": "00",
            "status": "Valid",
            "error": "",
            "invoiceStatuses": [_good(line, f"{number}-{line}") for line in range(1, items + 1)],
        },
    }


def valid(dated: str, items: int) -> Content:
    """The answer to a question for validity: nothing is recorded, so no number."""
    lines = [_good(line, None) for line in range(1, items + 1)]
    for line in lines:
        del line["invoiceNo"]
    return {
        "dated": dated,
        "validationResponse": {"statusCode": "00", "status": "Valid", "error": "", "invoiceStatuses": lines},
    }


def refused(fault: Fault, dated: str) -> Content:
    """The invoice as a whole is wrong."""
    return {
        "dated": dated,
        "validationResponse": {
            "statusCode": "01",
            "status": "Invalid",
            "errorCode": fault.code,
            "error": fault.words,
            "invoiceStatuses": None,
        },
    }


def refused_items(faults: Faults, dated: str, status: str = "invalid") -> Content:
    """Some lines are wrong: as documented, the envelope's own code is 00 all the same."""
    return {
        "dated": dated,
        "validationResponse": {
            "statusCode": "00",
            "status": status,
            "error": "",
            "invoiceStatuses": [
                _bad(line, fault) if fault else _good(line, None) for line, fault in enumerate(faults, start=1)
            ],
        },
    }


def unauthorised(code: int = 900901, words: str = "Invalid Credentials") -> Content:
    detail = f"{words}. Make sure you have provided the correct security credentials"
    return {"fault": {"code": code, "message": words, "description": detail}}


def _good(line: int, number: str | None) -> dict[str, object]:
    return {
        "itemSNo": str(line),
        "statusCode": "00",
        "status": "Valid",
        "invoiceNo": number,
        "errorCode": "",
        "error": "",
    }


def _bad(line: int, fault: Fault) -> dict[str, object]:
    wrong = {"statusCode": "01", "status": "Invalid", "invoiceNo": None, "errorCode": fault.code, "error": fault.words}
    return {"itemSNo": str(line), **wrong}
