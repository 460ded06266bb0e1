/** What is used of the handle below a stream of Node's. */
interface StreamHandle {
  setBlocking?(isBlocking: boolean): number;
}

/**
 * Keeps standard output and error as a Python program needs them. Node makes a pipe there non-blocking when JavaScript
 * first uses its stream, for everybody who has that pipe: Python would lose what does not fit into it at once. Node itself
 * writes there synchronously either way.
 */
export function keepOutputBlocking(): void {
  for (const name of ["stdout", "stderr"] as const) {
    const original = Object.getOwnPropertyDescriptor(process, name);
    if (original?.get === undefined) continue;
    const replace = (value: unknown): void =>
      void Object.defineProperty(process, name, { configurable: true, enumerable: true, writable: true, value });
    Object.defineProperty(process, name, {
      configurable: true,
      enumerable: true,
      get: () => {
        const stream = original.get?.call(process) as { readonly _handle?: StreamHandle };
        stream._handle?.setBlocking?.(true);
        replace(stream);
        return stream;
      },
      set: replace,
    });
  }
}
