"""A build backend (PEP 517, PEP 660): pip, uv and build make wheels of TypeScript by the command ``taipan``.

Hooks run in the folder of the project.
"""

from __future__ import annotations

import shlex
from typing import Any, Mapping, Optional

from ._command import run_taipan
from ._dependencies import install_dependencies

__all__ = [
    "build_editable",
    "build_sdist",
    "build_wheel",
    "get_requires_for_build_editable",
    "get_requires_for_build_sdist",
    "get_requires_for_build_wheel",
    "prepare_metadata_for_build_editable",
    "prepare_metadata_for_build_wheel",
]

Settings = Optional[Mapping[str, Any]]


def get_requires_for_build_wheel(config_settings: Settings = None) -> list[str]:
    """Nothing that Python packages could give: what is needed comes from npm."""
    return []


get_requires_for_build_sdist = get_requires_for_build_wheel
get_requires_for_build_editable = get_requires_for_build_wheel


def build_wheel(wheel_directory: str, config_settings: Settings = None, metadata_directory: str | None = None) -> str:
    """Writes the wheel, with the TypeScript bundled, and gives its file name."""
    install_dependencies()
    return run_taipan("build", "--out", wheel_directory, *_arguments(config_settings))


def build_editable(
    wheel_directory: str, config_settings: Settings = None, metadata_directory: str | None = None
) -> str:
    """Writes a wheel that has the project's sources run where they are, and gives its file name."""
    return run_taipan("build", "--editable", "--out", wheel_directory, *_arguments(config_settings))


def build_sdist(sdist_directory: str, config_settings: Settings = None) -> str:
    """Writes the archive of the sources, and gives its file name."""
    return run_taipan("sdist", "--out", sdist_directory, *_arguments(config_settings))


def prepare_metadata_for_build_wheel(metadata_directory: str, config_settings: Settings = None) -> str:
    """Writes the folder ``.dist-info`` without building anything, and gives its name."""
    return run_taipan("build", "--metadata", "--out", metadata_directory, *_arguments(config_settings))


prepare_metadata_for_build_editable = prepare_metadata_for_build_wheel


def _arguments(config_settings: Settings) -> list[str]:
    """``pip install . --config-settings build-args="..."``: further arguments of the command."""
    given = (config_settings or {}).get("build-args", [])
    return shlex.split(given) if isinstance(given, str) else [word for text in given for word in shlex.split(text)]
