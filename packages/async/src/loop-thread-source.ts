/** Python's half of loops that have a thread of their own. */
export const LOOP_THREAD_SOURCE = `
import atexit
import threading

# Seconds for which the end of the process waits for such a thread.
LONGEST_END = 5

# By the loop, as long as it is open.
loop_threads = {}


class LoopThread:
    """Runs a loop until stop() is called, and cleans up as asyncio.run() does."""

    def __init__(self, make_loop, name, debug, node):
        self.loop = loop = (make_loop or asyncio.new_event_loop)()
        if debug is not None:
            loop.set_debug(debug)
        self._is_ending = False
        # Done when the thread has closed the loop.
        self.ended = concurrent.futures.Future()
        # What TypeScript submitted and is not done, with its coroutine.
        self._pending = {}
        loop_threads[loop] = self
        # The end of the process must not wait for whoever waits for its end.
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()
        atexit.register(self.end)
        # A worker may be terminated.
        node.dependents.append(self.stop)
        self.ended.add_done_callback(lambda future: node.dependents.remove(self.stop))

    def _run(self):
        loop = self.loop
        error = None
        asyncio.set_event_loop(loop)
        try:
            try:
                loop.run_forever()
            finally:
                self._is_ending = True
                loop.run_until_complete(wind_up())
                while asyncio.all_tasks(loop):
                    # Submitted at the last moment.
                    loop.run_until_complete(wind_up())
        except BaseException as caught:
            error = caught
        finally:
            asyncio.set_event_loop(None)
            loop.close()
            del loop_threads[loop]
            self._refuse_pending()
            atexit.unregister(self.end)
            if error is None:
                self.ended.set_result(None)
            else:
                self.ended.set_exception(error)

    def submit(self, coroutine):
        if self._is_ending:
            coroutine.close()
            raise RuntimeError("Event loop is closed")
        future = asyncio.run_coroutine_threadsafe(coroutine, self.loop)
        self._pending[future] = coroutine
        future.add_done_callback(lambda future: self._pending.pop(future, None))
        if self.loop.is_closed():
            self._refuse_pending()
        return future

    def _refuse_pending(self):
        """What came after the loop's last turn will not be begun by anybody."""
        while self._pending:
            try:
                future, coroutine = self._pending.popitem()
            except KeyError:
                return
            coroutine.close()
            if not future.done():
                future.set_exception(RuntimeError("Event loop is closed"))

    def is_running(self):
        return not self.ended.done()

    def stop(self):
        try:
            self.loop.call_soon_threadsafe(self.loop.stop)
        except RuntimeError:
            # It has stopped already.
            pass

    def join(self):
        self._thread.join()

    def end(self):
        """Stops, and waits for the end."""
        self.stop()
        if threading.current_thread() is not self._thread:
            self._thread.join(LONGEST_END)

`;
