import {
  PyExc_ArithmeticError,
  PyExc_AssertionError,
  PyExc_AttributeError,
  PyExc_BaseException,
  PyExc_BaseExceptionGroup,
  PyExc_BlockingIOError,
  PyExc_BrokenPipeError,
  PyExc_BufferError,
  PyExc_ChildProcessError,
  PyExc_ConnectionAbortedError,
  PyExc_ConnectionError,
  PyExc_ConnectionRefusedError,
  PyExc_ConnectionResetError,
  PyExc_EOFError,
  PyExc_Exception,
  PyExc_FileExistsError,
  PyExc_FileNotFoundError,
  PyExc_FloatingPointError,
  PyExc_GeneratorExit,
  PyExc_ImportError,
  PyExc_IndentationError,
  PyExc_IndexError,
  PyExc_InterruptedError,
  PyExc_IsADirectoryError,
  PyExc_KeyError,
  PyExc_KeyboardInterrupt,
  PyExc_LookupError,
  PyExc_MemoryError,
  PyExc_ModuleNotFoundError,
  PyExc_NameError,
  PyExc_NotADirectoryError,
  PyExc_NotImplementedError,
  PyExc_OSError,
  PyExc_OverflowError,
  PyExc_PermissionError,
  PyExc_ProcessLookupError,
  PyExc_PythonFinalizationError,
  PyExc_RecursionError,
  PyExc_ReferenceError,
  PyExc_RuntimeError,
  PyExc_StopAsyncIteration,
  PyExc_StopIteration,
  PyExc_SyntaxError,
  PyExc_SystemError,
  PyExc_SystemExit,
  PyExc_TabError,
  PyExc_TimeoutError,
  PyExc_TypeError,
  PyExc_UnboundLocalError,
  PyExc_UnicodeDecodeError,
  PyExc_UnicodeEncodeError,
  PyExc_UnicodeError,
  PyExc_UnicodeTranslateError,
  PyExc_ValueError,
  PyExc_ZeroDivisionError,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { builtinType, whereExported } from "./exception-type.ts";
import { PyErr } from "../py-err.ts";
import { readExceptions, readField } from "../read-field.ts";
import { errorName } from "../crossing/error-name.ts";

// One class per built-in exception; JavaScript's hierarchy is Python's, so `instanceof` means what `except` does.

/** `BaseException` */
export class PyBaseException extends PyErr {
  static override readonly $type: () => PyObjectPtr = PyExc_BaseException;
}

/** `Exception` */
export class PyException extends PyBaseException {
  static override readonly $type: () => PyObjectPtr = PyExc_Exception;
}

/** `SystemExit` */
export class PySystemExit extends PyBaseException {
  static override readonly $type: () => PyObjectPtr = PyExc_SystemExit;
}

/** `KeyboardInterrupt` */
export class PyKeyboardInterrupt extends PyBaseException {
  static override readonly $type: () => PyObjectPtr = PyExc_KeyboardInterrupt;
}

/** `GeneratorExit` */
export class PyGeneratorExit extends PyBaseException {
  static override readonly $type: () => PyObjectPtr = PyExc_GeneratorExit;
}

/** `BaseExceptionGroup` (Python 3.11) */
export class PyBaseExceptionGroup extends PyBaseException {
  static override readonly $type: () => PyObjectPtr = whereExported(PyExc_BaseExceptionGroup);

  /** The errors in the group, in order. */
  get exceptions(): readonly Error[] {
    return readExceptions(this);
  }

  /** The same, by the name that `AggregateError` has for it. */
  get errors(): readonly Error[] {
    return this.exceptions;
  }
}

/** `ArithmeticError` */
export class PyArithmeticError extends PyException {
  static override readonly $type: () => PyObjectPtr = PyExc_ArithmeticError;
}

/** `AssertionError` */
export class PyAssertionError extends PyException {
  static override readonly $type: () => PyObjectPtr = PyExc_AssertionError;
}

/** `AttributeError` */
export class PyAttributeError extends PyException {
  static override readonly $type: () => PyObjectPtr = PyExc_AttributeError;
}

/** `BufferError` */
export class PyBufferError extends PyException {
  static override readonly $type: () => PyObjectPtr = PyExc_BufferError;
}

/** `EOFError` */
export class PyEOFError extends PyException {
  static override readonly $type: () => PyObjectPtr = PyExc_EOFError;
}

/** `ImportError` */
export class PyImportError extends PyException {
  static override readonly $type: () => PyObjectPtr = PyExc_ImportError;
}

/** `LookupError` */
export class PyLookupError extends PyException {
  static override readonly $type: () => PyObjectPtr = PyExc_LookupError;
}

/** `MemoryError` */
export class PyMemoryError extends PyException {
  static override readonly $type: () => PyObjectPtr = PyExc_MemoryError;
}

/** `NameError` */
export class PyNameError extends PyException {
  static override readonly $type: () => PyObjectPtr = PyExc_NameError;
}

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

/** `ReferenceError` */
export class PyReferenceError extends PyException {
  static override readonly $type: () => PyObjectPtr = PyExc_ReferenceError;
}

/** `RuntimeError` */
export class PyRuntimeError extends PyException {
  static override readonly $type: () => PyObjectPtr = PyExc_RuntimeError;
}

/** `StopAsyncIteration` */
export class PyStopAsyncIteration extends PyException {
  static override readonly $type: () => PyObjectPtr = PyExc_StopAsyncIteration;
}

/** `StopIteration` */
export class PyStopIteration extends PyException {
  static override readonly $type: () => PyObjectPtr = PyExc_StopIteration;
}

/** `SyntaxError` */
export class PySyntaxError extends PyException {
  static override readonly $type: () => PyObjectPtr = PyExc_SyntaxError;
}

/** `SystemError` */
export class PySystemError extends PyException {
  static override readonly $type: () => PyObjectPtr = PyExc_SystemError;
}

/** `TypeError` */
export class PyTypeError extends PyException {
  static override readonly $type: () => PyObjectPtr = PyExc_TypeError;
}

/** `ValueError` */
export class PyValueError extends PyException {
  static override readonly $type: () => PyObjectPtr = PyExc_ValueError;
}

/** `FloatingPointError` */
export class PyFloatingPointError extends PyArithmeticError {
  static override readonly $type: () => PyObjectPtr = PyExc_FloatingPointError;
}

/** `OverflowError` */
export class PyOverflowError extends PyArithmeticError {
  static override readonly $type: () => PyObjectPtr = PyExc_OverflowError;
}

/** `ZeroDivisionError` */
export class PyZeroDivisionError extends PyArithmeticError {
  static override readonly $type: () => PyObjectPtr = PyExc_ZeroDivisionError;
}

/** `ModuleNotFoundError` */
export class PyModuleNotFoundError extends PyImportError {
  static override readonly $type: () => PyObjectPtr = PyExc_ModuleNotFoundError;
}

/** `IndexError` */
export class PyIndexError extends PyLookupError {
  static override readonly $type: () => PyObjectPtr = PyExc_IndexError;
}

/** `KeyError` */
export class PyKeyError extends PyLookupError {
  static override readonly $type: () => PyObjectPtr = PyExc_KeyError;
}

/** `UnboundLocalError` */
export class PyUnboundLocalError extends PyNameError {
  static override readonly $type: () => PyObjectPtr = PyExc_UnboundLocalError;
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

/** `NotImplementedError` */
export class PyNotImplementedError extends PyRuntimeError {
  static override readonly $type: () => PyObjectPtr = PyExc_NotImplementedError;
}

/** `RecursionError` */
export class PyRecursionError extends PyRuntimeError {
  static override readonly $type: () => PyObjectPtr = PyExc_RecursionError;
}

/** `PythonFinalizationError` (Python 3.13) */
export class PyPythonFinalizationError extends PyRuntimeError {
  static override readonly $type: () => PyObjectPtr = whereExported(PyExc_PythonFinalizationError);
}

/** `IndentationError` */
export class PyIndentationError extends PySyntaxError {
  static override readonly $type: () => PyObjectPtr = PyExc_IndentationError;
}

/** `TabError` */
export class PyTabError extends PyIndentationError {
  static override readonly $type: () => PyObjectPtr = PyExc_TabError;
}

/** `UnicodeError` */
export class PyUnicodeError extends PyValueError {
  static override readonly $type: () => PyObjectPtr = PyExc_UnicodeError;

  /** Name of the encoding. */
  get encoding(): string | undefined {
    return readField(this, "encoding") as string | undefined;
  }

  /** What was to be decoded or encoded. */
  get object(): string | Uint8Array | undefined {
    return readField(this, "object") as string | Uint8Array | undefined;
  }

  /** Where the trouble starts. */
  get start(): number | undefined {
    return readField(this, "start") as number | undefined;
  }

  /** Where it has ended. */
  get end(): number | undefined {
    return readField(this, "end") as number | undefined;
  }

  /** What the trouble is. */
  get reason(): string | undefined {
    return readField(this, "reason") as string | undefined;
  }
}

/** `UnicodeDecodeError` */
export class PyUnicodeDecodeError extends PyUnicodeError {
  static override readonly $type: () => PyObjectPtr = PyExc_UnicodeDecodeError;
}

/** `UnicodeEncodeError` */
export class PyUnicodeEncodeError extends PyUnicodeError {
  static override readonly $type: () => PyObjectPtr = PyExc_UnicodeEncodeError;
}

/** `UnicodeTranslateError` */
export class PyUnicodeTranslateError extends PyUnicodeError {
  static override readonly $type: () => PyObjectPtr = PyExc_UnicodeTranslateError;
}

/** `ExceptionGroup` (Python 3.11), which C does not export. */
export class PyExceptionGroup extends PyBaseExceptionGroup {
  static override readonly $type: () => PyObjectPtr = builtinType("ExceptionGroup");
}

/** Alias, as in Python. */
export const PyIOError: typeof PyOSError = PyOSError;
/** Alias, as in Python. */
export const PyEnvironmentError: typeof PyOSError = PyOSError;
