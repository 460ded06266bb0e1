"""`dnd.Strike`: a value, which compares, hashes and pickles as values do."""

import copy
import pickle

import pytest

from dnd import Strike


def test_is_its_three_numbers():
    strike = Strike(20, total=23, damage=9)
    assert (strike.roll, strike.total, strike.damage) == (20, 23, 9)
    assert repr(strike) == "Strike(roll=20, total=23, damage=9)"
    assert Strike.__match_args__ == ("roll", "total", "damage")


def test_a_twenty_is_critical():
    assert [roll for roll in range(1, 21) if Strike(roll, 0, 0).critical] == [20]


def test_may_be_softened_down_to_nothing():
    strike = Strike(15, 17, 6)
    assert [strike.softened(by).damage for by in (0, 2, 6, 9)] == [6, 4, 0, 0]
    assert strike == Strike(15, 17, 6)


def test_equal_ones_are_one_in_a_set():
    assert Strike(1, 2, 3) == Strike(1, 2, 3) != Strike(1, 2, 4)
    assert hash(Strike(1, 2, 3)) == hash(Strike(1, 2, 3))
    assert len({Strike(1, 2, 3), Strike(1, 2, 3), Strike(3, 2, 1)}) == 2
    assert Strike(1, 2, 3) != (1, 2, 3)


def test_cannot_be_changed():
    strike = Strike(1, 2, 3)
    for name in ("roll", "total", "damage", "critical"):
        with pytest.raises(AttributeError):
            setattr(strike, name, 1)
        with pytest.raises(AttributeError):
            delattr(strike, name)
    with pytest.raises(TypeError):
        strike < Strike(2, 3, 4)


def test_is_pickled_and_copied():
    strike = Strike(4, 5, 6)
    for again in (pickle.loads(pickle.dumps(strike)), copy.copy(strike), copy.deepcopy(strike)):
        assert again == strike and type(again) is Strike
