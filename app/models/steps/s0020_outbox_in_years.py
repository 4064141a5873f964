"""What the sender and the light ask at every turn is answered from an index, also after years of papers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alembic.operations import Operations


def step(op: Operations) -> None:
    op.create_index(op.f("ix_outbox_attempt_state"), "outbox_attempt", ["state"])
    op.drop_index(op.f("ix_outbox_item_state"), "outbox_item")
    op.create_index("ix_outbox_item_standing", "outbox_item", ["state", "portal", "replaced_by", "document_kind"])
