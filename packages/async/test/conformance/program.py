"""What run.mts runs: tests of CPython's on a second stack, with Node's loop as the one that asyncio makes."""

import json
import signal

import run_tests
import waited_loop
from second_stack import SecondStack


def prepare(names, half, start, size, write, make_node_half, resume):
    """The stack on which the tests will run."""
    # Such a program owns the signals, as under python; otherwise Node does.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    stack = SecondStack(lambda: run_tests.run(names, lambda report: write(json.dumps(report))), start, size)
    waited_loop.install(waited_loop.make_loop_class(half, stack, make_node_half, resume))
    return stack
