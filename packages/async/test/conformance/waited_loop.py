"""NodeEventLoop with the two methods that it refuses: run_forever() parks the second stack until the loop is stopped."""

import asyncio
import os
import threading


def make_loop_class(half, stack, make_node_half, resume):
    """The class of such loops. make_node_half() makes Node's half, for what half.NodeEventLoop(...) gives it."""
    unfinished = []

    def adopt(ask, closed):
        loop = unfinished.pop()
        base.__init__(loop, ask, closed)
        return loop

    base = half.NodeEventLoop
    half.NodeEventLoop = adopt

    class WaitedLoop(base):
        _is_waited = False
        _is_stop_asked = False
        _was_polled = False
        _error = None

        def __init__(self, selector=None):
            if selector is not None:
                selector.close()
            unfinished.append(self)
            make_node_half()

        def is_running(self):
            return self._is_waited

        def stop(self):
            super().stop()
            self._is_stop_asked = True

        def run_forever(self):
            self._check_closed()
            self._check_running()
            self._is_waited = True
            # Loops begin with a look at their selector.
            self._was_polled = True
            self._wake()
            stack.park()
            error, self._error = self._error, None
            if error is not None:
                raise error

        run_until_complete = asyncio.BaseEventLoop.run_until_complete

        def step(self, is_polled):
            self._was_polled = self._was_polled or is_polled
            if not self._is_waited:
                # Another loop is waited for; this one's work is done once somebody waits for it.
                self._asked = False
                return None
            is_polled, self._was_polled = self._was_polled, False
            try:
                plan = super().step(is_polled)
            except BaseException as error:
                self._error = error
                plan = None
                self._asked = False
            if self._error is not None or self._is_stop_asked:
                self._is_stop_asked = self._is_waited = False
                resume()
            return plan

    return WaitedLoop


def install(loop_class):
    """Makes such loops what asyncio makes by itself, on this thread; forked processes have no Node."""
    home = os.getpid(), threading.get_ident()
    stock = asyncio.SelectorEventLoop

    class AnyLoop(loop_class):
        def __new__(cls, *args, **kwargs):
            if (os.getpid(), threading.get_ident()) != home:
                return stock(*args, **kwargs)
            return super().__new__(cls)

    AnyLoop.__name__ = AnyLoop.__qualname__ = "NodeEventLoop"
    asyncio.SelectorEventLoop = asyncio.unix_events.SelectorEventLoop = AnyLoop
    if hasattr(asyncio, "EventLoop"):
        asyncio.EventLoop = asyncio.unix_events.EventLoop = AnyLoop
    asyncio.unix_events._UnixDefaultEventLoopPolicy._loop_factory = AnyLoop
    return AnyLoop
