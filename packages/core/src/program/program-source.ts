/**
 * Python's half of a program on the second stack: how it parks. What `start` is given is TypeScript's: `begin` refuses where
 * nobody can wait, `resume` asks for another turn of the program, `end` hears of its end.
 */
export const PROGRAM_SOURCE = `
import atexit
import os
import sys
import _signal
from _thread import _count, get_ident

home = get_ident()
process = os.getpid()
thrown = []
swap = None
# Whether the program waits, or is about to.
is_busy = False


def load():
    """Not before somebody waits: ctypes takes as long to import as everything else here together."""
    global swap
    import ctypes

    exchange = ctypes.CDLL(None).swapcontext
    exchange.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
    protect = getattr(ctypes.pythonapi, "PyUnstable_ThreadState_SetStackProtection", None)
    if protect is None:
        swap = lambda: exchange(program_context, node_context)
        return
    state = ctypes.pythonapi.PyThreadState_Get
    state.restype = ctypes.c_void_p
    protect.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_size_t]

    def swap():
        protect(state(), *rest)
        # The call gives the GIL back meanwhile, as Node does between its turns.
        exchange(program_context, node_context)
        protect(state(), *stack)


def park(is_slice=False):
    """
    Lets Node's event loop run until resume() is called, and raises what was thrown into the program meanwhile. A slice
    is short, and is left out where nobody can wait.
    """
    global is_busy
    if get_ident() != home:
        raise RuntimeError("Cannot wait for Node's event loop in this thread: only the main thread can")
    if swap is None:
        load()
    previous = None
    try:
        # A signal's handler may take a slice anywhere but here, where it could take the turn that this one waits for.
        is_busy = True
        descriptor = begin(is_slice)
        if descriptor < 0:
            return
        # A handler of signals runs when bytecode does: somebody has to wake Node's loop.
        previous = _signal.set_wakeup_fd(descriptor, warn_on_full_buffer=False)
        if previous not in (-1, descriptor):
            _signal.set_wakeup_fd(previous, warn_on_full_buffer=False)
        swap()
    finally:
        is_busy = False
        if previous == -1:
            _signal.set_wakeup_fd(-1)
    if thrown:
        raise thrown.pop()


def throw(error):
    """Raises an error where the program waits."""
    thrown.append(error)
    resume()


def prepare_fork():
    global ctypes
    import ctypes

    if sys.version_info >= (3, 12):
        import re
        import warnings

        # CPython counts Node's threads, too, which hold no locks that a program could wait for.
        entry = ("ignore", re.compile("This process .* is multi-threaded", re.I), DeprecationWarning, None, 0)
        if entry in warnings.filters:
            warnings.filters.remove(entry)
        if _count() == 0:
            warnings.filterwarnings("ignore", "This process .* is multi-threaded", DeprecationWarning)


def leave_alone():
    """Lets a forked process, which has no V8, end without Node: neither its event loop nor its exit functions run."""
    forget_borrowers()
    libc = ctypes.CDLL(None)
    libc.on_exit(ctypes.cast(libc._exit, ctypes.c_void_p), None)
    ctypes.memmove(node_context, exit_context, context_bytes)


def end_here():
    if os.getpid() == process:
        # What was printed until now comes before what listeners of Node's print.
        for stream in sys.stdout, sys.stderr:
            try:
                stream.flush()
            except Exception:
                pass
        end()


def start(executable, *given):
    global begin, resume, end, program_context, node_context, exit_context, context_bytes, stack, rest, requests, interrupt
    begin, resume, end, (program_context, node_context, exit_context, context_bytes), stack, rest, *relay = given
    requests, interrupt = relay
    program = type(sys)("_taipan_program", "How Python's main program waits for Node's event loop.")
    program.park = park
    program.resume = resume
    program.when_imported = when_imported
    program.lend = lend
    program.take_back = take_back
    sys.modules["_taipan_program"] = program
    if executable is not None:
        sys.executable = executable
        if hasattr(sys, "orig_argv"):
            sys.orig_argv[0] = executable
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(before=prepare_fork, after_in_child=leave_alone)
    # The first one that is registered is the last one that is called.
    atexit.register(end_here)
    when_imported("multiprocessing.popen_forkserver", start_anew)
`;
