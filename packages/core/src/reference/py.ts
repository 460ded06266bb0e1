import { inspect } from "node:util";
import { objects } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import type { Python } from "../interpreter/python.ts";
import { isolate } from "../interpreter/isolate.ts";
import { releaseNowOrLater } from "../interpreter/reference-pool.ts";
import { requireOpen } from "../interpreter/require-token.ts";
import type { PyAny } from "../types/object/any.ts";
import { kw } from "./keyword-mark.ts";
import { frozenInstance } from "../convert/default/instances.ts";
import { keepFrom, type OwnedReference, releaseWith } from "./finalizer.ts";
import { $ptr, Handle, SPENT } from "./handle.ts";
import { inspectAs } from "./inspectable.ts";
import { live } from "./live.ts";
import { wrapBorrowed, wrapOwned } from "./wrap.ts";

/**
 * A Python object that is owned independently of any attachment (PyO3 `Py<T>`): it may be stored, and kept over an
 * `await`. Attached code gets at the object with {@link Py.bind}.
 *
 * Owns one reference until it is disposed. One that is forgotten is released by an attach some time after JavaScript's
 * collector noticed; `using`, {@link Py.drop} or `[Symbol.dispose]` release it at once.
 */
export class Py<T extends PyAny = PyAny> extends Handle implements Disposable {
  static {
    inspectAs(this.prototype, show);
  }

  /** Marks keyword arguments in a call through a proxy: `f(1, { [Py.kw]: { axis: 0 } })`. */
  static readonly kw: typeof kw = kw;

  /** Keeps `Py<PyList>` and `Py<PyDict>` apart for the type checker; never set. */
  declare readonly $type: T;

  readonly #owned: OwnedReference;

  /** Takes over a reference. Use `bound.unbind()`, or {@link Py.fromRaw}. */
  constructor(pointer: PyObjectPtr) {
    super(pointer);
    this.#owned = releaseWith(this, pointer);
  }

  /**
   * Takes over a reference that {@link Py.intoRaw} gave away, perhaps in another worker of this process.
   *
   * SAFETY: `raw` must be such an address, and be used once.
   */
  static fromRaw<T extends PyAny = PyAny>(raw: number): Py<T> {
    return new Py<T>(raw as PyObjectPtr);
  }

  /** Gives the reference away as an address; this handle is spent. @throws {DisposedError} if it was already */
  intoRaw(): number {
    const pointer = this[$ptr];
    if (pointer <= 0) live(this);
    keepFrom(this, this.#owned);
    this[$ptr] = SPENT.moved;
    return pointer;
  }

  /** The object, for use in the current attach scope; this handle keeps its own reference. */
  bind(py: Python): T {
    requireOpen(py);
    return wrapBorrowed(live(this)) as unknown as T;
  }

  /** Like {@link Py.bind}, and moves the reference: this handle is spent. */
  intoBound(py: Python): T {
    requireOpen(py);
    const pointer = live(this);
    keepFrom(this, this.#owned);
    this[$ptr] = SPENT.moved;
    return wrapOwned(pointer) as unknown as T;
  }

  /** Another owner of the same object. @throws {Error} while detached: adding a reference needs the interpreter */
  clone(_py?: Python): Py<T> {
    if (isolate.count <= 0 && this[$ptr] > 0) {
      throw new Error("Cannot clone pointer into Python heap without the thread being attached.");
    }
    const pointer = live(this);
    objects.incRef(pointer);
    return new Py<T>(pointer);
  }

  /**
   * The TypeScript instance of a frozen class. Needs no attach: nothing can change it.
   *
   * @throws {TypeError} if the class is not frozen, or not defined in TypeScript
   */
  get<V extends object>(this: Py<PyAny & { readonly $instance?: V }>): V {
    if (this[$ptr] <= 0) live(this);
    return frozenInstance(this[$ptr]) as V;
  }

  /** Whether both are the same object. Needs no attach: addresses are compared. */
  isSame(other: Py | PyAny): boolean {
    if (this[$ptr] <= 0) live(this);
    return this[$ptr] === (other as Handle)[$ptr];
  }

  /** Releases the reference now. @throws {DisposedError} if it is spent already */
  drop(_py?: Python): void {
    if (this[$ptr] <= 0) live(this);
    this[Symbol.dispose]();
  }

  /** Address of the object, borrowed. */
  asPtr(): PyObjectPtr {
    if (this[$ptr] <= 0) live(this);
    return this[$ptr] as PyObjectPtr;
  }

  /** Releases the reference: at once while attached, otherwise at the next attach. Twice is harmless. */
  [Symbol.dispose](): void {
    const pointer = this[$ptr];
    if (pointer <= 0) return;
    // Spent first: a destructor may come back here.
    this[$ptr] = SPENT.disposed;
    keepFrom(this, this.#owned);
    releaseNowOrLater(pointer as PyObjectPtr);
  }

  /** A reference is no data. @throws {TypeError} always, naming what to do */
  toJSON(): never {
    throw new TypeError("Cannot turn a Py into JSON: bind() it and convert the object with extract()");
  }
}

/** `Py(<repr>)` while attached, `Py(0x…)` otherwise. Never throws. */
function show(handle: Py): string {
  const pointer = handle[$ptr];
  if (pointer <= 0) return "Py(<released>)";
  const address = `Py(0x${pointer.toString(16)})`;
  if (isolate.count <= 0) return address;
  try {
    return `Py(${inspect(wrapBorrowed(pointer as PyObjectPtr))})`;
  } catch {
    return address;
  }
}
