import { PyRuntimeError } from "../error/exceptions.ts";

/** The instance is borrowed for writing (PyO3 `PyBorrowError`). */
export class PyBorrowError extends PyRuntimeError {
  constructor() {
    super("Already mutably borrowed");
  }
}

/** The instance is borrowed already (PyO3 `PyBorrowMutError`). */
export class PyBorrowMutError extends PyRuntimeError {
  constructor() {
    super("Already borrowed");
  }
}

/** Counts who uses an instance: any number of readers, or one writer. */
export class BorrowFlag {
  /** Readers; −1 for a writer. */
  #count = 0;

  /** @throws {PyBorrowError} while it is borrowed for writing */
  acquireShared(): void {
    if (this.#count < 0) throw new PyBorrowError();
    this.#count++;
  }

  /** @throws {PyBorrowError} while a guard for writing stands */
  requireReadable(): void {
    if (this.#count < 0) throw new PyBorrowError();
  }

  /** @throws {PyBorrowMutError} while any guard stands */
  requireWritable(): void {
    if (this.#count !== 0) throw new PyBorrowMutError();
  }

  releaseShared(): void {
    this.#count--;
  }

  /** @throws {PyBorrowMutError} while it is borrowed at all */
  acquireExclusive(): void {
    if (this.#count !== 0) throw new PyBorrowMutError();
    this.#count = -1;
  }

  releaseExclusive(): void {
    this.#count = 0;
  }
}
