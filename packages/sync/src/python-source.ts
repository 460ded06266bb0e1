import { ONCE_SOURCE } from "./once-source.ts";
import { RW_LOCK_SOURCE } from "./rw-lock-source.ts";

/**
 * Python's half of the locks, executed once per interpreter. It holds what threads wait for: waiting in C gives the GIL
 * away, serves signals and is open to Python's own threads. A thread's local data ends with the thread, whatever ended
 * it, so that no lock stays with a thread that is gone.
 */
export const PYTHON_SOURCE: string = `
from _thread import RLock, _local, allocate_lock, get_ident
from itertools import count
from time import monotonic

BUSY, LOCKED, RECURSIVE, POISONED, DONE = range(5)
# Seconds in which a waiting thread does not look at what JavaScript wants of it.
SLICE = 0.1
# Why a lock is poisoned.
SOUND, THREW, DIED = range(3)

next_isolate = count(1).__next__
named = {}
# Addresses of native mutexes, by name.
addresses = {}


class Life:
    """Belongs to a thread's local data alone and dies with them, in that thread; gives back what it still holds."""

    __slots__ = ("held", "reads", "sections", "thread")

    def __init__(self):
        self.held = set()
        # RwLocks whose shares this thread was let in with, as often as it was.
        self.reads = []
        self.sections = None
        self.thread = get_ident()

    def __del__(self):
        # The end of the interpreter drops the lives of other threads as well.
        if get_ident() == self.thread:
            for lock in tuple(self.held):
                lock.abandon()
            if self.sections is not None:
                leave_sections(*self.sections)


own = _local()


def held():
    try:
        return own.life.held
    except AttributeError:
        own.life = Life()
        return own.life.held


def reads():
    held()
    return own.life.reads


def watch_sections(innermost):
    from ctypes import c_size_t, c_void_p, pythonapi

    unlock = pythonapi.PyMutex_Unlock
    unlock.argtypes = (c_void_p,)
    unlock.restype = None
    held()
    own.life.sections = (c_size_t.from_address, unlock, innermost)


def leave_sections(word, unlock, innermost):
    # A section is the tagged address of the one around it, and one or two mutexes. Those around one that waited or
    # detached are tagged as having given their mutexes away.
    section = word(innermost).value
    while section:
        for offset in (8, 16):
            mutex = word(section + offset)
            address, mutex.value = mutex.value, 0
            if address:
                unlock(address)
        around = word(section).value
        section = 0 if around & 1 else around & ~3


def find(kind, name):
    known = named.get((kind, name))
    return named.setdefault((kind, name), KINDS[kind]()) if known is None else known


def find_address(name, fresh):
    return addresses.setdefault(name, fresh)


def entered(code, what):
    if code == RECURSIVE:
        raise RuntimeError(f"Cannot lock this {what}: this thread holds it already")
    if code == POISONED:
        raise RuntimeError(f"Cannot lock this {what}: it is poisoned")
    return code


class Mutex:
    """Recursive by make, so that C keeps the owner; no thread is inside twice.

    A signal handler may run anywhere in these methods, and what it runs may want the lock as well: calls from other
    threads come that way. While this thread is about to go in, or is out already, it gets the lock and gives it back.
    """

    __slots__ = ("_lock", "inside", "poison")

    def __init__(self):
        self._lock = RLock()
        # Set by whoever was let in, and reset before leaving, each with one step in which no handler runs.
        self.inside = False
        self.poison = SOUND

    def acquire(self, timeout):
        lock = self._lock
        if self.inside and lock._is_owned():
            return RECURSIVE
        mine = held()
        # First, so that a thread which is ended while it waits gives back what it got.
        mine.add(self)
        try:
            if lock.acquire(True, timeout):
                # A signal handler that ran meanwhile may have locked and unlocked.
                mine.add(self)
                return LOCKED
            mine.discard(self)
            return BUSY
        except BaseException:
            if lock._is_owned():
                lock.release()
            mine.discard(self)
            raise

    def _lock_sound(self, timeout):
        code = self.acquire(timeout)
        if code == LOCKED and self.poison:
            self.leave_lock()
            return POISONED
        return code

    def try_lock(self):
        return self._lock_sound(0)

    def wait_lock(self):
        return self._lock_sound(SLICE)

    def leave_lock(self):
        self.inside = False
        self._lock.release()
        if not self._lock._is_owned():
            held().discard(self)

    def fail_lock(self):
        self.poison = THREW
        self.leave_lock()

    def abandon(self):
        while self._lock._is_owned():
            self.inside = False
            self.poison = DIED
            self._lock.release()

    def __enter__(self):
        entered(self._lock_sound(-1), "Mutex")
        self.inside = True
        return self

    def __exit__(self, kind, value, traceback):
        if kind is None:
            self.leave_lock()
        else:
            self.fail_lock()


${RW_LOCK_SOURCE}
${ONCE_SOURCE}
KINDS = {"Mutex": Mutex, "RwLock": RwLock, "Once": Once}
`;
