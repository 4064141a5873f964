"""The practice portal's own reference lists: small, but with the official names of their fields."""

from __future__ import annotations

import re
from datetime import timedelta
from decimal import Decimal

PROVINCES = {
    7: "PUNJAB",
    8: "SINDH",
    9: "BALOCHISTAN",
    10: "KHYBER PAKHTUNKHWA",
    11: "CAPITAL TERRITORY",
    12: "AZAD JAMMU AND KASHMIR",
    13: "GILGIT BALTISTAN",
}

DEBIT_NOTE = "Debit Note"
DOCUMENT_TYPES = {4: "Sale Invoice", 9: DEBIT_NOTE}

HS_CODES = {
    "3403.1910": "LUBRICATING PREPARATIONS",
    "4010.3990": "TRANSMISSION BELTS",
    "4016.9390": "GASKETS AND SEALS OF RUBBER",
    "6813.2000": "BRAKE LININGS AND PADS",
    "7318.1590": "SCREWS AND BOLTS",
    "7325.9900": "CAST ARTICLES OF IRON OR STEEL",
    "8409.9190": "PARTS FOR SPARK-IGNITION ENGINES",
    "8421.2300": "OIL OR PETROL FILTERS",
    "8482.1000": "BALL BEARINGS",
    "8483.4000": "GEARS AND GEARING",
    "8507.1000": "LEAD-ACID BATTERIES",
    "8512.2000": "LIGHTING EQUIPMENT",
    "8708.3090": "BRAKES AND PARTS THEREOF",
    "8708.9390": "CLUTCHES AND PARTS THEREOF",
    "8708.9990": "OTHER PARTS AND ACCESSORIES OF VEHICLES",
    "8714.1090": "PARTS OF MOTORCYCLES",
}

UNITS = {
    3: "MT", 4: "Bill of lading", 5: "SET", 6: "KWH", 8: "40KG", 9: "Liter", 11: "SqY", 12: "Bag", 13: "KG",
    46: "MMBTU", 48: "Meter", 53: "Carat", 55: "Cubic Metre", 57: "Dozen", 59: "Gram", 61: "Gallon", 63: "Kilogram",
    65: "Pound", 67: "Timber Logs", 69: "Numbers, pieces, units", 71: "Packs", 73: "Pair", 75: "Square Foot",
    77: "Square Metre", 79: "Thousand Unit", 81: "Mega Watt", 83: "Foot", 85: "Barrels", 87: "NO", 88: "Others",
}  # fmt: skip

STANDARD = "Goods at standard rate (default)"
THIRD = "3rd Schedule Goods"
REDUCED = "Goods at Reduced Rate"
EXEMPT = "Exempt goods"
ZERO = "Goods at zero-rate"

SALE_TYPES = {
    75: STANDARD,
    23: THIRD,
    24: REDUCED,
    81: EXEMPT,
    80: ZERO,
    25: "Processing/Conversion of Goods",
    123: "Steel melting and re-rolling",
    125: "Ship breaking",
    130: "Cotton ginners",
    84: "Telecommunication services",
    181: "Toll Manufacturing",
    85: "Petroleum Products",
    62: "Electricity Supply to Retailers",
    77: "Gas to CNG stations",
    122: "Mobile Phones",
    21: "Goods (FED in ST Mode)",
    22: "Services (FED in ST Mode)",
    18: "Services",
    132: "Electric Vehicle",
    134: "Cement /Concrete Block",
    115: "Potassium Chlorate",
    178: "CNG Sales",
    139: "Goods as per SRO.297(|)/2023",
    138: "Non-Adjustable Supplies",
}

