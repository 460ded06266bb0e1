/**
 * Python's half of how a thread is woken, executed with the rest of the bootstrap: a pipe whose reading end the event loop
 * watches. A byte says that something waits; a signal's number, that a signal came.
 */
export const CHANNEL_SOURCE = `
import _signal
from _weakref import ref

wakes_by_signal = False
is_open = False
# Not empty while a byte is on its way.
awake = []
reader = writer = -1
# Held while the writer is used: closing it gives its number away. On the home thread of another isolate, a signal's
# handler may come back here in the middle.
writing = RLock()
write = os.write


def wake():
    """For threads that run no handlers of signals: one byte for many."""
    if not awake:
        awake.append(True)
        send_byte()


def send_byte():
    # Not by "with": what interrupts a call may come right after the lock was taken, where 3.14 does not give it back.
    was_inside = writing._is_owned()
    try:
        writing.acquire()
        if is_open:
            try:
                write(writer, b"0")
            except OSError:
                # There are so many already that one will be read, or the reader ends at this moment.
                pass
    finally:
        if was_inside:
            writing.release()
        while not was_inside and writing._is_owned():
            writing.release()


def read(descriptor):
    return os.read(descriptor, 64)


def close(with_reader):
    os.close(writer)
    if with_reader:
        os.close(reader)


def open_channel(can_interrupt):
    """Starts to take calls, and gives the descriptor that becomes readable when there are some."""
    global reader, writer, interrupts, is_open, read, write, close
    end_others()
    if os.name == "nt":
        # libuv watches nothing but sockets there.
        import socket

        receiving, sending = socket.socketpair()
        receiving.setblocking(False)
        sending.setblocking(False)
        reader, writer = receiving.fileno(), sending.fileno()
        read = lambda descriptor: receiving.recv(64)
        write = lambda descriptor, data: sending.send(data)
        close = lambda with_reader: (receiving.close(), sending.close())
    else:
        reader, writer = os.pipe()
        os.set_blocking(reader, False)
        os.set_blocking(writer, False)
    if can_interrupt and hasattr(_signal, "pthread_kill"):
        try:
            if _signal.getsignal(_signal.SIGURG) in (_signal.SIG_DFL, None):
                _signal.signal(_signal.SIGURG, on_interrupt)
                interrupts = True
        except ValueError:
            # Another thread started Python, and that one gets the signals.
            pass
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=forget_channel)
    homes[home] = serve_at_home
    is_open = True
    return reader


def forget_channel():
    """In a forked process no JavaScript runs, and the other end of the pipe is the parent's."""
    global is_open, is_forked, interrupts, wakes_by_signal, writing
    if owns():
        # Nobody is at home any more, so that functions refuse.
        home_lock.release()
    is_forked = True
    writing = RLock()
    is_open = interrupts = False
    requests.clear()
    if wakes_by_signal:
        wakes_by_signal = False
        _signal.set_wakeup_fd(-1)


def close_channel(with_reader):
    """Takes no more calls, and closes the descriptors, which nobody may watch any more."""
    global is_open
    with writing:
        was_open = is_open
        is_open = False
    if wakes_by_signal:
        _signal.set_wakeup_fd(-1)
    if was_open:
        close(with_reader)
    refuse_requests()


class Life(ref):
    """Dies with its home thread. What notes that is C's: bytecode would take the interruption that was meant for what the
    thread ran, where the process ends."""

    __slots__ = ("end",)


# Home threads that have ended, of all isolates; another one does what is left to do.
ended = homes.setdefault("ended", deque())


def end_others():
    while ended:
        try:
            life = ended.popleft()
        except IndexError:
            return
        life.end()


def end_channel():
    """The home thread has ended, with its own end of the pipe."""
    global is_open
    with writing:
        was_open = is_open
        is_open = False
    if was_open:
        close(False)
    # A later thread may have its number by now.
    if homes.get(home) is serve_at_home:
        del homes[home]
    refuse_requests()


def refuse_requests():
    while requests:
        try:
            request = requests.popleft()
        except IndexError:
            return
        if request.withdraw():
            request.is_refused = True
            request.done.release()


def own_interrupts():
    """Makes Ctrl-C raise KeyboardInterrupt in Python code, and wake the event loop. For the main thread."""
    global wakes_by_signal
    if _signal.getsignal(_signal.SIGINT) in (None, _signal.SIG_DFL):
        _signal.signal(_signal.SIGINT, _signal.default_int_handler)
    _signal.set_wakeup_fd(writer, warn_on_full_buffer=False)
    wakes_by_signal = True


def disown_interrupts():
    _signal.signal(_signal.SIGINT, _signal.SIG_DFL)
`;
