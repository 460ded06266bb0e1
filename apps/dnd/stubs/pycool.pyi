"""Functions and classes of the PyO3 workshop, written in TypeScript."""

from collections.abc import Callable, Sequence
from typing import Any, ClassVar, Final, SupportsFloat, SupportsIndex, final
from typing_extensions import Self

__all__ = ["sum_of_squares", "move_point", "Point", "FrozenCounter", "LockCounter", "LazyConfig"]

class Point:
    """A point of the plane."""
    ORIGIN: ClassVar[Any]
    __hash__: ClassVar[None]  # type: ignore[assignment]
    __match_args__: Final = ("x", "y")
    @property
    def x(self) -> float:
        """How far to the right."""
    @x.setter
    def x(self, value: SupportsFloat | SupportsIndex, /) -> None: ...
    @property
    def y(self) -> float:
        """How far up."""
    @y.setter
    def y(self, value: SupportsFloat | SupportsIndex, /) -> None: ...
    @property
    def norm(self) -> float:
        """How far from the origin."""
    def __new__(cls, x: SupportsFloat | SupportsIndex = 0.0, y: SupportsFloat | SupportsIndex = 0.0) -> Self: ...
    def apply(self, change: Callable[[float, float], tuple[SupportsFloat | SupportsIndex, SupportsFloat | SupportsIndex]], /) -> Any:
        """Replace the coordinates by what a function makes of them."""
    def __add__(self, other: Point, /) -> Any: ...
    def __repr__(self) -> str: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    def __getnewargs__(self) -> tuple[Any, ...]: ...

@final
class FrozenCounter:
    """A counter that any number of threads may use: its number is atomic."""
    @property
    def value(self) -> int:
        """How far it is."""
    def __new__(cls, start: SupportsIndex = 0) -> Self: ...
    def increment(self, amount: SupportsIndex = 1) -> int:
        """Count on, and say how far it is."""

@final
class LockCounter:
    """A counter that any number of threads may use: its number is behind a lock."""
    @property
    def value(self) -> int:
        """How far it is."""
    @property
    def lock(self) -> Any:
        """The lock, for `with`. Who holds it must not ask the counter."""
    def __new__(cls, start: SupportsIndex = 0) -> Self: ...
    def increment(self, amount: SupportsIndex = 1) -> int:
        """Count on, and say how far it is."""

@final
class LazyConfig:
    """Settings that `load()` gives, called once, when the first of them is asked for."""
    @property
    def is_loaded(self) -> Any:
        """Whether `load` was called."""
    @property
    def values(self) -> Any:
        """All settings: always the same dict."""
    def __new__(cls, load: Any) -> Self: ...
    def __getitem__(self, key: Any, /) -> Any: ...

def sum_of_squares(input: Sequence[SupportsIndex] = ...) -> int:
    """Square each number of a list and add the squares up.

    Negative numbers are a ValueError.
    """

def move_point(point: Point, dx: SupportsFloat | SupportsIndex, dy: SupportsFloat | SupportsIndex = 0.0) -> Any:
    """Move a point, which nobody else may be using meanwhile."""
