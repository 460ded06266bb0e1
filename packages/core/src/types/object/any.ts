import {
  NULL,
  objects,
  Py_None,
  PyBaseObject_Type,
  PyCallable_Check,
  PyObject_Hash,
  PyObject_IsInstance,
  PyObject_IsTrue,
  PyObject_Repr,
  PyObject_Str,
  PySuper_Type,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { callPython } from "../../call/call.ts";
import type { Converter } from "../../convert/converter.ts";
import { DEFAULT_RULES, fromPythonDeep, fromPythonShallow } from "../../convert/default/from-python.ts";
import type { ToJsOptions } from "../../convert/default/read-rules.ts";
import { rulesOf } from "../../convert/default/rules-of.ts";
import { fetchError, okOrThrow, ownedOrThrow } from "../../error/crossing/fetch.ts";
import { isolate } from "../../interpreter/isolate.ts";
import type { Python } from "../../interpreter/python.ts";
import { requireToken } from "../../interpreter/require-token.ts";
import { forget } from "../../reference/arena.ts";
import { $ptr, type Handle, SPENT } from "../../reference/handle.ts";
import { inspectAs } from "../../reference/inspectable.ts";
import { live } from "../../reference/live.ts";
import { Py } from "../../reference/py.ts";
import { wrapAs, wrapBorrowed, wrapOwned } from "../../reference/wrap.ts";
import { releaseNowOrLater } from "../../interpreter/reference-pool.ts";
import { castAny, type WrapperOf } from "./cast-any.ts";
import { castFailure } from "./cast-failure.ts";
import { isInstanceOfType } from "./instance-check.ts";
import { makeProxy, type PyProxy } from "./proxy.ts";
import { Items } from "./items.ts";
import type { PyType } from "../code/type.ts";
import { unprintable } from "./unprintable.ts";

/** A wrapper class and the check that decides whether an object is one. */
export interface PyTypeInfo<T extends PyAny = PyAny> {
  /** Python's name of the type, for messages. */
  readonly pyName: string;
  /** Whether the object (borrowed) is an instance, subclasses included. */
  check(pointer: PyObjectPtr): boolean;
  /** Whether its type is exactly this one. */
  checkExact(pointer: PyObjectPtr): boolean;
  readonly prototype: T;
}

/**
 * A Python object of any type, in use by attached code (PyO3 `Bound<PyAny>`). It belongs to the innermost attach scope
 * and is released when that scope ends; {@link PyAny.unbind} makes a `Py` that lasts.
 *
 * Every method throws `StaleTokenError` after the scope, `DetachedError` inside `detach`, and the Python exception
 * (`PyErr`) when Python raises.
 */
export class PyAny extends Items implements Disposable {
  static {
    inspectAs(this.prototype, show);
  }

  static readonly pyName: string = "object";

  /** The Python type that this class stands for, borrowed. */
  static readonly $type: () => PyObjectPtr = PyBaseObject_Type;

  /** Whether an object (borrowed) is an instance, subclasses included. */
  static check(pointer: PyObjectPtr): boolean {
    return isInstanceOfType(pointer, this.$type());
  }

  /** Whether an object's (borrowed) type is exactly this one. */
  static checkExact(pointer: PyObjectPtr): boolean {
    return objects.typeOf(pointer) === this.$type();
  }

  /** The type object that this class stands for: `PyList.typeObject(py)` is `list`. */
  static typeObject(py: Python): PyType {
    requireToken(py);
    return wrapBorrowed(this.$type()) as unknown as PyType;
  }

  /** The token of the scope in use. */
  get py(): Python {
    live(this);
    return isolate.top as Python;
  }

  // --- ownership

  /** Moves the reference into a `Py`, which outlives the scope; this handle is spent. */
  unbind(): Py<this> {
    const pointer = live(this);
    this[$ptr] = SPENT.moved;
    forget(this);
    return new Py<this>(pointer);
  }

  /** Another owner that outlives the scope; this handle stays. */
  asUnbound(): Py<this> {
    const pointer = live(this);
    objects.incRef(pointer);
    return new Py<this>(pointer);
  }

  /** Another handle of the same object, with a reference of its own. */
  clone(): this {
    return wrapBorrowed(live(this)) as unknown as this;
  }

  /** Releases the reference now instead of at the scope's end. @throws {DisposedError} if it is spent already */
  drop(): void {
    live(this);
    this[Symbol.dispose]();
  }

  /** Releases the reference now. Twice is harmless. */
  [Symbol.dispose](): void {
    const pointer = this[$ptr];
    if (pointer <= 0) return;
    this[$ptr] = SPENT.disposed;
    forget(this);
    releaseNowOrLater(pointer as PyObjectPtr);
  }

  /** Address of the object, borrowed. */
  asPtr(): PyObjectPtr {
    return live(this);
  }

  /** Gives the reference away as an address; this handle is spent. */
  intoPtr(): PyObjectPtr {
    const pointer = live(this);
    this[$ptr] = SPENT.moved;
    forget(this);
    return pointer;
  }

  /** Wraps a new reference. @throws {TypeError} for NULL */
  static fromOwnedPtr(py: Python, pointer: PyObjectPtr): PyAny {
    if (pointer === NULL) throw new TypeError("Cannot wrap an object: PyObject pointer is null");
    return py.adoptOwned(pointer);
  }

  /** Wraps a new reference; `undefined` for NULL. */
  static fromOwnedPtrOrNull(py: Python, pointer: PyObjectPtr): PyAny | undefined {
    return pointer === NULL ? undefined : py.adoptOwned(pointer);
  }

  /** Wraps a new reference; throws the pending exception for NULL. */
  static fromOwnedPtrOrThrow(py: Python, pointer: PyObjectPtr): PyAny {
    return py.adoptOwned(ownedOrThrow(pointer));
  }

  /** Wraps a borrowed reference, adding one. @throws {TypeError} for NULL */
  static fromBorrowedPtr(py: Python, pointer: PyObjectPtr): PyAny {
    if (pointer === NULL) throw new TypeError("Cannot wrap an object: PyObject pointer is null");
    objects.incRef(pointer);
    return py.adoptOwned(pointer);
  }

  /** Wraps a borrowed reference, adding one; `undefined` for NULL. */
  static fromBorrowedPtrOrNull(py: Python, pointer: PyObjectPtr): PyAny | undefined {
    return pointer === NULL ? undefined : PyAny.fromBorrowedPtr(py, pointer);
  }

  /** Wraps a borrowed reference, adding one; throws the pending exception for NULL. */
  static fromBorrowedPtrOrThrow(py: Python, pointer: PyObjectPtr): PyAny {
    return PyAny.fromBorrowedPtr(py, ownedOrThrow(pointer));
  }

  // --- identity and type

  /** `self is other` */
  is(other: PyAny | Py): boolean {
    return live(this) === (other as unknown as Handle)[$ptr];
  }

  isNone(): boolean {
    return live(this) === Py_None();
  }

  /** `bool(self)` */
  isTruthy(): boolean {
    return okOrThrow(PyObject_IsTrue(live(this))) === 1;
  }

  isCallable(): boolean {
    return PyCallable_Check(live(this)) === 1;
  }

  /** `len(self) == 0`. @throws {PyTypeError} if the object has no length */
  isEmpty(): boolean {
    return this.len() === 0;
  }

  /** `type(self)` */
  getType(): PyType {
    return wrapBorrowed(objects.typeOf(live(this))) as unknown as PyType;
  }

  /** `isinstance(self, type)`, which honours `__instancecheck__`. */
  isInstance(type: PyAny): boolean {
    return okOrThrow(PyObject_IsInstance(live(this), live(type))) === 1;
  }

  /** `type(self) is type` */
  isExactInstance(type: PyAny): boolean {
    return (objects.typeOf(live(this)) as number) === live(type);
  }

  /** Whether the object is an instance of what a wrapper class stands for. */
  isInstanceOf<T extends PyAny>(type: PyTypeInfo<T>): this is T {
    return type.check(live(this));
  }

  /** Whether the object's type is exactly what a wrapper class stands for. */
  isExactInstanceOf<T extends PyAny>(type: PyTypeInfo<T>): this is T {
    return type.checkExact(live(this));
  }

  /**
   * This handle as a `T`; where `T` is an abstract type (`PySequence`, …), another handle of the same object.
   *
   * @throws {CastError} if the object is none, naming both types
   */
  cast<T extends PyAny>(type: PyTypeInfo<T>): T {
    if (!type.check(live(this))) throw castFailure(this, type.pyName);
    return wrapAs(this, type.prototype);
  }

  /** Like {@link PyAny.cast}, subclasses refused. */
  castExact<T extends PyAny>(type: PyTypeInfo<T>): T {
    if (!type.checkExact(live(this))) throw castFailure(this, type.pyName);
    return wrapAs(this, type.prototype);
  }

  /** This handle as the first of several types that fits. @throws {CastError} if none does, naming all */
  castAny<const I extends readonly PyTypeInfo[]>(types: I): WrapperOf<I> {
    return castAny(this, types);
  }

  /** Like {@link PyAny.cast}, unchecked: methods of `T` then check for themselves, or raise. */
  castUnchecked<T extends PyAny>(type: PyTypeInfo<T>): T {
    live(this);
    return wrapAs(this, type.prototype);
  }

  /** This handle as one of a base type's wrapper. @throws {CastError} if the object is none */
  asSuper<T extends PyAny>(type: PyTypeInfo<T>): T {
    return this.cast(type);
  }

  /** `super(type(self), self)`: attributes as the class above has them. */
  super(): PyAny {
    const type = this.getType();
    return wrapOwned(callPython(PySuper_Type(), [type, this])) as PyAny;
  }

  // --- text

  /** `repr(self)` */
  repr(): string {
    return takeText(ownedOrThrow(PyObject_Repr(live(this))));
  }

  /** `str(self)` */
  str(): string {
    return takeText(ownedOrThrow(PyObject_Str(live(this))));
  }

  /** `hash(self)` */
  hash(): number | bigint {
    const value = PyObject_Hash(live(this));
    if (value === -1) throw fetchError();
    return value;
  }

  /** `str(self)`; what cannot be formatted reads `<unprintable … object>`, and the failure goes to `sys.unraisablehook`. */
  override toString(): string {
    const self = live(this);
    const pointer = PyObject_Str(self);
    return pointer === NULL ? unprintable(self) : takeText(pointer);
  }

  // --- conversion

  /**
   * The object as a JavaScript value: by a converter, or by the default rules for one level (immutable values convert,
   * the rest stays a handle).
   */
  extract<T>(converter: Converter<T>): T;
  extract(): unknown;
  extract<T>(converter?: Converter<T>): unknown {
    const pointer = live(this);
    return converter === undefined ? fromPythonShallow(pointer) : converter.fromPython(pointer);
  }

  /**
   * A whole tree as JavaScript values: lists and tuples as arrays, dicts as Maps, sets as Sets, what has no JavaScript form
   * as handles; or as the options say. What is shared stays shared, cycles stay cycles, and depth has no limit.
   *
   * @throws {TypeError} for an option that is none
   * @throws {CastError} if `maps: "object"` meets a key that is no `str`
   */
  toJs(options?: ToJsOptions): unknown {
    return fromPythonDeep(live(this), options === undefined ? DEFAULT_RULES : rulesOf(options));
  }

  /** A reference is no data. @throws {TypeError} always, naming what to do */
  toJSON(): never {
    throw new TypeError(
      `Cannot turn a ${this.constructor.name} into JSON: convert the object with extract() or toJs()`,
    );
  }

  /** Attributes, calls and items by JavaScript's own syntax. Slower than the methods, and results convert by default. */
  get proxy(): PyProxy {
    return makeProxy(this);
  }

  /** The same as {@link PyAny.proxy}. */
  get $(): PyProxy {
    return makeProxy(this);
  }
}

/** The text of a new `str`, which is released. */
function takeText(pointer: PyObjectPtr): string {
  const text = objects.text(pointer);
  objects.decRef(pointer);
  return text;
}

/** `repr(object)`, with a text for what cannot be printed. Never throws. */
function show(object: PyAny): string {
  if (object[$ptr] <= 0 || isolate.count <= 0) return `${object.constructor.name}(<out of scope>)`;
  const self = live(object);
  const pointer = PyObject_Repr(self);
  return pointer === NULL ? unprintable(self) : takeText(pointer);
}
