/**
 * Python's half of loops in a program on the second stack: those that asyncio makes there are Node's, and who runs one parks
 * until it is stopped. `half` is the module with Python's half of loops, `adopt` makes Node's half of a loop.
 */
export const PROGRAM_LOOP_SOURCE = `
import sys
from _thread import get_ident
from os import getpid

home = getpid(), get_ident()


def define():
    import asyncio

    program = sys.modules["_taipan_program"]
    stock = asyncio.SelectorEventLoop
    half = find_half()

    class ProgramEventLoop(half.NodeEventLoop):
        _is_waited = False
        _is_stop_asked = False
        _was_polled = False
        _error = None

        def __new__(cls, *args, **kwargs):
            # Other threads and forked processes have no Node; and who brings a selector wants that one.
            if args or kwargs or (getpid(), get_ident()) != home:
                return stock(*args, **kwargs)
            return super().__new__(cls)

        def __init__(self):
            adopt(self)

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
            try:
                program.park()
            finally:
                self._is_waited = self._is_stop_asked = False
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
                # That of the task that raised it, and of who waits for the loop.
                self._error = error
                self._asked = False
                plan = None
            if self._error is not None or self._is_stop_asked:
                self._is_waited = self._is_stop_asked = False
                program.resume()
            return plan

    ProgramEventLoop.__name__ = ProgramEventLoop.__qualname__ = "NodeEventLoop"
    unix_events = asyncio.unix_events
    for module in asyncio, unix_events:
        for name in "SelectorEventLoop", "EventLoop":
            if hasattr(module, name):
                setattr(module, name, ProgramEventLoop)
    for policy in policies(asyncio):
        policy._loop_factory = ProgramEventLoop


def policies(asyncio):
    names = "_UnixDefaultEventLoopPolicy", "_DefaultEventLoopPolicy"
    return {getattr(asyncio.unix_events, name, None) for name in names} - {None}


def make_first_loop():
    """For an asyncio that another thread imported: this one's loops are Node's from the first one on."""
    import asyncio

    if (getpid(), get_ident()) != home:
        return stock()
    define()
    return asyncio.SelectorEventLoop()


def notice(asyncio):
    global stock
    if get_ident() == home:
        define()
        return
    # That takes TypeScript's thread, which may wait for this import.
    stock = asyncio.SelectorEventLoop
    for policy in policies(asyncio):
        policy._loop_factory = staticmethod(make_first_loop)


def install(*given):
    global find_half, adopt
    find_half, adopt = given
    sys.modules["_taipan_program"].when_imported("asyncio", notice)
`;
