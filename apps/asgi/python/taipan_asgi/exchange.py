"""What exchanges of both kinds have: a task of the application's, and a client that may be slow or go."""

import asyncio
import traceback

from .disconnected import ClientDisconnected, is_disconnect
from .wire import DONE, LOG, WINDOW


class Exchange:
    """One scope of an application's. `deliver` of the server calls the methods that begin with `take`."""

    def __init__(self, server, number, scope):
        self.server = server
        self.number = number
        self.scope = scope
        self.post = server.mailbox.post
        self.task = None
        # Nothing can be sent any more.
        self.is_gone = False
        # Set when there is something new for receive(); made when it is first waited for, as the next one is.
        self._news = None
        self._drained = None
        self._written = 0
        self._cancelling = None

    def start(self):
        self.task = self.server.loop.create_task(self._run())

    async def _run(self):
        server = self.server
        try:
            result = await server.app(self.scope, self.receive, self.send)
            if result is not None:
                self.log(f"Application returned {result!r}: it should return None")
            self.end()
        except asyncio.CancelledError as error:
            if not self.is_gone and not server.is_aborted:
                self._fail(error)
            else:
                self.abort()
        except BaseException as error:
            # SystemExit too: an application does not end the server.
            if not self.is_gone or not is_disconnect(error):
                self._fail(error)
        finally:
            self.task = None
            if self._cancelling is not None:
                self._cancelling.cancel()
            del server.exchanges[self.number]
            self.post(self.number, DONE)

    def _fail(self, error):
        text = "".join(traceback.format_exception(type(error), error, error.__traceback__))
        self.log(f"Application failed in {self.name()}\n{text.rstrip()}")
        self.abort()

    def name(self):
        return f"{self.scope.get('method', 'websocket')} {self.scope['path']}"

    def log(self, text):
        self.post(self.number, LOG, 0, 0, text.encode("utf-8", "backslashreplace"))

    def note(self):
        """There is something new for receive()."""
        if self._news is not None:
            self._news.set()
            self._news = None

    async def wait(self):
        if self._news is None:
            self._news = asyncio.Event()
        await self._news.wait()

    async def keep_pace(self, size):
        """Waits for a client that is slower than the application, as soon as so much has been sent that it matters."""
        self._written += size
        if self._written < WINDOW:
            return
        self._written = 0
        if self.server.mailbox.flush(self.number):
            if self._drained is None:
                self._drained = asyncio.Event()
            await self._drained.wait()
        else:
            # The client keeps up: other tasks have their turn all the same, and Node.
            await asyncio.sleep(0)
        if self.is_gone:
            raise self.refusal()

    def take_drain(self):
        """Node has written what was waiting."""
        if self._drained is not None:
            self._drained.set()
            self._drained = None

    def go(self):
        """The client has gone."""
        self.is_gone = True
        self.note()
        self.take_drain()
        after = self.server.cancel_after
        if after is not None and self.task is not None:
            self._cancelling = self.server.loop.call_later(after, self.task.cancel)

    def refusal(self):
        return ClientDisconnected(f"Cannot send to {self.name()}: the client has disconnected")

    def read_body(self, message, key="body"):
        body = message.get(key, b"")
        if type(body) is bytes:
            return body
        if not isinstance(body, (bytes, bytearray, memoryview)):
            raise TypeError(f"Cannot send {message['type']!r}: {key!r} must be bytes, got {type(body).__name__}")
        # It crosses later, and the application may write to it meanwhile.
        return bytes(body)

    def check_status(self, message):
        status = message.get("status")
        if not isinstance(status, int) or not 200 <= status <= 599:
            raise ValueError(f"Cannot send {message['type']!r}: 'status' must be a number from 200 to 599, got {status!r}")
        return int(status)
