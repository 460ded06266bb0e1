/** One thing that was looked at. */
export interface Finding {
  readonly name: string;
  readonly value: string;
  /** `failed`: Python cannot be used like this. `warning`: something else cannot, or may surprise. */
  readonly state: "ok" | "warning" | "failed";
  /** What to do, or what does not work. */
  readonly advice?: string;
}

/** A finding that is as it should be. */
export function ok(name: string, value: string): Finding {
  return { name, value, state: "ok" };
}

/** A finding that may surprise. */
export function warning(name: string, value: string, advice: string): Finding {
  return { name, value, state: "warning", advice };
}

/** A finding with which nothing works. */
export function failed(name: string, value: string, advice?: string): Finding {
  return { name, value, state: "failed", ...(advice === undefined ? {} : { advice }) };
}
