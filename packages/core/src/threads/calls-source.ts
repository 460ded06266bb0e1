/**
 * Python's half of `Python.callAsync`, executed with the rest of the bootstrap: threads of our own that take calls from a
 * queue and leave the finished ones in a deque, then wake the home thread.
 *
 * They are daemons: the end of the process does not wait for them, as it does not wait for Node's own pending work.
 * While the event loop runs, it waits for every call.
 */
export const CALLS_SOURCE = `
import _queue
import itertools
from _thread import _count

# Bytes of stack for each thread: what the main thread has.
STACK = 8 << 20
calls = _queue.SimpleQueue()
# When this thread ends, its pool is told so.
pool_life = ref(own.life, calls.put)
finished = deque()
# Calls that no thread has begun, by their numbers; the newest of them have not been handed over to the threads.
queued = {}
fresh = []
active = {}
# Held while a call begins or ends, and while one is interrupted: an interruption must not hit the next call. A handler of
# a signal may come back to it, and to everything that the home thread does here, in the middle.
guard = RLock()
pool_size = min(32, (os.cpu_count() or 1) + 4)
names = itertools.count()
# The threads that take calls, and numbers of unwanted calls that still occupy one.
threads = []
stuck = set()


class CallInterrupted(BaseException):
    """Raised in a call that its caller no longer wants."""


CallInterrupted.__module__ = "taipan"


class Call:
    __slots__ = ("number", "function", "args", "kwargs", "value", "error", "thread", "is_unwanted")

    def __init__(self, number, function, args, kwargs):
        self.number = number
        self.function = function
        self.args = args
        self.kwargs = kwargs
        self.value = self.error = None
        # The thread that runs it now.
        self.thread = get_ident()
        self.is_unwanted = False

    def run(self):
        try:
            self.value = self.function(*self.args, **self.kwargs)
        except BaseException as error:
            self.error = error.with_traceback(error.__traceback__.tb_next)

    def end(self):
        # Not by "with": an interruption may come right after the lock was taken, where 3.14 does not give it back.
        try:
            guard.acquire()
            self.thread = 0
        finally:
            while guard._is_owned():
                guard.release()
        if self.is_unwanted:
            # An interruption that was sent must come here. It does at the next step that looks for signals.
            for _ in range(20):
                get_ident()
            self.value = self.error = None
        self.function = self.args = self.kwargs = None


def run_calls():
    while True:
        number = calls.get()
        if type(number) is not int:
            if number is not None:
                # The thread whose pool this is has ended: pass it on.
                calls.put(number)
            return
        call = wanted = None
        try:
            with guard:
                wanted = queued.pop(number, None)
                if wanted is not None:
                    active[number] = call = Call(number, *wanted)
            if wanted is None:
                continue
            wanted = None
            call.run()
            call.end()
        except CallInterrupted:
            # At most one comes for a call.
            call.end()
        except BaseException as error:
            call.error = error
            call.end()
        finished.append(call)
        wake()
        call = None


def submit(number, function, kwargs, *args):
    if not callable(function):
        raise TypeError(f"'{type(function).__name__}' object is not callable")
    queued[number] = (function, args, kwargs or {})
    fresh.append(number)


def hand_over():
    """Lets threads run the calls that were submitted last; gives how many can be at work at once."""
    # Threads first: one that finds calls would keep the lock, and this thread waiting.
    while len(threads) < min(pool_size + len(stuck), len(queued) + len(active)):
        try:
            add_thread()
        except BaseException:
            if not threads:
                for number in fresh:
                    del queued[number]
                fresh.clear()
                raise
            break
    numbers = fresh.copy()
    fresh.clear()
    for number in numbers:
        calls.put(number)
    return pool_size + len(stuck)


def add_thread():
    import threading

    previous = threading.stack_size(STACK)
    try:
        thread = threading.Thread(target=run_calls, name=f"taipan-{next(names)}", daemon=True)
        thread.start()
    finally:
        threading.stack_size(previous)
    threads.append(thread)


def abandon(number):
    """Says that nobody wants a call any more, and gives it, if it runs. Whoever calls this holds the guard."""
    if queued.pop(number, None) is not None:
        return None
    call = active.get(number)
    if call is None or call.is_unwanted:
        return None
    call.is_unwanted = True
    if not call.thread:
        return None
    # Until it ends, another thread may do its work.
    stuck.add(number)
    return call


def take(most):
    """The next finished calls."""
    taken = []
    while finished and len(taken) < most:
        call = finished.popleft()
        del active[call.number]
        taken.append((call.number, call.value, call.error))
        call.value = call.error = None
        if call.number in stuck:
            stuck.remove(call.number)
            shrink()
    return taken


def shrink():
    """Ends threads that are too many, each when it has nothing to do."""
    while len(threads) > pool_size + len(stuck):
        threads.pop()
        calls.put(None)


def set_pool_size(size):
    global pool_size
    pool_size = size
    shrink()


def are_threads_at_work():
    """Whether a call of ours goes on, or another Python thread runs. Those of the pool wait here otherwise."""
    return bool(active or queued) or _count() > len(threads)


end_process = os._exit
`;
