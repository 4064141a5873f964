"""In what the parts of one HS code are counted: FBR wants one unit for each code."""

from __future__ import annotations

from sqlalchemy import func, select

from app.models.parts import Part
from app.services.books import Sitting


def usual(sitting: Sitting, hs_code: str, but: int = 0) -> str:
    """In what the other parts of that HS code are counted most often; "" if there is none."""
    if not hs_code.strip():
        return ""
    query = select(Part.unit).where(Part.hs_code == hs_code.strip(), Part.id != but)
    return sitting.scalar(query.group_by(Part.unit).order_by(func.count().desc(), Part.unit).limit(1)) or ""
