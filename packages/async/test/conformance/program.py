"""What run.mts runs: tests of CPython's, with Node's loop for each that asyncio makes on this thread."""

import asyncio
import json
import sys

import run_tests


def count_loops():
    """Makes Node's loops of those for which tests bring selectors, too, and gives the list of all that were made."""
    made = []
    base = asyncio.SelectorEventLoop

    class NodeEventLoop(base):
        def __new__(cls, selector=None):
            if selector is not None:
                selector.close()
            return super().__new__(cls)

        def __init__(self, selector=None):
            super().__init__()
            made.append(type(self).__mro__)

    modules = asyncio, asyncio.unix_events
    for module in modules:
        for name in "SelectorEventLoop", "EventLoop":
            if hasattr(module, name):
                setattr(module, name, NodeEventLoop)
    for name in "_UnixDefaultEventLoopPolicy", "_DefaultEventLoopPolicy":
        policy = getattr(asyncio.unix_events, name, None)
        if policy is not None:
            policy._loop_factory = NodeEventLoop
    return made


report, *names = sys.argv[1:]
loops = count_loops()
with open(report, "a", encoding="utf-8", buffering=1) as file:
    write = lambda line: file.write(json.dumps(line) + "\n")
    run_tests.run(names, write)
    write({"outcome": "ended", "loops": len(loops)})
