import type { BorrowFlag } from "./borrow-flag.ts";
import type { Instance } from "./instance-table.ts";

/** A standing borrow: until it is disposed, a conflicting one is refused. */
abstract class Guard<T extends object> implements Disposable {
  readonly #instance: Instance;
  #isReleased = false;

  constructor(instance: Instance) {
    this.#instance = instance;
  }

  /** The instance. @throws {TypeError} after the guard was disposed */
  get value(): T {
    if (this.#isReleased) throw new TypeError("Cannot use a borrowed instance: its guard was disposed");
    return this.#instance.value as T;
  }

  [Symbol.dispose](): void {
    if (this.#isReleased) return;
    this.#isReleased = true;
    this.release(this.#instance.borrow);
  }

  protected abstract release(flag: BorrowFlag): void;
}

/** An instance borrowed for reading (PyO3 `PyRef`). */
export class PyRef<T extends object> extends Guard<T> {
  constructor(instance: Instance) {
    instance.borrow.acquireShared();
    super(instance);
  }

  protected override release(flag: BorrowFlag): void {
    flag.releaseShared();
  }
}

/** An instance borrowed for writing (PyO3 `PyRefMut`). */
export class PyRefMut<T extends object> extends Guard<T> {
  constructor(instance: Instance) {
    instance.borrow.acquireExclusive();
    super(instance);
  }

  protected override release(flag: BorrowFlag): void {
    flag.releaseExclusive();
  }
}
