/** Python's half of awaiting across the border, executed after the loop's. */
export const BRIDGE_SOURCE = `
import concurrent.futures
import contextvars
from functools import partial
from inspect import isawaitable

modules = sys.modules
HAS_TASK_CONTEXT = sys.version_info >= (3, 11)


class NodeFuture(asyncio.Future):
    """What awaits a promise. Belongs to Node's loop; loops of other threads can await it, too."""

    # Takes the future when it is cancelled, for the function that works for it.
    told = None
    # Whether that function decides what becomes of a request to cancel; and the last one.
    is_asked = False
    request = None

    def cancel(self, *args, **kwargs):
        if self.done():
            return False
        message = [one for one in (*args, *kwargs.values()) if one is not None]
        self.request = asyncio.CancelledError(*message)
        if not self.is_asked:
            super().cancel(*args, **kwargs)
        if self.told is not None:
            self.told(self)
            if not self._loop._asked:
                self._loop._wake()
        return True

    def settle_cancelled(self):
        self.is_asked = False
        self.told = None
        self.cancel(*self.request.args)

    def __await__(self):
        if "trio" in modules and in_trio():
            return follow_in_trio(self._loop, lambda: self).__await__()
        running = _get_running_loop()
        if running is None or running is self._loop:
            return super().__await__()
        require_reachable(self._loop, running)
        return follow(self._loop, running, lambda: self).__await__()

    __iter__ = __await__


class HeldFuture:
    """An awaitable for a NodeFuture, which is cancelled when nobody holds this any more."""

    __slots__ = ("_future", "__weakref__")

    def __init__(self, future):
        self._future = future

    def __getattr__(self, name):
        return getattr(self._future, name)

    def __await__(self):
        # Whoever awaits holds this by the generator.
        return (yield from self._future.__await__())

    __iter__ = __await__

    def __del__(self):
        future = self._future
        if not future.done():
            # Any thread may collect it.
            post(future.get_loop(), future.cancel)


def require_reachable(node, running):
    if get_ident() == node._home:
        raise RuntimeError(
            "Cannot await TypeScript here: this event loop keeps Node's thread, which TypeScript needs to go on; await "
            "run(...) or intoPromise(...) in TypeScript instead of asyncio.run(), or call asyncio.run() in a Python thread"
        )
    if node.is_closed():
        raise RuntimeError("Event loop is closed")


async def follow(node, running, start):
    """Awaits, in a loop of another thread, what start() gives on Node's thread."""
    outer = running.create_future()
    inner = None

    def begin():
        nonlocal inner
        if outer.cancelled():
            return
        try:
            inner = asyncio.ensure_future(start(), loop=node)
        except BaseException as error:
            post(running, fail, outer, error)
        else:
            inner.add_done_callback(finish)

    def finish(future):
        if outer.done():
            return
        if future.cancelled():
            post(running, outer.cancel)
        elif future.exception() is not None:
            post(running, fail, outer, future.exception())
        else:
            post(running, settle, outer, future.result())

    def stop():
        if inner is not None:
            inner.cancel()

    # Where Python's own program has Node's thread, it has to be asked for turns of the event loop.
    program = modules.get("_taipan_program")
    if program is not None:
        program.lend(outer)
    node.call_soon_threadsafe(begin)
    try:
        return await outer
    except asyncio.CancelledError:
        post(node, stop)
        raise
    finally:
        if program is not None:
            program.take_back(outer)


def post(loop, callback, *args):
    """Calls on another thread's loop; should that be closed by now, nobody waits any more, and the hook hears of it."""
    try:
        loop.call_soon_threadsafe(callback, *args)
    except RuntimeError as error:
        report_unraisable(error, callback)


class Undelivered:
    """Dies at once, whereupon Python reports the error as it does with those that nobody can catch."""

    def __init__(self, error, what):
        self.error = error
        self.what = what

    def __repr__(self):
        return f"<result for {self.what!r}>"

    def __del__(self):
        raise self.error


def report_unraisable(error, what):
    Undelivered(error, what)


def settle(future, value):
    if not future.done():
        future.set_result(value)


def fail(future, error):
    if future.done():
        return
    if isinstance(error, asyncio.CancelledError):
        future.cancel()
        return
    if isinstance(error, StopIteration):
        # A future refuses it: it would end whoever awaits.
        cause = error
        error = RuntimeError("TypeScript function raised StopIteration")
        error.__cause__ = cause
    future.set_exception(error)


def settle_error(future, error):
    """Gives a NodeFuture an error; with that of a request to cancel it, it is cancelled."""
    if isinstance(error, asyncio.CancelledError) and future.request is not None:
        if not future.done():
            future.settle_cancelled()
    else:
        fail(future, error)


def caught(throw):
    try:
        throw()
    except BaseException as error:
        return error


def make_future(node, is_told=False, is_asked=False):
    running = _get_running_loop()
    if running is not None and running is not node:
        require_reachable(node, running)
    future = NodeFuture(loop=node)
    if is_told:
        future.told = node._tell
        future.is_asked = is_asked
    return future


def begin(node, awaitable, context=None, is_told=True):
    """A future of Node's loop for anything that can be awaited, which TypeScript hears of. Node asks for a step."""
    node._asked = True
    if asyncio.iscoroutine(awaitable):
        if context is None:
            future = node.create_task(awaitable)
        elif HAS_TASK_CONTEXT:
            future = node.create_task(awaitable, context=context)
        else:
            future = context.run(node.create_task, awaitable)
    elif asyncio.isfuture(awaitable):
        owner = awaitable.get_loop()
        future = awaitable if owner is node else node.create_task(follow_back(node, owner, awaitable))
    elif isinstance(awaitable, concurrent.futures.Future):
        future = asyncio.wrap_future(awaitable, loop=node)
    elif isawaitable(awaitable):
        future = begin(node, wrap(awaitable), context, False)
    else:
        raise TypeError(f"object {type(awaitable).__name__} can't be used in 'await' expression")
    if is_told:
        future.add_done_callback(node._tell)
    return future


def begin_elsewhere(loop, awaitable, context=None):
    """Awaits something in a loop that another thread runs; its end is told by a future of concurrent.futures."""
    if not asyncio.iscoroutine(awaitable):
        awaitable = wrap(awaitable)
    if loop.is_closed():
        awaitable.close()
        raise RuntimeError("Event loop is closed")
    thread = loop_threads.get(loop)
    submit = partial(asyncio.run_coroutine_threadsafe, loop=loop) if thread is None else thread.submit
    if context is None:
        return submit(awaitable)
    return context.copy().run(submit, awaitable)


async def wrap(awaitable):
    return await awaitable


async def follow_back(node, owner, future):
    """Awaits a future of another thread's loop on Node's."""
    inner = node.create_future()

    def finish(done):
        if done.cancelled():
            post(node, inner.cancel)
        elif done.exception() is not None:
            post(node, fail, inner, done.exception())
        else:
            post(node, settle, inner, done.result())

    owner.call_soon_threadsafe(future.add_done_callback, finish)
    try:
        return await inner
    except asyncio.CancelledError:
        post(owner, future.cancel)
        raise


# The loop of each thread that runs Node, by the thread.
standing = {}


def coroutine_function(home, inner):
    """A coroutine function for one that enters TypeScript; inspect and everything else knows it as one."""

    async def function(*args, **kwargs):
        if "trio" in modules and in_trio():
            return await follow_in_trio(standing[home], lambda: inner(*args, **kwargs))
        running = _get_running_loop()
        if getattr(running, "_home", None) == home:
            return await inner(*args, **kwargs)
        if running is None:
            # Who drives a coroutine by hand cannot wait for a promise.
            raise RuntimeError("no running event loop")
        node = standing[home]
        require_reachable(node, running)
        return await follow(node, running, lambda: inner(*args, **kwargs))

    for name in ("__name__", "__qualname__", "__module__", "__doc__", "__annotations__", "__text_signature__"):
        setattr(function, name, getattr(inner, name, None))
    if hasattr(inner, "__signature__"):
        function.__signature__ = inner.__signature__
    function.__code__ = function.__code__.replace(co_name=inner.__name__)
    return function


END = object()


def async_iterator(iterable):
    method = getattr(type(iterable), "__aiter__", None)
    if method is None:
        raise TypeError(f"'async for' requires an object with __aiter__ method, got {type(iterable).__name__}")
    return method(iterable)


async def next_item(awaitable):
    try:
        return await awaitable
    except StopAsyncIteration:
        return END


async def generator(step, iterator):
    """An asynchronous iterator of JavaScript's, which step() asks for one thing after the other."""
    method, sent, done = "next", None, False
    try:
        while True:
            try:
                done, value = await step(iterator, method, sent)
            except BaseException:
                # What it threw has ended it; cancelling has not.
                done = not isinstance(sys.exc_info()[1], asyncio.CancelledError)
                raise
            if done:
                return
            try:
                sent = yield value
                method = "next"
            except GeneratorExit:
                raise
            except BaseException as error:
                method, sent = "throw", error
    finally:
        if not done:
            await step(iterator, "return", None)



async def wind_up():
    """What asyncio.run() does at its end."""
    loop = asyncio.get_running_loop()
    tasks = asyncio.all_tasks(loop) - {asyncio.current_task()}
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    for task in tasks:
        if not task.cancelled() and task.exception() is not None:
            loop.call_exception_handler(
                {
                    "message": "unhandled exception during run() shutdown",
                    "exception": task.exception(),
                    "task": task,
                }
            )
    await loop.shutdown_asyncgens()
    await loop.shutdown_default_executor()
`;
