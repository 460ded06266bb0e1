"""The exchanges that run, by the numbers that both halves know them by."""

import asyncio

from .http_exchange import HttpExchange
from .lifespan import Lifespan
from .mailbox import Mailbox
from .scope import make_scope
from .websocket_exchange import WebSocketExchange

HTTP_EXTENSIONS = ("http.response.trailers", "http.response.early_hint")
WEBSOCKET_EXTENSIONS = ("websocket.http.response",)


class Server:
    """Python's half of a server."""

    def __init__(self, app, write, scheme, root_path, lifespan, cancel_after):
        self.app = app
        self.state = {}
        self.exchanges = {}
        # Seconds after which a task is cancelled whose client has gone; None for never.
        self.cancel_after = cancel_after
        # Whether whatever is left was cancelled.
        self.is_aborted = False
        self._write = write
        self._scheme = scheme
        self._root_path = root_path.rstrip("/")
        self._lifespan_mode = lifespan
        self._lifespan = None

    async def startup(self):
        self.loop = asyncio.get_running_loop()
        self.mailbox = Mailbox(self.loop, self._write)
        if self._lifespan_mode == "off":
            return False
        self._lifespan = Lifespan(self.app, self.state, self._lifespan_mode == "on")
        return await self._lifespan.startup()

    async def shutdown(self):
        if self._lifespan is not None:
            await self._lifespan.shutdown()

    def abort(self):
        """Cancels what is left."""
        self.is_aborted = True
        for exchange in list(self.exchanges.values()):
            if exchange.task is not None:
                exchange.task.cancel()

    def deliver(self, records, chunks):
        """Takes what Node has read: records that are separated by NUL, of fields that are lines, and contents apart."""
        contents = iter(chunks)
        exchanges = self.exchanges
        for record in records.split(b"\0"):
            fields = record.split(b"\n")
            what = fields[0]
            kind = what[:1]
            number = int(what[1:])
            if kind == b"H":
                scope = make_scope("http", self._scheme, self._root_path, fields, self.state, HTTP_EXTENSIONS)
                exchange = exchanges[number] = HttpExchange(self, number, scope, fields[8])
                exchange.start()
                continue
            if kind == b"W":
                scheme = "wss" if self._scheme == "https" else "ws"
                scope = make_scope("websocket", scheme, self._root_path, fields, self.state, WEBSOCKET_EXTENSIONS)
                exchange = exchanges[number] = WebSocketExchange(self, number, scope)
                exchange.start()
                continue
            content = next(contents) if kind in b"BTMC" else None
            exchange = exchanges.get(number)
            if exchange is None:
                # The application has ended already.
                continue
            if kind == b"B":
                exchange.take_chunk(content, fields[1] == b"1")
            elif kind == b"D":
                exchange.take_drain()
            elif kind == b"G":
                exchange.go()
            elif kind == b"C":
                exchange.take_close(int(fields[1]), content.decode("utf-8", "replace"))
            else:
                exchange.take_message(content, kind == b"T")
