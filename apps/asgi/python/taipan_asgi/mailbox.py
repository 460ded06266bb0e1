"""What is waiting to cross to Node."""

from .wire import APART, APART_SIZE, BODY, END, RESPONSE, pack


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
        # The exchange whose response's body is last in `out` and goes on, where its message begins, and what it says.
        self._open = 0
        self._open_place = 0
        self._open_size = 0
        self._open_start = None

    def post(self, number, kind, flags=0, code=0, head=b"", body=b""):
        size = len(body)
        out = self._out
        if size >= APART_SIZE:
            out += (pack(number, kind, flags | APART, code, len(head), size), head)
            self._apart.append(body)
            self._open = 0
        elif kind == BODY and number == self._open:
            # Pieces that follow each other are one piece: each would cost what a small response does.
            self._open_size += size
            kind, code, head_size = self._open_start
            out[self._open_place] = pack(number, kind, flags, code, head_size, self._open_size)
            out.append(body)
            if flags & END:
                self._open = 0
        else:
            if (kind == RESPONSE or kind == BODY) and not flags & END:
                self._open = number
                self._open_place = len(out)
                self._open_size = size
                self._open_start = kind, code, len(head)
            else:
                self._open = 0
            out += (pack(number, kind, flags, code, len(head), size), head, body)
        if not self._is_scheduled:
            self._is_scheduled = True
            self._loop.call_soon(self._deliver)

    def flush(self, number):
        """Gives Node what is here now. Says whether the client of an exchange should be waited for."""
        out = b"".join(self._out)
        apart = self._apart
        self._out.clear()
        self._apart = []
        self._open = 0
        return self._write(out, apart, number)

    def _deliver(self):
        self._is_scheduled = False
        if self._out:
            self.flush(0)