SCENARIOS = {
    "SN001": STANDARD,
    "SN002": STANDARD,
    "SN003": "Steel melting and re-rolling",
    "SN004": "Ship breaking",
    "SN005": REDUCED,
    "SN006": EXEMPT,
    "SN007": ZERO,
    "SN008": THIRD,
    "SN009": "Cotton ginners",
    "SN010": "Telecommunication services",
    "SN011": "Toll Manufacturing",
    "SN012": "Petroleum Products",
    "SN013": "Electricity Supply to Retailers",
    "SN014": "Gas to CNG stations",
    "SN015": "Mobile Phones",
    "SN016": "Processing/Conversion of Goods",
    "SN017": "Goods (FED in ST Mode)",
    "SN018": "Services (FED in ST Mode)",
    "SN019": "Services",
    "SN020": "Electric Vehicle",
    "SN021": "Cement /Concrete Block",
    "SN022": "Potassium Chlorate",
    "SN023": "CNG Sales",
    "SN024": "Goods as per SRO.297(|)/2023",
    "SN025": "Non-Adjustable Supplies",
    "SN026": STANDARD,
    "SN027": THIRD,
    "SN028": REDUCED,
}
BUYERS = {
    "SN001": "Registered", "SN002": "Unregistered", "SN026": "Unregistered", "SN027": "Unregistered",
    "SN028": "Unregistered",
}  # fmt: skip
"""Whom these scenarios are about; the others are about either."""

RETAIL_SCENARIOS = frozenset({"SN026", "SN027", "SN028"})

NAMED = {
    STANDARD, THIRD, REDUCED, EXEMPT, ZERO, "Processing/Conversion of Goods", "Steel melting and re-rolling",
    "Toll Manufacturing", "Services", "Electric Vehicle", "Cement /Concrete Block", "Potassium Chlorate", "CNG Sales",
    "Goods (FED in ST Mode)", "Services (FED in ST Mode)", "Goods as per SRO.297(|)/2023",
}  # fmt: skip
"""These have rates of their own; every other kind of sale has the standard one."""

RATES: dict[str, dict[int, str]] = {
    STANDARD: {413: "18%"},
    THIRD: {414: "18%"},
    REDUCED: {280: "1%", 281: "5%", 282: "8%", 283: "10%", 284: "12%", 285: "15%"},
    EXEMPT: {133: "Exempt"},
    ZERO: {127: "0%"},
    "Processing/Conversion of Goods": {415: "5%", 416: "18%"},
    "Steel melting and re-rolling": {417: "18%"},
    "Toll Manufacturing": {418: "18%"},
    "Services": {734: "5%", 735: "15%", 736: "16%", 737: "18%"},
    "Electric Vehicle": {740: "1%", 741: "18%"},
    "Cement /Concrete Block": {742: "Rs.3"},
    "Potassium Chlorate": {743: "18% along with rupees 60 per kilogram"},
    "CNG Sales": {744: "Rs.200"},
    "Goods (FED in ST Mode)": {745: "8%", 746: "18%"},
    "Services (FED in ST Mode)": {747: "8%", 748: "18%"},
    "Goods as per SRO.297(|)/2023": {749: "25%"},
    **{kind: {750 + n: "18%"} for n, kind in enumerate(sorted(set(SALE_TYPES.values()) - NAMED))},
}
"""Only the small part of the law that a lesson needs; what a real rate is, the portal's own lists say."""

SRO_SCHEDULES = {7: "EIGHTH SCHEDULE Table 1", 8: "6th Schd Table I", 9: "327(I)/2008"}
SRO_ITEMS = {17853: "1", 17854: "70", 17855: "82", 17856: "100"}

NO_SCHEDULE = re.compile(r"18%|Rs\..*|.* along with .*")
"""Rates that need no schedule to lean on."""

NEEDS_NO_SCHEDULE = frozenset({"Processing/Conversion of Goods", "Goods (FED in ST Mode)", "Services (FED in ST Mode)"})
"""FBR's own samples of these scenarios name none, whatever the rate."""

LONGEST_NOTE = timedelta(days=180)
"""So long after an invoice a note may still be made against it (0034)."""

FURTHER_TAX = Decimal(4)
NO_FURTHER_TAX = frozenset({THIRD, EXEMPT, ZERO, "Services"})
EXTRA_TAX_EMPTY = frozenset({REDUCED, EXEMPT, ZERO})

NOT_REGISTERED = frozenset({"0788762"})
"""The specification's own example of somebody who is not registered."""
