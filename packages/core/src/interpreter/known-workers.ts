import { subscribe } from "node:diagnostics_channel";
import { Worker } from "node:worker_threads";

/** Workers that this isolate started since {@link rememberWorkers} and that have not ended. */
const workers = new Set<Worker>();

/** Remembers workers from now on: Node has no list of them. @param onEnd called when one has ended, and its thread */
export function rememberWorkers(onEnd: () => void): void {
  subscribe("worker_threads", (message) => {
    const { worker } = message as { readonly worker: unknown };
    if (!(worker instanceof Worker)) return;
    workers.add(worker);
    worker.once("exit", () => {
      workers.delete(worker);
      onEnd();
    });
  });
}

/** Stops them, as the end of the process would a moment later. Does not wait. */
export function terminateWorkers(): void {
  for (const worker of workers) void worker.terminate();
}
