"""Suppliers and customers, what was learned of their tax status, and their exemption certificates."""

from __future__ import annotations

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Day, Key, Line, Moment, Quantity, Word


class Party(Base):
    __tablename__ = "party"

    id: Mapped[Key]
    name: Mapped[Line]
    name_ur: Mapped[Line] = mapped_column(default="")
    name_key: Mapped[Line] = mapped_column(index=True)  # how it is found whatever the case and the dots
    legal_form: Mapped[Word] = mapped_column(default="")
    ntn: Mapped[Word] = mapped_column(default="", index=True)
    ntn_as_typed: Mapped[Word] = mapped_column(default="")
    cnic: Mapped[Word] = mapped_column(default="", index=True)
    strn: Mapped[Word] = mapped_column(default="")
    pra: Mapped[Word] = mapped_column(default="")  # Punjab Revenue Authority: sales tax on services
    is_supplier: Mapped[bool] = mapped_column(default=False)
    is_customer: Mapped[bool] = mapped_column(default=False)
    province: Mapped[Word] = mapped_column(default="PUNJAB")
    address: Mapped[Line] = mapped_column(default="")
    phone: Mapped[Word] = mapped_column(default="")
    iban: Mapped[Word] = mapped_column(default="")
    account_title: Mapped[Line] = mapped_column(default="")
    terms_days: Mapped[int | None]  # None: nothing was agreed
    to_complete: Mapped[bool] = mapped_column(default=False)
    merged_into_id: Mapped[int | None] = mapped_column(ForeignKey("party.id"), index=True)  # who he turned out to be
    batch_id: Mapped[int | None]
    entered_by: Mapped[Word]
    entered_at: Mapped[Moment]


class PartyStatus(Base):
    """What was learned on a day of a party's standing in a tax; never changed, a later row says more."""

    __tablename__ = "party_status"
    __table_args__ = (Index("ix_party_status_party_id_tax_learned_on", "party_id", "tax", "learned_on"),)

    id: Mapped[Key]
    party_id: Mapped[int] = mapped_column(ForeignKey("party.id"))
    tax: Mapped[Word]  # income, sales
    active: Mapped[Word]  # yes, no, unknown
    learned_on: Mapped[Day]
    source: Mapped[Line]
    batch_id: Mapped[int | None]
    entered_by: Mapped[Word]
    entered_at: Mapped[Moment]


class PartyCertificate(Base):
    """An exemption or reduced-rate certificate that a party handed in."""

    __tablename__ = "party_certificate"

    id: Mapped[Key]
    party_id: Mapped[int] = mapped_column(ForeignKey("party.id"), index=True)
    number: Mapped[Word]
    section: Mapped[Word]  # of the law it exempts from: 153(1)(a)
    valid_from: Mapped[Day]
    valid_to: Mapped[Day]
    rate: Mapped[Quantity | None]  # percent still to be withheld; None: nothing is
    withdrawn_on: Mapped[Day | None]
    entered_by: Mapped[Word]
    entered_at: Mapped[Moment]


class PartyApart(Base):
    """A person's word that two who look alike are two."""

    __tablename__ = "party_apart"
    __table_args__ = (UniqueConstraint("one_id", "other_id"),)

    id: Mapped[Key]
    one_id: Mapped[int] = mapped_column(ForeignKey("party.id"))  # the smaller of the two
    other_id: Mapped[int] = mapped_column(ForeignKey("party.id"))
    entered_by: Mapped[Word]
    entered_at: Mapped[Moment]


class PartyMerge(Base):
    """A person's word that two are one, with all it takes to undo it."""

    __tablename__ = "party_merge"

    id: Mapped[Key]
    kept_id: Mapped[int] = mapped_column(ForeignKey("party.id"))
    gone_id: Mapped[int] = mapped_column(ForeignKey("party.id"), index=True)
    touched: Mapped[list[dict[str, str | int | None]]] = mapped_column(JSON)  # each row: before, and sealed after
    seen: Mapped[dict[str, int]] = mapped_column(JSON)  # by table, the last row there was
    undone_by: Mapped[Word | None]
    undone_at: Mapped[Moment | None]
    entered_by: Mapped[Word]
    entered_at: Mapped[Moment]
