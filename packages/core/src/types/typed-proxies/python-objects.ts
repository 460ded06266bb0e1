import type { kw } from "../../reference/keyword-mark.ts";

// Types of proxies: what Python objects look like under JavaScript's own syntax. Generated declarations use them.

/** Tells proxies from objects of JavaScript. Exists for the type checker only. */
declare const $python: unique symbol;

/** A proxy of a Python object. */
export interface PythonObject {
  readonly [$python]: true;
  toString(): string;
}

/** A class: it makes instances with and without `new`. */
export interface PythonClass<T> extends PythonObject {
  readonly __name__: string;
  readonly __module__: string;
  new (...args: never): T;
}

/** Keyword arguments, as the last argument of a call. */
export interface Keywords<K> {
  readonly [kw]: K;
}

/** What can be read once, item by item. */
export interface PythonIterable<T> extends PythonObject {
  [Symbol.iterator](): IterableIterator<T>;
}

/** A `str` excepted, any sequence: items by number and by iteration. */
export interface PythonSequence<T> extends PythonIterable<T> {
  readonly [index: number]: T;
  count(value: unknown): number;
  index(value: unknown, start?: number, stop?: number): number;
  __len__(): number;
  __contains__(value: unknown): boolean;
}

/** A `list`. */
export interface PythonList<T> extends PythonSequence<T> {
  [index: number]: T;
  append(value: T): undefined;
  clear(): undefined;
  copy(): PythonList<T>;
  extend(values: Iterable<T>): undefined;
  insert(index: number, value: T): undefined;
  pop(index?: number): T;
  remove(value: T): undefined;
  reverse(): undefined;
  sort(keywords?: Keywords<{ readonly key?: (value: T) => unknown; readonly reverse?: boolean }>): undefined;
}

/** A `tuple`: `readonly [number, string]` has the types of its items. */
export type PythonTuple<T extends readonly unknown[]> = PythonSequence<T[number]> & {
  readonly [I in keyof T as I extends `${number}` ? I : never]: T[I];
};

/** A `dict`, or another mapping: its keys by iteration. */
export interface PythonDict<K, V> extends PythonIterable<K> {
  get(key: K): V | undefined;
  get<D>(key: K, fallback: D): V | D;
  keys(): PythonIterable<K>;
  values(): PythonIterable<V>;
  items(): PythonIterable<PythonTuple<readonly [K, V]>>;
  pop(key: K): V;
  pop<D>(key: K, fallback: D): V | D;
  setdefault(key: K, value: V): V;
  update(values: ReadonlyMap<K, V> | PythonDict<K, V>): undefined;
  clear(): undefined;
  copy(): PythonDict<K, V>;
  __getitem__(key: K): V;
  __setitem__(key: K, value: V): undefined;
  __delitem__(key: K): undefined;
  __contains__(key: unknown): boolean;
  __len__(): number;
}

/** A `dict` whose keys are known (`typing.TypedDict`). */
export interface PythonRecord<F> extends PythonIterable<keyof F & string> {
  get<K extends keyof F>(key: K): F[K];
  keys(): PythonIterable<keyof F & string>;
  __getitem__<K extends keyof F>(key: K): Exclude<F[K], undefined>;
  __setitem__<K extends keyof F>(key: K, value: Exclude<F[K], undefined>): undefined;
  __contains__(key: unknown): boolean;
  __len__(): number;
}

/** A `set` or `frozenset`. */
export interface PythonSet<T> extends PythonIterable<T> {
  add(value: T): undefined;
  discard(value: T): undefined;
  remove(value: T): undefined;
  union(...others: Iterable<T>[]): PythonSet<T>;
  intersection(...others: Iterable<T>[]): PythonSet<T>;
  difference(...others: Iterable<T>[]): PythonSet<T>;
  issubset(other: Iterable<T>): boolean;
  issuperset(other: Iterable<T>): boolean;
  __contains__(value: unknown): boolean;
  __len__(): number;
}

/** What Python can await: `intoPromise(unproxy(value))` of `@taipan/async` waits for it here. */
export interface PythonAwaitable<T> extends PythonObject {
  __await__(): PythonIterable<unknown> & { readonly [$result]?: T };
}

/** What an awaitable gives. Exists for the type checker only. */
declare const $result: unique symbol;
