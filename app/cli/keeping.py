"""`attach` and `match`: a file beside its record, and a bill beside its order."""

from __future__ import annotations

from argparse import Namespace

from app.cli.answer import Answer, plain
from app.cli.looking import not_found, number_or_id
from app.cli.office import Office
from app.services import attachments, deliveries


def attach(office: Office, args: Namespace) -> Answer:
    """`attach KIND ID FILE`."""
    data = attachments.read(args.file)
    with office.books.write() as sitting:
        record = number_or_id(sitting, args.kind, args.id)
        made = attachments.add(sitting, args.kind, record, data, args.file.name)
        (row,) = [row for row in attachments.rows(sitting, args.kind, record) if row.id == made]
    answer = {"id": made, "title": row.title, "media": row.media.value, "size": row.size, "sha256": row.sha256}
    return Answer(answer, [f"{row.title} is in the books."])


def match(office: Office, args: Namespace) -> Answer:
    """`match ORDER [--bill NUMBER]`: what was ordered, came and was billed, and where they differ."""
    if args.bill:
        with office.books.write() as sitting:
            deliveries.link_bill(sitting, number_or_id(sitting, "purchase", args.bill), args.order)
    with office.books.read() as sitting:
        order = number_or_id(sitting, "delivery", args.order)
        if deliveries.detail(sitting, order) is None:
            raise not_found(args.order)
        found = deliveries.match(sitting, order)
    lines = [
        f"{line.description}: ordered {line.ordered.normalize():f}, accepted {line.accepted.normalize():f}, "
        f"billed {line.billed.normalize():f}  {', '.join(line.differences)}"
        for line in found.lines
    ]
    data = plain(found)
    return Answer((dict(data) if isinstance(data, dict) else {}) | {"agrees": found.agrees}, lines)
