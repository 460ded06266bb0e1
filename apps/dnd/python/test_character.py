"""`dnd.Character`: the workshop's exercise, with the classes that Python derives from it."""

import copy
import gc
import inspect
import pickle
import threading
import weakref

import pytest

from at_once import call_until_done
from dnd import ABILITIES, Character, CharacterDown, Dice, Strike

#: Hits whomever.
HARD = Strike(20, 25, 6)


class Knight(Character):
    """Wears a shield, which takes the force out of a blow."""

    def __init__(self, *_args, **_kwargs):
        self.shield = 3

    def defend(self, strike):
        return super().defend(strike.softened(self.shield))


class Avenger(Character):
    """Strikes back in the middle of being struck."""

    def __init__(self, *_args, **_kwargs):
        self.enemy = self.answer = None

    def defend(self, strike):
        taken = super().defend(strike)
        if self.enemy is not None and self.alive and self.answer is None:
            self.answer = False
            self.answer = self.attack(self.enemy, Dice(1))
        return taken


def test_has_a_name_health_and_six_attributes():
    ann = Character("Ann", 12, 16, charisma=8)
    assert (ann.name, ann.health, ann.max_health) == ("Ann", 12, 12)
    assert ABILITIES == ["strength", "dexterity", "constitution", "intelligence", "wisdom", "charisma"]
    assert [getattr(ann, ability) for ability in ABILITIES] == [16, 10, 10, 10, 10, 8]
    assert ann.alive and ann.armour == 10
    assert repr(ann) == "Character('Ann', health=12, max_health=12)" and str(ann) == "Ann (12/12)"
    assert repr(Character("O'Neil", 1, max_health=3)) == "Character(\"O'Neil\", health=1, max_health=3)"
    assert list(inspect.signature(Character).parameters) == ["name", "health", *ABILITIES, "max_health"]


@pytest.mark.parametrize(
    ("args", "kwargs", "message"),
    [
        (("",), {}, "Cannot make a character without a name"),
        (("Ann", 0, 10), {}, "Cannot give a character 0 points of health: it needs 1 at least"),
        (("Ann", 9), {"max_health": 3}, "Cannot give a character 9 of 3 points of health: it has 0 to 3"),
        (("Ann",), {"wisdom": 0}, "Cannot give a character wisdom 0: scores are 1 to 30"),
        (("Ann",), {"strength": 31}, "Cannot give a character strength 31: scores are 1 to 30"),
    ],
)
def test_characters_that_cannot_be_are_refused(args, kwargs, message):
    with pytest.raises(ValueError) as caught:
        Character(*args, **kwargs)
    assert str(caught.value) == message


def test_wrong_calls_are_refused():
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'name'"):
        Character()
    with pytest.raises(TypeError, match="got an unexpected keyword argument 'luck'"):
        Character("Ann", luck=20)
    with pytest.raises(TypeError):
        Character(3)
    with pytest.raises(TypeError, match="is not an instance of 'Character'"):
        Character("Ann").attack("Bob")


def test_nothing_but_blows_and_healing_changes_one():
    ann = Character("Ann")
    for name in ("name", "health", "max_health", "alive", "armour", *ABILITIES):
        with pytest.raises(AttributeError):
            setattr(ann, name, 1)
    assert ann.health == 20


@pytest.mark.parametrize(("score", "modifier"), [(1, -5), (8, -1), (9, -1), (10, 0), (11, 0), (12, 1), (20, 5), (30, 10)])
def test_attributes_modify_throws(score, modifier):
    assert Character("Ann", dexterity=score).modifier("dexterity") == modifier
    assert Character("Ann", dexterity=score).armour == 10 + modifier


def test_an_attribute_that_nobody_has_is_a_value_error():
    with pytest.raises(ValueError, match="Cannot look up 'luck': choose one of strength, dexterity"):
        Character("Ann").modifier("luck")


def test_an_attack_says_how_it_went():
    dice, ann, bob = Dice(5), Character("Ann", strength=16), Character("Bob", 1000)
    health, critical = bob.health, False
    for _ in range(200):
        strike = ann.attack(bob, dice=dice)
        hits = strike.critical or (strike.roll > 1 and strike.total >= bob.armour)
        assert strike.total == strike.roll + 3 and 1 <= strike.roll <= 20
        assert (strike.damage > 0) == (hits and bob.health + strike.damage > 0)
        if strike.damage:
            assert strike.damage <= (19 if strike.critical else 11)
        health -= strike.damage
        assert bob.health == health
        critical = critical or strike.critical
    assert critical and ann.health == 20


def test_the_dice_decide_an_attack():
    def strikes(seed):
        dice, ann, bob = Dice(seed), Character("Ann"), Character("Bob", 500)
        return [ann.attack(bob, dice) for _ in range(20)]

    assert strikes(9) == strikes(9) != strikes(10)
    assert isinstance(Character("Ann").attack(Character("Bob")), Strike)


def test_armour_holds_off_all_but_the_best():
    bob = Character("Bob", dexterity=20)
    assert bob.armour == 15
    assert bob.defend(Strike(14, 14, 3)) == 0
    assert bob.defend(Strike(1, 30, 3)) == 0
    assert bob.defend(Strike(15, 15, 3)) == 3
    assert bob.defend(Strike(20, 2, 3)) == 3
    assert bob.health == 14


def test_health_ends_at_nothing():
    bob = Character("Bob", 10)
    assert [bob.defend(HARD) for _ in range(3)] == [6, 4, 0]
    assert bob.health == 0 and not bob.alive
    with pytest.raises(ValueError, match="Cannot take -6 points of health: that would heal"):
        bob.defend(Strike(20, 20, -6))


