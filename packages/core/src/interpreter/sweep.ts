/** Work that an attach does while there is something to do for it; see {@link sweepAtAttach}. */
interface Sweep {
  isOn: boolean;
  run: () => void;
}

/** A field of one object, so that an attach reads it without a call. */
export const sweep: Sweep = { isOn: false, run: () => undefined };

/** Runs `body` at every attach from now on, until {@link stopSweeping}. It must be short. */
export function sweepAtAttach(body: () => void): void {
  sweep.run = body;
  sweep.isOn = true;
}

/** Undoes {@link sweepAtAttach}. */
export function stopSweeping(): void {
  sweep.isOn = false;
}
