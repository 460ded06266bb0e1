import { type Py, type PyAny, type Python, StaleTokenError } from "@taipan/core";
import { pythonHalf } from "./python-half.ts";

/** Classes of Python's half. */
export type CounterpartKind = "Mutex" | "RwLock" | "Once";

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
  readonly name: string | undefined;
  #object: Py | undefined;

  constructor(kind: CounterpartKind, { name }: SharedOptions = {}) {
    this.kind = kind;
    this.name = name;
  }

  /** @throws {StaleTokenError} if the token's scope ended */
  bind(py: Python): PyAny {
    if (!py.isOpen) throw new StaleTokenError("this Python token");
    this.#object ??= this.#find(py);
    return this.#object.bind(py);
  }

  #find(py: Python): Py {
    const half = pythonHalf(py);
    const found =
      this.name === undefined ? half.getAttr(this.kind).call0() : half.callMethod("find", [this.kind, this.name]);
    return found.unbind();
  }
}
