"""Finds the command ``taipan``, and runs it."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

NOT_FOUND = """Cannot find the command 'taipan', which builds this project. Any of these helps:
  - npm install --save-dev @taipan/cli (in the project)
  - npm install --global @taipan/cli
  - the variable TAIPAN_CLI with its path or command line"""


def run_taipan(*arguments: str) -> str:
    """Runs ``taipan`` in this folder, and gives the name of the first file that it says it has made."""
    command = find_taipan(Path.cwd())
    if command is None:
        raise SystemExit(NOT_FOUND)
    # What it says meanwhile goes where the installer shows it.
    try:
        done = subprocess.run([*command, *arguments, "--json"], stdout=subprocess.PIPE, encoding="utf-8", check=False)
    except OSError as error:
        raise SystemExit(f"Cannot start {command[0]}: {error}") from error
    if done.returncode != 0:
        sys.stderr.write(done.stdout)
        raise SystemExit(f"Cannot build: '{shlex.join([*command, *arguments])}' ended with {done.returncode}")
    return str(json.loads(done.stdout)[0]["file"])


def find_taipan(folder: Path) -> list[str] | None:
    """The words that start ``taipan``: of ``TAIPAN_CLI``, of the project's packages or those around it, or of ``PATH``."""
    given = os.environ.get("TAIPAN_CLI")
    if given:
        return _words(given)
    for one in (folder, *folder.parents):
        found = shutil.which("taipan", path=str(one / "node_modules" / ".bin"))
        if found is not None:
            return [found]
    found = shutil.which("taipan")
    return None if found is None else [found]


def _words(given: str) -> list[str]:
    """A path may have spaces; a file of JavaScript is run by Node."""
    if not os.path.exists(given):
        return shlex.split(given)
    return ["node", given] if given.endswith((".js", ".mjs", ".ts")) else [given]
