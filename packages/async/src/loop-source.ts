/**
 * Python's half: asyncio's own selector loop, taught that it is stepped by somebody who waits for it. Sockets, pipes,
 * subprocesses, signals and debug mode are asyncio's code.
 */
export const LOOP_SOURCE = `
import asyncio
import selectors
import sys
from asyncio import events
from asyncio.events import _get_running_loop
from heapq import heappop
from time import monotonic
from _thread import get_ident
from os import getpid

# Iterations of one step, and seconds after which it ends early: Node's own work is to come in between.
MOST_ITERATIONS = 8
LONGEST = 0.002


# The loop whose hooks for asynchronous generators each thread has.
hooked = {}


def ignore():
    pass


class PolledSelector(selectors.DefaultSelector):
    """Looks what is ready where Node saw that something is, and never waits."""

    is_due = False

    def select(self, timeout=None):
        if not self.is_due:
            return ()
        self.is_due = False
        return super().select(0)


class NodeEventLoop(asyncio.SelectorEventLoop):
    """asyncio's selector loop on Node's event loop, which runs it whenever there is something to do."""

    def __init__(self, ask, closed):
        # Coroutines that TypeScript awaits from the next step on; the tasks that they became, in the same order; futures
        # that TypeScript is to hear of.
        self.starts = []
        self.begun = []
        self.finished = []
        # Of each promise that was settled since the last step: its future, the result, and whether that is an error.
        self.settled = []
        self._tell = self.finished.append
        # What ends what else was the worker's, should it be terminated.
        self.dependents = []
        self._capture = None
        self._ask = ask
        self._tell_closed = closed
        self._home = get_ident()
        self._process = getpid()
        # Whether Node knows that a step is due. Set during steps, after which Node is told what comes next.
        self._asked = True
        self._jobs = 0
        # Neither runs yet.
        self._is_closing = True
        super().__init__(PolledSelector())
        self._is_closing = False
        self._descriptors = self._selector._fd_to_key
        self._own_descriptors = len(self._descriptors)
        self._set_coroutine_origin_tracking(self._debug)
        self._asked = False

    def _wake(self):
        self._asked = True
        self._ask()

    def call_soon(self, callback, *args, context=None):
        if self._capture is self:
            self._capture = callback
            self._captured_context = context
            return None
        if not self._asked:
            self._wake()
        handle = super().call_soon(callback, *args, context=context)
        if self._debug:
            self._hide_frame(handle)
        return handle

    def call_at(self, when, callback, *args, context=None):
        timer = super().call_at(when, callback, *args, context=context)
        if self._debug:
            self._hide_frame(timer)
        if not self._asked:
            self._wake()
        return timer

    @staticmethod
    def _hide_frame(handle):
        # Where a callback was scheduled, debug mode shows last: that is not here.
        if handle._source_traceback:
            del handle._source_traceback[-1]

    def _timer_handle_cancelled(self, handle):
        super()._timer_handle_cancelled(handle)
        if not self._asked:
            self._wake()

    # Descriptors keep Node alive, so it is told of those that come and go.
    def _add_reader(self, fd, callback, *args):
        result = super()._add_reader(fd, callback, *args)
        if not self._asked:
            self._wake()
        return result

    def _remove_reader(self, fd):
        result = super()._remove_reader(fd)
        if not self._asked and not self._is_closing:
            self._wake()
        return result

    def _add_writer(self, fd, callback, *args):
        result = super()._add_writer(fd, callback, *args)
        if not self._asked:
            self._wake()
        return result

    def _remove_writer(self, fd):
        result = super()._remove_writer(fd)
        if not self._asked and not self._is_closing:
            self._wake()
        return result

    def run_in_executor(self, executor, func, *args):
        future = super().run_in_executor(executor, func, *args)
        self._jobs += 1
        future.add_done_callback(self._end_job)
        if not self._asked:
            self._wake()
        return future

    def _end_job(self, future):
        self._jobs -= 1

    def _settle_all(self):
        settled = self.settled
        while settled:
            batch = iter(settled[:])
            settled.clear()
            for future, result, is_error in zip(batch, batch, batch):
                if is_error:
                    settle_error(future, result)
                elif not future.done():
                    future.set_result(result)

    def _make_task(self, coroutine):
        """A task, and what runs its first part: most have ended then, without a handle in the queue and an iteration."""
        if self._debug or self._task_factory is not None:
            return self.create_task(coroutine), None
        self._capture = self
        try:
            task = asyncio.Task(coroutine, loop=self)
            return task, self._capture
        finally:
            self._capture = None

    def _start_all(self):
        starts = self.starts
        begun = self.begun
        try:
            for coroutine in starts:
                task, run = self._make_task(coroutine)
                begun.append(task)
                try:
                    if run is not None:
                        self._captured_context.run(run)
                finally:
                    if task.done():
                        self._tell(task)
                    else:
                        task.add_done_callback(self._tell)
        finally:
            # A coroutine may end the step with KeyboardInterrupt or SystemExit.
            del starts[: len(begun)]

    def step(self, is_polled):
        """Runs what is ready. Gives 0 if more is, None if nothing is planned, else when and whether Node has to stay."""
        self._asked = True
        self._selector.is_due = is_polled
        self._thread_id = self._home
        events._set_running_loop(self)
        # They stay between steps: setting them twice a step costs more than everything else here.
        if hooked.get(self._home) is not self:
            hooked[self._home] = self
            sys.set_asyncgen_hooks(firstiter=self._asyncgen_firstiter_hook, finalizer=self._asyncgen_finalizer_hook)
        try:
            if self.settled:
                self._settle_all()
            if self.starts:
                self._start_all()
            timers = self._scheduled
            if self._ready or is_polled or timers and timers[0]._when <= self.time():
                end = monotonic() + LONGEST
                for _ in range(MOST_ITERATIONS):
                    self._run_once()
                    if self._stopping or not self._ready or monotonic() > end:
                        break
        finally:
            self._stopping = False
            self._thread_id = None
            events._set_running_loop(None)
        if self._ready:
            return 0
        self._asked = False
        timers = self._scheduled
        while timers and timers[0]._cancelled:
            self._timer_cancelled_count -= 1
            heappop(timers)._scheduled = False
        stays = self._jobs > 0 or len(self._descriptors) > self._own_descriptors
        if timers:
            return max(0.0, timers[0]._when - self.time()), stays
        return (None, True) if stays else None

    def is_running(self):
        return not (self._closed or self._is_closing)

    def _refuse(self):
        self._check_closed()
        raise RuntimeError(
            "Cannot wait for Node's event loop from Python: it runs already, and TypeScript that called Python here waits "
            "itself; await run(...) or intoPromise(...) in TypeScript, or use asyncio.run() in a Python thread"
        )

    def run_forever(self):
        self._refuse()

    def run_until_complete(self, future):
        if asyncio.iscoroutine(future):
            future.close()
        self._refuse()

    def close(self):
        if self._thread_id is not None:
            raise RuntimeError("Cannot close a running event loop")
        if self._closed:
            return
        self._is_closing = True
        if hooked.get(self._home) is self and get_ident() == self._home:
            del hooked[self._home]
            sys.set_asyncgen_hooks(None, None)
        super().close()
        # They hold Node's half, which holds this: neither language's collector sees the cycle.
        tell_closed = self._tell_closed
        self._ask = self._tell_closed = ignore
        # Nobody hears of it in a forked process.
        if getpid() == self._process:
            tell_closed()

    def abandon(self):
        """Gives back what the loop has of a worker that was terminated: nobody will step it or close it."""
        if not (self._closed or self._is_closing):
            self._is_closing = True
            self._thread_id = None
            super().close()
            for end in list(self.dependents):
                end()
`;
