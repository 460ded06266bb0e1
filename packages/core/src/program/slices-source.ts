/**
 * Python's half of turns that Node's event loop has though the program does not wait, executed with the rest of the
 * program's half: other threads wait for what only those bring, such as a promise that a loop of theirs awaits.
 */
export const SLICES_SOURCE = `
from _thread import allocate_lock, start_new_thread
from time import sleep

# Seconds between two such turns.
PAUSE = 0.002
borrowers = set()
# Held by the thread that asks for them.
asking = allocate_lock()


class Slice:
    """Is queued with the calls of other threads, and taken where those are: in the middle of what the program does."""

    is_queued = False

    def run(self):
        self.is_queued = False
        if borrowers and not is_busy and get_ident() == home:
            park(True)

    def withdraw(self):
        return False


slice = Slice()


def lend(borrower):
    """Gives Node's event loop turns until take_back() is called with the same object. For other threads."""
    if swap is None:
        # Not in the middle of what the main thread does, which may be an import.
        load()
    borrowers.add(borrower)
    if asking.acquire(False):
        start_new_thread(ask_for_slices, ())


def take_back(borrower):
    borrowers.discard(borrower)


def ask_for_slices():
    while True:
        while borrowers:
            sleep(PAUSE)
            if not slice.is_queued:
                slice.is_queued = True
                requests.append(slice)
            interrupt()
        asking.release()
        # One that came before the release found somebody who asks.
        if not borrowers or not asking.acquire(False):
            return


def forget_borrowers():
    """In a forked process nobody asks, and nobody answers."""
    global asking
    borrowers.clear()
    asking = allocate_lock()
`;
