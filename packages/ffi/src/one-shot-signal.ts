import { processSymbols } from "./process-symbols.ts";

/** Where `struct sigaction` has what is used of it, and the flag's value. */
interface Layout {
  readonly size: number;
  readonly flags: number;
  /** `SA_RESETHAND` */
  readonly resets: number;
}

const LAYOUTS: Readonly<Partial<Record<NodeJS.Platform, Layout>>> = {
  // glibc and musl, 64 bits: the handler, a mask of 1,024 bits, the flags.
  linux: { size: 152, flags: 136, resets: 0x8000_0000 },
  // The handler, a mask of 32 bits, the flags.
  darwin: { size: 16, flags: 12, resets: 4 },
};

type SigAction = (number: number, wanted: Uint8Array | null, found: Uint8Array | null) => number;

let sigaction: SigAction | undefined;

/**
 * A signal whose handler, which somebody set, is called once: the next signal does what the system does by default, which
 * is to end the process, wherever that is and whatever it does. {@link OneShotSignal.arm} sets the handler once more.
 */
export class OneShotSignal {
  readonly #number: number;
  readonly #layout: Layout;
  readonly #action: Uint8Array;

  private constructor(number: number, layout: Layout, action: Uint8Array) {
    this.#number = number;
    this.#layout = layout;
    this.#action = action;
  }

  /** Makes the handler that a signal has now one for a single call; `undefined` where the platform has none of the kind. */
  static take(number: number): OneShotSignal | undefined {
    const layout = LAYOUTS[process.platform];
    if (layout === undefined) return undefined;
    const action = current(number, layout);
    const view = new DataView(action.buffer);
    view.setUint32(layout.flags, (view.getUint32(layout.flags, true) | layout.resets) >>> 0, true);
    const signal = new OneShotSignal(number, layout, action);
    signal.arm();
    return signal;
  }

  /** Lets the handler be called once more, unless the signal has got another one. */
  arm(): void {
    const handler = new DataView(this.#action.buffer).getBigUint64(0, true);
    const now = new DataView(current(this.#number, this.#layout).buffer).getBigUint64(0, true);
    if (now === 0n || now === handler) bound()(this.#number, this.#action, null);
  }
}

function current(number: number, { size }: Layout): Uint8Array<ArrayBuffer> {
  const action = new Uint8Array(size);
  bound()(number, null, action);
  return action;
}

function bound(): SigAction {
  sigaction ??= processSymbols().func("int sigaction(int, const uint8_t *, _Out_ uint8_t *)") as SigAction;
  return sigaction;
}
