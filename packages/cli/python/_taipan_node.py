"""Finds a Node for plain python, whose process has none."""


def start(name):
    raise ImportError(
        f"Cannot import {name!r} here: it is TypeScript, and this process has no Node; start the program with 'taipan run'",
        name=name,
    )
