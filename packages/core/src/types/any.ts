import {
  NULL,
  objects,
  Py_EQ,
  Py_GE,
  Py_GT,
  Py_LE,
  Py_LT,
  Py_NE,
  Py_None,
  PyBaseObject_Type,
  PyCallable_Check,
  PyErr_ExceptionMatches,
  PyErr_Clear,
  PyExc_AttributeError,
  PyObject_DelItem,
  PyObject_Dir,
  PyObject_GetAttr,
  PyObject_GetItem,
  PyObject_GetIter,
  PyObject_Hash,
  PyObject_IsInstance,
  PyObject_IsTrue,
  PyObject_Repr,
  PyObject_RichCompare,
  PyObject_SetAttr,
  PyObject_SetItem,
  PyObject_Size,
  PyObject_Str,
  PySequence_Contains,
  PySuper_Type,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { callNoArguments, callPython, callPythonMethod, type Keywords } from "../call/call.ts";
import type { Converter } from "../convert/converter.ts";
import { fromPythonDeep, fromPythonShallow } from "../convert/from-python.ts";
import { intoPython } from "../convert/into-python.ts";
import { PyTypeError } from "../error/exceptions.ts";
import { fetchError, okOrThrow, ownedOrThrow } from "../error/fetch.ts";
import { intern } from "../intern.ts";
import { isolate } from "../interpreter/isolate.ts";
import type { Python } from "../interpreter/python.ts";
import { requireToken } from "../interpreter/require-token.ts";
import { forget } from "../reference/arena.ts";
import { $ptr, type Handle, SPENT } from "../reference/handle.ts";
import { inspectAs } from "../reference/inspectable.ts";
import { live } from "../reference/live.ts";
import { Py } from "../reference/py.ts";
import { wrapAs, wrapBorrowed, wrapOwned } from "../reference/wrap.ts";
import { releaseNowOrLater } from "../interpreter/reference-pool.ts";
import { castAny, type WrapperOf } from "./cast-any.ts";
import { castFailure } from "./cast-failure.ts";
import { isInstanceOfType } from "./instance-check.ts";
import { makeProxy, type PyProxy } from "./proxy.ts";
import { iterate } from "./iterate.ts";
import { Operators } from "./operators.ts";
import type { PyType } from "./type.ts";
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

/** Comparison operators of `richCompare`. */
export type CompareOperator = "<" | "<=" | "==" | "!=" | ">" | ">=";

const OPERATORS: Readonly<Record<CompareOperator, number>> = {
  "<": Py_LT,
  "<=": Py_LE,
  "==": Py_EQ,
  "!=": Py_NE,
  ">": Py_GT,
  ">=": Py_GE,
};

/**
 * A Python object of any type, in use by attached code (PyO3 `Bound<PyAny>`). It belongs to the innermost attach scope
 * and is released when that scope ends; {@link PyAny.unbind} makes a `Py` that lasts.
 *
 * Every method throws `StaleTokenError` after the scope, `DetachedError` inside `detach`, and the Python exception
 * (`PyErr`) when Python raises.
 */
export class PyAny extends Operators implements Disposable {
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

  // --- attributes

  /** `getattr(self, name)` */
  getAttr(name: string): PyAny {
    return wrapOwned(ownedOrThrow(PyObject_GetAttr(live(this), intern(name)))) as PyAny;
  }

  /** `getattr(self, name)`; `undefined` where that raises `AttributeError`, and only then. */
  getAttrOpt(name: string): PyAny | undefined {
    const pointer = PyObject_GetAttr(live(this), intern(name));
    if (pointer !== NULL) return wrapOwned(pointer) as PyAny;
    if (PyErr_ExceptionMatches(PyExc_AttributeError()) === 0) throw fetchError();
    PyErr_Clear();
    return undefined;
  }

  /** Whether the attribute exists; any error but `AttributeError` is thrown. */
  hasAttr(name: string): boolean {
    const value = this.getAttrOpt(name);
    value?.[Symbol.dispose]();
    return value !== undefined;
  }

  /** `setattr(self, name, value)` */
  setAttr(name: string, value: unknown): void {
    const pointer = live(this);
    withValue(value, (item) => PyObject_SetAttr(pointer, intern(name), item));
  }

  /** `delattr(self, name)` */
  delAttr(name: string): void {
    okOrThrow(PyObject_SetAttr(live(this), intern(name), NULL));
  }

  /** `dir(self)` */
  dir(): string[] {
    const names = ownedOrThrow(PyObject_Dir(live(this)));
    const list = fromPythonDeep(names) as string[];
    objects.decRef(names);
    return list;
  }

  // --- calls

  /** `self(*args, **keywords)` */
  call(args: readonly unknown[] | PyAny = [], keywords?: Keywords): PyAny {
    return wrapOwned(callPython(live(this), argumentList(args), keywords)) as PyAny;
  }

  /** `self()` */
  call0(): PyAny {
    return wrapOwned(callNoArguments(live(this))) as PyAny;
  }

  /** `self(*args)` */
  call1(...args: readonly unknown[]): PyAny {
    return wrapOwned(callPython(live(this), args)) as PyAny;
  }

  /** `self.name(*args, **keywords)`, without making a bound method. */
  callMethod(name: string, args: readonly unknown[] | PyAny = [], keywords?: Keywords): PyAny {
    return wrapOwned(callPythonMethod(live(this), intern(name), argumentList(args), keywords)) as PyAny;
  }

  /** `self.name()` */
  callMethod0(name: string): PyAny {
    return wrapOwned(callPythonMethod(live(this), intern(name), [])) as PyAny;
  }

  /** `self.name(*args)` */
  callMethod1(name: string, ...args: readonly unknown[]): PyAny {
    return wrapOwned(callPythonMethod(live(this), intern(name), args)) as PyAny;
  }

  // --- items

  /** `self[key]` */
  getItem(key: unknown): PyAny {
    const pointer = live(this);
    const name = intoPython(key);
    try {
      return wrapOwned(ownedOrThrow(PyObject_GetItem(pointer, name))) as PyAny;
    } finally {
      objects.decRef(name);
    }
  }

  /** `self[key] = value` */
  setItem(key: unknown, value: unknown): void {
    const pointer = live(this);
    withValue(key, (name) => withValue(value, (item) => PyObject_SetItem(pointer, name, item)));
  }

  /** `del self[key]` */
  delItem(key: unknown): void {
    const pointer = live(this);
    withValue(key, (name) => PyObject_DelItem(pointer, name));
  }

  /** `value in self` */
  contains(value: unknown): boolean {
    const pointer = live(this);
    return withValue(value, (item) => PySequence_Contains(pointer, item)) === 1;
  }

  /** `len(self)` */
  len(): number {
    return okOrThrow(PyObject_Size(live(this)));
  }

  /**
   * `iter(self)`: the items, lazily; with a converter, as values that need no release. An exception in the middle is
   * thrown at that step; leaving a loop early closes a generator.
   */
  tryIter(): IterableIterator<PyAny>;
  tryIter<T>(converter: Converter<T>): IterableIterator<T>;
  tryIter(converter?: Converter<unknown>): IterableIterator<unknown> {
    const iterator = wrapOwned(ownedOrThrow(PyObject_GetIter(live(this))));
    return iterate(iterator, converter === undefined ? takeHandle : takeValue(converter));
  }

  [Symbol.iterator](): IterableIterator<PyAny> {
    return this.tryIter();
  }

  // --- comparison

  /** The result object of one comparison operator. */
  richCompare(other: unknown, operator: CompareOperator): PyAny {
    const pointer = live(this);
    const right = intoPython(other);
    try {
      return wrapOwned(ownedOrThrow(PyObject_RichCompare(pointer, right, OPERATORS[operator]))) as PyAny;
    } finally {
      objects.decRef(right);
    }
  }

  lt(other: unknown): boolean {
    return this.#compares(other, "<");
  }
  le(other: unknown): boolean {
    return this.#compares(other, "<=");
  }
  eq(other: unknown): boolean {
    return this.#compares(other, "==");
  }
  ne(other: unknown): boolean {
    return this.#compares(other, "!=");
  }
  gt(other: unknown): boolean {
    return this.#compares(other, ">");
  }
  ge(other: unknown): boolean {
    return this.#compares(other, ">=");
  }

  /** −1, 0 or 1, by `==`, `<` and `>` in turn. @throws {PyTypeError} if none of them holds */
  compare(other: unknown): -1 | 0 | 1 {
    if (this.eq(other)) return 0;
    if (this.lt(other)) return -1;
    if (this.gt(other)) return 1;
    throw new PyTypeError("PyAny.compare(): All comparisons returned false");
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
    const pointer = PyObject_Str(live(this));
    return pointer === NULL ? unprintable(live(this)) : takeText(pointer);
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

  /** A whole tree as JavaScript values: lists and tuples as arrays, dicts as Maps, sets as Sets. */
  toJs(): unknown {
    return fromPythonDeep(live(this));
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

  #compares(other: unknown, operator: CompareOperator): boolean {
    const result = this.richCompare(other, operator);
    const isTrue = okOrThrow(PyObject_IsTrue(live(result))) === 1;
    result[Symbol.dispose]();
    return isTrue;
  }
}

/** Positional arguments: an array, or a Python tuple whose items are passed on. */
function argumentList(args: readonly unknown[] | PyAny): readonly unknown[] {
  return args instanceof PyAny ? [...args] : args;
}

/** Converts a value, passes it to a C function that borrows it, and throws what that raises. */
function withValue(value: unknown, use: (pointer: PyObjectPtr) => number): number {
  const pointer = intoPython(value);
  try {
    return okOrThrow(use(pointer));
  } finally {
    objects.decRef(pointer);
  }
}

/** The text of a new `str`, which is released. */
function takeText(pointer: PyObjectPtr): string {
  const text = objects.text(pointer);
  objects.decRef(pointer);
  return text;
}

function takeHandle(pointer: PyObjectPtr): PyAny {
  return wrapOwned(pointer) as PyAny;
}

function takeValue<T>(converter: Converter<T>): (pointer: PyObjectPtr) => T {
  return (pointer) => {
    try {
      return converter.fromPython(pointer);
    } finally {
      objects.decRef(pointer);
    }
  };
}

/** `repr(object)`, with a text for what cannot be printed. Never throws. */
function show(object: PyAny): string {
  if (object[$ptr] <= 0 || isolate.count <= 0) return `${object.constructor.name}(<out of scope>)`;
  const pointer = PyObject_Repr(live(object));
  return pointer === NULL ? unprintable(live(object)) : takeText(pointer);
}
