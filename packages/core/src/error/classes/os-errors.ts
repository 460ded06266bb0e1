import {
  PyExc_BlockingIOError,
  PyExc_BrokenPipeError,
  PyExc_ChildProcessError,
  PyExc_ConnectionAbortedError,
  PyExc_ConnectionError,
  PyExc_ConnectionRefusedError,
  PyExc_ConnectionResetError,
  PyExc_FileExistsError,
  PyExc_FileNotFoundError,
  PyExc_InterruptedError,
  PyExc_IsADirectoryError,
  PyExc_NotADirectoryError,
  PyExc_OSError,
  PyExc_PermissionError,
  PyExc_ProcessLookupError,
  PyExc_TimeoutError,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { errorName } from "../crossing/error-name.ts";
import { readField } from "../read-field.ts";
import { PyException } from "./exceptions.ts";

// `OSError` and the classes that Python chooses by its number.

/** `OSError` */
export class PyOSError extends PyException {
  static override readonly $type: () => PyObjectPtr = PyExc_OSError;

  /** Number of the error, positive as in Python; Node's is its negative. */
  get errno(): number | undefined {
    return readField(this, "errno") as number | undefined;
  }

  /** Name of {@link PyOSError.errno}, which Node has as `code`: `ENOENT`. */
  get errnoName(): string | undefined {
    const { errno } = this;
    return errno === undefined ? undefined : errorName(errno);
  }

  /** The system's text for the error. */
  get strerror(): string | undefined {
    return readField(this, "strerror") as string | undefined;
  }

  /** The file, as a path or its bytes. */
  get filename(): string | Uint8Array | undefined {
    return readField(this, "filename") as string | Uint8Array | undefined;
  }

  /** The second file, of `os.rename` and its like. */
  get filename2(): string | Uint8Array | undefined {
    return readField(this, "filename2") as string | Uint8Array | undefined;
  }

  /** The same as {@link PyOSError.filename}, by Node's name. */
  get path(): string | Uint8Array | undefined {
    return this.filename;
  }
}

/** `BlockingIOError` */
export class PyBlockingIOError extends PyOSError {
  static override readonly $type: () => PyObjectPtr = PyExc_BlockingIOError;
}

/** `ChildProcessError` */
export class PyChildProcessError extends PyOSError {
  static override readonly $type: () => PyObjectPtr = PyExc_ChildProcessError;
}

/** `ConnectionError` */
export class PyConnectionError extends PyOSError {
  static override readonly $type: () => PyObjectPtr = PyExc_ConnectionError;
}

/** `FileExistsError` */
export class PyFileExistsError extends PyOSError {
  static override readonly $type: () => PyObjectPtr = PyExc_FileExistsError;
}

/** `FileNotFoundError` */
export class PyFileNotFoundError extends PyOSError {
  static override readonly $type: () => PyObjectPtr = PyExc_FileNotFoundError;
}

/** `InterruptedError` */
export class PyInterruptedError extends PyOSError {
  static override readonly $type: () => PyObjectPtr = PyExc_InterruptedError;
}

/** `IsADirectoryError` */
export class PyIsADirectoryError extends PyOSError {
  static override readonly $type: () => PyObjectPtr = PyExc_IsADirectoryError;
}

/** `NotADirectoryError` */
export class PyNotADirectoryError extends PyOSError {
  static override readonly $type: () => PyObjectPtr = PyExc_NotADirectoryError;
}

/** `PermissionError` */
export class PyPermissionError extends PyOSError {
  static override readonly $type: () => PyObjectPtr = PyExc_PermissionError;
}

/** `ProcessLookupError` */
export class PyProcessLookupError extends PyOSError {
  static override readonly $type: () => PyObjectPtr = PyExc_ProcessLookupError;
}

/** `TimeoutError` */
export class PyTimeoutError extends PyOSError {
  static override readonly $type: () => PyObjectPtr = PyExc_TimeoutError;
}

/** `BrokenPipeError` */
export class PyBrokenPipeError extends PyConnectionError {
  static override readonly $type: () => PyObjectPtr = PyExc_BrokenPipeError;
}

/** `ConnectionAbortedError` */
export class PyConnectionAbortedError extends PyConnectionError {
  static override readonly $type: () => PyObjectPtr = PyExc_ConnectionAbortedError;
}

/** `ConnectionRefusedError` */
export class PyConnectionRefusedError extends PyConnectionError {
  static override readonly $type: () => PyObjectPtr = PyExc_ConnectionRefusedError;
}

/** `ConnectionResetError` */
export class PyConnectionResetError extends PyConnectionError {
  static override readonly $type: () => PyObjectPtr = PyExc_ConnectionResetError;
}

/** Alias, as in Python. */
export const PyIOError: typeof PyOSError = PyOSError;
/** Alias, as in Python. */
export const PyEnvironmentError: typeof PyOSError = PyOSError;
