/**
 * Python's half of the locks, executed once per interpreter. It holds what threads wait for: waiting in C gives the GIL
 * away, serves signals and is open to Python's own threads. A thread's local data ends with the thread, whatever ended
 * it, so that no lock stays with a thread that is gone.
 */
export const PYTHON_SOURCE = `
from _thread import RLock, _local, get_ident
from itertools import count
from threading import Condition

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

    __slots__ = ("held", "sections", "thread")

    def __init__(self):
        self.held = set()
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


class RwLock:
    """Many readers or one writer. A writer that waits goes before readers that come later."""

    __slots__ = ("_changed", "_readers", "_waiting", "_writer", "poison")

    def __init__(self):
        self._changed = Condition()
        self._readers = {}
        self._waiting = 0
        self._writer = None
        self.poison = SOUND

    def _may_read(self):
        return self._writer is None and self._waiting == 0

    def _may_write(self):
        return self._writer is None and not self._readers

    def _read(self, timeout):
        me = get_ident()
        mine = held()
        with self._changed:
            if self._writer == me:
                return RECURSIVE
            count = self._readers.get(me, 0)
            # A thread that reads already may not wait behind a writer, who waits for it.
            if count == 0 and not self._changed.wait_for(self._may_read, timeout):
                return BUSY
            if self.poison:
                return POISONED
            mine.add(self)
            self._readers[me] = count + 1
            return LOCKED

    def _write(self, timeout):
        me = get_ident()
        mine = held()
        with self._changed:
            if self._writer == me or me in self._readers:
                return RECURSIVE
            self._waiting += 1
            try:
                is_free = self._changed.wait_for(self._may_write, timeout)
            finally:
                self._waiting -= 1
                if self._waiting == 0:
                    self._changed.notify_all()
            if not is_free:
                return BUSY
            if self.poison:
                return POISONED
            mine.add(self)
            self._writer = me
            return LOCKED

    def try_read(self):
        return self._read(0)

    def wait_read(self):
        return self._read(SLICE)

    def try_write(self):
        return self._write(0)

    def wait_write(self):
        return self._write(SLICE)

    def leave_read(self):
        me = get_ident()
        with self._changed:
            count = self._readers[me]
            if count > 1:
                self._readers[me] = count - 1
            else:
                del self._readers[me]
                held().discard(self)
                self._changed.notify_all()

    def leave_write(self):
        with self._changed:
            if self._writer != get_ident():
                raise RuntimeError("Cannot unlock this RwLock: this thread does not write")
            self._writer = None
            held().discard(self)
            self._changed.notify_all()

    # What a reader throws leaves the value as it was.
    fail_read = leave_read

    def fail_write(self):
        self.poison = THREW
        self.leave_write()

    def abandon(self):
        me = get_ident()
        with self._changed:
            self._readers.pop(me, None)
            if self._writer == me:
                self._writer = None
                self.poison = DIED
            self._changed.notify_all()

    def read(self):
        return Hold(self._read, self.leave_read, self.fail_read)

    def write(self):
        return Hold(self._write, self.leave_write, self.fail_write)


class Hold:
    """One side of an RwLock, for a with statement."""

    __slots__ = ("_enter", "_fail", "_leave")

    def __init__(self, enter, leave, fail):
        self._enter = enter
        self._leave = leave
        self._fail = fail

    def __enter__(self):
        entered(self._enter(-1), "RwLock")

    def __exit__(self, kind, value, traceback):
        if kind is None:
            self._leave()
        else:
            self._fail()


class Once:
    """Something that is done once, and what came of it."""

    __slots__ = ("_mutex", "has_failed", "is_done", "value")

    def __init__(self):
        self._mutex = Mutex()
        self.has_failed = False
        self.is_done = False
        self.value = None

    def _once(self, timeout):
        if self.is_done:
            return DONE
        code = self._mutex.acquire(timeout)
        if code != LOCKED:
            return code
        self._mutex.inside = True
        if self.is_done:
            self._mutex.leave_lock()
            return DONE
        if self._mutex.poison:
            # Whoever was at it is gone.
            self._mutex.poison = SOUND
            self.has_failed = True
        return LOCKED

    def try_once(self):
        return self._once(0)

    def wait_once(self):
        return self._once(SLICE)

    def complete(self, value):
        self.value = value
        self.has_failed = False
        self.is_done = True
        self._mutex.leave_lock()

    def fail_once(self):
        self.has_failed = True
        self._mutex.leave_lock()

    def leave_once(self):
        self._mutex.leave_lock()

    def get_or_init(self, init):
        if entered(self._once(-1), "Once") == LOCKED:
            self._run(init)
        return self.value

    def call_once(self, body):
        if entered(self._once(-1), "Once") != LOCKED:
            return
        if self.has_failed:
            self.leave_once()
            raise RuntimeError("Cannot call this Once: it is poisoned")
        self._run(body)

    def _run(self, body):
        try:
            value = body()
        except BaseException:
            self.fail_once()
            raise
        self.complete(value)


KINDS = {"Mutex": Mutex, "RwLock": RwLock, "Once": Once}
`;
