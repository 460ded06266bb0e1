"""Finds the application that a command line names."""

import importlib
import sys


class LoadError(Exception):
    """There is no such application."""


def load_application(name, folder, is_factory):
    """What `module:attribute` names; modules of the folder come first."""
    module_name, colon, path = name.partition(":")
    if not module_name or not path or not colon:
        raise LoadError(f"Cannot load {name!r}: it must be written as module:attribute")
    if folder not in sys.path:
        sys.path.insert(0, folder)
    try:
        found = importlib.import_module(module_name)
    except ModuleNotFoundError as error:
        # One that the module itself misses is the module's own matter, and worth a traceback.
        if error.name is None or not (module_name + ".").startswith(error.name + "."):
            raise
        raise LoadError(f"Cannot load {name!r}: there is no module {error.name!r}") from None
    for attribute in path.split("."):
        try:
            found = getattr(found, attribute)
        except AttributeError:
            raise LoadError(f"Cannot load {name!r}: {module_name!r} has no {attribute!r}") from None
    if is_factory:
        found = found()
    if not callable(found):
        raise LoadError(f"Cannot load {name!r}: it must be callable, got {type(found).__name__}")
    return found
