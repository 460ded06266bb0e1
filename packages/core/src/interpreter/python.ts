import { library, Py_Ellipsis, Py_None, Py_NotImplemented, PyErr_CheckSignals, PyImport_Import } from "@taipan/ffi";
import type { PyObjectPtr, PythonLocation } from "@taipan/ffi";
import type { ToPythonOptions } from "../convert/bulk/write-rules.ts";
import { intoPython, intoPythonWith } from "../convert/default/into-python.ts";
import { okOrThrow, ownedOrThrow } from "../error/crossing/fetch.ts";
import { PyErr } from "../error/py-err.ts";
import { intern } from "../intern.ts";
import { javascriptProxy } from "../jsproxy/js-proxy.ts";
import { wrapBorrowed, wrapOwned } from "../reference/wrap.ts";
import { callAsync, type CallAsyncOptions } from "../threads/call-async.ts";
import { setPoolSize } from "../threads/pending-calls.ts";
import { joinThread, serveCalls, setCallLimit } from "../threads/relay.ts";
import type { PyClass } from "../pyclass/py-class.ts";
import type { PyInstance } from "../pyclass/instance/py-instance.ts";
import type { PyAny } from "../types/object/any.ts";
import type { PyEllipsis } from "../types/singletons/ellipsis.ts";
import { PyFrame } from "../types/code/frame.ts";
import { PyModule } from "../types/code/module.ts";
import type { PythonModules, TypedModule } from "../types/typed-proxies/python-modules.ts";
import type { PyNone } from "../types/singletons/none.ts";
import type { PyNotImplemented } from "../types/singletons/not-implemented.ts";
import { setCycleCollection } from "../cycles/automatic.ts";
import { collectCycles } from "../cycles/collect-cycles.ts";
import { closeGuard, onNewToken, openScope, watchTurn } from "./attach.ts";
import { attachReason, type AttachRefusal } from "./attach-refusal.ts";
import type { InitializeOptions } from "./config.ts";
import { finalize } from "./finalize.ts";
import { type Namespaces, runTemplate, runText } from "./execute.ts";
import { Factories } from "./factories.ts";
import { initialize, isInitialized, pythonLocation, setAutoInitialize } from "./lifecycle.ts";
import { type PoolMode, setPoolMode } from "./reference-pool.ts";
import { requireToken } from "./require-token.ts";
import { runInScope } from "./run-in-scope.ts";
import { runDetached, suspend } from "./detach.ts";
import { VersionInfo } from "./version-info.ts";

/** Settings of this isolate that may change at any time. */
export interface ConfigureOptions {
  /** Whether the first attach starts the interpreter by itself. Default: true. */
  readonly autoInitialize?: boolean;
  /** What becomes of a reference that is dropped while detached. Default: `"defer"`, to the next attach. */
  readonly pool?: PoolMode;
  /** Whether {@link Python.collectCycles} runs by itself when Python holds many TypeScript objects. Default: true. */
  readonly collectCycles?: boolean;
  /** How many Python threads run the calls of {@link Python.callAsync} at most. Default: processors + 4, up to 32. */
  readonly threads?: number;
  /**
   * How long another Python thread waits until this isolate takes its call of a TypeScript function, in milliseconds; then
   * the call raises `RuntimeError`. How long the function runs does not count. Default: 60,000.
   */
  readonly callLimit?: number;
}

/** What {@link Python.tryAttachDetailed} answers. */
export type AttachOutcome =
  | { readonly ok: true; readonly py: Python }
  | { readonly ok: false; readonly reason: AttachRefusal };

/**
 * The token of an attach scope (PyO3 `Python<'py>`): who has it may use Python objects, until the scope ends. It is one
 * synchronous turn's: after an `await` it is stale.
 *
 * @example Evaluate an expression
 * ```ts
 * import { Python, t } from "@taipan/core";
 * expect(Python.attach((py) => py.eval("6 * 7").extract(t.i32))).toBe(42);
 * ```
 */
export class Python extends Factories implements Disposable {
  /**
   * Attaches this thread and runs `body`; references made inside are released at its end. The first call of a process
   * finds libpython and starts it. Without `body`, gives a token to hold with `using`.
   *
   * @returns what `body` returns; an object made in a nested scope moves to the outer one
   * @throws {LibPythonNotFoundError} if no Python is found, naming every place
   * @throws {NotInitializedError} if the interpreter does not run and `autoInitialize` is off
   * @throws {AttachForbiddenError | InterpreterFinalizingError} if attaching is not possible now
   */
  static attach<R>(body: (py: Python) => R): R;
  static attach(): Python;
  static attach<R>(body?: (py: Python) => R): R | Python {
    const py = new Python();
    openScope(py);
    if (body === undefined) {
      py.isGuard = true;
      watchTurn();
      return py;
    }
    return runInScope(py, body);
  }

  /** Attaches if an interpreter runs already and attaching is allowed; never starts one. The token is for `using`. */
  static tryAttach(): Python | undefined {
    const outcome = Python.tryAttachDetailed();
    return outcome.ok ? outcome.py : undefined;
  }

