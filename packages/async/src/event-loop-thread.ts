import { isMainThread } from "node:worker_threads";
import { Py, type PyAny, Python, t } from "@taipan/core";
import { nodeLoop } from "./current-loop.ts";
import { intoPromise, type IntoPromiseOptions } from "./into-promise.ts";
import { scope, TaskLocals } from "./task-locals.ts";

/** How a loop with a thread of its own is made. */
export interface EventLoopThreadOptions {
  /**
   * What gives the loop: a Python callable, or `"uvloop"` for that package's. Default: `asyncio.new_event_loop()`, which
   * asks the policy that is set.
   */
  readonly newLoop?: PyAny | Py | "uvloop";
  /** Name of the thread. Default: `"asyncio"`. */
  readonly name?: string;
  /** asyncio's debug mode. Default: as `PYTHONASYNCIODEBUG` says. */
  readonly debug?: boolean;
}

/**
 * A loop that a Python thread runs, beside Node's: for uvloop, and for code that must not share a thread with JavaScript,
 * or blocks its loop. Calls of TypeScript cross threads; otherwise everything is as on Node's loop.
 *
 * The thread ends with {@link EventLoopThread.stop}, with the worker or with the process: tasks are cancelled,
 * asynchronous generators closed, the executor shut down and the loop closed. An idle thread does not keep Node alive.
 *
 * @example
 * ```ts
 * import { Python, t } from "@taipan/core";
 * import { EventLoopThread, intoPromise } from "@taipan/async";
 * await using thread = EventLoopThread.start({ name: "elsewhere" });
 * const name = Python.attach((py) => {
 *   py.run(`
 * import threading
 * async def where():
 *     return threading.current_thread().name
 * `);
 *   return intoPromise(py.eval("where()"), { loop: thread, returns: t.str });
 * });
 * expect(await name).toBe("elsewhere");
 * ```
 */
export class EventLoopThread implements AsyncDisposable {
  /** The loop; owned by this. */
  readonly loop: Py;
  readonly #thread: Py;
  #ended: Promise<void> | undefined;
  readonly #endWithWorker = (): void => Python.attach((py) => void this.#thread.bind(py).callMethod0("end"));

  private constructor(py: Python, { newLoop, name = "asyncio", debug }: EventLoopThreadOptions) {
    const node = nodeLoop(py);
    const make = newLoop === "uvloop" ? py.import("uvloop").getAttr("new_event_loop") : newLoop;
    const thread = node.half(py, "LoopThread").call([make ?? null, name, debug ?? null, node.object.bind(py)]);
    this.loop = thread.getAttr("loop").asUnbound();
    this.#thread = thread.asUnbound();
    // Python's own end takes care of the main thread's.
    if (!isMainThread) process.prependOnceListener("exit", this.#endWithWorker);
  }

  /**
   * Makes a loop, and the thread that runs it.
   *
   * @throws {PyErr} what making the loop raises; a `ModuleNotFoundError` where uvloop is not installed
   */
  static start(options: EventLoopThreadOptions = {}): EventLoopThread {
    return Python.attach((py) => new EventLoopThread(py, options));
  }

  /** Whether the thread has not ended. */
  get isRunning(): boolean {
    return Python.attach((py) => this.#thread.bind(py).callMethod0("is_running").extract(t.bool));
  }

  /** Runs a coroutine in this loop, or a TypeScript function of which everything that it awaits is run there. */
  run<T>(main: () => PromiseLike<T> | T): Promise<T>;
  run<T>(main: PyAny | Py, options?: Omit<IntoPromiseOptions<T>, "locals" | "loop">): Promise<T>;
  async run(main: PyAny | Py | (() => unknown), options: IntoPromiseOptions = {}): Promise<unknown> {
    if (typeof main !== "function") return await intoPromise(main, { ...options, loop: this });
    const locals = Python.attach((py) => TaskLocals.here(py, this.loop.clone()));
    return await scope(locals, main);
  }

  /**
   * Ends the thread. What is awaited in it is cancelled.
   *
   * @returns a promise of the end. It rejects with `SystemExit` and the like, should they have ended the loop before
   */
  stop(): Promise<void> {
    this.#ended ??= this.#stopNow();
    return this.#ended;
  }

  async #stopNow(): Promise<void> {
    process.off("exit", this.#endWithWorker);
    try {
      await Python.attach((py) => {
        const thread = this.#thread.bind(py);
        thread.callMethod0("stop");
        return intoPromise(thread.getAttr("ended"));
      });
    } finally {
      // It has nothing left to do but to end.
      Python.attach((py) => void this.#thread.bind(py).callMethod0("join"));
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
  }
}
