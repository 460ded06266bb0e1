import { inspect } from "node:util";
import type { Keywords } from "../../call/call.ts";
import { Handle } from "../../reference/handle.ts";
import { kw } from "../../reference/keyword-mark.ts";
import { handleOfProxy, registerProxy } from "../../reference/proxied.ts";
import { live } from "../../reference/live.ts";
import { Py } from "../../reference/py.ts";
import { wrapBorrowed } from "../../reference/wrap.ts";
import type { PyAny } from "./any.ts";

/**
 * A Python object under JavaScript's own syntax: `np.arange(10).reshape(2, 5)`. Untyped here; `taipan types` writes
 * declarations for a module.
 */
// eslint-disable-next-line typescript/no-explicit-any -- what a Python attribute is, nobody knows before it is read
export type PyProxy = any;

/** Names that JavaScript itself looks up on values; a Python object that lacks them is no error. */
const PROBED = new Set(["then", "toJSON", "constructor", "prototype", "asymmetricMatch", "nodeType", "$$typeof"]);
const INDEX = /^(?:0|[1-9]\d*)$/;

/** The proxy of an object. Handles that its use makes belong to the scope, like any other. */
export function makeProxy(object: PyAny): PyProxy {
  const proxy: object = new Proxy(targetFor(object), new PythonHandler(object));
  registerProxy(proxy, object as unknown as Handle);
  return proxy;
}

/** The object behind a proxy. @throws {TypeError} if the value is no proxy of a Python object */
export function unproxy(proxy: unknown): PyAny {
  const handle = typeof proxy === "function" ? handleOfProxy(proxy) : undefined;
  if (handle === undefined) throw new TypeError("Cannot unproxy a value that is no proxy of a Python object");
  return (handle instanceof Py ? wrapBorrowed(live(handle)) : handle) as PyAny;
}

/** A function as the target makes the proxy callable, and a constructor. It is what inspectors look at, so it knows how to show itself. */
function targetFor(object: PyAny): object {
  function python(): void {}
  return Object.defineProperty(python, inspect.custom, { value: () => inspect(object), configurable: true });
}

/** Immutable values as they are, every other object as a proxy. */
function present(object: PyAny): unknown {
  const value = object.extract();
  if (!(value instanceof Handle)) return value;
  return makeProxy(value as PyAny);
}

class PythonHandler implements ProxyHandler<object> {
  readonly #object: PyAny;

  constructor(object: PyAny) {
    this.#object = object;
  }

  get(_target: object, name: string | symbol): unknown {
    const object = this.#object;
    if (typeof name === "symbol") return this.#getSymbol(name);
    if (INDEX.test(name)) return present(object.getItem(Number(name)));
    const value = PROBED.has(name) ? object.getAttrOpt(name) : object.getAttr(name);
    return value === undefined ? undefined : present(value);
  }

  set(_target: object, name: string | symbol, value: unknown): boolean {
    if (typeof name === "symbol") return false;
    if (INDEX.test(name)) this.#object.setItem(Number(name), value);
    else this.#object.setAttr(name, value);
    return true;
  }

  has(_target: object, name: string | symbol): boolean {
    return typeof name === "string" && this.#object.hasAttr(name);
  }

  deleteProperty(_target: object, name: string | symbol): boolean {
    if (typeof name === "symbol") return false;
    if (INDEX.test(name)) this.#object.delItem(Number(name));
    else this.#object.delAttr(name);
    return true;
  }

  apply(_target: object, _self: unknown, args: unknown[]): unknown {
    const [positional, keywords] = splitKeywords(args);
    return present(this.#object.call(positional, keywords));
  }

  construct(_target: object, args: unknown[]): object {
    const [positional, keywords] = splitKeywords(args);
    return makeProxy(this.#object.call(positional, keywords)) as object;
  }

  getPrototypeOf(): null {
    return null;
  }

  #getSymbol(name: symbol): unknown {
    const object = this.#object;
    switch (name) {
      case Symbol.iterator:
        return function* (): Generator<unknown> {
          for (const item of object) yield present(item);
        };
      case Symbol.toPrimitive:
        return (hint: string) => (hint === "number" ? Number(object.str()) : object.str());
      case Symbol.dispose:
        return () => object[Symbol.dispose]();
      case inspect.custom:
        return () => inspect(object);
      default:
        return undefined;
    }
  }
}

/** Takes keyword arguments off the end, where they are marked; a plain object is an argument like any other. */
function splitKeywords(args: readonly unknown[]): [readonly unknown[], Keywords | undefined] {
  const last = args.at(-1);
  if (typeof last !== "object" || last === null || !Object.hasOwn(last, kw)) return [args, undefined];
  return [args.slice(0, -1), (last as { readonly [kw]: Keywords })[kw]];
}
