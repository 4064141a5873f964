"""`make run`: a practice workshop's whole month in ./demo, then the window on it where there is a screen."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parents[1]
DEMO = TOP / "demo"
MARK = TOP / ".venv" / "demo-folder"  # which folder we made: a demo that was interrupted is ours too, another's is not


def main() -> int:
    if not cleared():
        print(f"{DEMO} was not made by `make run`; move it away first. Nothing was touched.")
        return 1
    screen = has_screen()
    command = [sys.executable, "-m", "app", "demo", "--to", str(DEMO), *(["--open"] if screen else [])]
    done = subprocess.run(command, cwd=TOP, check=False).returncode
    if done == 0 and not screen:
        print("\nThere is no screen here, so no window was opened. Its pictures, in English and Urdu:")
        for picture in sorted(DEMO.rglob("*.png")):
            print("   ", picture.relative_to(TOP))
    return done


def cleared() -> bool:
    """Take away an earlier demo of our own, and nothing else; note which folder is ours for the next time."""
    if DEMO.exists() and any(DEMO.iterdir()):
        if not MARK.is_file() or MARK.read_text(encoding="utf-8") != identity(DEMO):
            return False
        shutil.rmtree(DEMO)
    DEMO.mkdir(exist_ok=True)
    MARK.write_text(identity(DEMO), encoding="utf-8")
    return True


def identity(folder: Path) -> str:
    """The folder itself, not its name: somebody may have put another in its place."""
    return f"{folder.stat().st_dev}:{folder.stat().st_ino}"


def has_screen() -> bool:
    """A screen that answers: a DISPLAY left over from a closed connection would end the window before it opens."""
    if os.environ.get("QT_QPA_PLATFORM", "") in {"offscreen", "minimal"}:
        return False
    if not sys.platform.startswith("linux"):
        return True
    return wayland_answers() or x11_answers()


def wayland_answers() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY", "")
    return bool(name) and (Path(os.environ.get("XDG_RUNTIME_DIR", "/")) / name).exists()


def x11_answers() -> bool:
    if not os.environ.get("DISPLAY"):
        return False
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    try:
        return not xcb.xcb_connection_has_error(connection)
    finally:
        xcb.xcb_disconnect(connection)


if __name__ == "__main__":
    sys.exit(main())
