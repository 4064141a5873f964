"""What to look for on IRIS beside a paper whose fate nobody knows, and who looked so far."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.services.likeness import Likeness
from app.services.outbox import OutboxDetail
from app.ui import sending_words, wording
from app.ui.evidence_words import observed
from app.ui.kit import written


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    return text


BUYER = QT_TRANSLATE_NOOP("Settling", "Buyer")
NTN = QT_TRANSLATE_NOOP("Settling", "NTN or CNIC")
TOTAL = QT_TRANSLATE_NOOP("Settling", "Total")
TAX = QT_TRANSLATE_NOOP("Settling", "Sales tax")
GOODS = QT_TRANSLATE_NOOP("Settling", "Goods")
MORE = QT_TRANSLATE_NOOP("Settling", "and {n} more")
BEGINS = QT_TRANSLATE_NOOP("Settling", "Number begins")
BETWEEN = QT_TRANSLATE_NOOP("Settling", "Sent between")
LEFT = QT_TRANSLATE_NOOP("Settling", "It left on {when} and no clear answer came.")
AGAIN = QT_TRANSLATE_NOOP(
    "Settling", "It is not sent again until you have looked: twice would make two invoices and two taxes."
)
LOOKED = QT_TRANSLATE_NOOP("Settling", "{who} looked on {when}: {words}")


def to_look_for(like: Likeness, *, most: int) -> list[tuple[str, str, str]]:
    """What stands on IRIS beside such an invoice: label, value, and what is copied of it."""
    between = f"{written.clock(like.sent_from)} – {written.clock(like.sent_until)}" if like.sent_from else ""
    more = len(like.goods) - most
    goods = [(_say(GOODS), each, each) for each in like.goods[:most]]
    if more > 0:
        goods.append((_say(GOODS), _say(MORE).format(n=written.isolate(str(more))), ""))
    facts = [
        (_say(BUYER), like.buyer, like.buyer),
        (_say(NTN), like.buyer_number, like.buyer_number),
        (_say(TOTAL), written.money(like.total), str(like.total)),
        (_say(TAX), written.money(like.tax), str(like.tax)),
        *goods,
        (_say(BEGINS), f"{like.begins}…", like.begins),
        (_say(BETWEEN), between, ""),
    ]
    return [fact for fact in facts if fact[1]]


def why_not_again(detail: OutboxDetail, like: Likeness) -> str:
    """When it left, or who else may have sent it; that it is not sent again, and why."""
    last = detail.attempts[-1]
    when = written.isolate(written.moment(last.written_at or last.started_at))
    first = _say(LEFT).format(when=when) if like.sent_from is not None else sending_words.said(last.reason)
    return f"{first} {_say(AGAIN)}"


def looks(detail: OutboxDetail) -> list[str]:
    """Who looked so far, when, and what he wrote."""
    return [
        _say(LOOKED).format(
            who=wording.fact(seen.by), when=written.isolate(written.moment(seen.at)), words=observed(seen.words)
        )
        for seen in detail.evidence
    ]


def _say(text: str) -> str:
    return QCoreApplication.translate("Settling", text)
