"""Where the frozen program starts: the same door as `python -m app`."""

from __future__ import annotations

import sys

from app.__main__ import main

sys.exit(main())
