"""What FBR's codes mean in a bookkeeper's words, what to do, and which field of the draft to open."""

from __future__ import annotations

from collections.abc import Mapping


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - the name by which the translators' tool finds it
    return text


FIELD = QT_TRANSLATE_NOOP("FbrError", "Correct this field and issue the invoice again.")
FIGURES = QT_TRANSLATE_NOOP(
    "FbrError", "Check quantity, price and rate: the tax is reckoned from them. Then issue the invoice again."
)
LIST = QT_TRANSLATE_NOOP("FbrError", "Choose it from FBR's list. If it stands there, read FBR's lists again first.")
BUYER = QT_TRANSLATE_NOOP("FbrError", "Correct the customer's particulars, then issue the invoice again.")
SELLER = QT_TRANSLATE_NOOP(
    "FbrError", "Correct the workshop's own particulars in Settings, then issue the invoice again."
)
TOKEN = QT_TRANSLATE_NOOP("FbrError", "Compare the workshop's number in Settings with the one the token was given for.")
REGISTER = QT_TRANSLATE_NOOP(
    "FbrError", "It stands in FBR's register: ask FBR or your tax adviser, then issue the invoice again."
)
NOTE = QT_TRANSLATE_NOOP("FbrError", "Correct the note and issue it again.")
IRIS = QT_TRANSLATE_NOOP("FbrError", "This program does not send such papers: see to it on IRIS with your tax adviser.")
DATE = QT_TRANSLATE_NOOP(
    "FbrError",
    "Give the right date and issue it again. Just after midnight FBR may still hold the day before: wait till five.",
)
SANDBOX = QT_TRANSLATE_NOOP(
    "FbrError", "Choose the sale type that the scenario is for; in the sandbox an invoice has one sale type."
)
PROGRAM = QT_TRANSLATE_NOOP("FbrError", "The program writes this itself: report it with this text. Nothing is lost.")
OTHERS = QT_TRANSLATE_NOOP(
    "FbrError", "It does not concern a parts workshop's invoices: show this text to your tax adviser."
)

