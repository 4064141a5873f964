"""The workshop whose books these are: one row."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Day, Key, Line, Moment, Rupees, Word


class Workshop(Base):
    __tablename__ = "workshop"
    __table_args__ = (CheckConstraint("id = 1", name="only_one"),)

    id: Mapped[Key]
    name: Mapped[Line]
    name_ur: Mapped[Line] = mapped_column(default="")
    owner: Mapped[Line] = mapped_column(default="")
    owner_cnic: Mapped[Word] = mapped_column(default="")
    ntn: Mapped[Word] = mapped_column(default="")
    strn: Mapped[Word] = mapped_column(default="")
    eobi_number: Mapped[Word] = mapped_column(default="")
    pessi_number: Mapped[Word] = mapped_column(default="")
    province: Mapped[Word] = mapped_column(default="PUNJAB")
    city: Mapped[Line] = mapped_column(default="")
    city_ur: Mapped[Line] = mapped_column(default="")
    address: Mapped[Line] = mapped_column(default="")
    phone: Mapped[Word] = mapped_column(default="")
    law_profile: Mapped[Word] = mapped_column(default="legacy")
    law_profile_since: Mapped[Day | None]
    legal_form: Mapped[Word] = mapped_column(default="", server_default="")  # individual, aop, company, government
    turnover: Mapped[Rupees | None]  # of a year, that s.153 asks for
    turnover_until: Mapped[Day | None]  # the last day of that year
    business_natures: Mapped[Line] = mapped_column(default="", server_default="")  # as registered, comma between
    sector: Mapped[Line] = mapped_column(default="", server_default="")
    practice: Mapped[bool] = mapped_column(default=False)
    opened_on: Mapped[date]
    made_at: Mapped[Moment]
