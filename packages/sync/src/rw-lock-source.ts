/** Python's half of `RwLock`, a part of the whole. */
export const RW_LOCK_SOURCE = `
class Link:
    """A state of an RwLock. What came after it is put into "next" by one step, which one thread alone can win."""

    __slots__ = ("depth", "next", "readers", "waiting", "writer")

    def __init__(self, readers, writer, depth, waiting):
        # How often each thread reads; never changed.
        self.readers = readers
        self.writer = writer
        self.depth = depth
        # Writers that wait, each as an object of its own.
        self.waiting = waiting
        self.next = {}


class RwLock:
    """Many readers or one writer. A writer that waits goes before readers that come later.

    No lock guards its state: a signal handler that runs in the middle of a method may come back to it, as with Mutex,
    and even wait. So it is a chain of states that do not change, of which each step adds one.
    """

    __slots__ = ("_sleepers", "_tail", "inside", "poison")

    def __init__(self):
        self._tail = Link({}, None, 0, frozenset())
        self._sleepers = {}
        # As in Mutex, for the writer. Readers are in lists of their threads.
        self.inside = False
        self.poison = SOUND

    def _now(self):
        link = self._tail
        while link.next:
            link = link.next[0]
        self._tail = link
        return link

    def _step(self, link, made):
        """Makes a state the next one after "link", unless another came first."""
        return link.next.setdefault(0, made) is made

    def _sleep(self, link, end):
        """Waits until there is another state; gives whether there was time."""
        rest = -1 if end is None else end - monotonic()
        if end is not None and rest <= 0:
            return False
        bell = allocate_lock()
        bell.acquire()
        self._sleepers[bell] = True
        try:
            # From here on, whoever makes a state finds the bell.
            if not link.next:
                bell.acquire(True, rest)
        finally:
            self._sleepers.pop(bell, None)
        return True

    def _wake(self):
        while self._sleepers:
            try:
                bell, _ = self._sleepers.popitem()
            except KeyError:
                return
            bell.release()

    def _forget(self, me, mine):
        """Takes the lock off what its thread has to give back, unless it holds it."""
        mine.discard(self)
        link = self._now()
        if link.writer == me or me in link.readers:
            mine.add(self)

    def _read(self, timeout):
        me = get_ident()
        mine = held()
        made = None
        # First, so that a thread which is ended on the way gives back what it got.
        mine.add(self)
        try:
            end = None if timeout < 0 else monotonic() + timeout
            answer = BUSY
            while answer == BUSY:
                link = self._now()
                if link.writer == me:
                    if self.inside:
                        answer = RECURSIVE
                        break
                # A thread that reads already may not wait behind a writer, who waits for it.
                elif me not in link.readers and (link.writer is not None or link.waiting):
                    if self._sleep(link, end):
                        continue
                    break
                if self.poison:
                    answer = POISONED
                    break
                readers = {**link.readers, me: link.readers.get(me, 0) + 1}
                made = Link(readers, link.writer, link.depth, link.waiting)
                if self._step(link, made):
                    answer = LOCKED
            self._forget(me, mine)
            return answer
        except BaseException:
            if made is not None and link.next.get(0) is made:
                self.leave_read()
            self._forget(me, mine)
            raise

    def _write(self, timeout):
        me = get_ident()
        mine = held()
        wish = object()
        made = None
        mine.add(self)
        try:
            end = None if timeout < 0 else monotonic() + timeout
            answer = BUSY
            while answer == BUSY:
                link = self._now()
                if self.inside if link.writer == me else self in own.life.reads:
                    answer = RECURSIVE
                # Its own share is one that is about to be taken, or given back.
                elif link.writer not in (None, me) or any(reader != me for reader in link.readers):
                    if timeout == 0:
                        break
                    if wish not in link.waiting:
                        self._step(link, Link(link.readers, link.writer, link.depth, link.waiting | {wish}))
                    elif not self._sleep(link, end):
                        break
                elif self.poison:
                    answer = POISONED
                else:
                    made = Link(link.readers, me, link.depth + 1, link.waiting - {wish})
                    if self._step(link, made):
                        answer = LOCKED
            self._withdraw(wish)
            self._forget(me, mine)
            return answer
        except BaseException:
            if made is not None and link.next.get(0) is made:
                self.leave_write()
            self._withdraw(wish)
            self._forget(me, mine)
            raise

    def _withdraw(self, wish):
        while True:
            link = self._now()
            if wish not in link.waiting:
                return
            if self._step(link, Link(link.readers, link.writer, link.depth, link.waiting - {wish})):
                self._wake()

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
        while True:
            link = self._now()
            count = link.readers[me]
            readers = {**link.readers, me: count - 1}
            if count == 1:
                del readers[me]
            if self._step(link, Link(readers, link.writer, link.depth, link.waiting)):
                break
        self._forget(me, held())
        self._wake()

    def leave_write(self):
        me = get_ident()
        self.inside = False
        while True:
            link = self._now()
            if link.writer != me:
                raise RuntimeError("Cannot unlock this RwLock: this thread does not write")
            writer = me if link.depth > 1 else None
            if self._step(link, Link(link.readers, writer, link.depth - 1, link.waiting)):
                break
        self._forget(me, held())
        self._wake()

    # What a reader throws leaves the value as it was.
    fail_read = leave_read

    def fail_write(self):
        self.poison = THREW
        self.leave_write()

    def abandon(self):
        me = get_ident()
        while True:
            link = self._now()
            readers = {reader: count for reader, count in link.readers.items() if reader != me}
            writer, depth = link.writer, link.depth
            if writer == me:
                self.inside = False
                self.poison = DIED
                writer, depth = None, 0
            if self._step(link, Link(readers, writer, depth, link.waiting)):
                break
        self._wake()

    def read(self):
        return ReadHold(self)

    def write(self):
        return WriteHold(self)


class ReadHold:
    """An RwLock's side for readers, for a with statement."""

    __slots__ = ("_lock",)

    def __init__(self, lock):
        self._lock = lock

    def __enter__(self):
        entered(self._lock._read(-1), "RwLock")
        own.life.reads.append(self._lock)

    def __exit__(self, kind, value, traceback):
        own.life.reads.remove(self._lock)
        self._lock.leave_read()


class WriteHold(ReadHold):
    """An RwLock's side for the writer, for a with statement."""

    __slots__ = ()

    def __enter__(self):
        entered(self._lock._write(-1), "RwLock")
        self._lock.inside = True

    def __exit__(self, kind, value, traceback):
        if kind is None:
            self._lock.leave_write()
        else:
            self._lock.fail_write()
`;