  /** {@link Python.tryAttach}, with the reason where it fails. */
  static tryAttachDetailed(): AttachOutcome {
    const reason = attachReason();
    return reason === undefined ? { ok: true, py: Python.attach() } : { ok: false, reason };
  }

  /**
   * Finds and starts the interpreter with options. Without effect when one runs.
   *
   * @throws {LibPythonNotFoundError | InitializationError | UnsupportedPythonError}
   */
  static initialize(options: InitializeOptions = {}): void {
    initialize(options);
  }

  /** Whether an interpreter runs in this process. */
  static isInitialized(): boolean {
    return isInitialized();
  }

  /** Ends the interpreter: joins its threads, runs `atexit`, flushes. It cannot start again. Only while detached. */
  static finalize(): void {
    finalize();
  }

  /**
   * Starts an interpreter for `body` alone and finalizes it afterwards. At most once in a process.
   *
   * @throws {Error} if an interpreter runs already
   */
  static withEmbeddedInterpreter<R>(body: (py: Python) => R, options: InitializeOptions = {}): R {
    if (isInitialized() || attachReason() === "finalizing") {
      throw new Error("called `withEmbeddedInterpreter` but a Python interpreter is already running.");
    }
    initialize(options);
    try {
      return Python.attach((py) => {
        // Imported in the main thread, or its shutdown complains of not knowing the thread that ends it.
        py.import("threading");
        return body(py);
      });
    } finally {
      finalize();
    }
  }

  /** Changes settings of this isolate. */
  static configure(options: ConfigureOptions): void {
    if (options.autoInitialize !== undefined) setAutoInitialize(options.autoInitialize);
    if (options.pool !== undefined) setPoolMode(options.pool);
    if (options.collectCycles !== undefined) setCycleCollection(options.collectCycles);
    if (options.threads !== undefined) setPoolSize(options.threads);
    if (options.callLimit !== undefined) setCallLimit(options.callLimit);
  }

  /**
   * Calls a Python callable on a Python thread, off the event loop. Arguments are converted here and now; the result is
   * converted here when it comes. TypeScript functions among the arguments run here, too, while the call goes on.
   *
   * Giving up, by `signal` or `timeout`, rejects at once and raises an exception in the Python code, which comes when it
   * next runs bytecode: `finally` blocks run, and what the call held is released. Code that waits in C is not reached.
   *
   * @example Hash without holding up the event loop
   * ```ts
   * import { Python } from "@taipan/core";
   * const sorted = Python.attach((py) => py.eval("sorted").unbind());
   * expect(await Python.callAsync(sorted, [[3, 1, 2]], { kwargs: { reverse: true } })).toEqual([3, 2, 1]);
   * ```
   * @param callable a `Py`, or a `Bound` of this scope
   * @returns a promise, rejected with what Python raises, with the signal's reason or with a {@link CallTimeoutError}
   */
  static callAsync<T = unknown>(
    callable: object,
    args: readonly unknown[] = [],
    options: CallAsyncOptions<T> = {},
  ): Promise<T> {
    return callAsync(callable, args, options);
  }

  /**
   * Collects cycles that pass through both heaps, of which each collector sees only half: an instance whose field holds
   * a Python object that refers to the instance, a closure that is an attribute of what it holds. Runs by itself, in a
   * turn of its own, when Python has come to hold 10,000 TypeScript objects, and twice as many each time. Both heaps
   * stand still meanwhile: for two full collections of JavaScript's.
   *
   * @returns how many TypeScript objects were collected; what they held of Python goes after a turn of the event loop
   */
  static collectCycles(): number {
    return collectCycles();
  }

  /** Where Python was found, by which rule, and what else was looked at; `undefined` before the first attach. */
  static get location(): PythonLocation | undefined {
    return pythonLocation();
  }

  /** Lets other threads run Python while `body` runs; every Python object is out of reach meanwhile. */
  detach<R>(body: () => R): R {
    requireToken(this);
    return runDetached(body);
  }

  /**
   * {@link Python.detach} as a guard: detached until the result is disposed.
   *
   * @throws {SuspendForbiddenError} in a worker, inside a function that Python called
   */
  suspend(): Disposable {
    requireToken(this);
    return suspend();
  }

  /**
   * Runs `body` in a scope of its own, for loops that make many objects: they are released at its end. An object that it
   * returns moves to this scope.
   */
  scope<R>(body: (py: Python) => R): R {
    requireToken(this);
    return Python.attach(body);
  }

  /** Leaves the scope of a token that was not given to a closure. @throws {AttachOrderError} if it is not the innermost */
  [Symbol.dispose](): void {
    closeGuard(this);
  }

  /** `None` */
  get None(): PyNone {
    return constant(this, Py_None()) as PyNone;
  }

  /** `...` */
  get Ellipsis(): PyEllipsis {
    return constant(this, Py_Ellipsis()) as PyEllipsis;
  }

  /** `NotImplemented` */
  get NotImplemented(): PyNotImplemented {
    return constant(this, Py_NotImplemented()) as PyNotImplemented;
  }

