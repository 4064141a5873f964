"""CNIC, NTN (letters too), STRN, IBAN, mobile, EOBI, PESSI and FBR numbers: well formed? how written?

Every function takes what a person typed and answers the one way we store it, or None.
"""

from __future__ import annotations

import re
import unicodedata

_BETWEEN = re.compile(r"[\s\u200b-\u200f\u2010-\u2015\u2212\ufeff./()-]+")
_DASHES = re.compile(r"[\u2010-\u2015\u2212]")


def _plain(text: str) -> str:
    """Upper case, Urdu and Arabic digits as 0-9, every dash the same dash, no spaces."""
    western = "".join(str(unicodedata.digit(c)) if c.isdecimal() else c for c in text.upper())
    return re.sub(r"[\s\u200b-\u200f\ufeff]+", "", _DASHES.sub("-", western))


def _bare(text: str) -> str:
    """Only what counts: without spaces, dashes, dots, strokes and brackets."""
    return _BETWEEN.sub("", _plain(text))


def cnic(text: str) -> str | None:
    """13 digits, the first one a province (1-8). There is no public check digit."""
    bare = _bare(text)
    return bare if re.fullmatch(r"[1-8]\d{12}", bare) else None


def show_cnic(number: str) -> str:
    """'3520282385833' is written 35202-8238583-3; anything else is shown as it is."""
    return f"{number[:5]}-{number[5:12]}-{number[12]}" if re.fullmatch(r"\d{13}", number) else number


def ntn(text: str) -> str | None:
    """7 letters or digits without the check digit, or a person's 13-digit CNIC.

    'A917166-1' is A917166; the older 6+1 form '066744-0' is 0667440. At least one digit: a firm's name is not an NTN.
    """
    plain = _plain(text)
    before, dash, after = plain.partition("-")
    if dash and len(before) == 7 and re.fullmatch(r"[A-Z0-9]", after):
        plain = before
    elif dash and len(before) == 6 and re.fullmatch(r"[A-Z0-9]", after):
        plain = before + after
    if re.fullmatch(r"(?=.*\d)[A-Z0-9]{7}", plain, re.ASCII):
        return plain
    return cnic(plain)


def strn(text: str) -> str | None:
    """13 digits; newer registrations carry their NTN instead."""
    bare = _bare(text)
    return bare if re.fullmatch(r"\d{13}", bare) else ntn(text)


def pra(text: str) -> str | None:
    """Punjab's number for sales tax on services: P and an NTN or STRN."""
    bare = _bare(text)
    return bare if re.fullmatch(r"P(?=.*\d)[A-Z0-9]{7,13}", bare, re.ASCII) else None


def iban(text: str) -> str | None:
    """A Pakistani IBAN's shape: PK, 2 check digits, 4 letters of the bank, 16 letters or digits."""
    bare = _bare(text)
    return bare if re.fullmatch(r"PK\d{2}[A-Z]{4}[A-Z0-9]{16}", bare) else None


def iban_checks(text: str) -> bool:
    """Well formed, and its check digits agree (ISO 7064, modulo 97)."""
    number = iban(text)
    if number is None:
        return False
    return int("".join(str(int(c, 36)) for c in number[4:] + number[:4])) % 97 == 1


def mobile(text: str) -> str | None:
    """'0321-1794476' and '0092 321 1794476' are +923211794476."""
    found = re.fullmatch(r"(?:\+92|0092|92|0)?(3\d{9})", _bare(text))
    return f"+92{found[1]}" if found else None


def eobi_employer(text: str) -> str | None:
    """Three letters and five digits, written ABC-12345."""
    found = re.fullmatch(r"([A-Z]{3})(\d{5})", _bare(text))
    return f"{found[1]}-{found[2]}" if found else None


def eobi_worker(text: str) -> str | None:
    """3 or 4 digits, a letter, 6 digits: EOBI's own mask and note disagree on the letter's place."""
    bare = _bare(text)
    return bare if re.fullmatch(r"\d{3,4}[A-Z]\d{6}", bare) else None


def pessi_employer(text: str) -> str | None:
    """6 to 15 letters or digits; no official shape is known."""
    bare = _bare(text)
    return bare if re.fullmatch(r"(?=.*\d)[A-Z0-9]{6,15}", bare, re.ASCII) else None


def pessi_worker(text: str) -> str | None:
    """A worker's social security number: as loose as the employer's."""
    return pessi_employer(text)


def fbr_number(text: str, seller: str) -> str | None:
    """The number FBR gave an invoice: loosely shaped, but it must begin with our own registration number.

    `seller` is our NTN or CNIC as typed. The number is text: no date is to be read out of it.
    """
    plain = _plain(text)
    ours = ntn(seller)
    if ours is None or not re.fullmatch(rf"{ours}DI[0-9A-Z]{{10,16}}", plain, re.ASCII):
        return None
    return plain
