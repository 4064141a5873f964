"""What each problem about the portals is called in plain English."""

from __future__ import annotations

from app.rules.problems import Code
from app.rules.rate_names import QT_TRANSLATE_NOOP

PORTAL_SENTENCES: dict[Code, str] = {
    Code.CHALLAN_THERE: QT_TRANSLATE_NOOP(
        "Problem", "Challan {number} is at the challan portal, or on its way there: the portal has a say in it."
    ),
    Code.CHALLAN_NOT_THERE: QT_TRANSLATE_NOOP("Problem", "This challan is not at the portal yet: put it up first."),
    Code.CHALLAN_OF_DEPARTMENT: QT_TRANSLATE_NOOP(
        "Problem", "Only the department itself ({authority}) can issue or cancel this challan."
    ),
    Code.AUTHORITY_UNCLEAR: QT_TRANSLATE_NOOP(
        "Problem", "Which department is it for? The portal has these for it: {offered}."
    ),
    Code.NOT_DUPLICATE: QT_TRANSLATE_NOOP("Problem", "{number} is “{state}”; it does not have two FBR numbers."),
    Code.NOT_ONE_OF_TWO: QT_TRANSLATE_NOOP("Problem", "“{text}” is not one of its two FBR numbers ({numbers})."),
    Code.NOT_ACCEPTED: QT_TRANSLATE_NOOP(
        "Problem", "{number} is “{state}”; only what FBR has accepted can be cancelled there."
    ),
    Code.NOT_WAITING: QT_TRANSLATE_NOOP(
        "Problem", "{number} is “{state}”; only what waits can be given out in a file."
    ),
    Code.SENDS_ALREADY: QT_TRANSLATE_NOOP(
        "Problem", "This computer sends from these books already; there is nothing to transfer."
    ),
    Code.NOT_THE_SENDER: QT_TRANSLATE_NOOP(
        "Problem",
        "No file is made: papers go out from another computer or another copy of these books, and FBR could get them "
        "twice. The outbox says why; the owner can transfer sending to this one.",
    ),
    Code.SENDING_NOW: QT_TRANSLATE_NOOP(
        "Problem", "Just now papers are being sent from these books. No file was made; try again in a minute."
    ),
    Code.PRACTICE_BOOKS: QT_TRANSLATE_NOOP(
        "Problem",
        "These are practice books: they go to no portal but one on this computer. Open your own books for {host}.",
    ),
    Code.NOT_FBR_OUTAGE: QT_TRANSLATE_NOOP(
        "Problem", "This outage is the challan portal’s: FBR is told only when its own portal cannot be reached."
    ),
    Code.STRANGE_HOST: QT_TRANSLATE_NOOP(
        "Problem", "{host} is not FBR’s own address. For production write the host’s name once more to confirm it."
    ),
    Code.PROXY_WITH_NAME: QT_TRANSLATE_NOOP(
        "Problem", "Give the proxy’s address without a name and password: they would be written down in the clear."
    ),
    Code.NOTHING_TO_ARM: QT_TRANSLATE_NOOP("Problem", "Only production is armed; {name} is set to the sandbox."),
    Code.NOT_OUR_NUMBER: QT_TRANSLATE_NOOP("Problem", "“{text}” is not the registration number of this workshop."),
    Code.BUYER_STATUS_DIFFERS: QT_TRANSLATE_NOOP(
        "Problem", "FBR said of this buyer on {date}: “{words}”. That is not what this invoice takes him for."
    ),
    Code.SCENARIO_IN_PRODUCTION: QT_TRANSLATE_NOOP(
        "Problem", "The portal is set to production. Sample invoices go to the sandbox alone."
    ),
    Code.SCENARIO_ON_ITS_WAY: QT_TRANSLATE_NOOP(
        "Problem", "{number} of this scenario is still on its way; wait until it is decided."
    ),
    Code.SCENARIO_NO_SAMPLE: QT_TRANSLATE_NOOP(
        "Problem", "{scenario} is not met in a parts workshop, and there is no sample invoice for it."
    ),
    Code.FBR_NUMBER_MALFORMED: QT_TRANSLATE_NOOP(
        "Problem", "“{text}” is not an FBR invoice number of ours (it begins with {seller}DI)."
    ),
    Code.SENT_BEFORE: QT_TRANSLATE_NOOP(
        "Problem",
        "These books were put back to an older copy, and a paper like {number} went out before. It is not given out. "
        "Let the program send: it will set {number} aside for you to look for on IRIS.",
    ),
    Code.NAMES_CANCELLED: QT_TRANSLATE_NOOP(
        "Problem",
        "{number} names an FBR number of its invoice that was cancelled on IRIS. It is not given out so: enter the "
        "note on IRIS by hand.",
    ),
    Code.NOT_THE_NUMBER: QT_TRANSLATE_NOOP(
        "Problem",
        "“{text}” is not FBR's number alone: nothing is settled by this row. Look on IRIS what became of {number}.",
    ),
    Code.FBR_NUMBER_TAKEN: QT_TRANSLATE_NOOP("Problem", "FBR number {text} belongs to {number} already."),
    Code.TOO_SOON: QT_TRANSLATE_NOOP("Problem", "FBR may still be working on it. Look again after {time}."),
    Code.NOT_UNKNOWN: QT_TRANSLATE_NOOP(
        "Problem", "{number} is “{state}”; only a paper whose fate is unknown is settled by hand."
    ),
    Code.EVIDENCE_MISSING: QT_TRANSLATE_NOOP("Problem", "Say what you looked at and what you saw."),
    Code.NO_PORTAL: QT_TRANSLATE_NOOP("Problem", "The portal is not set up yet: give its address and token first."),
    Code.PLAIN_HTTP: QT_TRANSLATE_NOOP(
        "Problem", "{url} is not https. Only a practice portal on this computer may do without."
    ),
}
