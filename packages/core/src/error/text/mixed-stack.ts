/** Errors that keep JavaScript's frames in one turn of the event loop; a loop that makes more is not being debugged. */
const MOST_TRACED = 100;
const OMITTED = `\n    at <JavaScript's frames are kept for ${MOST_TRACED} errors in a turn of the event loop>`;
/** Frames between a caller and the constructor, which count towards V8's limit. */
const OWN_FRAMES = 6;
const FRAME = "    at ";

let left = MOST_TRACED;

/** Stacks that somebody assigned. */
const assigned = new WeakMap<Error, unknown>();

/**
 * An error with frames of its own before JavaScript's. Neither are formatted before `stack` is read.
 *
 * V8 walks the stack when an error is made: 3–8 µs, more than all the rest of it. Hence the limit.
 */
export abstract class MixedStackError extends Error {
  static {
    // An accessor of the prototype: to define one for each error costs twice what making it does.
    const stack: PropertyDescriptor & ThisType<MixedStackError> = {
      configurable: true,
      get() {
        return assigned.has(this) ? assigned.get(this) : `${this.message}${this.$pythonFrames()}${this.#frames()}`;
      },
      set(value: unknown) {
        assigned.set(this, value);
      },
    };
    Object.defineProperty(this.prototype, "stack", stack);
  }

  /** Carries the stack that V8 saw when the error was made; `undefined` beyond {@link MOST_TRACED}. */
  #trace: { readonly stack?: string } | undefined;

  constructor() {
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 0;
    super();
    // Its own one would hide the accessor.
    delete this.stack;
    if (left > 0 && limit > 0) this.#capture(limit);
    Error.stackTraceLimit = limit;
  }

  /** Python's frames, innermost first, as lines of a JavaScript stack. */
  abstract $pythonFrames(): string;

  #capture(limit: number): void {
    if (left-- === MOST_TRACED) queueMicrotask(() => (left = MOST_TRACED));
    this.#trace = {};
    Error.stackTraceLimit = limit + OWN_FRAMES;
    Error.captureStackTrace(this.#trace, MixedStackError);
  }

  #frames(): string {
    if (this.#trace === undefined) return Error.stackTraceLimit > 0 ? OMITTED : "";
    const lines = String(this.#trace.stack).split("\n");
    const constructors = new Set<string>();
    for (let type = this.constructor; type !== MixedStackError; type = Object.getPrototypeOf(type) as typeof type) {
      constructors.add(`${FRAME}new ${type.name}`);
    }
    // V8's header may have several lines, and that an error was constructed is no news.
    let first = lines.findIndex((line) => line.startsWith(FRAME));
    if (first === -1) return "";
    while (constructors.has((lines[first] ?? "").replace(/ \(.*$/, ""))) first++;
    return `\n${lines.slice(first).join("\n")}`;
  }
}
