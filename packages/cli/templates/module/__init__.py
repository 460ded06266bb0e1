"""A Python package that is partly TypeScript."""

from .{{inner}} import sum_as_string

__all__ = ["sum_as_string"]
