"""`pycool.Point` and `pycool.move_point`: a class that Python changes, one user at a time."""

import copy
import gc
import inspect
import math
import pickle
import weakref

import pytest

from pycool import Point, move_point


class Point3(Point):
    """A class of Python's, derived from one of TypeScript's."""

    def __new__(cls, x, y, z=0.0):
        self = super().__new__(cls, x, y)
        self.z = z
        return self

    def __getnewargs__(self):
        return (*super().__getnewargs__(), self.z)

    @property
    def norm(self):
        return math.hypot(super().norm, self.z)


def test_is_made_like_any_object():
    point = Point(3, y=4)
    assert type(point).__name__ == "Point" and isinstance(point, Point)
    assert (point.x, point.y, point.norm) == (3.0, 4.0, 5.0)
    assert type(point.x) is float
    assert repr(point) == str(point) == f"{point}" == "Point(x=3.0, y=4.0)"
    assert repr(Point()) == "Point(x=0.0, y=0.0)"
    for number in (-0.0, 1e16, 123456789012345680.0, 1e-5, 0.1 + 0.2, -math.inf, math.nan):
        assert repr(Point(number)) == f"Point(x={number!r}, y=0.0)"
    assert str(inspect.signature(Point)) == "(x=0.0, y=0.0)"


@pytest.mark.parametrize(
    ("args", "kwargs", "message"),
    [
        ((1, 2, 3), {}, "positional arguments but 3 were given"),
        ((), {"z": 1}, "unexpected keyword argument 'z'"),
        (("1",), {}, "must be real number, not str"),
    ],
    ids=["too many", "unknown name", "wrong type"],
)
def test_wrong_arguments_are_refused(args, kwargs, message):
    with pytest.raises(TypeError, match=message):
        Point(*args, **kwargs)


def test_coordinates_are_attributes():
    point = Point()
    point.x, point.y = 3, 4.5
    point.y += 0.5
    assert point == Point(3, 5)
    setattr(point, "x", math.inf)
    assert repr(point) == "Point(x=inf, y=5.0)"
    with pytest.raises(TypeError):
        point.x = "far"
    assert point.x == math.inf
    with pytest.raises(AttributeError):
        point.norm = 1
    with pytest.raises(AttributeError):
        point.z = 1
    with pytest.raises(AttributeError, match="'pycool.Point' object has no attribute 'colour'"):
        point.colour


def test_equality_and_addition_go_by_the_coordinates():
    assert Point(1, 2) == Point(1, 2) != Point(2, 1)
    assert Point(1, 2) != (1, 2)
    assert Point(1, 2) + Point(3, 4) == Point(4, 6)
    assert sum([Point(1, 1), Point(2, 2)], Point.ORIGIN) == Point(3, 3)
    with pytest.raises(TypeError, match=r"unsupported operand type\(s\) for \+: 'pycool.Point' and 'int'"):
        Point() + 1
    with pytest.raises(TypeError, match="unhashable type"):
        hash(Point())


def test_the_class_has_an_origin():
    assert type(Point.ORIGIN) is Point and Point.ORIGIN is Point.ORIGIN
    assert Point.ORIGIN.norm == 0


def test_is_pickled_and_copied():
    point = Point(1, -2)
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        again = pickle.loads(pickle.dumps(point, protocol))
        assert again == point and again is not point
    for again in (copy.copy(point), copy.deepcopy([point])[0]):
        assert again == point and again is not point
        again.x = 5
        assert point.x == 1


def test_may_be_derived_from():
    point = Point3(2, 3, 6)
    assert (point.x, point.y, point.z, point.norm) == (2, 3, 6, 7)
    assert isinstance(point, Point) and Point3.__mro__ == (Point3, Point, object)
    assert point + point == Point(4, 6)
    move_point(point, 1)
    assert point.x == 3
    again = pickle.loads(pickle.dumps(point))
    assert type(again) is Point3 and (again.x, again.y, again.z) == (3, 3, 6)


def test_may_be_weakly_referenced_and_goes_away():
    point = Point()
    reference = weakref.ref(point)
    assert reference() is point
    del point
    gc.collect()
    assert reference() is None


def test_move_point_moves():
    point = Point(1, 1)
    assert move_point(point, 2) is None
    move_point(dy=-1, dx=0.5, point=point)
    assert point == Point(3.5, 0)


def test_move_point_moves_points_only():
    for wrong in [(1, 2), None, object()]:
        with pytest.raises(TypeError, match="is not an instance of 'Point'"):
            move_point(wrong, 1)
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'dx'"):
        move_point(Point())


def test_a_point_in_use_is_not_for_others():
    point, other = Point(1, 2), Point()
    refusals = []

    def change(x, y):
        for use in (
            lambda: move_point(point, 1),
            lambda: point.apply(change),
            lambda: setattr(point, "x", 9),
            lambda: point.x,
            lambda: other + point,
        ):
            with pytest.raises(RuntimeError) as caught:
                use()
            refusals.append(str(caught.value))
        # Another point is free, once and again.
        move_point(other, 1)
        move_point(other, 1)
        return y, x

    point.apply(change)
    assert refusals == ["Already borrowed"] * 3 + ["Already mutably borrowed"] * 2
    assert point == Point(2, 1) and other == Point(2, 0)


def test_a_point_is_free_again_after_an_error():
    point = Point(1, 2)
    with pytest.raises(ZeroDivisionError):
        point.apply(lambda x, y: (x / 0, y))
    with pytest.raises(TypeError):
        point.apply(lambda x, y: "neither")
    with pytest.raises(TypeError):
        move_point(point, "far")
    move_point(point, 1)
    assert point == Point(2, 2)


def test_what_a_callback_raises_comes_out_as_itself():
    raised = LookupError("lost")

    def change(_x, _y):
        raise raised

    with pytest.raises(LookupError) as caught:
        Point().apply(change)
    assert caught.value is raised
    assert any(entry.name == "change" for entry in caught.traceback)
