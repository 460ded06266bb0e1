"""Headers, between ASGI's pairs of bytes and the lines that cross to Node."""


def read_headers(fields):
    """Pairs of a lower-case name and a value, from names and values in turn."""
    parts = iter(fields)
    return [(name.lower(), value) for name, value in zip(parts, parts)]


def write_headers(headers, what):
    """
    Names and values in turn, each on a line of its own, and the content length where one of them says it. Framing is the
    server's: a transfer encoding is left out.
    """
    lines = []
    length = None
    for pair in headers:
        try:
            name, value = pair
        except (TypeError, ValueError):
            raise TypeError(f"Cannot send {what}: a header must be a pair of bytes, got {pair!r}") from None
        if not isinstance(name, bytes) or not isinstance(value, bytes):
            raise TypeError(f"Cannot send {what}: the name and the value of a header must be bytes, got {pair!r}")
        if b"\n" in value or b"\n" in name:
            raise ValueError(f"Cannot send {what}: a header must be one line, got {pair!r}")
        size = len(name)
        if size == 14 and name.lower() == b"content-length":
            if not value.isdigit():
                raise ValueError(f"Cannot send {what}: a content length must be a number, got {value!r}")
            length = int(value)
        elif size == 17 and name.lower() == b"transfer-encoding":
            continue
        lines += (name, value)
    return b"\n".join(lines), length


def is_token(value):
    """Whether bytes can be the name of a header."""
    return value != b"" and not value.translate(None, TOKEN)


TOKEN = b"!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
