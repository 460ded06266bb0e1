import { PyRuntimeError } from "../../error/classes/exceptions.ts";

/** The instance is borrowed for writing (PyO3 `PyBorrowError`). */
export class PyBorrowError extends PyRuntimeError {
  constructor(standing?: string) {
    super(withPlace("Already mutably borrowed", standing));
  }
}

/** The instance is borrowed already (PyO3 `PyBorrowMutError`). */
export class PyBorrowMutError extends PyRuntimeError {
  constructor(standing?: string) {
    super(withPlace("Already borrowed", standing));
  }
}

function withPlace(message: string, standing: string | undefined): string {
  return standing === undefined ? message : `${message}; the standing borrow was taken\n${standing}`;
}

/** Whether `TAIPAN_DEBUG` lists `borrows`: errors then say where the standing borrow was taken. */
const remembers: boolean = /\bborrows\b/.test(process.env["TAIPAN_DEBUG"] ?? "");

/** Counts who uses an instance: any number of readers, or one writer. */
export class BorrowFlag {
  /** Readers; −1 for a writer. */
  #count = 0;
  /** Where the last borrow was taken, if that is remembered. */
  #place: string | undefined;

  /** @throws {PyBorrowError} while it is borrowed for writing */
  acquireShared(): void {
    this.requireReadable();
    this.#count++;
    if (remembers) this.#remember();
  }

  /** @throws {PyBorrowError} while it is borrowed for writing */
  requireReadable(): void {
    if (this.#count < 0) throw new PyBorrowError(this.#place);
  }

  /** @throws {PyBorrowMutError} while it is borrowed at all */
  requireWritable(): void {
    if (this.#count !== 0) throw new PyBorrowMutError(this.#place);
  }

  releaseShared(): void {
    this.#count--;
  }

  /** @throws {PyBorrowMutError} while it is borrowed at all */
  acquireExclusive(): void {
    this.requireWritable();
    this.#count = -1;
    if (remembers) this.#remember();
  }

  releaseExclusive(): void {
    this.#count = 0;
  }

  #remember(): void {
    this.#place = new Error("borrow").stack?.replace(/^.*\n/, "");
  }
}
