"""Fighters, which Python derives from the characters of TypeScript, and how two of them fight."""

from dnd import ABILITIES, Character, Dice, Strike

#: A fight that has not ended by then ends undecided.
LAST_ROUND = 50


class Fighter(Character):
    """What every fighter does in its turn: it strikes."""

    def act(self, enemy, dice):
        """Do something, and tell of each part of it what it was and how much."""
        yield self.strike(enemy, dice)

    def strike(self, enemy, dice):
        strike = self.attack(enemy, dice)
        if strike.damage == 0:
            return "misses", 0
        return "hits hard" if strike.critical else "hits", strike.damage


class Knight(Fighter):
    """Carries a shield, which takes two points off each blow."""

    def defend(self, strike):
        return super().defend(strike.softened(2))


class Cleric(Fighter):
    """Prays when half of the health is gone, three times at most."""

    def __init__(self, *_args, **_kwargs):
        self.prayers = 3

    def act(self, enemy, dice):
        if self.prayers > 0 and self.health * 2 <= self.max_health:
            self.prayers -= 1
            yield "prays", self.heal(dice=dice) + self.heal(dice=dice)
        else:
            yield from super().act(enemy, dice)


class Rogue(Fighter):
    """Strikes twice when the first blow fails."""

    def act(self, enemy, dice):
        first = self.strike(enemy, dice)
        yield first
        if first[0] == "misses":
            yield self.strike(enemy, dice)


class Berserker(Fighter):
    """Pays no heed to itself when it is hurt: each blow may cost it a point, and be followed by another."""

    def act(self, enemy, dice):
        yield from super().act(enemy, dice)
        if enemy.alive and 1 < self.health <= self.max_health // 2:
            yield "rages", self.defend(Strike(20, 20, 1))
            yield self.strike(enemy, dice)


CLASSES = (Knight, Cleric, Rogue, Berserker)
NAMES = ("Isolde", "Morgan", "Tristan", "Vivian", "Gareth", "Enid", "Lamorak", "Elaine")


def take(choices, dice):
    """One of some choices."""
    return choices[dice.roll(1, len(choices))[0] - 1]


def enlist(dice):
    """Two fighters of different classes and names, with rolled attributes and three times their health."""
    fighters = []
    for _ in range(2):
        kind = take([one for one in CLASSES if all(type(other) is not one for other in fighters)], dice)
        name = take([one for one in NAMES if all(other.name != one for other in fighters)], dice)
        rolled = kind.rolled(name, dice)
        fighters.append(kind(name, 3 * rolled.health, *(getattr(rolled, one) for one in ABILITIES)))
    return fighters


def fight(seed):
    """Fight until one is down, and tell what happens: dicts, one for each thing."""
    dice = Dice(seed)
    first, second = enlist(dice)
    for fighter in (first, second):
        yield tell(0, fighter, "enters", fighter, fighter.armour)
    if second.modifier("dexterity") > first.modifier("dexterity"):
        first, second = second, first
    for number in range(1, LAST_ROUND + 1):
        for fighter, enemy in ((first, second), (second, first)):
            for action, amount in fighter.act(enemy, dice):
                whom = fighter if action in ("prays", "rages") else enemy
                yield tell(number, fighter, action, whom, amount)
                if not enemy.alive:
                    yield tell(number, fighter, "wins", fighter, fighter.health)
                    return
    yield tell(LAST_ROUND, first, "stops", second, 0)


def tell(number, fighter, action, whom, amount):
    return {
        "round": number,
        "actor": fighter.name,
        "kind": type(fighter).__name__.lower(),
        "action": action,
        "target": whom.name,
        "amount": amount,
        "health": whom.health,
        "most": whom.max_health,
    }
