"""Bills that suppliers send us."""

from __future__ import annotations

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Base, Day, Final, Key, Line, Moment, Prose, Quantity, Rupees, Word


class Purchase(Final, Base):
    """The supplier stands here as he was on the day; his own row may change.

    A debit note and a cancellation are rows of their own with amounts below nothing: every sum is net of them.
    """

    __tablename__ = "purchase"
    __table_args__ = (UniqueConstraint("supplier_id", "bill_key", "take"),)

    id: Mapped[Key]
    number: Mapped[Word] = mapped_column(unique=True)
    kind: Mapped[Word] = mapped_column(server_default="bill")  # bill, debit_note, cancellation
    original_id: Mapped[int | None] = mapped_column(ForeignKey("purchase.id"), index=True)
    reason: Mapped[Prose] = mapped_column(server_default="")  # of a counter-document
    supplier_id: Mapped[int] = mapped_column(ForeignKey("party.id"))
    supplier_name: Mapped[Line]
    supplier_ntn: Mapped[Word]
    supplier_cnic: Mapped[Word]
    supplier_strn: Mapped[Word]
    supplier_address: Mapped[Line]
    bill_no: Mapped[Word]
    bill_key: Mapped[Word]  # the number without case and blanks: one supplier, one bill
    take: Mapped[int] = mapped_column(server_default="1")  # a cancelled bill may be typed once more, rightly
    bill_date: Mapped[Day] = mapped_column(index=True)
    received_on: Mapped[Day | None]
    value: Mapped[Rupees]  # excluding tax
    sales_tax: Mapped[Rupees]
    further_tax: Mapped[Rupees] = mapped_column(server_default="0")
    extra_tax: Mapped[Rupees] = mapped_column(server_default="0")
    fed: Mapped[Rupees] = mapped_column(server_default="0")
    freight: Mapped[Rupees] = mapped_column(server_default="0")
    other_charges: Mapped[Rupees] = mapped_column(server_default="0")
    total: Mapped[Rupees]  # with all taxes and charges
    st_withheld: Mapped[Rupees] = mapped_column(server_default="0")  # of the sales tax, kept back for the state
    paid_by: Mapped[Word]  # "", cash, bank, cheque, wallet
    note: Mapped[Prose]
    batch_id: Mapped[int | None]
    entered_by: Mapped[Word]
    posted_at: Mapped[Moment]

    lines: Mapped[list[PurchaseLine]] = relationship(order_by="PurchaseLine.no")


class PurchaseLine(Final, Base):
    __tablename__ = "purchase_line"
    __table_args__ = (UniqueConstraint("purchase_id", "no"),)

    id: Mapped[Key]
    purchase_id: Mapped[int] = mapped_column(ForeignKey("purchase.id"))
    no: Mapped[int]
    description: Mapped[Line]
    part_id: Mapped[int | None] = mapped_column(ForeignKey("part.id"), index=True)
    original_no: Mapped[int | None]  # of a counter-document: which line of the original
    sale_type: Mapped[Line] = mapped_column(server_default="Goods at standard rate (default)")
    hs_code: Mapped[Word]
    unit: Mapped[Word]
    quantity: Mapped[Quantity]
    rate: Mapped[Quantity]  # rupees a unit; a washer may cost less than a paisa
    discount: Mapped[Rupees] = mapped_column(server_default="0")
    value: Mapped[Rupees]
    retail_value: Mapped[Rupees] = mapped_column(server_default="0")  # third schedule: what the tax is on
    tax_rate: Mapped[Quantity]  # percent charged
    sales_tax: Mapped[Rupees]
    further_tax: Mapped[Rupees] = mapped_column(server_default="0")
    extra_tax: Mapped[Rupees] = mapped_column(server_default="0")
    fed: Mapped[Rupees] = mapped_column(server_default="0")
    total: Mapped[Rupees]
    st_withheld: Mapped[Rupees] = mapped_column(server_default="0")


class PurchaseAcceptance(Final, Base):
    """A warning that somebody read at entry, and why the bill was posted all the same."""

    __tablename__ = "purchase_acceptance"

    id: Mapped[Key]
    purchase_id: Mapped[int] = mapped_column(ForeignKey("purchase.id"), index=True)
    code: Mapped[Word]
    field: Mapped[Word]
    words: Mapped[Prose]
    reason: Mapped[Prose]
    entered_by: Mapped[Word]
    entered_at: Mapped[Moment]


class PurchaseSearch(Base):
    """What a bill is found by, in the order in which bills are listed: made anew from the bill at any time."""

    __tablename__ = "purchase_search"
    __table_args__ = ({"sqlite_with_rowid": False},)

    bill_date: Mapped[Day] = mapped_column(primary_key=True)
    purchase_id: Mapped[int] = mapped_column(ForeignKey("purchase.id"), primary_key=True, autoincrement=False)
    supplier_id: Mapped[int]
    text: Mapped[Prose]
