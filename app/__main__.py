"""`karkhana`: read the command line, call bootstrap."""

from __future__ import annotations

import sys

from app.bootstrap import start


def main() -> int:
    return start(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
