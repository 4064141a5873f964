"""Suppliers and customers."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Key, Line, Moment, Word


class Party(Base):
    __tablename__ = "party"

    id: Mapped[Key]
    name: Mapped[Line]
    name_ur: Mapped[Line] = mapped_column(default="")
    name_key: Mapped[Line] = mapped_column(index=True)  # how it is found whatever the case and the dots
    ntn: Mapped[Word] = mapped_column(default="", index=True)
    ntn_as_typed: Mapped[Word] = mapped_column(default="")
    cnic: Mapped[Word] = mapped_column(default="", index=True)
    strn: Mapped[Word] = mapped_column(default="")
    is_supplier: Mapped[bool] = mapped_column(default=False)
    is_customer: Mapped[bool] = mapped_column(default=False)
    province: Mapped[Word] = mapped_column(default="PUNJAB")
    address: Mapped[Line] = mapped_column(default="")
    phone: Mapped[Word] = mapped_column(default="")
    iban: Mapped[Word] = mapped_column(default="")
    to_complete: Mapped[bool] = mapped_column(default=False)
    batch_id: Mapped[int | None]
    entered_by: Mapped[Word]
    entered_at: Mapped[Moment]
