"""What can be wrong with an invoice before FBR, said as a bookkeeper would."""

from __future__ import annotations

from collections.abc import Mapping

from app.rules.problems import Code
from app.rules.rate_names import QT_TRANSLATE_NOOP

INVOICE_SENTENCES: Mapping[Code, str] = {
    Code.FBR_WOULD_REFUSE: QT_TRANSLATE_NOOP("Problem", "FBR would refuse this ({fbr}): {meaning}"),
    Code.FBR_MIGHT_REFUSE: QT_TRANSLATE_NOOP("Problem", "FBR may refuse this ({fbr}): {meaning}"),
    Code.FBR_LIST_OLD: QT_TRANSLATE_NOOP(
        "Problem", "FBR may refuse this ({fbr}): {meaning} We have its list of {read}."
    ),
    Code.BUYER_TO_BE_NAMED: QT_TRANSLATE_NOOP(
        "Problem", "Above {limit} rupees the law asks for the buyer's NTN or CNIC ({law}, certainty {grade})."
    ),
    Code.NOT_A_RETAILER: QT_TRANSLATE_NOOP(
        "Problem", "The workshop is not registered as a retailer: further tax is due from an end consumer too."
    ),
    Code.NOT_REFUSED: QT_TRANSLATE_NOOP(
        "Problem", "Only what FBR refused is corrected and sent anew; this is {state}."
    ),
    Code.REVISED_ALREADY: QT_TRANSLATE_NOOP("Problem", "{number} was issued in its place already."),
}
