/** Python's half of byte streams: asyncio's transports for those of JavaScript, and what those of asyncio's are asked. */
export const BYTE_STREAM_SOURCE = `
class NodeTransport(asyncio.Transport):
    """A byte stream of JavaScript's for asyncio's protocols. Node tells of it in its own turns; protocols run in steps."""

    def __init__(self, node, stream, commands, protocol, extra):
        super().__init__(extra)
        self._loop = node
        self._stream = stream
        self._write, self._get_size, self._tell = commands
        self.set_protocol(protocol)
        self._is_closing = False
        self._is_ended = False
        self._is_lost = False
        self._is_reading = True
        self._is_paused = False
        self.set_write_buffer_limits()
        node.call_soon(self._start)

    def _start(self):
        self._protocol.connection_made(self)
        if self._is_reading and not self._is_closing:
            self._tell(self._stream, "resume")

    def set_protocol(self, protocol):
        self._protocol = protocol
        self._is_buffered = isinstance(protocol, asyncio.BufferedProtocol)

    def get_protocol(self):
        return self._protocol

    def is_closing(self):
        return self._is_closing

    def is_reading(self):
        return self._is_reading and not self._is_closing

    def pause_reading(self):
        if self.is_reading():
            self._is_reading = False
            self._tell(self._stream, "pause")

    def resume_reading(self):
        if not (self._is_reading or self._is_closing):
            self._is_reading = True
            self._tell(self._stream, "resume")

    def set_write_buffer_limits(self, high=None, low=None):
        if high is None:
            high = 65536 if low is None else 4 * low
        if low is None:
            low = high // 4
        if not high >= low >= 0:
            raise ValueError(f"high ({high!r}) must be >= low ({low!r}) must be >= 0")
        self._high, self._low = high, low

    def get_write_buffer_limits(self):
        return self._low, self._high

    def get_write_buffer_size(self):
        return 0 if self._is_lost else self._get_size(self._stream)

    def write(self, data):
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError(f"data argument must be a bytes-like object, not {type(data).__name__!r}")
        if self._is_ended:
            raise RuntimeError("Cannot call write() after write_eof()")
        if self._is_closing or not data:
            return
        is_full = self._write(self._stream, data if type(data) is bytes else bytes(data), self._low, self._high)
        if is_full and not self._is_paused:
            self._is_paused = True
            self._call(self._protocol.pause_writing)

    def _call(self, method, *args):
        try:
            method(*args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            context = {"message": f"protocol.{method.__name__}() failed", "exception": error}
            self._loop.call_exception_handler({**context, "transport": self, "protocol": self._protocol})

    def can_write_eof(self):
        return True

    def write_eof(self):
        if not (self._is_closing or self._is_ended):
            self._is_ended = True
            self._tell(self._stream, "end")

    def close(self):
        if not self._is_closing:
            self._is_closing = True
            self._tell(self._stream, "close")

    def abort(self):
        if not self._is_lost:
            self._is_closing = True
            self._tell(self._stream, "destroy")

    # What Node tells, outside of steps.

    def receive(self, data, is_held):
        self._loop.call_soon(self._receive, data)
        if is_held:
            self._loop.call_soon(self._tell, self._stream, "release")

    def _receive(self, data):
        if self._is_lost:
            return
        try:
            if not self._is_buffered:
                self._protocol.data_received(data)
                return
            rest = memoryview(data)
            while rest:
                buffer = self._protocol.get_buffer(len(rest))
                count = min(len(buffer), len(rest))
                if not count:
                    raise RuntimeError("get_buffer() returned an empty buffer")
                buffer[:count] = rest[:count]
                self._protocol.buffer_updated(count)
                rest = rest[count:]
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._fail(error, "Fatal error: protocol.data_received() call failed.")

    def _fail(self, error, message):
        context = {"message": message, "exception": error, "transport": self, "protocol": self._protocol}
        self._loop.call_exception_handler(context)
        self.abort()

    def end(self):
        self._loop.call_soon(self._end)

    def _end(self):
        if self._is_closing:
            return
        try:
            stays_open = self._protocol.eof_received()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._fail(error, "Fatal error: protocol.eof_received() call failed.")
            return
        if not stays_open:
            self.close()

    def drain(self):
        self._loop.call_soon(self._drain)

    def _drain(self):
        if self._is_paused:
            self._is_paused = False
            self._call(self._protocol.resume_writing)

    def lose(self, error):
        self._is_closing = True
        self._loop.call_soon(self._lose, error)

    def _lose(self, error):
        if not self._is_lost:
            self._is_lost = True
            self._protocol.connection_lost(error)


def open_streams(node, stream, commands, extra, limit):
    """What asyncio.open_connection() gives, for a stream of JavaScript's; and the transport."""
    reader = asyncio.StreamReader(limit=limit, loop=node)
    protocol = asyncio.StreamReaderProtocol(reader, loop=node)
    transport = NodeTransport(node, stream, commands, protocol, extra)
    return reader, asyncio.StreamWriter(transport, protocol, reader, node), transport


async def write_some(writer, data):
    writer.write(data)
    await writer.drain()


async def end_writing(writer, is_reading):
    """Ends one direction, or both where the transport knows no half."""
    if is_reading and writer.can_write_eof():
        writer.write_eof()
    else:
        await close_writer(writer)


async def close_writer(writer):
    writer.close()
    await writer.wait_closed()


async def abort_writer(writer):
    writer.transport.abort()
`;
