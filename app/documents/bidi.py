"""The Unicode bidirectional algorithm (UAX#9): which way each character of a mixed line runs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar
from unicodedata import bidirectional

T = TypeVar("T")

PAIRS = ("()", "[]", "{}", "⟨⟩", "〈〉", "《》", "「」", "【】", "⁽⁾", "₍₎", "⌈⌉", "⌊⌋", "❨❩", "❬❭", "❲❳", "⟦⟧")
CLOSER = {pair[0]: pair[1] for pair in PAIRS}
CLOSERS = frozenset(CLOSER.values())
ISOLATES = ("LRI", "RLI", "FSI")
EMBEDDINGS = ("LRE", "RLE", "LRO", "RLO")
NEUTRAL = frozenset({"B", "S", "WS", "ON", "PDI", *ISOLATES})
MAX_LEVEL = 125
MAX_BRACKETS = 63  # BD16: deeper nesting is left unpaired


def base_level(text: str) -> int:
    """P2, P3: the direction of the first strong character outside isolates; 1 is right to left."""
    depth = 0
    for kind in map(bidirectional, text):
        if kind in ISOLATES:
            depth += 1
        elif kind == "PDI":
            depth = max(0, depth - 1)
        elif depth == 0 and kind in ("L", "R", "AL"):
            return int(kind != "L")
    return 0


def levels(text: str, base: int | None = None) -> list[int]:
    """The embedding level of every character; odd runs right to left."""
    kinds = [bidirectional(character) or "L" for character in text]
    start = base_level(text) if base is None else base
    walk = _Explicit(text, kinds, start)
    walk.run()
    for sequence in _sequences(walk):
        _Resolver(walk, sequence).run()
    result = walk.level
    for index, gone in enumerate(walk.removed):
        if gone:
            result[index] = result[index - 1] if index else start
    _reset_ends(kinds, walk.removed, result, start)
    return result


def reorder(items: Sequence[T], level: Sequence[int]) -> list[T]:
    """L2: items in reading order, each with its level, in the order they stand on the line from left to right."""
    order = list(range(len(items)))
    odd = [value for value in level if value & 1]
    for limit in range(max(level), min(odd) - 1, -1) if odd else ():
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and level[order[end]] >= limit:
                end += 1
            order[start:end] = order[start:end][::-1]
            start = max(end, start + 1)
    return [items[index] for index in order]


def _isolate_ends(kinds: list[str]) -> dict[int, int]:
    """BD9: where each isolate is closed."""
    ends: dict[int, int] = {}
    opened: list[int] = []
    for index, kind in enumerate(kinds):
        if kind in ISOLATES:
            opened.append(index)
        elif kind == "PDI" and opened:
            ends[opened.pop()] = index
    return ends


class _Explicit:
    """X1 to X8: levels from embeddings, overrides and isolates."""

    def __init__(self, text: str, kinds: list[str], base: int) -> None:
        self.text, self.original, self.base = text, kinds, base
        self.kinds = kinds[:]
        self.level = [base] * len(kinds)
        self.removed = [False] * len(kinds)
        self.ends = _isolate_ends(kinds)
        self._stack: list[tuple[int, str | None, bool]] = [(base, None, False)]
        self._lost_isolates = self._lost_embeddings = self._isolates = 0

    def run(self) -> None:
        for index, kind in enumerate(self.original):
            if kind in EMBEDDINGS:
                self._embed(index, kind)
            elif kind in ISOLATES:
                self._isolate(index, kind)
            elif kind == "PDI":
                self._end_isolate()
                self._take(index)
            elif kind == "PDF":
                self._drop(index)
                self._end_embedding()
            elif kind == "BN":
                self._drop(index)
            elif kind != "B":
                self._take(index)

    def _take(self, index: int) -> None:
        self.level[index], override, _ = self._stack[-1]
        if override:
            self.kinds[index] = override

    def _drop(self, index: int) -> None:
        self.level[index] = self._stack[-1][0]
        self.removed[index] = True

    def _next_level(self, *, rightwards: bool) -> int:
        level = self._stack[-1][0]
        return (level + 2) & ~1 if rightwards else (level + 1) | 1

    def _embed(self, index: int, kind: str) -> None:
        self._drop(index)
        level = self._next_level(rightwards=kind[0] == "L")
        if level <= MAX_LEVEL and not self._lost_isolates and not self._lost_embeddings:
            self._stack.append((level, kind[0] if kind[2] == "O" else None, False))
        elif not self._lost_isolates:
            self._lost_embeddings += 1

    def _isolate(self, index: int, kind: str) -> None:
        self._take(index)
        if kind == "FSI":
            inside = self.text[index + 1 : self.ends.get(index, len(self.text))]
            kind = "RLI" if base_level(inside) else "LRI"
        level = self._next_level(rightwards=kind == "LRI")
        if level <= MAX_LEVEL and not self._lost_isolates and not self._lost_embeddings:
            self._isolates += 1
            self._stack.append((level, None, True))
        else:
            self._lost_isolates += 1

    def _end_isolate(self) -> None:
        if self._lost_isolates:
            self._lost_isolates -= 1
        elif self._isolates:
            self._lost_embeddings = 0
            while not self._stack[-1][2]:
                self._stack.pop()
            self._stack.pop()
            self._isolates -= 1

    def _end_embedding(self) -> None:
        if self._lost_isolates:
            return
        if self._lost_embeddings:
            self._lost_embeddings -= 1
        elif not self._stack[-1][2] and len(self._stack) > 1:
            self._stack.pop()


class _Sequence:
    """BD13: an isolating run sequence, with the directions just before and after it (X10)."""

    def __init__(self, walk: _Explicit, places: list[int], kept: list[int], order: dict[int, int]) -> None:
        self.places = places
        self.level = walk.level[places[0]]
        first, last = order[places[0]], order[places[-1]]
        before = walk.level[kept[first - 1]] if first else walk.base
        open_end = walk.original[places[-1]] in ISOLATES or last + 1 >= len(kept)
        after = walk.base if open_end else walk.level[kept[last + 1]]
        self.start = "R" if max(self.level, before) & 1 else "L"
        self.end = "R" if max(self.level, after) & 1 else "L"
        self.own = "R" if self.level & 1 else "L"


def _sequences(walk: _Explicit) -> list[_Sequence]:
    kept = [index for index, gone in enumerate(walk.removed) if not gone]
    order = {index: place for place, index in enumerate(kept)}
    runs: list[list[int]] = []
    for index in kept:
        if runs and walk.level[runs[-1][-1]] == walk.level[index]:
            runs[-1].append(index)
        else:
            runs.append([index])
    starting = {run[0]: run for run in runs}
    closing = set(walk.ends.values())
    result = []
    for run in runs:
        if run[0] in closing:
            continue
        places = run[:]
        while (end := walk.ends.get(places[-1], -1)) in starting:
            places += starting[end]
        result.append(_Sequence(walk, places, kept, order))
    return result


class _Resolver:
    """W1 to W7, N0 to N2, I1 and I2 on one sequence."""

    def __init__(self, walk: _Explicit, sequence: _Sequence) -> None:
        self.walk, self.sequence = walk, sequence
        self.kinds = [walk.kinds[index] for index in sequence.places]

    def run(self) -> None:
        self._marks()
        self._arabic_numbers()
        self._separators()
        self._latin_numbers()
        self._brackets()
        self._neutrals()
        for place, kind in zip(self.sequence.places, self.kinds, strict=True):
            if self.sequence.level & 1:
                self.walk.level[place] += int(kind in ("L", "EN", "AN"))
            else:
                self.walk.level[place] += {"R": 1, "AN": 2, "EN": 2}.get(kind, 0)

    def _marks(self) -> None:
        previous = self.sequence.start
        for at, kind in enumerate(self.kinds):
            if kind == "NSM":
                self.kinds[at] = "ON" if previous == "PDI" or previous in ISOLATES else previous
            previous = self.kinds[at]

    def _arabic_numbers(self) -> None:
        strong = self.sequence.start
        for at, kind in enumerate(self.kinds):
            if kind in ("L", "R", "AL"):
                strong = kind
            elif kind == "EN" and strong == "AL":
                self.kinds[at] = "AN"
        self.kinds = ["R" if kind == "AL" else kind for kind in self.kinds]

    def _separators(self) -> None:
        kinds = self.kinds
        for at in range(1, len(kinds) - 1):
            around = kinds[at - 1]
            same = around == kinds[at + 1]
            if same and ((kinds[at] == "ES" and around == "EN") or (kinds[at] == "CS" and around in ("EN", "AN"))):
                kinds[at] = around
        for start, end in _stretches(kinds, frozenset({"ET"})):
            if "EN" in (kinds[start - 1] if start else "", kinds[end] if end < len(kinds) else ""):
                kinds[start:end] = ["EN"] * (end - start)
        self.kinds = ["ON" if kind in ("ET", "ES", "CS") else kind for kind in kinds]

    def _latin_numbers(self) -> None:
        strong = self.sequence.start
        for at, kind in enumerate(self.kinds):
            if kind in ("L", "R"):
                strong = kind
            elif kind == "EN" and strong == "L":
                self.kinds[at] = "L"

    def _bracket_pairs(self) -> list[tuple[int, int]]:
        found: list[tuple[int, int]] = []
        opened: list[tuple[str, int]] = []
        for at, place in enumerate(self.sequence.places):
            character = self.walk.text[place]
            if self.kinds[at] != "ON":
                continue
            if character in CLOSER:
                if len(opened) == MAX_BRACKETS:
                    break
                opened.append((CLOSER[character], at))
            elif character in CLOSERS:
                for depth in range(len(opened) - 1, -1, -1):
                    if opened[depth][0] == character:
                        found.append((opened[depth][1], at))
                        del opened[depth:]
                        break
        return sorted(found)

    def _brackets(self) -> None:
        own = self.sequence.own
        for left, right in self._bracket_pairs():
            inside = {_strength(kind) for kind in self.kinds[left + 1 : right]} - {None}
            if not inside:
                continue
            before = (_strength(kind) for kind in reversed(self.kinds[:left]))
            context = next((strength for strength in before if strength), self.sequence.start)
            direction = own if own in inside or context == own else context
            for at in (left, right):
                self._set_with_marks(at, direction)

    def _set_with_marks(self, at: int, direction: str) -> None:
        self.kinds[at] = direction
        at += 1
        while at < len(self.kinds) and self.walk.original[self.sequence.places[at]] == "NSM":
            self.kinds[at] = direction
            at += 1

    def _neutrals(self) -> None:
        kinds = self.kinds
        for start, end in _stretches(kinds, NEUTRAL):
            left = _strength(kinds[start - 1]) if start else self.sequence.start
            right = _strength(kinds[end]) if end < len(kinds) else self.sequence.end
            kinds[start:end] = [left if left and left == right else self.sequence.own] * (end - start)


def _strength(kind: str) -> str | None:
    """Numbers count as right to left where neutrals are settled."""
    return "R" if kind in ("R", "EN", "AN") else "L" if kind == "L" else None


def _stretches(kinds: list[str], wanted: frozenset[str]) -> list[tuple[int, int]]:
    """Where, from and up to, characters of these kinds stand together."""
    found: list[tuple[int, int]] = []
    for at, kind in enumerate(kinds):
        if kind in wanted:
            if found and found[-1][1] == at:
                found[-1] = (found[-1][0], at + 1)
            else:
                found.append((at, at + 1))
    return found


def _reset_ends(kinds: list[str], removed: list[bool], level: list[int], base: int) -> None:
    """L1: separators, and blanks before them or at the end, run with the paragraph."""
    trailing = True
    for index in range(len(kinds) - 1, -1, -1):
        kind = kinds[index]
        if kind in ("B", "S"):
            trailing = True
        elif not (trailing and (kind in ("WS", "PDI") or kind in ISOLATES or removed[index])):
            trailing = False
            continue
        level[index] = base
