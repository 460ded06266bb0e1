import { $ptr, type Handle } from "../../reference/handle.ts";
import { PyAny } from "../../types/object/any.ts";
import { PyBorrowError, PyBorrowMutError } from "./borrow-flag.ts";
import { instanceAt, type LivingInstance } from "./instance-table.ts";
import { PyRef, PyRefMut } from "./py-ref.ts";

/** A Python object whose class is defined in TypeScript (PyO3 `Bound<T>` for a `#[pyclass]`). */
export class PyInstance<T extends object = object> extends PyAny {
  /** Tells the type checker which class it is; never set. */
  declare readonly $instance?: T;

  /** Borrows the instance for reading. @throws {PyBorrowError} while it is borrowed for writing */
  borrow(): PyRef<T> {
    return new PyRef<T>(this.#instance());
  }

  /** Borrows the instance for writing. @throws {PyBorrowMutError} while it is borrowed */
  borrowMut(): PyRefMut<T> {
    return new PyRefMut<T>(this.#instance());
  }

  /** {@link PyInstance.borrow}; `undefined` where that is refused. */
  tryBorrow(): PyRef<T> | undefined {
    return unlessBorrowed(() => this.borrow());
  }

  /** {@link PyInstance.borrowMut}; `undefined` where that is refused. */
  tryBorrowMut(): PyRefMut<T> | undefined {
    return unlessBorrowed(() => this.borrowMut());
  }

  #instance(): LivingInstance {
    return requireInstance(this);
  }
}

/** The instance behind a handle. @throws {TypeError} if its class is not defined in TypeScript, or in another isolate */
function requireInstance(handle: Handle): LivingInstance {
  const instance = instanceAt(handle[$ptr]);
  if (instance === undefined) {
    throw new TypeError(
      "Cannot get the TypeScript instance: the object is no instance of a class defined in this isolate",
    );
  }
  return instance;
}

function unlessBorrowed<G>(borrow: () => G): G | undefined {
  try {
    return borrow();
  } catch (error) {
    if (error instanceof PyBorrowError || error instanceof PyBorrowMutError) return undefined;
    throw error;
  }
}
