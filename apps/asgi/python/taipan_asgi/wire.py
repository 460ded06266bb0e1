"""How Python's half writes to Node's: many messages in one piece, so that few calls cross the border."""

from struct import Struct

# Number of the exchange, kind, flags, a status or a code, length of the head, length of the body; both follow.
pack = Struct("<IBBHII").pack

RESPONSE = 1
BODY = 2
TRAILERS = 3
PULL = 4
CONTINUE = 5
DONE = 6
FAIL = 7
LOG = 8
ACCEPT = 9
MESSAGE = 10
CLOSE = 11
EARLY_HINT = 12

# Flags: this is the last part; the body is not here but the next one of the list; a message is text.
END = 1
APART = 2
TEXT = 4

# Bytes from which on a body goes by itself: joining it with others would copy it once more.
APART_SIZE = 65536
# Bytes that are written before Node is asked whether the client keeps up.
WINDOW = 131072
