/**
 * Python's half of the bridge, executed once per isolate. It holds what must be C or Python code because any thread may
 * run it: handles whose death is reported through a deque, and the check that a call comes from the isolate's own thread.
 */
export const BOOTSTRAP_SOURCE = `
import os
import sys
from _collections import deque
from _thread import RLock, _local, get_ident
from keyword import iskeyword


class Handle:
    """Stands for one TypeScript object; its death is how TypeScript learns that Python dropped it."""

    __slots__ = ("__weakref__",)


class JsException(Exception):
    """An error thrown by TypeScript that is no Python exception."""

    def __init__(self, message="", js_name="Error", js_stack=""):
        super().__init__(message)
        self.js_name = js_name
        self.js_stack = js_stack


JsException.__module__ = "taipan"
deaths = deque()
report_death = deaths.append
home = get_ident()
own = _local()
own.is_alive = True
missing = object()


class Iterator:
    """A JavaScript iterator as a Python one."""

    __slots__ = ("__weakref__", "_step")

    def __init__(self, step):
        self._step = step

    def __iter__(self):
        return self

    def __next__(self):
        return result(self._step("next"))

    def close(self):
        done, _ = self._step("return")
        if not done:
            raise RuntimeError("generator ignored GeneratorExit")


class Generator(Iterator):
    """A JavaScript generator as a Python one."""

    __slots__ = ()

    def send(self, value):
        return result(self._step("next", value))

    def throw(self, type, value=None, traceback=None):
        error = value if isinstance(value, BaseException) else type
        if not isinstance(error, BaseException):
            error = type() if value is None else type(value)
        return result(self._step("throw", error if traceback is None else error.with_traceback(traceback)))


def result(step):
    done, value = step
    if done:
        raise StopIteration(value)
    return value


def memory_at(address, size):
    """An object that exports foreign memory as bytes, and whose death can be watched."""
    import ctypes

    # Of ctypes' types only a union has the format "B", which memoryview can cast to others.
    byte = globals().get("byte")
    if byte is None:
        byte = globals()["byte"] = type("byte", (ctypes.Union,), {"_fields_": [("value", ctypes.c_ubyte)]})
    return (byte * size).from_address(address) if size else (byte * 0)()


def prepare(dlopen_flags, argv, path, is_program):
    if not is_program:
        # Whichever thread imports it first counts as the main one, for which a shutdown waits.
        import threading

    for descriptor in (0, 1, 2):
        try:
            os.set_inheritable(descriptor, True)
        except OSError:
            pass
    if dlopen_flags is not None:
        sys.setdlopenflags(dlopen_flags)
    if argv is not None:
        sys.argv = list(argv)
    sys.path[:0] = path


def offer_host(load):
    host = type(sys)("_taipan_host", "The Node that this interpreter runs in.")
    host.load = load
    sys.modules["_taipan_host"] = host


def dump_on_crash(is_on):
    import faulthandler

    if is_on:
        faulthandler.enable(2)
    else:
        faulthandler.disable()


def flush():
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except Exception:
            pass


def join_threads():
    threading = sys.modules.get("threading")
    if threading is not None:
        threading._shutdown()


def run_exit_functions():
    import atexit

    atexit._run_exitfuncs()
    flush()
`;
