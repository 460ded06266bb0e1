/** Python's half of awaiting in trio, which need not be installed. */
export const TRIO_SOURCE = `
def in_trio():
    """Whether a task of trio's runs. For who knows that trio was imported."""
    lowlevel = getattr(sys.modules["trio"], "lowlevel", None)
    return lowlevel is not None and lowlevel.in_trio_task()


async def follow_in_trio(node, start):
    """Awaits, in a task of trio's, what start() gives on Node's thread. Cancelling waits for its end."""
    import outcome
    from trio import lowlevel

    if get_ident() != node._home:
        node._check_closed()
    elif _get_running_loop() is not node:
        # Not a guest of Node's loop: trio.run() keeps the thread.
        require_reachable(node, None)
    task = lowlevel.current_task()
    token = lowlevel.current_trio_token()
    inner = None
    cancelled = None

    def begin():
        nonlocal inner
        try:
            inner = asyncio.ensure_future(start(), loop=node)
        except BaseException as error:
            token.run_sync_soon(lowlevel.reschedule, task, outcome.Error(error))
            return
        inner.add_done_callback(finish)
        if cancelled is not None:
            inner.cancel()

    def finish(future):
        token.run_sync_soon(wake, future)

    def wake(future):
        if future.cancelled() and cancelled is not None:
            result = outcome.capture(cancelled)
        else:
            result = outcome.capture(future.result)
        lowlevel.reschedule(task, result)

    def stop():
        if inner is not None:
            inner.cancel()

    def abort(raise_cancelled):
        nonlocal cancelled
        cancelled = raise_cancelled
        post(node, stop)
        return lowlevel.Abort.FAILED

    # See follow().
    program = modules.get("_taipan_program")
    is_lent = program is not None and get_ident() != node._home
    if is_lent:
        program.lend(task)
    node.call_soon_threadsafe(begin)
    try:
        return await lowlevel.wait_task_rescheduled(abort)
    finally:
        if is_lent:
            program.take_back(task)


class TrioRun(asyncio.Future):
    """The end of a run of trio's that is a guest of Node's loop. Cancelling it cancels what runs."""

    is_cancelling = False
    token = None

    def begin(self, function, args):
        import trio

        self.scope = trio.CancelScope()

        async def main():
            self.token = trio.lowlevel.current_trio_token()
            with self.scope:
                return await function(*args)

        trio.lowlevel.start_guest_run(
            main,
            run_sync_soon_threadsafe=self._loop.call_soon_threadsafe,
            run_sync_soon_not_threadsafe=self._loop.call_soon,
            done_callback=self.finish,
            host_uses_signal_set_wakeup_fd=True,
        )

    def cancel(self, *args, **kwargs):
        if self.done():
            return False
        self.is_cancelling = True
        if self.token is None:
            # It has not begun: the scope may be cancelled from anywhere.
            self.scope.cancel()
        else:
            self.token.run_sync_soon(self.scope.cancel)
        return True

    def finish(self, result):
        if self.is_cancelling and self.scope.cancelled_caught:
            super().cancel()
            return
        try:
            value = result.unwrap()
        except BaseException as error:
            self.set_exception(error)
        else:
            self.set_result(value)


def run_trio(node, function, args):
    run = TrioRun(loop=node)
    run.begin(function, args)
    return run
`;
