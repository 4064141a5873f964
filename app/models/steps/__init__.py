"""The schema's steps, oldest first; a released step is never changed."""

from __future__ import annotations

from app.models.steps import s0001_first

STEPS = (s0001_first.step,)
