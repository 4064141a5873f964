"""Is this path on another machine's disk? SQLite's locks cannot be trusted there."""

from __future__ import annotations

import sys
from pathlib import Path, PurePath, PureWindowsPath

NETWORK_TYPES = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ncpfs", "davfs", "glusterfs", "fuse.sshfs", "fuse.rclone",
     "fuse.davfs2", "fuse.glusterfs", "fuse.gvfsd-fuse", "fuse.google-drive-ocamlfuse"}
)  # fmt: skip
REMOTE_DRIVE = 4  # GetDriveTypeW: DRIVE_REMOTE


def network_folder(path: Path) -> str:
    """The share or mount point that makes `path` a network path, or nothing."""
    if sys.platform == "win32":
        return _windows_share(path)
    try:
        table = Path("/proc/self/mounts").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    return network_mount(path, table)


def network_mount(path: PurePath, table: str) -> str:
    """The deepest mount that holds `path`, if it is a network one. `table` is in the manner of /proc/mounts."""
    deepest, kind = "", ""
    for line in table.splitlines():
        _device, point, of_type, *_rest = line.split(" ")
        point = point.replace("\\040", " ")
        if len(point) >= len(deepest) and path.is_relative_to(point):
            deepest, kind = point, of_type
    return deepest if kind in NETWORK_TYPES else ""


def unc_share(path: PureWindowsPath) -> str:
    """`\\\\server\\share` of such a path, or nothing; a long-path prefix alone does not make a share."""
    drive = path.drive
    if drive.casefold().startswith("\\\\?\\unc\\"):
        return "\\\\" + drive[8:]
    return drive if drive.startswith("\\\\") and not drive.startswith(("\\\\?\\", "\\\\.\\")) else ""


def _windows_share(path: Path) -> str:
    import ctypes

    windows = PureWindowsPath(path)
    if share := unc_share(windows):
        return share
    kind = ctypes.CDLL("kernel32").GetDriveTypeW(windows.anchor)
    return windows.drive if kind == REMOTE_DRIVE else ""
