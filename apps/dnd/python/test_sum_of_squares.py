"""`pycool.sum_of_squares`, the first function of the workshop."""

import inspect
import pickle
import sys

import pytest

import pycool
from pycool import sum_of_squares


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [([], 0), ([3], 9), ([1, 2, 3], 14), ((4, 5), 41), (range(4), 14), ([2**31], 2**62)],
)
def test_adds_the_squares_of_a_sequence(numbers, expected):
    assert sum_of_squares(numbers) == expected
    assert sum_of_squares(input=numbers) == expected


def test_a_sum_may_be_larger_than_what_it_is_made_of():
    assert sum_of_squares([2**62] * 5) == 5 * 2**124


def test_without_a_list_there_is_an_empty_one():
    assert sum_of_squares() == 0


@pytest.mark.parametrize("numbers", [[-1], [1, 2, -3], [-(2**62)]])
def test_negative_numbers_are_a_value_error(numbers):
    with pytest.raises(ValueError) as caught:
        sum_of_squares(numbers)
    assert type(caught.value) is ValueError
    assert str(caught.value) == "Input contains negative numbers"


@pytest.mark.parametrize(
    ("numbers", "error"),
    [
        (["1"], TypeError),
        ([1.5], TypeError),
        (3, TypeError),
        ("12", TypeError),
        (None, TypeError),
        ([2**63], OverflowError),
    ],
)
def test_what_is_no_list_of_integers_is_refused(numbers, error):
    with pytest.raises(error) as caught:
        sum_of_squares(numbers)
    # Notes came with 3.11; before, a TypeError says it in its text.
    if sys.version_info >= (3, 11):
        assert caught.value.__notes__[-1] == "while processing 'input'"
    elif error is TypeError:
        assert str(caught.value).startswith("argument 'input': ")


@pytest.mark.parametrize(
    ("args", "kwargs", "message"),
    [
        (([], []), {}, "sum_of_squares() takes from 0 to 1 positional arguments but 2 were given"),
        ((), {"numbers": []}, "sum_of_squares() got an unexpected keyword argument 'numbers'"),
        (([],), {"input": []}, "sum_of_squares() got multiple values for argument 'input'"),
    ],
    ids=["too many", "unknown name", "twice"],
)
def test_wrong_calls_are_told_as_python_tells_them(args, kwargs, message):
    with pytest.raises(TypeError) as caught:
        sum_of_squares(*args, **kwargs)
    assert str(caught.value) == message


def test_it_tells_what_it_does():
    assert sum_of_squares.__name__ == sum_of_squares.__qualname__ == "sum_of_squares"
    assert sum_of_squares.__module__ == "pycool"
    assert sum_of_squares.__text_signature__ == "(input=[])"
    assert str(inspect.signature(sum_of_squares)) == "(input=[])"
    assert inspect.getdoc(sum_of_squares).splitlines()[0] == "Square each number of a list and add the squares up."
    pydoc = pytest.importorskip("pydoc", exc_type=ImportError)
    page = pydoc.plain(pydoc.render_doc(sum_of_squares))
    assert "sum_of_squares(input=[])" in page
    assert "Negative numbers are a ValueError." in page


def test_it_is_an_object_like_others():
    assert inspect.isroutine(sum_of_squares)
    assert pycool.sum_of_squares is sum_of_squares
    assert pickle.loads(pickle.dumps(sum_of_squares)) is sum_of_squares
    assert list(map(sum_of_squares, [[1], [2], []])) == [1, 4, 0]
    assert {sum_of_squares: 1}[sum_of_squares] == 1
