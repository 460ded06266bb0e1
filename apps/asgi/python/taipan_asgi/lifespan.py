"""Start-up and shutdown of an application."""

import asyncio
import traceback


# Seconds that an application gets to return after it has said that it has shut down.
FAREWELL = 1


class LifespanError(Exception):
    """The application refused to start up, or failed to shut down."""


class Lifespan:
    """The `lifespan` scope: a task of the application's that lasts as long as the server."""

    def __init__(self, app, state, is_required):
        self._app = app
        self._state = state
        self._is_required = is_required
        self._events = asyncio.Queue()
        self._answer = None
        self._task = None

    async def startup(self):
        """Says whether the application knows the protocol. Raises LifespanError if it fails to start up."""
        self._task = asyncio.get_running_loop().create_task(self._run())
        try:
            return await self._ask("startup")
        except LifespanError:
            raise
        except BaseException as error:
            self._task = None
            if self._is_required:
                raise LifespanError(f"Application failed during start-up\n{describe(error)}") from None
            return False

    async def shutdown(self):
        """Raises LifespanError if the application says that it failed, or does fail."""
        if self._task is None:
            return
        try:
            await self._ask("shutdown")
            # What follows the answer is part of it, as long as it does not take for ever.
            await asyncio.wait_for(self._task, FAREWELL)
        except asyncio.TimeoutError:
            pass
        except LifespanError:
            raise
        except BaseException as error:
            raise LifespanError(f"Application failed during shutdown\n{describe(error)}") from None

    async def _ask(self, what):
        self._answer = asyncio.get_running_loop().create_future()
        self._events.put_nowait({"type": f"lifespan.{what}"})
        await asyncio.wait((self._answer, self._task), return_when=asyncio.FIRST_COMPLETED)
        if self._answer.done():
            kind, text = self._answer.result()
            if kind == f"lifespan.{what}.failed":
                raise LifespanError(f"Application refused its {what}" + (f": {text}" if text else ""))
            return True
        # Raises what the application did. One that returned has no lifespan.
        self._task.result()
        if what == "startup":
            self._task = None
        return False

    async def _run(self):
        scope = {"type": "lifespan", "asgi": {"version": "3.0", "spec_version": "2.0"}, "state": self._state}
        await self._app(scope, self._events.get, self._send)

    async def _send(self, message):
        kind = message["type"]
        if kind not in KINDS:
            raise ValueError(f"Cannot send {kind!r}: no such message of a lifespan")
        if self._answer is None or self._answer.done():
            raise RuntimeError(f"Cannot send {kind!r}: nothing was asked")
        self._answer.set_result((kind, message.get("message", "")))


KINDS = {f"lifespan.{what}.{how}" for what in ("startup", "shutdown") for how in ("complete", "failed")}


def describe(error):
    return "".join(traceback.format_exception(type(error), error, error.__traceback__)).rstrip()
