"""Numbers that name people and firms, as they are typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules import identity


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("35202-8238583-3", "3520282385833"),
        ("3520281890709", "3520281890709"),
        (" 35202 8238583 3 ", "3520282385833"),
        ("۳۵۲۰۲-۸۲۳۸۵۸۳-۳", "3520282385833"),
        ("35202‑8238583–3", "3520282385833"),
        ("352028238583", None),  # 12 digits
        ("35202-8238583-33", None),
        ("05202-8238583-3", None),  # no province 0
        ("95202-8238583-3", None),
        ("35202-823858A-3", None),
        ("", None),
    ],
)
def test_cnic(typed: str, kept: str | None) -> None:
    assert identity.cnic(typed) == kept


def test_a_cnic_is_shown_with_its_dashes() -> None:
    assert identity.show_cnic("3520282385833") == "35202-8238583-3"
    assert identity.show_cnic("352028") == "352028"


@given(st.from_regex(r"\A[1-8][0-9]{12}\Z"))
def test_a_cnic_survives_being_shown_and_typed_again(number: str) -> None:
    assert identity.cnic(identity.show_cnic(number)) == number


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        pytest.param("1234567-8", "1234567", id="records 2.1: the check digit goes"),
        pytest.param("A917166-1", "A917166", id="records 2.1: alphanumeric"),
        pytest.param("a917166-1", "A917166", id="small letters"),
        pytest.param("J499217", "J499217", id="records 2.1: without check digit"),
        pytest.param("066744-0", "0667440", id="records 2.1: the older 6+1 form"),
        pytest.param("4348362 - 3", "4348362", id="spaces"),
        pytest.param("3520282385833", "3520282385833", id="a person's CNIC"),
        pytest.param("35202-8238583-3", "3520282385833", id="a CNIC with dashes"),
        pytest.param("12345-6", None, id="five digits"),
        pytest.param("12345678", None, id="eight digits"),
        pytest.param("1234567-89", None, id="two check digits"),
        pytest.param("TRADERS", None, id="a word"),
        pytest.param("n/a", None, id="not available"),
        pytest.param("-", None, id="a dash"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_ntn(typed: str, kept: str | None) -> None:
    assert identity.ntn(typed) == kept


@given(st.from_regex(r"\A[A-Z0-9]{6}[0-9]\Z"), st.integers(0, 9))
def test_an_ntn_survives_its_check_digit(number: str, check: int) -> None:
    assert identity.ntn(f"{number}-{check}") == identity.ntn(number) == number


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("3924840948788", "3924840948788"),
        ("32-77-8761-234-56", "3277876123456"),
        ("A917166-1", "A917166"),  # a new registration carries its NTN
        ("392484094878", None),
        ("none", None),
    ],
)
def test_strn(typed: str, kept: str | None) -> None:
    assert identity.strn(typed) == kept


@pytest.mark.parametrize(
    ("typed", "kept", "right"),
    [
        pytest.param("PK36 SCBL 0000 0011 2345 6702", "PK36SCBL0000001123456702", True, id="the registry's example"),
        pytest.param("pk36scbl0000001123456702", "PK36SCBL0000001123456702", True, id="small letters"),
        pytest.param("PK67MEZN4193309466052311", "PK67MEZN4193309466052311", False, id="worker 1: wrong check digits"),
        pytest.param("PK36SCBL000000112345670", None, False, id="23 characters"),
        pytest.param("GB36SCBL0000001123456702", None, False, id="another country"),
        pytest.param("Easypaisa", None, False, id="a wallet"),
    ],
)
def test_iban(typed: str, kept: str | None, right: bool) -> None:
    assert identity.iban(typed) == kept
    assert identity.iban_checks(typed) is right


@given(st.from_regex(r"\A[A-Z]{4}[A-Z0-9]{16}\Z"))
def test_exactly_one_pair_of_check_digits_is_right(account: str) -> None:
    assert sum(identity.iban_checks(f"PK{check:02}{account}") for check in range(2, 99)) == 1


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("0369-4755631", "+923694755631"),
        ("03211794476", "+923211794476"),
        ("+92 321 1794476", "+923211794476"),
        ("0092-321-1794476", "+923211794476"),
        ("923211794476", "+923211794476"),
        ("3211794476", "+923211794476"),
        ("042-35761234", None),  # a landline
        ("0321179447", None),
        ("", None),
    ],
)
def test_mobile(typed: str, kept: str | None) -> None:
    assert identity.mobile(typed) == kept


def test_eobi_and_pessi_numbers() -> None:
    assert identity.eobi_employer("abc12345") == identity.eobi_employer("ABC-12345") == "ABC-12345"
    assert identity.eobi_employer("AB-12345") is None
    assert identity.eobi_worker("2904a216391") == "2904A216391"
    assert identity.eobi_worker("290A216391") == "290A216391"
    assert identity.eobi_worker("2904216391") is None
    assert identity.pessi_employer(" 2026070024 ") == "2026070024"
    assert identity.pessi_employer("none yet") is None
    assert identity.pessi_worker("66397578") == "66397578"
    assert identity.pessi_worker("663") is None


@pytest.mark.parametrize(
    ("typed", "seller", "kept"),
    [
        pytest.param("4987622DI1CFGJK395794", "4987622-1", "4987622DI1CFGJK395794", id="a real number's shape"),
        pytest.param(" 7000007di1747119701593 ", "7000007", "7000007DI1747119701593", id="the specification's sample"),
        pytest.param("3520282385833DI1747119701593", "35202-8238583-3", "3520282385833DI1747119701593", id="by CNIC"),
        pytest.param("4987622DI1CFGJK395794", "7000007", None, id="another seller's"),
        pytest.param("4987622DI1CFGJK395794-1", "4987622", None, id="an item's number"),
        pytest.param("4987622DI123", "4987622", None, id="too short"),
        pytest.param("4987622DI1CFGJK395794", "", None, id="we have no number ourselves"),
        pytest.param("1234567DIAEPDIWYTUDGOABCDEF", "1234567", None, id="too long, though DI stands in it twice"),
    ],
)
def test_fbr_number(typed: str, seller: str, kept: str | None) -> None:
    assert identity.fbr_number(typed, seller) == kept


@given(st.text(max_size=30))
def test_no_text_breaks_them_and_what_they_keep_they_keep_again(typed: str) -> None:
    for form in (
        identity.cnic, identity.ntn, identity.strn, identity.iban, identity.mobile,
        identity.eobi_employer, identity.eobi_worker, identity.pessi_employer,
    ):  # fmt: skip
        kept = form(typed)
        assert kept is None or form(kept) == kept
