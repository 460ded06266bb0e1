import { Problem } from "../server/problem.ts";

/** Work of which only the newest is wanted: whoever begins gives up what was begun before under the same name. */
export class NewestFirst {
  readonly #running = new Map<string, AbortController>();

  /**
   * Runs work until it is done, given up from outside, or overtaken.
   *
   * @param given gives it up from outside
   * @throws {Problem} 409 if newer work of the same name began meanwhile; the signal's reason; what the work throws
   */
  async run<T>(name: string, given: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    this.#running.get(name)?.abort(new Problem(409, "Cannot finish this: something newer was asked for meanwhile"));
    const own = new AbortController();
    this.#running.set(name, own);
    try {
      return await work(AbortSignal.any([given, own.signal]));
    } finally {
      if (this.#running.get(name) === own) this.#running.delete(name);
    }
  }

  /** How much work there is. */
  get size(): number {
    return this.#running.size;
  }
}