def test_who_is_down_does_nothing_more():
    bob = Character("Bob", 1)
    bob.defend(HARD)
    for attempt, what in [(lambda: bob.attack(Character("Ann")), "attack"), (lambda: bob.heal(5), "be healed")]:
        with pytest.raises(CharacterDown) as caught:
            attempt()
        assert str(caught.value) == f"Bob is down and cannot {what}"
    assert issubclass(CharacterDown, Exception) and CharacterDown.__module__ == "dnd"
    assert pickle.loads(pickle.dumps(caught.value)).args == caught.value.args
    assert bob.health == 0


def test_healing_gives_back_what_there_is_room_for():
    ann = Character("Ann", 10, max_health=20)
    assert [ann.heal(4), ann.heal(amount=10), ann.heal(1)] == [4, 6, 0]
    assert ann.health == ann.max_health == 20
    with pytest.raises(ValueError, match="Cannot heal by -1: that would hurt"):
        ann.heal(-1)


def test_the_wise_heal_better():
    def healed(wisdom):
        dice = Dice(1)
        return [Character("Ann", 1, wisdom=wisdom, max_health=50).heal(dice=dice) for _ in range(50)]

    plain, wise, foolish = healed(10), healed(20), healed(1)
    assert set(plain) == set(range(1, 9))
    assert wise == [amount + 5 for amount in plain]
    assert foolish == [max(1, amount - 5) for amount in plain]


def test_attributes_may_be_rolled():
    knight = Knight.rolled("Ann", Dice(4))
    assert type(knight) is Knight and knight.shield == 3
    scores = [getattr(knight, ability) for ability in ABILITIES]
    assert all(3 <= score <= 18 for score in scores) and len(set(scores)) > 1
    assert knight.health == 12 + knight.modifier("constitution")
    again = Character.rolled(name="Ann", dice=Dice(4))
    assert type(again) is Character and [getattr(again, ability) for ability in ABILITIES] == scores


def test_what_python_overrides_is_called():
    ann, knight = Character("Ann", strength=30), Knight("Bob", 1000)
    assert knight.defend(HARD) == 3
    struck = [ann.attack(knight, Dice(seed)) for seed in range(30)]
    whole = [ann.attack(Character("Eve", 1000), Dice(seed)) for seed in range(30)]
    assert [one.damage for one in struck] == [max(0, one.damage - 3) for one in whole]
    assert repr(knight).startswith("Knight('Bob', health=")


def test_what_an_override_raises_comes_through():
    class Coward(Character):
        def defend(self, strike):
            raise ConnectionAbortedError(f"{self.name} has left")

    with pytest.raises(ConnectionAbortedError, match="Bob has left") as caught:
        Character("Ann").attack(Coward("Bob"), Dice(1))
    names = [entry.name for entry in caught.traceback]
    assert names[-1] == "defend" and "attack" in " ".join(names)


def test_an_attack_may_be_answered_in_the_middle():
    ann, avenger = Character("Ann", 40, strength=30), Avenger("Bob", 40, strength=30)
    avenger.enemy = ann
    strike = ann.attack(avenger, Dice(2))
    assert strike.damage > 0 and avenger.answer.damage > 0
    assert ann.health == 40 - avenger.answer.damage and avenger.health == 40 - strike.damage


def test_is_pickled_and_copied():
    ann = Character("Ann", 20, 18, wisdom=7)
    ann.defend(HARD)
    for again in (pickle.loads(pickle.dumps(ann)), copy.copy(ann), copy.deepcopy([ann])[0]):
        assert again is not ann and str(again) == "Ann (14/20)"
        assert [getattr(again, one) for one in ABILITIES] == [getattr(ann, one) for one in ABILITIES]
        again.heal(6)
    assert ann.health == 14
    knight = Knight("Bob", 30)
    knight.shield = 5
    again = pickle.loads(pickle.dumps(knight))
    assert type(again) is Knight and again.shield == 5 and again.health == 30


def test_goes_away_when_nobody_has_it():
    knight = Knight("Bob")
    knight.itself = knight
    reference = weakref.ref(knight)
    del knight
    gc.collect()
    assert reference() is None


def test_several_threads_may_strike_at_once():
    """Every point that is missing was taken by one of them, and nobody had to wait for anybody."""
    dragon, dice, taken, raised = Character("Smaug", 100_000), Dice(6), [], []

    def strike(name):
        hero = Character(name, strength=20)
        try:
            for _ in range(50):
                taken.append(hero.attack(dragon, dice).damage)
        except Exception as error:
            raised.append(error)

    heroes = [threading.Thread(target=strike, args=(name,)) for name in ("Ann", "Bob", "Eve")]
    call_until_done(heroes, lambda: taken.append(-dragon.heal(3)))
    assert raised == []
    assert len([damage for damage in taken if damage > 0]) > 50
    assert dragon.health == 100_000 - sum(taken)


def test_two_that_strike_at_each_other_never_wait_for_one_another():
    """What ends in a deadlock where each attack locks its attacker and then its target."""
    ann, bob = Character("Ann", 100_000), Character("Bob", 100_000)
    dealt, raised = {"Ann": 0, "Bob": 0}, []

    def strike(attacker, target):
        dice = Dice(1)
        try:
            for _ in range(50):
                dealt[attacker.name] += attacker.attack(target, dice).damage
        except Exception as error:
            raised.append(error)

    call_until_done(
        [threading.Thread(target=strike, args=pair) for pair in ((ann, bob), (bob, ann))],
        lambda: (ann.alive, bob.alive),
    )
    assert raised == []
    assert (ann.health, bob.health) == (100_000 - dealt["Bob"], 100_000 - dealt["Ann"])
