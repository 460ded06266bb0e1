"""What is waiting to cross to Node."""

from .wire import APART, APART_SIZE, pack


class Mailbox:
    """Collects messages until the tasks that are ready have run, then gives Node all of them in one call."""

    def __init__(self, loop, write):
        self._loop = loop
        # Node's half: takes the joined messages, the bodies that go by themselves and the number of an exchange, and says
        # whether the client of that one is slower than its application.
        self._write = write
        self._out = []
        self._apart = []
        self._is_scheduled = False

    def post(self, number, kind, flags=0, code=0, head=b"", body=b""):
        size = len(body)
        if size < APART_SIZE:
            self._out += (pack(number, kind, flags, code, len(head), size), head, body)
        else:
            self._out += (pack(number, kind, flags | APART, code, len(head), size), head)
            self._apart.append(bytes(body))
        if not self._is_scheduled:
            self._is_scheduled = True
            self._loop.call_soon(self._deliver)

    def flush(self, number):
        """Gives Node what is here now. Says whether the client of an exchange should be waited for."""
        out = b"".join(self._out)
        apart = self._apart
        self._out.clear()
        self._apart = []
        return self._write(out, apart, number)

    def _deliver(self):
        self._is_scheduled = False
        if self._out:
            self.flush(0)
