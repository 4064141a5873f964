"""`make package`: the one-folder program in dist/karkhana, and the smoke test run inside it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

TOP = Path(__file__).resolve().parents[1]
PROGRAM = TOP / "dist" / "karkhana"
EXE = ".exe" if os.name == "nt" else ""
PATIENCE = 180  # seconds: a frozen program that hangs must not hang the build


def main() -> int:
    started = time.monotonic()
    freeze()
    took = time.monotonic() - started
    print(f"Frozen in {took:.0f} s: {megabytes(PROGRAM):.0f} MB in {PROGRAM.relative_to(TOP)}", flush=True)
    code = smoke(PROGRAM / f"smoke{EXE}")
    if code:
        print("The frozen program does not hold; dist/karkhana is left as it is, to be looked at.")
        return code
    (PROGRAM / f"smoke{EXE}").unlink()  # nobody's workshop needs it
    print(f"Ready: {PROGRAM / f'karkhana{EXE}'}")
    return 0


def freeze() -> None:
    shutil.rmtree(PROGRAM, ignore_errors=True)
    words = ["--noconfirm", "--log-level", "ERROR", "--distpath", str(PROGRAM.parent), "--workpath", str(TOP / "build")]
    subprocess.run([sys.executable, "-m", "PyInstaller", *words, str(TOP / "installer" / "app.spec")], check=True)


def smoke(program: Path) -> int:
    """Run it as on a stranger's machine: nothing of this checkout or its virtual environment in sight."""
    kept = ("HOME", "LANG", "TMPDIR", "TEMP", "TMP", "SYSTEMROOT", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR")
    environment = {name: os.environ[name] for name in kept if name in os.environ} | {"QT_QPA_PLATFORM": "offscreen"}
    try:
        return subprocess.run([program], cwd=program.parent, env=environment, timeout=PATIENCE, check=False).returncode
    except subprocess.TimeoutExpired:
        print(f"The smoke test did not end within {PATIENCE} s.")
        return 1


def megabytes(folder: Path) -> float:
    return sum(path.lstat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


if __name__ == "__main__":
    sys.exit(main())
