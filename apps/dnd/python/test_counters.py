"""`pycool.FrozenCounter` and `pycool.LockCounter`: counters for many threads, without a lock and with one."""

import inspect
import threading

import pytest

from at_once import call_until_done
from pycool import FrozenCounter, LockCounter


@pytest.fixture(params=[FrozenCounter, LockCounter], ids=lambda kind: kind.__name__)
def kind(request):
    return request.param


def test_counts(kind):
    counter = kind()
    assert [counter.increment(), counter.increment(4), counter.increment(amount=-2)] == [1, 5, 3]
    assert counter.value == 3
    assert kind(2**62).increment() == 2**62 + 1
    assert str(inspect.signature(kind)) == "(start=0)"


def test_is_frozen(kind):
    counter = kind(1)
    with pytest.raises(AttributeError):
        counter.value = 2
    with pytest.raises(AttributeError):
        counter.other = 2
    with pytest.raises(AttributeError):
        del counter.value
    assert counter.value == 1


def test_is_final(kind):
    with pytest.raises(TypeError, match="is not an acceptable base type"):
        type("Derived", (kind,), {})


def test_refuses_what_is_no_number(kind):
    for wrong, error in [("1", TypeError), (1.5, TypeError), (2**63, OverflowError)]:
        with pytest.raises(error):
            kind(wrong)
        with pytest.raises(error):
            kind().increment(wrong)


def test_no_step_is_lost_and_none_is_counted_twice(kind):
    counter = kind()
    here, raised = [], []

    def count():
        try:
            for _ in range(100):
                counter.increment()
        except Exception as error:
            raised.append(error)

    call_until_done([threading.Thread(target=count) for _ in range(4)], lambda: here.append(counter.increment()))
    assert raised == []
    assert counter.value == 400 + len(here)
    # Each step has a number of its own, and later ones have higher numbers.
    assert here == sorted(set(here))


def test_a_frozen_counter_counts_inside_a_call_of_itself():
    """What a lock would make wait for itself is one step more to an atomic number."""
    counter = FrozenCounter()

    class Amount:
        def __index__(self):
            counter.increment(10)
            return 1

    assert counter.increment(Amount()) == 11


def test_the_lock_of_a_lock_counter_makes_several_steps_one():
    counter = LockCounter()
    lock = counter.lock
    is_held, seen = threading.Event(), []

    def hold():
        with lock:
            is_held.set()
            # Whoever counts now has to wait; it is told nothing, so it can only be given time.
            threading.Event().wait(0.2)
            seen.append("released")

    holder = threading.Thread(target=hold)
    holder.start()
    assert is_held.wait(10)
    counter.increment()
    seen.append("counted")
    holder.join()
    assert seen == ["released", "counted"]
    assert counter.value == 1


def test_who_holds_the_lock_cannot_wait_for_itself():
    counter = LockCounter()
    with counter.lock:
        with pytest.raises(Exception, match="Cannot lock"):
            counter.increment()
    assert counter.increment() == 1
