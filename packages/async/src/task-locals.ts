import { AsyncLocalStorage } from "node:async_hooks";
import { Py, PyAny, PyContext, type Python } from "@taipan/core";

const storage = new AsyncLocalStorage<TaskLocals>();

/**
 * The event loop and the context variables of a piece of asynchronous work (`pyo3_async_runtimes::TaskLocals`). A
 * TypeScript function made by `pyasync` runs with those of the task that awaits it, over every `await` of its own.
 */
export class TaskLocals {
  readonly #loop: Py;
  readonly #context: Py<PyContext>;

  private constructor(loop: Py, context: Py<PyContext>) {
    this.#loop = loop;
    this.#context = context;
  }

  /** Those of a loop, with a context in which no variable is set. */
  static withLoop(py: Python, loop: PyAny): TaskLocals {
    return new TaskLocals(loop.asUnbound(), PyContext.new(py).unbind());
  }

  /** Those of a loop, which they share with the caller, with a copy of the thread's current context. */
  static here(py: Python, loop: Py): TaskLocals {
    return new TaskLocals(loop, PyContext.copyCurrent(py).unbind());
  }

  /** Those of the loop that runs, with a copy of the current context. @throws {PyRuntimeError} if none runs */
  static withRunningLoop(py: Python): TaskLocals {
    return TaskLocals.here(py, getRunningLoop(py).unbind());
  }

  /** The loop. */
  eventLoop(py: Python): PyAny {
    return this.#loop.bind(py);
  }

  /** The context: what is set in it is seen by everything that has these locals. */
  context(py: Python): PyContext {
    return this.#context.bind(py);
  }

  /** The same loop with another context. */
  withContext(context: PyContext): TaskLocals {
    return new TaskLocals(this.#loop.clone(), context.asUnbound());
  }

  /** The same loop with a copy of the thread's current context. */
  copyContext(py: Python): TaskLocals {
    return this.withContext(PyContext.copyCurrent(py));
  }

  /** Others for the same loop and context. */
  clone(): TaskLocals {
    return new TaskLocals(this.#loop.clone(), this.#context.clone());
  }
}

/** Something that says which loop is meant: the loop, or an `EventLoopThread`. */
export type LoopLike = PyAny | Py | { readonly loop: Py };

/** A handle of the loop that is meant, for whoever keeps it. */
export function keptLoop(loop: LoopLike): Py {
  if (loop instanceof PyAny) return loop.asUnbound();
  return (loop instanceof Py ? loop : loop.loop).clone();
}

/** Runs `body` with `locals` as the current ones, during each `await` inside it as well. */
export function scope<R>(locals: TaskLocals, body: () => R): R {
  return storage.run(locals, body);
}

/** Runs `body` with no current locals. */
export function outsideScope<R>(body: () => R): R {
  return storage.getStore() === undefined ? body() : storage.exit(body);
}

/** Those that {@link scope} set, if any. */
export function scopedLocals(): TaskLocals | undefined {
  return storage.getStore();
}

/** The asyncio loop that runs on this thread. @throws {PyRuntimeError} `no running event loop` */
export function getRunningLoop(py: Python): PyAny {
  return py.import("asyncio").getAttr("get_running_loop").call0();
}

/** The loop of the current locals, else the one that runs. @throws {PyRuntimeError} if there is neither */
export function getCurrentLoop(py: Python): PyAny {
  return scopedLocals()?.eventLoop(py) ?? getRunningLoop(py);
}

/** The current locals, else those of the loop that runs. @throws {PyRuntimeError} if there is neither */
export function getCurrentLocals(py: Python): TaskLocals {
  return scopedLocals() ?? TaskLocals.withRunningLoop(py);
}