  /**
   * The value of an expression. Default namespace: that of `__main__`. As a template tag, interpolated values are bound
   * to names, not pasted: ``py.eval`len(${list})` ``.
   *
   * @throws {PyErr} what the expression raises; `SyntaxError` if it is none
   */
  eval(code: string, namespaces?: Namespaces): PyAny;
  eval(code: TemplateStringsArray, ...values: readonly unknown[]): PyAny;
  eval(code: string | TemplateStringsArray, ...rest: readonly unknown[]): PyAny {
    requireToken(this);
    if (typeof code === "string") return runText(code, "eval", rest[0] as Namespaces | undefined);
    return runTemplate(code, rest, "eval");
  }

  /** Runs statements, in the same ways as {@link Python.eval}; a template's text is dedented. */
  run(code: string, namespaces?: Namespaces): void;
  run(code: TemplateStringsArray, ...values: readonly unknown[]): void;
  run(code: string | TemplateStringsArray, ...rest: readonly unknown[]): void {
    requireToken(this);
    if (typeof code === "string") runText(code, "exec", rest[0] as Namespaces | undefined);
    else runTemplate(code, rest, "exec");
  }

  /**
   * The module of a dotted name, or what a program put in its place in `sys.modules`. Its proxy is typed where
   * {@link PythonModules} has the name.
   *
   * @throws {PyModuleNotFoundError} if there is none
   */
  import<K extends keyof PythonModules>(name: K): TypedModule<PythonModules[K]>;
  import(name: string): PyModule;
  import(name: string): PyModule {
    requireToken(this);
    const module = wrapOwned(ownedOrThrow(PyImport_Import(intern(name)))) as PyAny;
    return module.castUnchecked(PyModule);
  }

  /**
   * The default conversion of a value, as an object.
   *
   * @throws {ConversionError} if there is no Python form, with the path to the value inside containers
   * @throws {TypeError} for an option that is none
   */
  toPython(value: unknown, options?: ToPythonOptions): PyAny {
    requireToken(this);
    return wrapOwned(options === undefined ? intoPython(value) : intoPythonWith(value, options)) as PyAny;
  }

  /**
   * A `JsProxy`: a Python object over a JavaScript one that stays where it is, so that each side sees what the other
   * changes. It comes back as the same object; `proxy.to_py()` gives Python a copy.
   *
   * @throws {ConversionError} if the value is no object, or one of Python's
   */
  proxyOf(value: object): PyAny {
    requireToken(this);
    return wrapOwned(javascriptProxy(value)) as PyAny;
  }

  /** A new instance of a class defined in TypeScript, as a Python object. */
  create<T extends object>(definition: PyClass<T>, ...args: readonly unknown[]): PyInstance<T> {
    requireToken(this);
    return definition.create(this, ...args);
  }

  /** The innermost frame of Python code on this thread; `undefined` where none runs. */
  currentFrame(): PyFrame | undefined {
    return PyFrame.current(this);
  }

  /** Version of the interpreter, in numbers. */
  get versionInfo(): VersionInfo {
    return new VersionInfo(library("Py_GetVersion").version);
  }

  /** Version of the interpreter, as `sys.version` has it. */
  get version(): string {
    return this.import("sys").getAttr("version").str();
  }

  /** Whether the interpreter is `major.minor(.patch)` or later. */
  versionAtLeast(major: number, minor: number, patch = 0): boolean {
    return library("Py_GetVersion").version.atLeast(major, minor, patch);
  }

  /**
   * Runs Python's handlers of signals that arrived, and calls of TypeScript functions that other Python threads wait for:
   * for long loops in TypeScript. @throws {PyErr} what a handler raises, such as `KeyboardInterrupt`
   */
  checkSignals(): void {
    requireToken(this);
    serveCalls();
    okOrThrow(PyErr_CheckSignals());
  }

  /**
   * Waits until a `threading.Thread` has ended, and serves TypeScript functions that Python threads call meanwhile: in
   * workers, too, where `thread.join()` would keep them waiting.
   *
   * @param timeout milliseconds after which to give up waiting. Default: no limit
   * @returns whether the thread has ended
   */
  joinThread(thread: PyAny, timeout?: number): boolean {
    requireToken(this);
    return joinThread(thread, timeout);
  }

  /** Runs `body` and gives its result, or the Python error that it threw; other errors pass. */
  try<R>(body: () => R): { readonly ok: true; readonly value: R } | { readonly ok: false; readonly error: PyErr } {
    try {
      return { ok: true, value: body() };
    } catch (error) {
      if (error instanceof PyErr) return { ok: false, error };
      throw error;
    }
  }

  /** Wraps a new reference, for code that works with `@taipan/ffi`. SAFETY: `pointer` is owned and not NULL. */
  adoptOwned(pointer: PyObjectPtr): PyAny {
    requireToken(this);
    return wrapOwned(pointer) as PyAny;
  }
}

onNewToken(() => new Python());

/** A singleton, as an object of the scope. */
function constant(py: Python, pointer: PyObjectPtr): PyAny {
  requireToken(py);
  return wrapBorrowed(pointer) as PyAny;
}
