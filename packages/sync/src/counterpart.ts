import { type Py, type PyAny, type Python, StaleTokenError } from "@taipan/core";
import { pythonHalf } from "./python-half.ts";

/** Classes of Python's half. */
export type CounterpartKind = "Mutex" | "RwLock" | "Once";

/** Ways of holding one: a mutex has one, a read–write lock two, a once one. */
export type SideName = "lock" | "read" | "write" | "once";

/** What a side can do, bound to its object. */
export interface SideMethods {
  readonly try: Py;
  readonly wait: Py;
  readonly leave: Py;
  readonly fail: Py;
}

/** Settings of everything that threads can share. */
export interface SharedOptions {
  /**
   * Makes it the same one for every isolate of the process, and for every copy of the package, that gives this name; by
   * custom `"package.thing"`. It then lives as long as the process.
   */
  readonly name?: string;
}

/** The Python object that stands for a lock, made or found when it is first needed. */
export class Counterpart {
  readonly kind: CounterpartKind;
  readonly #name: string | undefined;
  #object: Py | undefined;
  readonly #sides = new Map<SideName, SideMethods>();

  constructor(kind: CounterpartKind, name?: string) {
    this.kind = kind;
    this.#name = name;
  }

  /** @throws {StaleTokenError} if the token's scope ended */
  bind(py: Python): PyAny {
    if (!py.isOpen) throw new StaleTokenError("this Python token");
    if (this.#object === undefined) {
      const found = this.#find(py);
      // A signal handler that ran meanwhile may have come here, too, and been first.
      if (this.#object === undefined) this.#object = found;
      else found.drop();
    }
    return (this.#object as Py).bind(py);
  }

  /** The methods of one side, bound once. */
  methods(py: Python, side: SideName): SideMethods {
    let methods = this.#sides.get(side);
    if (methods === undefined) {
      const object = this.bind(py);
      const method = (verb: string): Py => object.getAttr(`${verb}_${side}`).unbind();
      methods = { try: method("try"), wait: method("wait"), leave: method("leave"), fail: method("fail") };
      this.#sides.set(side, methods);
    }
    return methods;
  }

  #find(py: Python): Py {
    const half = pythonHalf(py);
    const name = this.#name;
    return (name === undefined ? half.getAttr(this.kind).call0() : half.callMethod("find", [this.kind, name])).unbind();
  }
}

/** Those that have names, which last as long as the process. */
const named = new Map<string, Counterpart>();

/** A counterpart of its own or, with a name, the isolate's one of that name. */
export function counterpartOf(kind: CounterpartKind, { name }: SharedOptions = {}): Counterpart {
  if (name === undefined) return new Counterpart(kind);
  const key = `${kind} ${name}`;
  let known = named.get(key);
  if (known === undefined) named.set(key, (known = new Counterpart(kind, name)));
  return known;
}
