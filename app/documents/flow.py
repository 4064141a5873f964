"""Blocks onto pages: what stays together, what comes again at the head of a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.documents.blocks import Block


@dataclass(frozen=True, slots=True)
class Item:
    """A block in a flow. `repeat` stands again above it when it begins a page; with `glue` it stays with the next."""

    block: Block
    repeat: Block | None = None
    glue: bool = False


Placed = tuple[Block, float]  # and how far below the top of the page's room it stands


def paginate(items: Sequence[Item], room: float) -> list[list[Placed]]:
    """The blocks of each page. A chain of glued items is broken only when no page could hold it."""
    pages: list[list[Placed]] = [[]]
    down = 0.0
    for chain in _chains(items, room):
        if pages[-1] and down + sum(item.block.height for item in chain) > room:
            pages.append([])
            down = 0.0
            if chain[0].repeat:
                pages[-1].append((chain[0].repeat, 0.0))
                down = chain[0].repeat.height
        for item in chain:
            pages[-1].append((item.block, down))
            down += item.block.height
    return pages


def _chains(items: Sequence[Item], room: float) -> list[list[Item]]:
    chains: list[list[Item]] = []
    open_chain = False
    for item in items:
        if open_chain:
            chains[-1].append(item)
        else:
            chains.append([item])
        open_chain = item.glue
    result: list[list[Item]] = []
    for chain in chains:
        if sum(item.block.height for item in chain) > room:
            result += [[item] for item in chain]
        else:
            result.append(chain)
    return result
