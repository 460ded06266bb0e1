"""`dnd.roll_dice` and `dnd.Dice`: dice that a seed decides."""

import collections
import copy
import inspect
import pickle
import threading
import traceback

import pytest

from at_once import call_until_done
from dnd import Dice, roll_dice


def test_rolls_as_many_as_are_asked_for():
    assert len(roll_dice()) == 1 and roll_dice()[0] in range(1, 7)
    assert len(roll_dice(1000, 20)) == 1000
    assert {type(one) for one in roll_dice(3)} == {int}
    assert str(inspect.signature(roll_dice)) == "(count=1, sides=6, *, seed=None)"


def test_a_seed_decides_and_nothing_else():
    assert roll_dice(8, 20, seed=42) == roll_dice(8, 20, seed=42) == Dice(42).roll(8, 20)
    assert roll_dice(8, 20, seed=42) != roll_dice(8, 20, seed=43)
    assert roll_dice(20) != roll_dice(20)


@pytest.mark.parametrize("seed", [0, 1, 42, 2**31, 2**32 - 1])
@pytest.mark.parametrize("sides", [2, 6, 20, 3_000_000_000])
def test_the_throws_are_those_of_mulberry32(seed, sides):
    state, expected = seed, []
    while len(expected) < 50:
        state = (state + 0x6D2B79F5) % 2**32
        bits = (state ^ (state >> 15)) * (state | 1) % 2**32
        bits ^= (bits + (bits ^ (bits >> 7)) * (bits | 61)) % 2**32
        bits ^= bits >> 14
        # Thrown again: otherwise the first sides would fall more often.
        if bits < 2**32 // sides * sides:
            expected.append(bits % sides + 1)
    assert roll_dice(50, sides, seed=seed) == expected


def test_every_side_falls_as_often():
    for sides in (2, 6, 20):
        fallen = collections.Counter(roll for seed in range(20) for roll in roll_dice(600, sides, seed=seed))
        assert sorted(fallen) == list(range(1, sides + 1))
        expected = 12_000 / sides
        # Chi-squared: 50 is less likely than 1 in 10,000 with 19 degrees of freedom, and the seeds are always the same.
        assert sum((count - expected) ** 2 / expected for count in fallen.values()) < 50


@pytest.mark.parametrize(
    ("args", "error", "message"),
    [
        ((0,), ValueError, "Cannot roll 0 dice: roll 1 to 1000"),
        ((1001,), ValueError, "Cannot roll 1001 dice: roll 1 to 1000"),
        ((1, 1), ValueError, "Cannot roll dice of 1 sides: a die has 2 at least"),
        ((-1,), OverflowError, None),
        ((1.5,), TypeError, None),
        (("2d6",), TypeError, None),
    ],
)
def test_what_cannot_be_rolled_is_refused(args, error, message):
    for roll in (roll_dice, Dice(1).roll):
        with pytest.raises(error) as caught:
            roll(*args)
        assert type(caught.value) is error
        assert message is None or str(caught.value) == message


def test_the_seed_is_given_by_name():
    with pytest.raises(TypeError, match=r"roll_dice\(\) takes from 0 to 2 positional arguments but 3 were given"):
        roll_dice(1, 6, 42)


def test_the_traceback_leads_into_typescript():
    with pytest.raises(ValueError) as caught:
        roll_dice(0)
    frames = [(frame.filename, frame.name) for frame in traceback.extract_tb(caught.value.__traceback__)]
    assert any(file.endswith("dice-source.ts") and "roll" in name for file, name in frames), frames


def test_dice_go_on_where_they_were():
    dice = Dice(7)
    first, second = dice.roll(5), dice.roll(5)
    assert first != second
    assert first + second == Dice(7).roll(10)
    again = Dice(7)
    again.roll(5)
    assert Dice(again.seed).roll(5) == second
    assert repr(Dice(7)) == "Dice(seed=7)"


def test_dice_are_pickled_and_copied_as_they_lie():
    dice = Dice(11)
    dice.roll(3)
    others = [pickle.loads(pickle.dumps(dice)), copy.copy(dice), copy.deepcopy(dice)]
    rolled = dice.roll(4, 100)
    assert [other.roll(4, 100) for other in others] == [rolled] * 3


def test_dice_without_a_seed_fall_in_other_ways_each_time():
    assert Dice().seed != Dice().seed
    with pytest.raises(AttributeError):
        Dice().seed = 1


def test_no_throw_falls_twice_for_several_threads():
    """The throws of all threads together are those of one: none is lost, none comes twice."""
    dice, rolled, raised = Dice(3), [], []

    def roll():
        try:
            for _ in range(50):
                rolled.append(dice.roll(1, 1_000_000)[0])
        except Exception as error:
            raised.append(error)

    call_until_done([threading.Thread(target=roll) for _ in range(3)], lambda: rolled.append(dice.roll(1, 1_000_000)[0]))
    assert raised == []
    assert sorted(rolled) == sorted(roll_dice(len(rolled), 1_000_000, seed=3))
