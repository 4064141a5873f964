"""Payment vouchers, receipts, and the certificate of income tax that was withheld."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reportlab.lib.units import mm

from app.documents.blocks import Block, Gap, Stack
from app.documents.figures import day, money, percent
from app.documents.flow import Item
from app.documents.labels import Language, Words, words
from app.documents.paper import Furniture, Paper, choose, compose
from app.documents.parts import Voice, caption, fields, heading, in_words, letterhead, party_fields, signatures, totals
from app.services.money_sheets import CertificateSheet, VoucherSheet
from app.services.sheets import Letterhead

SCALES = {Paper.A4: 1.0, Paper.A5: 0.8}
METHODS = {
    "cash": Words("Cash", "نقد"),
    "cheque": Words("Cheque", "چیک"),
    "bank": Words("Bank", "بینک"),
    "raast": Words("Raast", "راست"),
    "wallet": Words("Mobile wallet", "موبائل والٹ"),
}


def render_vouchers(
    sheets: Sequence[VoucherSheet], *, language: Language = Language.BOTH, paper: Paper = Paper.A4
) -> bytes:
    """Each voucher on its own page."""
    voice = Voice(language, choose(paper, SCALES))
    made = [
        (_furniture(sheet.head, sheet.number, sheet.party.name, language), voucher(voice, sheet, paper.inner))
        for sheet in sheets
    ]
    return compose(made, paper)


def render_certificates(
    sheets: Sequence[CertificateSheet], *, language: Language = Language.ENGLISH, paper: Paper = Paper.A4
) -> bytes:
    """Each certificate on its own page."""
    voice = Voice(language, choose(paper, SCALES))
    made = [
        (_furniture(sheet.head, sheet.number, sheet.payee.name, language), certificate(voice, sheet, paper.inner))
        for sheet in sheets
    ]
    return compose(made, paper)


def voucher(voice: Voice, sheet: VoucherSheet, width: float) -> list[Item]:
    title = words("receipt_voucher" if sheet.incoming else "payment_voucher")
    who = words("received_from" if sheet.incoming else "paid_to")
    facts = [
        (words("voucher_no"), sheet.number),
        (words("day"), day(sheet.day)),
        (words("payment_method"), METHODS[sheet.method].one(voice.language)),
        (words("payment_reference"), sheet.reference),
        (words("cheque_date"), day(sheet.reference_date)),
        (words("reversal_of"), sheet.reverses),
    ]
    put = [(words("for_papers"), f"{number}  {money(amount)}") for number, amount in sheet.against]
    loose = sheet.amount - sum((amount for _, amount in sheet.against), sheet.amount * 0)
    if loose:
        put.append((words("on_account"), money(loose)))
    taxes = [("income_tax_withheld", -sheet.income_tax), ("sales_tax_kept", -sheet.sales_tax)]
    sums = [("settled", sheet.amount), *((key, amount) for key, amount in taxes if amount)]
    return [
        Item(letterhead(voice, sheet.head, width, title, voice.plain(sheet.number, 11, bold=True))),
        Item(heading(voice, who, width)),
        Item(fields(voice, party_fields(voice, sheet.party), width, label_share=0.26)),
        Item(Stack((Gap(voice.mm(4)), fields(voice, [*facts, *put], width, label_share=0.26), Gap(voice.mm(5))))),
        Item(_foot(voice, width, lambda right: totals(voice, sums, ("net_paid", sheet.net), right), sheet)),
        Item(_signing(voice, f"{sheet.entered_by}  {day(sheet.entered_on)}", width)),
    ]


def certificate(voice: Voice, sheet: CertificateSheet, width: float) -> list[Item]:
    facts = [
        (words("voucher_no"), sheet.number),
        (words("day"), day(sheet.day)),
        (words("tax_year_of"), str(sheet.tax_year)),
        (words("tax_section"), sheet.section),
        (words("gross_amount"), money(sheet.gross)),
        (words("rate"), percent(sheet.rate)),
        (words("tax_deducted"), money(sheet.tax)),
        (words("cpr_no"), sheet.cpr or words("cpr_to_follow").one(voice.language)),
    ]
    law = caption(voice, words("certificate_law"))
    title = words("withholding_certificate")
    return [
        Item(letterhead(voice, sheet.head, width, title, law)),
        Item(heading(voice, words("payee"), width)),
        Item(fields(voice, party_fields(voice, sheet.payee), width, label_share=0.26)),
        Item(Stack((Gap(voice.mm(4)), fields(voice, facts, width, label_share=0.26)))),
        Item(Stack((Gap(voice.mm(5)), in_words(voice, sheet.tax, width)))),
        Item(_signing(voice, sheet.entered_by, width)),
    ]


def _foot(voice: Voice, width: float, sums: Callable[[float], Block], sheet: VoucherSheet) -> Block:
    right = min(width * 0.48, voice.mm(84))
    left = width - right - voice.mm(8)
    said = Stack((in_words(voice, sheet.net, left), Gap(2 * mm)))
    return voice.side((left, said), (voice.mm(8), Gap(0)), (right, sums(right)), width=width)


def _signing(voice: Voice, name: str, width: float) -> Block:
    places = [(words("prepared_by"), name), (words("signature_stamp"), ""), (words("received_by"), "")]
    return Stack((Gap(voice.mm(6)), signatures(voice, places, width)))


def _furniture(head: Letterhead, number: str, name: str, language: Language) -> Furniture:
    return Furniture(f"{number} {name}", head.name, f"{number}  ·  {name}", language, head.practice)
