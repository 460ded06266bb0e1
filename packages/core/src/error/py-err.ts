import {
  NULL,
  objects,
  Py_None,
  PyErr_GivenExceptionMatches,
  PyErr_Occurred,
  PyErr_SetString,
  PyExc_TypeError,
  PyException_GetCause,
  PyException_GetContext,
  PyException_GetTraceback,
  PyException_SetCause,
  PyException_SetTraceback,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { callPython } from "../call/call.ts";
import { withScope } from "../interpreter/attach.ts";
import { PHASE, phase } from "../interpreter/control-block.ts";
import { isolate } from "../interpreter/isolate.ts";
import type { Python } from "../interpreter/python.ts";
import { releaseNowOrLater } from "../interpreter/reference-pool.ts";
import { keepFrom, type OwnedReference, releaseWith } from "../reference/finalizer.ts";
import { type Handle, SPENT } from "../reference/handle.ts";
import { inspectAs } from "../reference/inspectable.ts";
import { live } from "../reference/live.ts";
import { wrapBorrowed, wrapOwned } from "../reference/wrap.ts";
import type { PyAny } from "../types/object/any.ts";
import { asException } from "./crossing/as-exception.ts";
import { exceptionText, tracebackFrames } from "./text/exception-text.ts";
import { errorFrom, fetchError } from "./crossing/fetch.ts";
import { appendNote, formatException, readNotes } from "./text/formatting.ts";
import { MixedStackError } from "./text/mixed-stack.ts";
import { raiseException } from "./crossing/raise.ts";
import { printException, warn, warnExplicit, type WarningPlace, writeUnraisable } from "./text/reporting.ts";

/** In the place of an exception's address while the exception is being made. */
const MAKING = -9;

/** Marks a constructor argument that is an exception's address, whose reference the new error takes over. */
export class ExceptionPointer {
  readonly pointer: PyObjectPtr;

  constructor(pointer: PyObjectPtr) {
    this.pointer = pointer;
  }
}

/** A class of errors and the Python exception type that it stands for. */
export interface ExceptionClass {
  new (args?: unknown, options?: ErrorOptions): PyErr;
  /** The exception type, borrowed; NULL where this Python has none. */
  $type(): PyObjectPtr;
}

/** Anything that names exception types: a type object, a class of errors, or several. */
export type ExceptionTypes = PyAny | ExceptionClass | readonly (PyAny | ExceptionClass)[];

/**
 * A Python exception as a JavaScript error (PyO3 `PyErr`). Each built-in exception has a subclass (`PyValueError`, …)
 * whose hierarchy is Python's; the error for a class defined in Python is an instance of its nearest built-in base.
 *
 * Made in TypeScript it is lazy: the Python object exists when something looks at it, so `new PyValueError("x")` works
 * before the interpreter runs. Texts and tracebacks are read when they are asked for. It owns a reference to the
 * exception, which the collector or `[Symbol.dispose]` releases.
 */
export class PyErr extends MixedStackError implements Disposable {
  static {
    // Accessors: an own property would have to be filled when the error is made, which costs more than the error.
    const accessors: PropertyDescriptorMap & ThisType<PyErr> = {
      message: {
        get() {
          return this.#readText();
        },
      },
      name: {
        get() {
          return this.constructor.name;
        },
      },
      cause: {
        get() {
          return this.#readCause();
        },
        set(cause: unknown) {
          this.#writeCause(cause);
        },
      },
    };
    for (const descriptor of Object.values(accessors)) descriptor.configurable = true;
    Object.defineProperties(this.prototype, accessors);
    inspectAs(this.prototype, (error) => error.stack ?? error.message);
  }

  /** Address of the exception; 0 while it is lazy, negative when released. */
  #pointer = 0;
  /** The reference to it, for the finalizer; `undefined` while the error is lazy. */
  #owned: OwnedReference | undefined;
  #args: unknown;
  #text: string | undefined;
  #cause: unknown;
  /** Notes of a lazy error, for the exception once it exists. */
  #notes: string[] | undefined;

  /**
   * @param args one argument for the exception; an array gives several, as a tuple does in PyO3
   * @param options `cause` becomes `__cause__`
   */
  constructor(args?: unknown, options?: ErrorOptions) {
    super();
    if (args instanceof ExceptionPointer) {
      this.#pointer = args.pointer;
      this.#owned = releaseWith(this, args.pointer);
    } else {
      this.#args = args;
      if (options?.cause !== undefined) this.#cause = options.cause;
    }
  }

  /** Stable code of every error that is a Python exception. */
  get code(): "TAIPAN_PYTHON_EXCEPTION" {
    return "TAIPAN_PYTHON_EXCEPTION";
  }

  /** The exception type that this class stands for, borrowed; NULL for `PyErr` itself. */
  static readonly $type: () => PyObjectPtr = () => NULL;

  /** The error for an exception object or class; for anything else, the `TypeError` that `raise` would give. */
  static fromValue(value: PyAny): Error {
    const exception = asException(live(value));
    if (exception !== undefined) return errorFrom(exception);
    PyErr_SetString(PyExc_TypeError(), "exceptions must derive from BaseException");
    return fetchError();
  }

  /** An error of an exception type, made with `args` (an array for several). */
  static fromType(type: PyAny, args?: unknown): Error {
    return PyErr.fromValue(wrapOwned(callPython(live(type), argumentList(args))) as PyAny);
  }

  /** Whether an exception is pending in Python: for code that works with `@taipan/ffi` itself. */
  static occurred(_py: Python): boolean {
    return PyErr_Occurred() !== NULL;
  }

  /** Takes the pending exception, if there is one. */
  static take(_py: Python): Error | undefined {
    return PyErr_Occurred() === NULL ? undefined : fetchError();
  }

  /** Takes the pending exception, which must exist; without one, the error that says so. */
  static fetch(_py: Python): Error {
    return fetchError();
  }

  /**
   * Emits a warning (`warnings.warn`). `stackLevel` 1 is the innermost Python frame, 2 its caller.
   *
   * @throws {PyErr} the warning, where a filter makes it an error
   */
  static warn(_py: Python, category: ExceptionClass, message: string, stackLevel = 1): void {
    warn(category, message, stackLevel);
  }

  /** Emits a warning about a place in some file (`warnings.warn_explicit`). `registry` is a dict that remembers it. */
  static warnExplicit(
    _py: Python,
    category: ExceptionClass,
    message: string,
    place: WarningPlace,
    registry?: PyAny,
  ): void {
    warnExplicit(category, message, place, registry === undefined ? NULL : live(registry));
  }

  /** Prints the error to `sys.stderr` as the interpreter does, through `sys.excepthook`. */
  print(_py: Python): void {
    printException(this.asPtr(), false);
  }

  /** {@link PyErr.print}, and leaves the error in `sys.last_exc` and its like. */
  printAndSetSysLastVars(_py: Python): void {
    printException(this.asPtr(), true);
  }

  /** Reports the error to `sys.unraisablehook`, with the object that it is about. */
  writeUnraisable(_py: Python, object?: PyAny): void {
    writeUnraisable(this.asPtr(), object === undefined ? Py_None() : live(object));
  }

  /** The same exception as another error; each owns a reference. */
  clone(_py: Python): PyErr {
    const pointer = this.asPtr();
    objects.incRef(pointer);
    return new (this.constructor as unknown as new (pointer: ExceptionPointer) => PyErr)(new ExceptionPointer(pointer));
  }

  /** The exception object, to return it or store it like any other. The same as {@link PyErr.value}. */
  intoValue(py: Python): PyAny {
    return this.value(py);
  }

  /** Makes this the pending exception. */
  restore(_py: Python): void {
    raiseException(this.asPtr());
  }

  /** Address of the exception object, borrowed; made now if it was lazy. SAFETY: the thread is attached. */
  asPtr(): PyObjectPtr {
    if (this.#pointer > 0) return this.#pointer as PyObjectPtr;
    if (this.#pointer === SPENT.disposed) throw new TypeError("Cannot use this PyErr: its exception was released");
    if (this.#pointer === MAKING) throw new Error("Re-entrant normalization of PyErrState detected");
    const type = (this.constructor as unknown as ExceptionClass).$type();
    if (type === NULL) throw new TypeError(`Cannot raise ${this.constructor.name}: this Python has no such exception`);
    // The type's constructor may be Python code, and come back here.
    this.#pointer = MAKING;
    let pointer: PyObjectPtr = NULL;
    try {
      pointer = callPython(type, argumentList(this.#args));
    } finally {
      this.#pointer = pointer;
    }
    this.#owned = releaseWith(this, pointer);
    if (this.#cause !== undefined) this.#linkCause();
    if (this.#notes !== undefined) this.#writeNotes(pointer, this.#notes);
    return pointer;
  }

  /** The exception's type. */
  pyType(_py: Python): PyAny {
    return wrapBorrowed(objects.typeOf(this.asPtr())) as PyAny;
  }

  /** The exception object. */
  value(_py: Python): PyAny {
    return wrapBorrowed(this.asPtr()) as PyAny;
  }

  /** The traceback object, if the exception was raised. */
  traceback(_py: Python): PyAny | undefined {
    const pointer = PyException_GetTraceback(this.asPtr());
    if (pointer === NULL) return undefined;
    const traceback = wrapOwned(pointer) as PyAny;
    return pointer === Py_None() ? undefined : traceback;
  }

  /** Replaces the traceback; `undefined` removes it. */
  setTraceback(_py: Python, traceback: PyAny | undefined): void {
    const pointer = traceback === undefined ? Py_None() : live(traceback);
    if (PyException_SetTraceback(this.asPtr(), pointer) < 0) throw fetchError();
  }

  /** Whether the exception is an instance of a type, of one of several, or of what an error class stands for. */
  isInstanceOf(py: Python, types: ExceptionTypes): boolean {
    if (Array.isArray(types)) return types.some((one: PyAny | ExceptionClass) => this.isInstanceOf(py, one));
    const pointer = typeof types === "function" ? (types as ExceptionClass).$type() : live(types as Handle);
    return pointer !== NULL && PyErr_GivenExceptionMatches(this.asPtr(), pointer) !== 0;
  }

  /** The same as {@link PyErr.isInstanceOf}, by PyO3's name. */
  matches(py: Python, types: ExceptionTypes): boolean {
    return this.isInstanceOf(py, types);
  }

  /** What Python prints for the exception: traceback, causes, notes and message. */
  format(): string {
    return attachedOr(this.message, () => {
      const traceback = PyException_GetTraceback(this.asPtr());
      try {
        return formatException(this.asPtr(), traceback);
      } finally {
        if (traceback !== NULL) objects.decRef(traceback);
      }
    });
  }

  /** Notes that `add_note` added, in order. */
  get notes(): readonly string[] {
    if (this.#pointer <= 0) return this.#notes ?? [];
    return attachedOr<readonly string[]>([], () => readNotes(this.#pointer as PyObjectPtr));
  }

  /** Adds a note, which tracebacks show from Python 3.11 on. */
  addNote(note: string): void {
    if (this.#pointer === 0) (this.#notes ??= []).push(note);
    else withScope(() => appendNote(this.asPtr(), note));
  }

  /** The exception that was being handled when this one was raised (`__context__`). */
  get context(): Error | undefined {
    return attachedOr(undefined, () => {
      const pointer = this.#pointer > 0 ? PyException_GetContext(this.#pointer as PyObjectPtr) : NULL;
      return pointer === NULL ? undefined : errorFrom(pointer);
    });
  }

  /** Releases the exception object now; texts that were read stay readable. */
  [Symbol.dispose](): void {
    const pointer = this.#pointer;
    if (pointer <= 0) return;
    this.#readText();
    this.#pointer = SPENT.disposed;
    keepFrom(this, this.#owned as OwnedReference);
    releaseNowOrLater(pointer as PyObjectPtr);
  }

  override toString(): string {
    return this.message;
  }

  override $pythonFrames(): string {
    if (this.#pointer <= 0) return "";
    return attachedOr("", () => {
      const traceback = PyException_GetTraceback(this.#pointer as PyObjectPtr);
      if (traceback === NULL) return "";
      const frames = tracebackFrames(traceback);
      objects.decRef(traceback);
      return frames
        .reverse()
        .map(({ name, file, line }) => `\n    at ${name} (${file}:${line})`)
        .join("");
    });
  }

  #readText(): string {
    if (this.#text !== undefined) return this.#text;
    if (this.#pointer > 0) {
      this.#text = attachedOr("<exception text unavailable>", () => exceptionText(this.#pointer as PyObjectPtr));
      return this.#text;
    }
    const name = pythonName(this.constructor);
    const text = argumentList(this.#args).map(String).join(", ");
    return text === "" ? name : `${name}: ${text}`;
  }

  #writeNotes(pointer: PyObjectPtr, notes: readonly string[]): void {
    this.#notes = undefined;
    for (const note of notes) appendNote(pointer, note);
  }

  #readCause(): unknown {
    if (this.#cause !== undefined || this.#pointer <= 0) return this.#cause;
    return attachedOr(undefined, () => {
      const pointer = PyException_GetCause(this.#pointer as PyObjectPtr);
      if (pointer !== NULL) this.#cause = errorFrom(pointer);
      return this.#cause;
    });
  }

  #writeCause(cause: unknown): void {
    this.#cause = cause;
    if (this.#pointer > 0) withScope(() => this.#linkCause());
  }

  #linkCause(): void {
    if (!(this.#cause instanceof PyErr)) return;
    const pointer = this.#cause.asPtr();
    objects.incRef(pointer);
    // Steals the reference to the cause.
    PyException_SetCause(this.#pointer as PyObjectPtr, pointer);
  }
}

/** Name of the exception type that a class stands for: its own, or that of the class above that has one. */
function pythonName(constructor: object): string {
  let base = constructor;
  while (!Object.hasOwn(base, "$type")) base = Object.getPrototypeOf(base) as object;
  return (base as { readonly name: string }).name.replace(/^Py/, "");
}

function argumentList(args: unknown): readonly unknown[] {
  if (args === undefined) return [];
  return Array.isArray(args) ? args : [args];
}

/** Runs `body` attached; gives `otherwise` where there is no interpreter to attach to (any more). */
function attachedOr<R>(otherwise: R, body: () => R): R {
  if (isolate.count < 0 || phase() !== PHASE.running) return otherwise;
  return withScope(body);
}
