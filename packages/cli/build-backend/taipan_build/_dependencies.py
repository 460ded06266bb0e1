"""Installs the npm packages that a bundle needs, where nobody could do it before."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

# By the lock file that a project has: exactly what it says. Scripts of packages do not run.
MANAGERS = {
    "package-lock.json": ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"],
    "pnpm-lock.yaml": ["pnpm", "install", "--frozen-lockfile", "--ignore-scripts"],
    "yarn.lock": ["yarn", "install", "--frozen-lockfile", "--ignore-scripts"],
}
WITHOUT_LOCK = ["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock"]


def install_dependencies() -> None:
    """Only in an unpacked source archive, which has ``PKG-INFO``: a checkout belongs to whoever works in it."""
    folder = Path.cwd()
    if not (folder / "PKG-INFO").exists() or (folder / "node_modules").exists() or not _needs_packages(folder):
        return
    command = next((words for lock, words in MANAGERS.items() if (folder / lock).exists()), WITHOUT_LOCK)
    program = shutil.which(command[0])
    if program is None:
        raise SystemExit(f"Cannot install the npm packages of this project: there is no {command[0]}")
    done = subprocess.run([program, *command[1:]], stdout=subprocess.DEVNULL, check=False)
    if done.returncode != 0:
        raise SystemExit(f"Cannot install the npm packages of this project: {command[0]} ended with {done.returncode}")


def _needs_packages(folder: Path) -> bool:
    """Taipan's own packages are not bundled: one that has no others builds without the network."""
    try:
        manifest = json.loads((folder / "package.json").read_text(encoding="utf-8"))
    except FileNotFoundError:
        return False
    names = [*manifest.get("dependencies", {})]
    return any(not name.startswith("@taipan/") for name in names)
