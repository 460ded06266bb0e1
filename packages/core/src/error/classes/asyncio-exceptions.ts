import { importException, type NamedException } from "./create-exception.ts";
import { PyBaseException, PyEOFError, PyException } from "./exceptions.ts";

/** The exceptions of Python's `asyncio` (PyO3 `exceptions::asyncio`). */
interface AsyncioExceptions {
  readonly CancelledError: NamedException<typeof PyBaseException>;
  readonly IncompleteReadError: NamedException<typeof PyEOFError>;
  readonly InvalidStateError: NamedException<typeof PyException>;
  readonly LimitOverrunError: NamedException<typeof PyException>;
  readonly QueueEmpty: NamedException<typeof PyException>;
  readonly QueueFull: NamedException<typeof PyException>;
  readonly TimeoutError: NamedException<typeof PyException>;
}

/** See {@link AsyncioExceptions}. `asyncio` is imported when one of them is first made or asked for. */
export const asyncio: AsyncioExceptions = {
  CancelledError: importException("asyncio", "CancelledError", PyBaseException),
  IncompleteReadError: importException("asyncio", "IncompleteReadError", PyEOFError),
  InvalidStateError: importException("asyncio", "InvalidStateError", PyException),
  LimitOverrunError: importException("asyncio", "LimitOverrunError", PyException),
  QueueEmpty: importException("asyncio", "QueueEmpty", PyException),
  QueueFull: importException("asyncio", "QueueFull", PyException),
  // From 3.11 on the built-in one, whose class stays PyTimeoutError.
  TimeoutError: importException("asyncio", "TimeoutError", PyException),
};
