"""Several threads at work, and this one with them."""


def call_until_done(threads, call):
    """Start the threads, and call until the last of them has ended.

    Calls of TypeScript functions from other threads run on this one, whenever it comes by Python code or waits.
    """
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        call()
        for thread in threads:
            thread.join(0.001)
