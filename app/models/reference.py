"""FBR's own lists as they were last read, what it said of parties, and the sandbox's scenarios."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Day, Final, Instant, Key, Line, Moment, Prose, Word


class ReferenceListRow(Base):
    """One list as it was answered; a list that depends on the day has a row for each day on which it changed."""

    __tablename__ = "reference_list"
    __table_args__ = (UniqueConstraint("key", "asked", "origin", "since"),)

    id: Mapped[Key]
    key: Mapped[Word]
    asked: Mapped[Line]  # of what: "Goods at Reduced Rate | PUNJAB"; "" where there is only one such list
    origin: Mapped[Word]  # seed: it shipped with the program; practice; fbr
    source: Mapped[Line]  # the file it came from, or the portal's address
    since: Mapped[Day]  # the first day for which this was the answer
    read_at: Mapped[Moment]  # when it was last found to be so
    sha256: Mapped[Word]
    count: Mapped[int]


class ReferenceEntryRow(Base):
    __tablename__ = "reference_entry"
    __table_args__ = (Index("ix_reference_entry_list_id_code", "list_id", "code"),)

    id: Mapped[Key]
    list_id: Mapped[int] = mapped_column(ForeignKey("reference_list.id"))
    code: Mapped[Word]
    words: Mapped[Prose]
    value: Mapped[Word]


class ReferenceRefusalRow(Base):
    """An answer that was not taken, or that did not come whole, kept to be looked at; of one question only the last."""

    __tablename__ = "reference_refusal"
    __table_args__ = (UniqueConstraint("key", "asked"),)

    id: Mapped[Key]
    key: Mapped[Word]
    asked: Mapped[Line]
    at: Mapped[Moment]
    why: Mapped[Line]
    http_status: Mapped[int]  # 0: the answer did not come whole
    sha256: Mapped[Word]  # of the whole answer
    answer: Mapped[bytes] = mapped_column(LargeBinary)  # its beginning
    tries: Mapped[int] = mapped_column(default=1, server_default="1")  # one after the other, all in vain
    not_before: Mapped[datetime | None] = mapped_column(Instant)  # till then it is not asked again by itself


class TaxpayerCheck(Base):
    """What FBR said of a registration number when asked, from the first day it said so to the last."""

    __tablename__ = "taxpayer_check"
    __table_args__ = (Index("ix_taxpayer_check_number_question", "number", "question"),)

    id: Mapped[Key]
    origin: Mapped[Word]  # practice, fbr
    number: Mapped[Word]  # NTN or CNIC: it outlives every merging of parties
    question: Mapped[Word]  # statl, type
    answer: Mapped[Word]  # active, inactive; registered, unregistered
    words: Mapped[Line]  # as FBR wrote it
    code: Mapped[Word]
    first_at: Mapped[Moment]
    last_at: Mapped[Moment]


class ScenarioChoice(Base):
    """The owner's word on a scenario, where it is another than that of FBR's table."""

    __tablename__ = "scenario_choice"

    id: Mapped[Key]
    scenario: Mapped[Word] = mapped_column(unique=True)
    ours: Mapped[bool]
    entered_by: Mapped[Word]
    entered_at: Mapped[Moment]


class ScenarioRun(Final, Base):
    """One sample invoice for the sandbox; what became of it is the outbox's to say."""

    __tablename__ = "scenario_run"

    id: Mapped[Key]
    scenario: Mapped[Word] = mapped_column(index=True)
    number: Mapped[Word] = mapped_column(unique=True)  # SN001-2: the second run
    entered_by: Mapped[Word]
    entered_at: Mapped[Moment]
