"""A request and its response."""

from .exchange import Exchange
from .headers import write_headers
from .wire import BODY, CONTINUE, EARLY_HINT, END, FAIL, PULL, RESPONSE, TRAILERS


class HttpExchange(Exchange):
    """A `http` scope. Of the body only so much is here as the application has asked for, and a window besides."""

    def __init__(self, server, number, scope, body):
        super().__init__(server, number, scope)
        self._chunks = []
        # Whether Node is still reading, and whether the application knows the end.
        self._has_more = body != b"n"
        self._is_read = False
        self._is_continued = body != b"c"
        self._is_head = scope["method"] == "HEAD"
        # Head of the response that waits for the first part of the body.
        self._head = None
        self._status = 0
        self._is_started = False
        self._is_complete = False
        self._has_trailers = False
        self._trailers_due = False
        self._length = None

    def take_chunk(self, chunk, is_last):
        if chunk:
            self._chunks.append(chunk)
        self._has_more = not is_last
        self.note()

    async def receive(self):
        if not self._is_continued:
            self._is_continued = True
            self.post(self.number, CONTINUE)
        while True:
            if self.is_gone or self._is_complete:
                return {"type": "http.disconnect"}
            if not self._is_read and (self._chunks or not self._has_more):
                body = b"".join(self._chunks)
                self._chunks.clear()
                self._is_read = not self._has_more
                if self._has_more:
                    self.post(self.number, PULL, 0, 0, b"%d" % len(body))
                return {"type": "http.request", "body": body, "more_body": self._has_more}
            await self.wait()

    async def send(self, message):
        if self.is_gone:
            raise self.refusal()
        kind = message["type"]
        if kind == "http.response.body":
            if self._status == 0 or self._is_complete or self._trailers_due:
                raise self._misplaced(kind)
            body = self.read_body(message)
            size = len(body)
            is_last = not message.get("more_body", False)
            if self._length is not None and not self._is_head:
                self._length -= size
                if self._length < 0:
                    raise RuntimeError(f"Cannot send {kind!r}: the response is longer than its content length")
                if is_last and self._length > 0:
                    raise RuntimeError(f"Cannot send {kind!r}: the response ends before its content length")
            flags = 0
            if is_last:
                if self._has_trailers:
                    self._trailers_due = True
                else:
                    flags = END
                    self._complete()
            if self._is_started:
                self.post(self.number, BODY, flags, 0, b"", body)
            else:
                self._is_started = True
                self.post(self.number, RESPONSE, flags, self._status, self._head, body)
                self._head = None
            if not is_last:
                await self.keep_pace(size)
        elif kind == "http.response.start":
            if self._status != 0:
                raise self._misplaced(kind)
            status = self.check_status(message)
            self._head, self._length = write_headers(message.get("headers", ()), repr(kind))
            if status in (204, 304):
                self._length = None
            self._has_trailers = bool(message.get("trailers", False))
            self._status = status
        elif kind == "http.response.trailers":
            if not self._trailers_due:
                raise self._misplaced(kind)
            head, _ = write_headers(message.get("headers", ()), repr(kind))
            is_last = not message.get("more_trailers", False)
            if is_last:
                self._trailers_due = False
                self._complete()
            self.post(self.number, TRAILERS, END if is_last else 0, 0, head)
        elif kind == "http.response.early_hint":
            if self._is_started:
                raise self._misplaced(kind)
            links = message.get("links", ())
            if not all(isinstance(link, bytes) and b"\n" not in link for link in links):
                raise TypeError(f"Cannot send {kind!r}: 'links' must be lines of bytes, got {links!r}")
            self.post(self.number, EARLY_HINT, 0, 0, b"\n".join(links))
        else:
            raise ValueError(f"Cannot send {kind!r}: no such message for a request")

    def _complete(self):
        self._is_complete = True
        self.note()

    def _misplaced(self, kind):
        if self._is_complete:
            state = "the response is complete"
        elif self._status == 0:
            state = "'http.response.start' comes first"
        elif self._trailers_due:
            state = "'http.response.trailers' comes next"
        elif kind == "http.response.trailers":
            state = "the body comes first, and a start that announces trailers"
        else:
            state = "the response has been started"
        return RuntimeError(f"Cannot send {kind!r}: {state}")

    def end(self):
        if self._is_complete or self.is_gone:
            return
        done = "starting" if self._status == 0 else "completing"
        self.log(f"Application failed in {self.name()}: it returned without {done} the response")
        self.abort()

    def abort(self):
        if not self._is_complete and not self.is_gone:
            self.post(self.number, FAIL)
