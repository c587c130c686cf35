"""A small file system of its own, for tests that fill it or make it read-only."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest


class SmallDisk:
    """A mounted tmpfs. `path`: its folder."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def fill(self) -> Path:
        """Use up all that is left; removing the file gives it back."""
        ballast = self.path / "ballast"
        with ballast.open("wb", buffering=0) as file:
            size = 1 << 16
            while size:
                try:
                    while file.write(b"\0" * size):
                        pass
                except OSError:
                    size //= 2
        return ballast

    def remount(self, mode: str) -> None:
        """`ro` or `rw`. Nothing may be open for writing on the way to `ro`."""
        subprocess.run(["mount", "-o", f"remount,{mode}", str(self.path)], check=True)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[SmallDisk]:
    """Four megabytes; skipped where the test may not mount."""
    if os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip("mounting a small disk needs root: a full disk and a read-only one are untested")
    folder = tmp_path / "disk"
    folder.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(folder)], check=False, capture_output=True
    )
    if made.returncode:
        pytest.skip("this machine lets nobody mount a small disk: a full disk and a read-only one are untested")
    try:
        yield SmallDisk(folder)
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)
