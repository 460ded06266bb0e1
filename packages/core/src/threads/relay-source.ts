/**
 * Python's half of calls between threads, executed with the rest of the bootstrap. TypeScript runs on one thread, the
 * home thread. Any other that calls a TypeScript function leaves its call in a deque, wakes the home thread, and waits
 * without the GIL. What wakes the home thread depends on where it is:
 *
 * - idle, in Node's event loop: a byte on a descriptor that libuv watches;
 * - inside Python, where it waits or computes: a signal, whose handler is Python code and runs in the middle of `join`,
 *   `sleep`, `select` or a loop. One signal may come a moment before the wait begins, which then sleeps through it, so it
 *   is sent again until the call was taken;
 * - in TypeScript: nothing; it takes the calls when it returns to the event loop, or when it asks for signals.
 */
export const RELAY_SOURCE = `
from _thread import allocate_lock
from time import monotonic

own.life = Handle()
# Dies with this thread: a later one may get its number.
life = Life(own.life, ended.append)
life.end = end_channel
requests = deque()
# Seconds until the first signal: where the event loop answered last, and where a signal was needed. Between the later
# ones they grow.
GRACE = 0.002
SHORT_GRACE = 0.0001
LONGEST_PAUSE = 0.05
grace = GRACE
# Calls from handlers of signals inside each other; V8's stack holds as many.
DEEPEST = 16
depth = 0
limit = 60.0
# Seconds after which a waiting thread says so, for development.
patience = float("inf")
interrupts = False


class Request:
    """One call from another thread."""

    __slots__ = ("entry", "frame", "handle", "owner", "done", "error", "is_refused")

    def __init__(self, entry, frame, handle):
        self.entry = entry
        self.frame = frame
        self.handle = handle
        # Who came first: the one that runs the call, or the caller that no longer wants it.
        self.owner = {}
        self.done = allocate_lock()
        self.done.acquire()
        self.error = None
        # Nobody will take it.
        self.is_refused = False

    def run(self):
        mine = object()
        try:
            if self.owner.setdefault(0, mine) is mine:
                self.entry[self.frame] = self.handle
        except BaseException as error:
            # A signal's handler may raise at any place of this method.
            if self.owner.get(0) is not mine:
                raise
            self.error = error.with_traceback(error.__traceback__.tb_next)
        finally:
            if self.owner.get(0) is mine:
                self.done.release()

    def withdraw(self):
        """Gives the call up, unless it was taken."""
        mine = object()
        return self.owner.setdefault(0, mine) is mine


class Relay:
    """What a TypeScript function enters on a thread that is not its own."""

    __slots__ = ("_entry", "_name")

    def __init__(self, entry, name):
        self._entry = entry
        self._name = name

    def __setitem__(self, frame, handle):
        if not is_open or life() is None:
            refuse_ended(self._name)
        request = Request(self._entry, frame, handle)
        requests.append(request)
        try:
            send_byte()
            pause = grace
            if not request.done.acquire(True, pause):
                await_home(request, self._name, pause)
        except BaseException:
            request.withdraw()
            raise
        error = request.error
        if error is not None and not was_stopped(error):
            try:
                raise error
            finally:
                del error, request
        if request.is_refused:
            refuse_ended(self._name)
        if frame[-1] is missing:
            raise RuntimeError(f"Cannot call TypeScript function {self._name!r}: its thread ended before it returned")


def was_stopped(error):
    """Whether it is what CPython says of C code that failed and does not say why: JavaScript was terminated."""
    return type(error) is SystemError and error.args == ("error return without exception set",)


def await_home(request, name, pause):
    end = monotonic() + limit
    warn_at = monotonic() + patience
    # Where the caller is the home thread of another isolate, others may wait for it meanwhile.
    serve_here = homes.get(get_ident())
    while True:
        if serve_here is not None:
            serve_here()
            pause = min(pause, GRACE)
        if life() is None:
            request.withdraw()
            refuse_ended(name)
        if not request.owner:
            now = monotonic()
            if now > end and request.withdraw():
                refuse_waiting(name)
            if now > warn_at:
                warn_at = float("inf")
                report_wait(name)
            # What stopped the home thread between taking a request from the deque and running it.
            if pause >= LONGEST_PAUSE and request not in requests:
                requests.append(request)
            interrupt_home()
        if request.done.acquire(True, pause):
            return
        pause = min(pause * 2, LONGEST_PAUSE)


def refuse_waiting(name):
    frame = sys._current_frames().get(home)
    if frame is None:
        where = "runs TypeScript, or waits in C code"
    else:
        where = f"is at {frame.f_code.co_filename}:{frame.f_lineno} in {frame.f_code.co_name}"
    raise RuntimeError(
        f"Cannot call TypeScript function {name!r} from thread {get_ident()}: thread {home}, the only one that it runs on, "
        f"did not take the call for {limit:g} s, it {where}"
    )


def report_wait(name):
    import traceback

    frame = sys._current_frames().get(home)
    there = "  (no Python code: it runs TypeScript, or waits in C code)\\n"
    if frame is not None:
        there = "".join(traceback.format_stack(frame))
    sys.stderr.write(
        f"taipan: thread {get_ident()} waits for thread {home} to call TypeScript function {name!r}\\n"
        + "".join(traceback.format_stack(sys._getframe(3)))
        + f"Thread {home} is at:\\n{there}"
    )


def interrupt_home():
    # Not where the program has another handler by now.
    if interrupts and _signal.getsignal(_signal.SIGURG) is on_interrupt:
        _signal.pthread_kill(home, _signal.SIGURG)


def on_interrupt(number, frame):
    global depth, grace
    if requests and depth < DEEPEST:
        grace = SHORT_GRACE
        depth += 1
        try:
            serve()
        finally:
            depth -= 1


def serve():
    while requests:
        try:
            request = requests.popleft()
        except IndexError:
            return
        request.run()


def join_thread(thread, timeout):
    """Waits for a thread, which may call TypeScript meanwhile: also where no signal tells this one."""
    end = None if timeout is None else monotonic() + timeout
    while thread.is_alive():
        pause = GRACE if end is None else min(GRACE, end - monotonic())
        if pause < 0:
            return False
        thread.join(pause)
        serve()
    return True


def serve_at_home():
    # A later thread may have the number of one that ended.
    if requests and owns() and hasattr(own, "is_alive"):
        serve()


def answer():
    """What the home thread does when it was woken; gives whether a signal came."""
    global grace
    grace = GRACE
    try:
        sent = read(reader)
    except BlockingIOError:
        sent = b""
    # From here on the byte is gone, and whoever comes later sends another.
    awake.clear()
    serve()
    return sent.strip(b"0") != b""


def set_patience(seconds):
    global patience
    patience = seconds


def set_limit(seconds):
    global limit
    limit = seconds
`;
