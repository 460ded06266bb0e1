/** What the operating system's signals ask for. */
export interface StopSignals {
  /** Resolved by the first signal. */
  readonly asked: Promise<void>;
  /** Aborted by the second one. */
  readonly insisted: AbortSignal;
  /** The exit status: 0, or that of a program which the second signal ended. */
  readonly status: number;
}

const STATUS = { SIGINT: 130, SIGTERM: 143 } as const;

/** Listens to SIGINT and SIGTERM from now on. */
export function stopSignals(): StopSignals {
  const asked = Promise.withResolvers<void>();
  const insisted = new AbortController();
  let count = 0;
  let status = 0;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      count++;
      if (count === 1) asked.resolve();
      if (count !== 2) return;
      status = STATUS[signal];
      insisted.abort();
    });
  }
  return {
    asked: asked.promise,
    insisted: insisted.signal,
    get status() {
      return status;
    },
  };
}
