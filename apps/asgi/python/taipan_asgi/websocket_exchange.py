"""A websocket, from the request for one to its end."""

from collections import deque

from .exchange import Exchange
from .headers import is_token, write_headers
from .wire import ACCEPT, BODY, CLOSE, END, FAIL, MESSAGE, PULL, RESPONSE, TEXT

REQUESTED = "requested"
OPEN = "open"
DENIED = "being denied"
CLOSED = "closed"


class WebSocketExchange(Exchange):
    """A `websocket` scope."""

    def __init__(self, server, number, scope):
        super().__init__(server, number, scope)
        self._state = REQUESTED
        self._events = deque([{"type": "websocket.connect"}])
        # What the client's going was told with; given again to whoever asks again.
        self._end = None
        # Head of the denial that waits for the first part of its body.
        self._denial = None

    def take_message(self, content, is_text):
        key, value = ("text", content.decode()) if is_text else ("bytes", content)
        self._events.append({"type": "websocket.receive", key: value})
        self.note()

    def take_close(self, code, reason):
        if self._end is None:
            self._end = {"type": "websocket.disconnect", "code": code, "reason": reason}
        self._state = CLOSED
        self.go()

    async def receive(self):
        while True:
            if self._events:
                event = self._events.popleft()
                if event["type"] == "websocket.receive":
                    size = len(event.get("text") or event.get("bytes") or b"")
                    self.post(self.number, PULL, 0, 0, b"%d" % size)
                return event
            if self._end is not None:
                return self._end
            await self.wait()

    async def send(self, message):
        kind = message["type"]
        if self.is_gone:
            raise self.refusal()
        if kind == "websocket.send" and self._state is OPEN:
            await self._send(message)
        elif kind == "websocket.accept" and self._state is REQUESTED:
            self._accept(message)
        elif kind == "websocket.close" and self._state in (OPEN, REQUESTED):
            self._close(message)
        elif kind == "websocket.http.response.start" and self._state is REQUESTED:
            head, _ = write_headers(message.get("headers", ()), repr(kind))
            self._denial = (self.check_status(message), head)
            self._state = DENIED
        elif kind == "websocket.http.response.body" and self._state is DENIED:
            await self._deny(message)
        elif kind in KINDS:
            raise RuntimeError(f"Cannot send {kind!r}: the websocket is {self._state}")
        else:
            raise ValueError(f"Cannot send {kind!r}: no such message for a websocket")

    def _accept(self, message):
        kind = message["type"]
        protocol = message.get("subprotocol")
        head, _ = write_headers(message.get("headers", ()), repr(kind))
        if protocol is not None:
            if not isinstance(protocol, str) or not is_token(protocol.encode("utf-8", "replace")):
                raise ValueError(f"Cannot send {kind!r}: {protocol!r} is no name of a subprotocol")
            head = b"\n".join((b"sec-websocket-protocol", protocol.encode(), *((head,) if head else ())))
        self._state = OPEN
        self.post(self.number, ACCEPT, 0, 0, head)

    async def _send(self, message):
        text = message.get("text")
        if text is not None:
            if not isinstance(text, str):
                raise TypeError(f"Cannot send 'websocket.send': 'text' must be a str, got {type(text).__name__}")
            content = text.encode()
            self.post(self.number, MESSAGE, TEXT, 0, b"", content)
        elif message.get("bytes") is not None:
            content = self.read_body(message, "bytes")
            self.post(self.number, MESSAGE, 0, 0, b"", content)
        else:
            raise ValueError("Cannot send 'websocket.send': it needs 'text' or 'bytes'")
        await self.keep_pace(len(content))

    def _close(self, message):
        code = message.get("code", 1000)
        code = 1000 if code is None else code
        reason = message.get("reason") or ""
        if not isinstance(code, int) or not (code in SENDABLE or 3000 <= code <= 4999):
            raise ValueError(f"Cannot send 'websocket.close': {code!r} is no code that a websocket can be closed with")
        head = reason.encode()
        if len(head) > 123:
            raise ValueError("Cannot send 'websocket.close': 'reason' must not be longer than 123 bytes")
        self._state = CLOSED
        self._end = self._end or {"type": "websocket.disconnect", "code": code, "reason": reason}
        self.post(self.number, CLOSE, 0, code, head)
        self.note()

    async def _deny(self, message):
        body = self.read_body(message)
        is_last = not message.get("more_body", False)
        flags = END if is_last else 0
        if self._denial is None:
            self.post(self.number, BODY, flags, 0, b"", body)
        else:
            status, head = self._denial
            self._denial = None
            self.post(self.number, RESPONSE, flags, status, head, body)
        if is_last:
            self._state = CLOSED
            self._end = self._end or {"type": "websocket.disconnect", "code": 1006, "reason": ""}
            self.note()
        else:
            await self.keep_pace(len(body))

    def end(self):
        if self._state is OPEN:
            # An application that returns is done with its websocket.
            self._close({})
        elif self._state in (REQUESTED, DENIED) and not self.is_gone:
            self.log(f"Application failed in {self.name()}: it returned without answering")
            self.abort()

    def abort(self):
        if self._state is not CLOSED and not self.is_gone:
            self._state = CLOSED
            self.post(self.number, FAIL)


KINDS = {
    "websocket.accept",
    "websocket.send",
    "websocket.close",
    "websocket.http.response.start",
    "websocket.http.response.body",
}

SENDABLE = {1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014}
