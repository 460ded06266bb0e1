"""What an application gets that sends to a client that has gone."""


class ClientDisconnected(OSError):
    """The client has closed the connection: nothing can be sent to it any more."""