MEANINGS: Mapping[str, tuple[str, str, str]] = {
    "0001 0082": (
        QT_TRANSLATE_NOOP("FbrError", "The workshop is not registered for sales tax under this number."),
        SELLER,
        "",
    ),
    "0002 0156": (
        QT_TRANSLATE_NOOP("FbrError", "The customer's number is no NTN (7 characters) and no CNIC (13 digits)."),
        BUYER,
        "customer",
    ),
    "0003 0011 0109": (QT_TRANSLATE_NOOP("FbrError", "FBR does not take this kind of paper here."), PROGRAM, ""),
    "0005 0113": (QT_TRANSLATE_NOOP("FbrError", "FBR cannot read the date."), PROGRAM, "invoice_date"),
    "0006 0032 0039 0169": (
        QT_TRANSLATE_NOOP(
            "FbrError", "FBR looks for a statement of tax withheld, which only a government buyer makes."
        ),
        IRIS,
        "",
    ),
    "0007": (
        QT_TRANSLATE_NOOP(
            "FbrError",
            "The sale type is not the scenario's (in the sandbox all lines have the same), or not for this workshop.",
        ),
        SANDBOX,
        "lines.{n}.sale_type",
    ),
    "0008 0050": (
        QT_TRANSLATE_NOOP("FbrError", "Tax withheld by the buyer must be nothing or the whole sales tax of the line."),
        FIELD,
        "withheld",
    ),
    "0009": (
        QT_TRANSLATE_NOOP("FbrError", "A registered customer must be named by his NTN or CNIC."),
        BUYER,
        "customer",
    ),
    "0010 0160": (QT_TRANSLATE_NOOP("FbrError", "The customer has no name."), FIELD, "customer"),
    "0012 0053": (
        QT_TRANSLATE_NOOP("FbrError", "Whether the customer is registered is not as FBR expects it."),
        BUYER,
        "customer",
    ),
    "0013 0092 0162": (
        QT_TRANSLATE_NOOP("FbrError", "The sale type is missing, or it is not one of FBR's."),
        LIST,
        "lines.{n}.sale_type",
    ),
    "0018 0023 0031 0174": (
        QT_TRANSLATE_NOOP("FbrError", "The sales tax of a line is missing."),
        FIGURES,
        "lines.{n}.tax_rate",
    ),
    "0019": (QT_TRANSLATE_NOOP("FbrError", "A line has no HS code."), FIELD, "lines.{n}.hs_code"),
    "0044": (QT_TRANSLATE_NOOP("FbrError", "A line has no HS code or no description."), FIELD, "lines.{n}.hs_code"),
    "0020": (QT_TRANSLATE_NOOP("FbrError", "A line has no rate of tax."), FIELD, "lines.{n}.tax_rate"),
    "0021 0167": (
        QT_TRANSLATE_NOOP("FbrError", "A line has no value: quantity times price is nothing."),
        FIELD,
        "lines.{n}.rate",
    ),
    "0022 0024 0055 0176": (
        QT_TRANSLATE_NOOP("FbrError", "It is not said whether the buyer withholds tax."),
        FIELD,
        "withheld",
    ),
    "0026": (
        QT_TRANSLATE_NOOP("FbrError", "A note must name FBR's number of the invoice it belongs to."),
        NOTE,
        "reference",
    ),
    "0027": (QT_TRANSLATE_NOOP("FbrError", "A note needs a reason."), NOTE, "reason"),
    "0028": (QT_TRANSLATE_NOOP("FbrError", "Where the reason is Others, it must be said in words."), NOTE, "remarks"),
    "0029 0035 0161": (
        QT_TRANSLATE_NOOP("FbrError", "The paper is dated before the invoice it belongs to."),
        NOTE,
        "invoice_date",
    ),
    "0030": (
        QT_TRANSLATE_NOOP("FbrError", "FBR does not take this kind of distributor for that date."),
        REGISTER,
        "customer",
    ),
    "0034": (QT_TRANSLATE_NOOP("FbrError", "The note comes too late after the invoice."), NOTE, "invoice_date"),
    "0036": (
        QT_TRANSLATE_NOOP("FbrError", "The notes together take back more value than the invoice has."),
        NOTE,
        "lines",
    ),
    "0037": (
        QT_TRANSLATE_NOOP("FbrError", "The notes together take back more tax withheld than the invoice has."),
        NOTE,
        "lines",
    ),
    "0041": (QT_TRANSLATE_NOOP("FbrError", "The paper has no number of its own."), PROGRAM, ""),
    "0042": (QT_TRANSLATE_NOOP("FbrError", "The paper has no date."), FIELD, "invoice_date"),
    "0043": (
        QT_TRANSLATE_NOOP("FbrError", "FBR takes no such date: by its clock the day has perhaps not come."),
        DATE,
        "invoice_date",
    ),
    "0046": (
        QT_TRANSLATE_NOOP("FbrError", "This rate is not one of the sale type's on that date in that province."),
        LIST,
        "lines.{n}.tax_rate",
    ),
    "0052": (
        QT_TRANSLATE_NOOP("FbrError", "The HS code is not one of FBR's, or does not go with the sale type."),
        LIST,
        "lines.{n}.hs_code",
    ),
    "0056": (
        QT_TRANSLATE_NOOP("FbrError", "The customer does not belong to the steel sector at FBR."),
        REGISTER,
        "customer",
    ),
    "0057": (
        QT_TRANSLATE_NOOP("FbrError", "FBR does not know the invoice that the note belongs to."),
        NOTE,
        "reference",
    ),
    "0058": (QT_TRANSLATE_NOOP("FbrError", "Buyer and seller are the same."), BUYER, "customer"),
    "0059": (
        QT_TRANSLATE_NOOP("FbrError", "The price is below the least price notified for steel."),
        FIGURES,
        "lines.{n}.rate",
    ),
    "0060": (
        QT_TRANSLATE_NOOP("FbrError", "At a rate for each square yard the unit must be SqY."),
        FIELD,
        "lines.{n}.unit",
    ),
    "0061": (
        QT_TRANSLATE_NOOP("FbrError", "At a rate for each bill the unit must be Bill of lading."),
        FIELD,
        "lines.{n}.unit",
    ),
    "0062": (
        QT_TRANSLATE_NOOP("FbrError", "For melted and re-rolled steel the unit must be MT."),
        FIELD,
        "lines.{n}.unit",
    ),
    "0064": (QT_TRANSLATE_NOOP("FbrError", "There is a note to this invoice already."), IRIS, "reference"),
    "0067": (
        QT_TRANSLATE_NOOP("FbrError", "The notes together take back more sales tax than the invoice has."),
        NOTE,
        "lines",
    ),
    "0068": (QT_TRANSLATE_NOOP("FbrError", "The sales tax of the note does not go with its rate."), NOTE, "lines"),
    "0070": (QT_TRANSLATE_NOOP("FbrError", "Only a registered buyer may withhold sales tax."), FIELD, "withheld"),
    "0071": (QT_TRANSLATE_NOOP("FbrError", "FBR does not let this workshop add such a note."), IRIS, ""),
    "0073": (
        QT_TRANSLATE_NOOP(
            "FbrError", "The workshop's province or address is missing, or it is not one of FBR's provinces."
        ),
        SELLER,
        "",
    ),
    "0074": (
        QT_TRANSLATE_NOOP(
            "FbrError", "The customer's province or address is missing, or it is not one of FBR's provinces."
        ),
        BUYER,
        "customer_province",
    ),
    "0077": (
        QT_TRANSLATE_NOOP(
            "FbrError",
            "At any other than the standard rate FBR asks for the SRO or schedule, as it stands on its list.",
        ),
        LIST,
        "lines.{n}.sro_schedule",
    ),
    "0078": (
        QT_TRANSLATE_NOOP("FbrError", "With an SRO or schedule FBR asks for the serial number of the item in it."),
        LIST,
        "lines.{n}.sro_serial",
    ),
    "0079 0170": (
        QT_TRANSLATE_NOOP("FbrError", "Above Rs 20,000 FBR does not take the rate of 5 percent."),
        FIELD,
        "lines.{n}.tax_rate",
    ),
    "0080 0177": (
        QT_TRANSLATE_NOOP(
            "FbrError", "From a customer who is not registered further tax is due, unless he is an end consumer."
        ),
        FIELD,
        "end_consumer",
    ),
    "0081": (QT_TRANSLATE_NOOP("FbrError", "FBR asks for the input tax that is not allowed."), OTHERS, ""),
    "0083 0108": (
        QT_TRANSLATE_NOOP("FbrError", "The workshop's number is not the one that FBR has for this seller."),
        SELLER,
        "",
    ),
    "0085": (QT_TRANSLATE_NOOP("FbrError", "FBR asks for the total value of palm fatty acid distillate."), OTHERS, ""),
    "0086 0171": (
        QT_TRANSLATE_NOOP("FbrError", "Only who holds an export licence and imported compressor scrap may sell so."),
        OTHERS,
        "",
    ),
    "0087 0172": (QT_TRANSLATE_NOOP("FbrError", "FBR's own petroleum levy rates are not set."), OTHERS, ""),
    "0088 0173": (
        QT_TRANSLATE_NOOP("FbrError", "The paper's number may hold letters, digits, and dashes between them."),
        PROGRAM,
        "",
    ),
    "0089": (
        QT_TRANSLATE_NOOP("FbrError", "With this sale type the federal excise must be stated."),
        FIELD,
        "lines.{n}.fed",
    ),
    "0090 0175": (
        QT_TRANSLATE_NOOP("FbrError", "Third schedule goods need the retail price that is printed on them."),
        FIELD,
        "lines.{n}.retail_price",
    ),
    "0091": (
        QT_TRANSLATE_NOOP("FbrError", "On reduced-rate, exempt and zero-rated goods there must be no extra tax."),
        FIELD,
        "lines.{n}.extra_tax",
    ),
    "0093 0163": (
        QT_TRANSLATE_NOOP("FbrError", "FBR does not let a manufacturer sell under this sale type."),
        REGISTER,
        "lines.{n}.sale_type",
    ),
    "0095": (QT_TRANSLATE_NOOP("FbrError", "FBR asks for the extra tax of a line."), FIELD, "lines.{n}.extra_tax"),
    "0096 0164": (QT_TRANSLATE_NOOP("FbrError", "For electricity the unit must be KWH."), FIELD, "lines.{n}.unit"),
    "0097 0165": (
        QT_TRANSLATE_NOOP("FbrError", "At a rate for each kilogram the unit must be KG."),
        FIELD,
        "lines.{n}.unit",
    ),
    "0098 0166": (QT_TRANSLATE_NOOP("FbrError", "A line has no quantity."), FIELD, "lines.{n}.quantity"),
    "0099": (
        QT_TRANSLATE_NOOP("FbrError", "This unit is not one of FBR's, or not one of this HS code's."),
        LIST,
        "lines.{n}.unit",
    ),
    "0100 0168": (
        QT_TRANSLATE_NOOP("FbrError", "Cotton ginners' goods go to registered buyers only."),
        FIELD,
        "lines.{n}.sale_type",
    ),
    "0101": (
        QT_TRANSLATE_NOOP("FbrError", "In the steel sector the sale type must be Toll Manufacturing."),
        FIELD,
        "lines.{n}.sale_type",
    ),
    "0102": (
        QT_TRANSLATE_NOOP("FbrError", "The tax of third schedule goods is not that of the printed retail price."),
        FIGURES,
        "lines.{n}.retail_price",
    ),
    "0103": (
        QT_TRANSLATE_NOOP("FbrError", "The tax is not percent and rupees for each kilogram together."),
        FIGURES,
        "lines.{n}.tax_rate",
    ),
    "0104": (
        QT_TRANSLATE_NOOP("FbrError", "The sales tax is not the value times the rate."),
        FIGURES,
        "lines.{n}.tax_rate",
    ),
    "0105": (
        QT_TRANSLATE_NOOP("FbrError", "The sales tax is not the quantity times the rupees for each."),
        FIGURES,
        "lines.{n}.tax_rate",
    ),
    "0106 0157": (
        QT_TRANSLATE_NOOP("FbrError", "The buyer is not registered for sales tax at FBR."),
        BUYER,
        "customer",
    ),
    "0107 0158": (
        QT_TRANSLATE_NOOP("FbrError", "The buyer's number is not the one that FBR has for him."),
        BUYER,
        "customer",
    ),
    "0111": (QT_TRANSLATE_NOOP("FbrError", "FBR asks for a kind of purchase."), OTHERS, ""),
    "0159": (QT_TRANSLATE_NOOP("FbrError", "A holder of a free tax number cannot be the seller here."), OTHERS, ""),
    "0300 0302": (
        QT_TRANSLATE_NOOP("FbrError", "An amount has more than two decimals, or a quantity more than four."),
        FIELD,
        "lines.{n}.rate",
    ),
    "0401": (QT_TRANSLATE_NOOP("FbrError", "The token does not belong to the workshop's number."), TOKEN, ""),
    "0402": (QT_TRANSLATE_NOOP("FbrError", "FBR does not take the customer's number."), BUYER, "customer"),
    "900901": (QT_TRANSLATE_NOOP("FbrError", "FBR's gateway does not know the token."), TOKEN, ""),
}
"""By the codes that mean it: plain words, what to do, and the field; '{n}' stands for the line."""
