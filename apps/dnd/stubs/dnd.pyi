"""Dice and characters of a role-playing game, written in TypeScript."""

from _typeshed import Incomplete
from typing import Any, Final, SupportsIndex, final
from typing_extensions import Self

__all__: list[str]

ABILITIES: Final[list[str]]

@final
class Dice:
    """Dice that fall as their seed says. Any number of threads may throw them."""
    @property
    def seed(self) -> int:
        """What new dice go on with as these will."""
    def __new__(cls, seed: SupportsIndex | None = None) -> Self: ...
    def roll(self, count: SupportsIndex = 1, sides: SupportsIndex = 6) -> list[int]:
        """Roll, and say what each of them shows."""
    def __repr__(self) -> str: ...
    def __getnewargs__(self) -> tuple[int]: ...

@final
class Strike:
    """An attack: how it was thrown, and what it takes, or took."""
    __match_args__: Final = ("roll", "total", "damage")
    @property
    def roll(self) -> int:
        """The twenty-sided die."""
    @property
    def total(self) -> int:
        """The die with what the attacker adds."""
    @property
    def damage(self) -> int:
        """Points of health."""
    @property
    def critical(self) -> bool:
        """Whether it hits whomever, twice as hard."""
    def __new__(cls, roll: SupportsIndex, total: SupportsIndex, damage: SupportsIndex) -> Self: ...
    def softened(self, by: SupportsIndex) -> Any:
        """The same attack, weaker."""
    def __repr__(self) -> str: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs__(self) -> tuple[Any, ...]: ...

class Character:
    """Somebody who fights: with a name, health, and six attributes."""
    __match_args__: Final = ("name", "health")
    @property
    def name(self) -> str: ...
    @property
    def strength(self) -> int: ...
    @property
    def dexterity(self) -> int: ...
    @property
    def constitution(self) -> int: ...
    @property
    def intelligence(self) -> int: ...
    @property
    def wisdom(self) -> int: ...
    @property
    def charisma(self) -> int: ...
    @property
    def health(self) -> int:
        """Points that are left."""
    @property
    def max_health(self) -> int:
        """Points when nothing hurts."""
    @property
    def armour(self) -> int:
        """What an attack has to reach."""
    @property
    def alive(self) -> bool:
        """Whether there is health left."""
    def __new__(cls, name: str, health: SupportsIndex = 20, strength: SupportsIndex = 10, dexterity: SupportsIndex = 10, constitution: SupportsIndex = 10, intelligence: SupportsIndex = 10, wisdom: SupportsIndex = 10, charisma: SupportsIndex = 10, max_health: SupportsIndex | None = None) -> Self: ...
    def modifier(self, ability: str) -> int:
        """What an attribute adds to a throw."""
    def attack(self, target: Character, dice: Dice | None = None) -> Any:
        """Strike at somebody. The strike that is returned has the damage that was taken."""
    def defend(self, strike: Strike) -> int:
        """Take a strike, unless the armour holds. Returns the damage."""
    def heal(self, amount: SupportsIndex | None = None, dice: Dice | None = None) -> int:
        """Give health back: so much, or what dice say. Returns what there was room for."""
    def __repr__(self) -> str: ...
    def __str__(self) -> str: ...
    def __getnewargs__(self) -> tuple[str, int, int, int, int, int, int, int, int]: ...
    @classmethod
    def rolled(cls, name: str, dice: Dice | None = None) -> Any:
        """Make one whose attributes are rolled: four dice each, without the lowest."""

class CharacterDown(Exception):
    """A character without health was asked to do something."""

def roll_dice(count: SupportsIndex = 1, sides: SupportsIndex = 6, *, seed: SupportsIndex | None = None) -> list[int]:
    """Roll dice, and say what each of them shows. A seed decides what that is."""

def __getattr__(name: str) -> Incomplete: ...
