/** An error with Python frames of its own. */
interface MixedError extends Error {
  /** Python's frames, innermost first, as lines of a JavaScript stack. */
  $pythonFrames(): string;
}

/** V8's own accessor of `stack`, the same function for every error; `undefined` where `stack` is a plain property. */
let native: (() => unknown) | undefined;
let isNativeKnown = false;

/** Stacks that are texts: read before, or set by somebody. */
const texts = new WeakMap<Error, { readonly javascript?: string; readonly whole?: unknown }>();

/** One descriptor for all errors: making closures for each would cost more than the error. */
const DESCRIPTOR: PropertyDescriptor & ThisType<MixedError> = {
  configurable: true,
  get() {
    const known = texts.get(this);
    if (known !== undefined && "whole" in known) return known.whole;
    const javascript = known?.javascript ?? String(native?.call(this));
    // The first line that is a frame ends V8's own header, which may have several lines.
    const frames = javascript.search(/^ {4}at /m);
    return `${this.message}${this.$pythonFrames()}${frames === -1 ? "" : `\n${javascript.slice(frames)}`}`;
  },
  set(value: unknown) {
    texts.set(this, { whole: value });
  },
};

/** Puts Python's frames before JavaScript's when `stack` is read; neither is formatted before. */
export function mixStack(error: MixedError): void {
  if (!isNativeKnown) {
    // oxlint-disable-next-line typescript/unbound-method -- it is called on each error in turn
    native = Object.getOwnPropertyDescriptor(error, "stack")?.get;
    isNativeKnown = true;
  }
  if (native === undefined) texts.set(error, { javascript: String(error.stack) });
  Object.defineProperty(error, "stack", DESCRIPTOR);
}
