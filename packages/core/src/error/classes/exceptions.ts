import {
  PyExc_ArithmeticError,
  PyExc_AssertionError,
  PyExc_AttributeError,
  PyExc_BaseException,
  PyExc_BaseExceptionGroup,
  PyExc_BufferError,
  PyExc_EOFError,
  PyExc_Exception,
  PyExc_FloatingPointError,
  PyExc_GeneratorExit,
  PyExc_ImportError,
  PyExc_IndentationError,
  PyExc_IndexError,
  PyExc_KeyError,
  PyExc_KeyboardInterrupt,
  PyExc_LookupError,
  PyExc_MemoryError,
  PyExc_ModuleNotFoundError,
  PyExc_NameError,
  PyExc_NotImplementedError,
  PyExc_OverflowError,
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
