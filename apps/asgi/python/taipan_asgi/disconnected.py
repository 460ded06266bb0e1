"""What an application gets that sends to a client that has gone."""


class ClientDisconnected(OSError):
    """The client has closed the connection: nothing can be sent to it any more."""


def is_disconnect(error):
    """Whether an exception comes of sending to a client that has gone: frameworks raise others because of it."""
    while error is not None:
        if isinstance(error, ClientDisconnected) or any(map(is_disconnect, getattr(error, "exceptions", ()))):
            return True
        error = error.__cause__ or error.__context__
    return False
