/** Milliseconds without anything new to see, after which an older wish may finish before a newer one begins. */
const PATIENCE = 250;

/**
 * Work of which the newest is wanted. What is under way is given up for a newer wish, so that the page follows the hand;
 * but while nothing has been shown for a moment it may finish, so that a long drag is seen moving.
 *
 * @template T
 */
export class Latest {
  /** @type {(wish: T, signal: AbortSignal) => Promise<void>} */
  #work;
  /** @type {(error: unknown) => void} */
  #fail;
  /** @type {AbortController | undefined} */
  #running;
  /** @type {{ wish: T } | undefined} */
  #next;
  #shown = 0;

  /**
   * @param {(wish: T, signal: AbortSignal) => Promise<void>} work
   * @param {(error: unknown) => void} fail is told of what goes wrong
   */
  constructor(work, fail) {
    this.#work = work;
    this.#fail = fail;
  }

  /**
   * Asks for something in place of all that was asked for before.
   *
   * @param {T} wish
   * @param {{ atOnce?: boolean }} [options] whether what is under way is of no use at all
   */
  ask(wish, { atOnce = false } = {}) {
    this.#next = { wish };
    if (this.#running === undefined) void this.#run();
    else if (atOnce || performance.now() - this.#shown < PATIENCE) this.#running.abort();
  }

  async #run() {
    while (this.#next !== undefined) {
      const { wish } = this.#next;
      this.#next = undefined;
      const running = new AbortController();
      this.#running = running;
      try {
        await this.#work(wish, running.signal);
        this.#shown = performance.now();
      } catch (error) {
        if (!running.signal.aborted) this.#fail(error);
      }
      this.#running = undefined;
    }
  }
}
