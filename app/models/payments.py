"""Money that goes out to suppliers and comes in from customers, and what each rupee of it was for."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Day, Final, Key, Line, Moment, Prose, Quantity, Rupees, Word


class Payment(Final, Base):
    """A voucher, or with `reverses_id` its undoing. `amount` is what the debt falls by, `net` what changes hands."""

    __tablename__ = "payment"

    id: Mapped[Key]
    number: Mapped[Word] = mapped_column(unique=True)
    direction: Mapped[Word]  # out: to a supplier; in: from a customer
    party_id: Mapped[int] = mapped_column(ForeignKey("party.id"), index=True)
    party_name: Mapped[Line]
    party_ntn: Mapped[Word]
    party_cnic: Mapped[Word]
    party_address: Mapped[Line]
    day: Mapped[Day] = mapped_column(index=True)
    method: Mapped[Word]  # cash, cheque, bank, raast, wallet
    reference: Mapped[Word]  # the number of the cheque, the transfer or the wallet's message
    reference_date: Mapped[date | None]  # of the cheque
    account: Mapped[Line] = mapped_column(server_default="")  # the bank, account or wallet it went through
    amount: Mapped[Rupees]
    income_tax: Mapped[Rupees]
    sales_tax: Mapped[Rupees]
    net: Mapped[Rupees]
    category: Mapped[Word]
    section: Mapped[Word]
    base: Mapped[Rupees]
    rate: Mapped[Quantity]
    lawful_tax: Mapped[Rupees]  # what the assistant said, whatever was withheld
    dealer: Mapped[bool] = mapped_column(server_default=false())  # he is a wholesaler, dealer or distributor
    sales_tax_base: Mapped[Rupees] = mapped_column(server_default="0")  # of the Eleventh Schedule, as are the next two
    sales_tax_rate: Mapped[Quantity] = mapped_column(server_default="0")
    lawful_sales_tax: Mapped[Rupees] = mapped_column(server_default="0")
    source: Mapped[Prose]
    doubtful: Mapped[bool]
    why: Mapped[Prose]  # the assistant's steps, a line each
    override_reason: Mapped[Prose]
    note: Mapped[Prose]
    reverses_id: Mapped[int | None] = mapped_column(ForeignKey("payment.id"), unique=True)
    batch_id: Mapped[int | None]
    entered_by: Mapped[Word]
    posted_at: Mapped[Moment]


class OpeningBalance(Final, Base):
    """What a party was owed, or owed us, when the books were begun; a wrong one is put right by one more."""

    __tablename__ = "opening_balance"

    id: Mapped[Key]
    party_id: Mapped[int] = mapped_column(ForeignKey("party.id"), index=True)
    side: Mapped[Word]  # supplier, customer
    day: Mapped[Day]
    amount: Mapped[Rupees]  # above nothing: owed to the supplier, owed by the customer
    note: Mapped[Prose]
    batch_id: Mapped[int | None]
    entered_by: Mapped[Word]
    entered_at: Mapped[Moment]


class Allocation(Final, Base):
    """So much of a payment was for this bill, this invoice or this opening balance.

    Below nothing, so much of it was freed again: a counter-document (of a bill, or a note or a cancellation of an
    invoice) left the paper less than was paid.
    """

    __tablename__ = "allocation"
    __table_args__ = (
        CheckConstraint(
            "(purchase_id IS NOT NULL) + (sale_id IS NOT NULL) + (opening_id IS NOT NULL) = 1", name="one_document"
        ),
        CheckConstraint(
            "amount <> 0 AND (amount < 0) = ((freed_by_id IS NOT NULL) + (freed_by_note_id IS NOT NULL)"
            " + (freed_by_cancellation_id IS NOT NULL))",
            name="put_or_freed",
        ),
    )

    id: Mapped[Key]
    payment_id: Mapped[int] = mapped_column(ForeignKey("payment.id"), index=True)
    purchase_id: Mapped[int | None] = mapped_column(ForeignKey("purchase.id"), index=True)
    sale_id: Mapped[int | None] = mapped_column(ForeignKey("sale.id"), index=True)
    opening_id: Mapped[int | None] = mapped_column(ForeignKey("opening_balance.id"), index=True)
    amount: Mapped[Rupees]
    sales_tax: Mapped[Rupees] = mapped_column(server_default="0")  # that was withheld on this bill with this payment
    freed_by_id: Mapped[int | None] = mapped_column(ForeignKey("purchase.id"), index=True)
    day: Mapped[Day]
    entered_by: Mapped[Word]
    entered_at: Mapped[Moment]
    freed_by_note_id: Mapped[int | None] = mapped_column(ForeignKey("sale_note.id"), index=True)
    freed_by_cancellation_id: Mapped[int | None] = mapped_column(ForeignKey("sale_cancellation.id"), index=True)


class Deposit(Final, Base):
    """The receipt (CPR) with which the tax withheld by a payment went to the state."""

    __tablename__ = "deposit"
    __table_args__ = (UniqueConstraint("payment_id", "tax"),)

    id: Mapped[Key]
    payment_id: Mapped[int] = mapped_column(ForeignKey("payment.id"))
    tax: Mapped[Word]  # income, sales
    cpr: Mapped[Word]
    paid_on: Mapped[Day]
    entered_by: Mapped[Word]
    entered_at: Mapped[Moment]
