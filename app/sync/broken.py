"""When the disk has failed under the books, and nobody knows any more what is on it."""

from __future__ import annotations

import errno

FATAL = ("disk I/O error", "malformed", "not a database")
FATAL_NUMBERS = (errno.EIO, errno.EROFS, errno.ENODEV)


class Broken(OSError):
    """The disk failed under the books. What is on it is not known any more: this engine never sends again."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"The disk failed under the books ({reason}). Nothing more is sent. Close the program, look at the disk, "
            "and open the books again: `karkhana verify` says whether they are whole"
        )


def is_fatal(error: Exception) -> bool:
    """After these nobody knows what is on the disk, whatever a second try would say (fsync's errors are told once)."""
    if isinstance(error, OSError):
        return error.errno in FATAL_NUMBERS
    return any(words in str(error) for words in FATAL)
