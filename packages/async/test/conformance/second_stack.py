"""A second stack on Node's thread, for a program of Python's own.

While such a program waits it parks: libc's swapcontext goes on where Node left off, and Node's event loop runs until
somebody resumes the program. Both have the one thread, its thread state and the main thread's rights.
"""

import ctypes
import sys

# Bytes of libc's ucontext_t, with room to spare, and where its fields are on Linux: successor, stack, size of the stack.
CONTEXT_SIZE = 8192
LINK, STACK, SIZE = 8, 16, 32

libc = ctypes.CDLL(None)
libc.swapcontext.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
libc.mprotect.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int]
entry_type = ctypes.CFUNCTYPE(None)


class SecondStack:
    """Runs main() on memory that nobody else uses."""

    def __init__(self, main, start, size):
        self.is_parked = False
        self.is_done = False
        self._main = main
        self._entry = entry_type(self._run)
        self._node = ctypes.create_string_buffer(CONTEXT_SIZE)
        self._python = ctypes.create_string_buffer(CONTEXT_SIZE)
        libc.getcontext(self._python)
        for offset, value in (LINK, ctypes.addressof(self._node)), (STACK, start), (SIZE, size):
            ctypes.c_uint64.from_buffer(self._python, offset).value = value
        libc.makecontext(self._python, self._entry, 0)

    def addresses(self):
        """Of swapcontext, Node's context and the program's: Node swaps in C, so that no frame of Python's is around it."""
        function = ctypes.cast(libc.swapcontext, ctypes.c_void_p).value
        return function, ctypes.addressof(self._node), ctypes.addressof(self._python)

    def _run(self):
        try:
            self._main()
        except BaseException:
            sys.excepthook(*sys.exc_info())
        self.is_done = True

    def park(self):
        """Returns once Node has resumed the program."""
        self.is_parked = True
        # The call gives the GIL back meanwhile, as Node does between its turns.
        libc.swapcontext(self._python, self._node)
        self.is_parked = False
