"""What FBR refused may be withdrawn: nobody wants it any more, and it asks for nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations


def step(op: Operations) -> None:
    op.add_column("outbox_item", sa.Column("withdrawn", sa.Text(), nullable=False, server_default=""))
    op.execute(
        sa.text(
            "UPDATE outbox_item SET withdrawn = c.evidence FROM sale_cancellation AS c"
            " WHERE c.sale_id = outbox_item.document_id AND document_kind = 'sale' AND state = 'REJECTED'"
        )
    )
