import { PyTypeError } from "./classes/exceptions.ts";

/**
 * An object is not of the type that was asked for. It is Python's `TypeError` too, should it travel there.
 *
 * The object itself is kept: a failed cast loses nothing (PyO3 `CastIntoError`).
 */
export class CastError<T = unknown> extends PyTypeError {
  /** Name of the object's type. */
  readonly from: string;
  /** Name of the type asked for; several are joined by `" | "`. */
  readonly target: string;
  /** The object. */
  readonly object: T;

  constructor(object: T, from: string, target: string) {
    super(`'${from}' object is not an instance of '${target}'`.replace(/^'None' object/, "'None'"));
    this.from = from;
    this.target = target;
    this.object = object;
  }
}
