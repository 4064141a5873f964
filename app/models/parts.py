"""What is bought and sold."""

from __future__ import annotations

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Day, Key, Line, Moment, Prose, Rupees, Word


class Part(Base):
    __tablename__ = "part"

    id: Mapped[Key]
    number: Mapped[Word] = mapped_column(default="")
    name: Mapped[Line]
    name_ur: Mapped[Line] = mapped_column(default="")
    name_key: Mapped[Line] = mapped_column(unique=True)
    hs_code: Mapped[Word] = mapped_column(default="")
    unit: Mapped[Word]
    sale_type: Mapped[Line]
    retail_price: Mapped[Rupees | None]  # printed on the packet; third-schedule goods
    price: Mapped[Rupees | None]  # our usual selling price, excluding tax
    batch_id: Mapped[int | None]
    entered_by: Mapped[Word]
    entered_at: Mapped[Moment]


class PartAlias(Base):
    """Another word for a part, in any script: what the market calls it."""

    __tablename__ = "part_alias"
    __table_args__ = (UniqueConstraint("part_id", "alias_key"),)

    id: Mapped[Key]
    part_id: Mapped[int] = mapped_column(ForeignKey("part.id"))
    alias: Mapped[Line]
    alias_key: Mapped[Line] = mapped_column(index=True)
    entered_by: Mapped[Word]
    entered_at: Mapped[Moment]


class PartSaleType(Base):
    """From which day the law treats a part otherwise; before the first of them the part's own sale type holds."""

    __tablename__ = "part_sale_type"
    __table_args__ = (UniqueConstraint("part_id", "since"),)

    id: Mapped[Key]
    part_id: Mapped[int] = mapped_column(ForeignKey("part.id"))
    since: Mapped[Day]
    sale_type: Mapped[Line]
    entered_by: Mapped[Word]
    entered_at: Mapped[Moment]


class PartSearch(Base):
    """What a part is found by; made anew from the part at any time."""

    __tablename__ = "part_search"

    part_id: Mapped[int] = mapped_column(ForeignKey("part.id"), primary_key=True, autoincrement=False)
    text: Mapped[Prose]
