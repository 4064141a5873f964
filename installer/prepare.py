"""Make this checkout ready: system libraries, a virtual environment from the lock file, the program in it.

`prepare.py run | test | package`; plain system Python, standard library only. What was prepared is stamped, so the
second call returns at once and asks neither apt nor pip.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parents[1]
VENV = TOP / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
NEEDED = (3, 11)

# A shared library that Qt asks for, and the Debian package that brings it.
QT = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libX11.so.6": "libx11-6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libbrotlidec.so.1": "libbrotli1",
    "libzstd.so.1": "libzstd1",
    "libcups.so.2": "libcups2",
}
QT_ON_A_SCREEN = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
TOOLS = {  # a program, and the package that brings it
    "run": {},
    "test": {"pdftotext": "poppler-utils", "pdftoppm": "poppler-utils", "zbarimg": "zbar-tools"},
    "package": {"objdump": "binutils", "strip": "binutils"},
}
LOCKS = {"run": "requirements.lock", "test": "requirements-dev.lock", "package": "requirements-dev.lock"}


def main(arguments: list[str]) -> int:
    purpose = arguments[0] if arguments else "run"
    if purpose not in LOCKS:
        print(f"prepare: {purpose!r} is none of {', '.join(LOCKS)}", file=sys.stderr)
        return 2
    if sys.version_info < NEEDED:
        return with_newer_python(arguments)
    stamp = VENV / f"prepared-for-{purpose}"
    enough = {key_of(purpose, screen=True), key_of(purpose, screen=has_screen(purpose))}
    if stamp.is_file() and stamp.read_text(encoding="utf-8") in enough and PYTHON.exists():
        return 0
    missing = missing_packages(purpose)
    if missing and not install_packages(missing):
        return 1
    try:
        make_environment()
        install_locked(TOP / LOCKS[purpose])
    except subprocess.CalledProcessError as failed:
        said = " ".join(str(word) for word in failed.cmd)
        print(f"\nThis did not work (exit {failed.returncode}): {said}\nIs the line up? Then type the same again.")
        return 1
    stamp.write_text(key_of(purpose, screen=has_screen(purpose)), encoding="utf-8")
    return 0


def with_newer_python(arguments: list[str]) -> int:
    """Debian's `python3` may be old while a newer one stands beside it."""
    for minor in range(14, NEEDED[1] - 1, -1):
        newer = shutil.which(f"python3.{minor}")
        if newer:
            return subprocess.call([newer, __file__, *arguments])
    print(f"Karkhana needs Python 3.{NEEDED[1]} or newer; this is {sys.version.split()[0]}.")
    return 1


def key_of(purpose: str, *, screen: bool) -> str:
    """Everything that would make us prepare anew: the wishes, the Python, the place, and whether there is a screen."""
    digest = hashlib.sha256()
    for path in (TOP / LOCKS[purpose], TOP / "pyproject.toml", Path(__file__)):
        digest.update(path.read_bytes())
    digest.update(f"{TOP}|{sys.version}|{screen}".encode())
    return digest.hexdigest()


def has_screen(purpose: str) -> bool:
    """A package is built for people who have one."""
    return purpose == "package" or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def missing_packages(purpose: str) -> list[str]:
    """The Debian packages this machine lacks, found by trying the libraries themselves (Debian 13 renamed packages)."""
    if not sys.platform.startswith("linux"):
        return []
    libraries = {**QT, **(QT_ON_A_SCREEN if has_screen(purpose) else {})}
    if purpose == "test":
        libraries["libfribidi.so.0"] = "libfribidi0"  # our bidirectional text is held against it
    if purpose == "package":
        libraries[f"libpython3.{sys.version_info[1]}.so.1.0"] = f"libpython3.{sys.version_info[1]}"
    wanted = [package for library, package in libraries.items() if not loads(library)]
    wanted += [package for tool, package in TOOLS[purpose].items() if not shutil.which(tool)]
    if importlib.util.find_spec("ensurepip") is None:  # Debian splits it off
        wanted.append(f"python3.{sys.version_info[1]}-venv")
    return sorted(set(wanted))


def loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install_packages(packages: list[str]) -> bool:
    """By apt where we may; otherwise say exactly what to type."""
    command = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    may = may_install()
    if may is not None:
        print("Installing system packages:", " ".join(packages), flush=True)
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        prefix = [*may, "env", "DEBIAN_FRONTEND=noninteractive"]
        for step in (["apt-get", "update", "-q"], [*command[:2], "-q", *command[2:]]):
            done = subprocess.run([*prefix, *step], env=environment, stdin=subprocess.DEVNULL, check=False)
            if done.returncode:
                break
        else:
            return True
        print("\napt could not do it.")
    print("\nThis machine lacks some system packages. As administrator, type:\n")
    print("    sudo apt-get update && sudo", " ".join(command))
    print("\nand then the same `make` command again. (On another Linux these have other names.)")
    return False


def may_install() -> list[str] | None:
    """The words that go before apt-get here; None where we may not or there is none."""
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo"):
        asked = subprocess.run(["sudo", "-n", "true"], stdin=subprocess.DEVNULL, capture_output=True, check=False)
        if asked.returncode == 0:
            return ["sudo", "-n"]
    return None


def make_environment() -> None:
    """`.venv`, anew if it is broken, has no pip, or was made by another Python or for another folder."""
    if VENV.exists() and not sound():
        print("The old .venv does not fit this Python or this folder; making a new one.", flush=True)
        shutil.rmtree(VENV)
    if not VENV.exists():
        print("Making the virtual environment .venv", flush=True)
        subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)


def sound() -> bool:
    asking = "import sys, pip; print(*sys.version_info[:2], sys.prefix)"
    try:
        told = subprocess.run([str(PYTHON), "-c", asking], capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return False
    return told == f"{sys.version_info[0]} {sys.version_info[1]} {VENV}" and not moved()


def moved() -> bool:
    """The scripts of an environment name its folder in their first line; after a move they point nowhere."""
    pip = BIN / "pip"
    first = pip.read_text(encoding="utf-8").split("\n", 1)[0] if pip.is_file() else "#!/bin/sh"
    return first != "#!/bin/sh" and Path(first[2:]).parent != BIN


def install_locked(lock: Path) -> None:
    """Exactly the locked files, by their hashes, wheels only; then this checkout itself, without asking anybody."""
    print(f"Installing the libraries of {lock.name} (a hundred megabytes and more, the first time)", flush=True)
    quiet = [] if sys.stdout.isatty() else ["--quiet", "--progress-bar", "off"]
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "--no-input", "install", *quiet]
    subprocess.run([*pip, "--require-hashes", "--only-binary", ":all:", "-r", str(lock)], check=True)
    subprocess.run([*pip, "--no-deps", "--no-build-isolation", "-e", str(TOP)], check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
