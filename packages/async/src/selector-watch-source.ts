/** Python's half of the watch of a selector in a worker: a thread that polls it in Node's place. */
export const SELECTOR_WATCH_SOURCE = `
import os
import selectors
import socket
import weakref
from _thread import start_new_thread


def tell_events(find_loop, descriptor, end):
    """Writes a byte when the selector has events, and waits for one before it looks again; ends when the peer closes."""
    with selectors.DefaultSelector() as selector, end:
        try:
            selector.register(end, selectors.EVENT_READ)
            selector.register(descriptor, selectors.EVENT_READ)
            while True:
                for key, _ in selector.select():
                    if key.fileobj is not end:
                        selector.unregister(descriptor)
                        end.send(b"!")
                    elif not end.recv(16):
                        return
                    elif descriptor not in selector.get_map():
                        selector.register(descriptor, selectors.EVENT_READ)
        except (BrokenPipeError, ConnectionResetError):
            # The worker was terminated.
            pass
        finally:
            os.close(descriptor)
            loop = find_loop()
            if loop is not None:
                loop.abandon()


def watch_selector(loop):
    """The end of a pair of sockets that can be read when the loop's selector has events; whoever takes it closes it."""
    ours, theirs = socket.socketpair()
    theirs.setblocking(False)
    # A number of its own: the loop may close the selector before this thread has heard of it.
    start_new_thread(tell_events, (weakref.ref(loop), os.dup(loop._selector.fileno()), ours))
    return theirs.detach()
`;
