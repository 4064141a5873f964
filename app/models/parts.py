"""What is bought and sold."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Key, Line, Moment, Rupees, Word


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
