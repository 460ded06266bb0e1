/** Python's half of `Once`, a part of the whole. */
export const ONCE_SOURCE = `
class Once(Mutex):
    """Something that is done once, and what came of it."""

    __slots__ = ("has_failed", "result")

    def __init__(self):
        Mutex.__init__(self)
        self.has_failed = False
        # Empty until it is done, then with the value: one step tells both.
        self.result = ()

    @property
    def is_done(self):
        return self.result != ()

    @property
    def value(self):
        return self.result[0] if self.result else None

    def _once(self, timeout):
        if self.result:
            return DONE
        code = self.acquire(timeout)
        if code != LOCKED:
            return code
        if self.result:
            self.leave_lock()
            return DONE
        if self.poison:
            # Whoever was at it is gone.
            self.poison = SOUND
            self.has_failed = True
        return LOCKED

    def try_once(self):
        return self._once(0)

    def wait_once(self):
        return self._once(SLICE)

    def fail_once(self):
        self.has_failed = True
        self.leave_lock()

    def leave_once(self):
        self.leave_lock()

    def get_or_init(self, init):
        if self._may_begin():
            self._run(init)
        return self.value

    def call_once(self, body):
        if not self._may_begin():
            return
        if self.has_failed:
            self.leave_once()
            raise RuntimeError("Cannot call this Once: it is poisoned")
        self._run(body)

    def _may_begin(self):
        if entered(self._once(-1), "Once") != LOCKED:
            return False
        self.inside = True
        # A signal handler may have done it in the meantime.
        if self.result:
            self.leave_once()
            return False
        return True

    def _run(self, body):
        try:
            value = body()
        except BaseException:
            self.fail_once()
            raise
        self.result = (value,)
        self.leave_once()
`;
