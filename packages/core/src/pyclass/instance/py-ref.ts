import type { BorrowFlag } from "./borrow-flag.ts";
import type { LivingInstance } from "./instance-table.ts";

/** A standing borrow: until it is disposed, a conflicting one is refused. */
abstract class Guard<T extends object> implements Disposable {
  readonly #value: object;
  readonly #borrow: BorrowFlag;
  #isReleased = false;

  constructor(instance: LivingInstance) {
    this.#value = instance.value;
    this.#borrow = instance.borrow;
  }

  /** The instance. @throws {TypeError} after the guard was disposed */
  get value(): T {
    if (this.#isReleased) throw new TypeError("Cannot use a borrowed instance: its guard was disposed");
    return this.#value as T;
  }

  [Symbol.dispose](): void {
    if (this.#isReleased) return;
    this.#isReleased = true;
    this.release(this.#borrow);
  }

  protected abstract release(flag: BorrowFlag): void;
}

/** An instance borrowed for reading (PyO3 `PyRef`). */
export class PyRef<T extends object> extends Guard<T> {
  constructor(instance: LivingInstance) {
    instance.borrow.acquireShared();
    super(instance);
  }

  protected override release(flag: BorrowFlag): void {
    flag.releaseShared();
  }
}

/** An instance borrowed for writing (PyO3 `PyRefMut`). */
export class PyRefMut<T extends object> extends Guard<T> {
  constructor(instance: LivingInstance) {
    instance.borrow.acquireExclusive();
    super(instance);
  }

  protected override release(flag: BorrowFlag): void {
    flag.releaseExclusive();
  }
}
