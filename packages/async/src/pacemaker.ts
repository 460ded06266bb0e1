import type { SelectorWatch } from "./selector-watch.ts";

/** Steps in a row that follow the current turn at once; then Node's timers and I/O have their turn. */
const MOST_MICROTASKS = 64;
/** Longest time-out that Node's timers know, in milliseconds; asyncio has a day as its own. */
const LONGEST_TIMEOUT = 86_400_000;

/** Calls a loop's step when it is due: asked for, at a time, or because its selector has events. */
export class Pacemaker {
  readonly #step: (isPolled: boolean) => void;
  readonly #watch: SelectorWatch;
  #asked: "no" | "microtask" | "immediate" = "no";
  #microtasks = 0;
  /** The selector had events since the last step. */
  #isPolled = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the timer fires, by `performance.now()`. */
  #deadline = Infinity;
  #isHeld = false;

  /** @param watch makes the watch of the selector, which calls what it is given */
  constructor(watch: (onReady: () => void) => SelectorWatch, step: (isPolled: boolean) => void) {
    this.#step = step;
    // Not here: nobody runs microtasks after koffi's callbacks, or catches what they throw. Immediates come right after.
    this.#watch = watch(() => {
      this.#isPolled = true;
      this.askLater();
    });
  }

  /** Wants a step right after the JavaScript that runs now. */
  ask(): void {
    if (this.#asked !== "no") return;
    if (++this.#microtasks > MOST_MICROTASKS) {
      this.askLater();
      return;
    }
    this.#asked = "microtask";
    queueMicrotask(this.#onMicrotask);
  }

  /** Wants a step in the next turn of the event loop. */
  askLater(): void {
    if (this.#asked !== "no") return;
    this.#asked = "immediate";
    setImmediate(this.#onImmediate);
  }

  /** Wants a step in so many seconds; `undefined` for none. Replaces what was wanted before. */
  askAt(seconds: number | undefined): void {
    const wanted = seconds === undefined ? Infinity : performance.now() + seconds * 1000;
    // One that comes too early finds nothing to do and asks again: the next time-out is seldom another one.
    if (this.#timer !== undefined && Math.abs(wanted - this.#deadline) < 0.5) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#deadline = wanted;
    if (seconds === undefined) return;
    this.#timer = setTimeout(this.#onTimer, Math.min(Math.ceil(seconds * 1000), LONGEST_TIMEOUT));
  }

  /** Whether the process stays alive though no step is asked for. */
  hold(isHeld: boolean): void {
    if (isHeld === this.#isHeld) return;
    this.#isHeld = isHeld;
    if (isHeld) this.#watch.ref();
    else this.#watch.unref();
  }

  /** No step comes any more. */
  stop(): void {
    this.askAt(undefined);
    this.#asked = "no";
    this.#watch[Symbol.dispose]();
  }

  // Made once: a step is asked for some 100,000 times a second.
  readonly #onMicrotask = (): void => {
    if (this.#asked === "microtask") this.#run();
  };

  readonly #onImmediate = (): void => {
    this.#microtasks = 0;
    if (this.#asked === "immediate") this.#run();
  };

  readonly #onTimer = (): void => {
    this.#microtasks = 0;
    this.#timer = undefined;
    this.#deadline = Infinity;
    this.#run();
  };

  #run(): void {
    if (!this.#watch.isOpen) return;
    const isPolled = this.#isPolled;
    this.#isPolled = false;
    this.#asked = "no";
    try {
      this.#step(isPolled);
    } finally {
      if (isPolled) this.#watch.rearm();
    }
  }
}
