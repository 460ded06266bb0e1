import { on, once } from "node:events";
import { Worker } from "node:worker_threads";
import { compileCache, CONDITIONS } from "./run-script.ts";

/** What every worker of a test gets. */
export interface Orders {
  readonly mode: string;
  /** Name of the lock or cell. */
  readonly name: string;
  /** Words that all share; what they mean is the mode's affair. */
  readonly words: Int32Array<SharedArrayBuffer>;
  readonly rounds?: number;
  /** Takes its two objects the other way round. */
  readonly isReversed?: boolean;
}

/** Words for all to share, all 0. */
export function sharedWords(): Int32Array<SharedArrayBuffer> {
  return new Int32Array(new SharedArrayBuffer(64));
}

/** Lets those begin who wait for the others. */
export function start(words: Int32Array<SharedArrayBuffer>): void {
  Atomics.store(words, 0, 1);
  Atomics.notify(words, 0);
}

/** A worker at its orders. What it says is kept until somebody listens. */
export class Hand {
  readonly worker: Worker;
  readonly #messages: NodeJS.AsyncIterator<unknown[]>;

  constructor(orders: Orders) {
    this.worker = new Worker(new URL("../fixtures/worker.mts", import.meta.url), {
      workerData: orders,
      execArgv: [...CONDITIONS, "--no-warnings"],
      env: { ...process.env, NODE_COMPILE_CACHE: compileCache },
    });
    this.#messages = on(this.worker, "message");
  }

  /** What it says next. @throws what it did not catch */
  async says(): Promise<unknown> {
    const { value } = await this.#messages.next();
    return (value as unknown[])[0];
  }

  /** When it has ended. */
  async ended(): Promise<void> {
    if (this.worker.threadId !== -1) await once(this.worker, "exit");
  }
}

/** Starts a worker of `fixtures/worker.mts`; it is at work when this comes back. */
export async function hire(orders: Orders): Promise<Hand> {
  const hand = new Hand(orders);
  await hand.says();
  return hand;
}
