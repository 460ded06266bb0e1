"""`match` over objects of TypeScript classes."""

from dnd import Character, Dice, Strike
from pycool import Point


def where(point):
    match point:
        case Point(0, 0):
            return "at the origin"
        case Point(x=0, y=y):
            return f"{y} up"
        case Point(x, 0):
            return f"{x} to the right"
        case Point():
            return "elsewhere"
        case _:
            return "no point"


def test_a_point_is_matched_by_position_and_by_name():
    found = [where(one) for one in (Point(), Point(0, 2), Point(3, 0), Point(1, 1), (0, 0))]
    assert found == ["at the origin", "2.0 up", "3.0 to the right", "elsewhere", "no point"]


def verdict(strike):
    match strike:
        case Strike(20, damage=damage):
            return f"critical, {damage}"
        case Strike(damage=0):
            return "missed"
        case Strike(_, total, damage) if damage > 5:
            return f"hard, thrown {total}"
        case Strike():
            return "hit"


def test_a_strike_is_matched_by_what_it_did():
    strikes = [Strike(20, 23, 9), Strike(4, 5, 0), Strike(15, 17, 6), Strike(15, 17, 2)]
    assert [verdict(one) for one in strikes] == ["critical, 9", "missed", "hard, thrown 17", "hit"]


def test_characters_are_matched_with_what_is_inside_them():
    match [Character("Ann", 3), Dice(1)]:
        case [Character(name, health), Dice(seed=seed)]:
            assert (name, health, seed) == ("Ann", 3, 1)
        case _:
            raise AssertionError
