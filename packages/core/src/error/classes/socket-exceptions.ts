import { importException, type NamedException } from "./create-exception.ts";
import { PyOSError } from "./os-errors.ts";

/** The exceptions of Python's `socket` (PyO3 `exceptions::socket`). */
interface SocketExceptions {
  readonly gaierror: NamedException<typeof PyOSError>;
  readonly herror: NamedException<typeof PyOSError>;
  readonly timeout: NamedException<typeof PyOSError>;
}

/** See {@link SocketExceptions}. `socket` is imported when one of them is first made or asked for. */
export const socket: SocketExceptions = {
  gaierror: importException("socket", "gaierror", PyOSError),
  herror: importException("socket", "herror", PyOSError),
  // From 3.10 on the built-in TimeoutError, whose class stays PyTimeoutError.
  timeout: importException("socket", "timeout", PyOSError),
};
