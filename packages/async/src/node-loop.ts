import { isMainThread } from "node:worker_threads";
import { type Py, PyErr, PyAny, Python, t } from "@taipan/core";
import { NULL, objects, Py_None, PyList_Append, PyList_SetSlice, PyLong_Type, PyObject_CallNoArgs } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { Pacemaker } from "./pacemaker.ts";
import { pythonHalf } from "./python-half.ts";
import { watchSelector } from "./selector-watch.ts";
import { outsideScope } from "./task-locals.ts";

/** Who waits for the end of a future of the loop. */
export interface Waiter {
  /** Called, attached, once the future (borrowed) is done, or will never be: the loop was closed. */
  finish(py: Python, future: PyObjectPtr, isDone: boolean): void;
}

/** What is called, attached, when Python wants to cancel a future (borrowed). */
export type OnCancel = (py: Python, future: PyObjectPtr) => void;

/** A promise that was settled, for the future that belongs to it. */
export interface Settlement {
  /**
   * Adds the future, the result and whether that is an error to the list that the next step reads, attached.
   *
   * @throws nothing
   */
  settle(py: Python, list: PyObjectPtr): void;
}

/** The loop whose step runs. */
let running: NodeLoop | undefined;

/** The loop of this isolate whose step runs now, if any does. */
export function runningLoop(): NodeLoop | undefined {
  return running;
}

/** The loops of this isolate that are open, by the addresses of their objects. */
const loops = new Map<number, NodeLoop>();

/** The loop of this isolate that an object (borrowed) is, if it is one. */
export function nodeLoopOf(object: PyObjectPtr): NodeLoop | undefined {
  return loops.get(object);
}

/**
 * Node's half of a `NodeEventLoop`: asyncio's selector loop, of which Node runs an iteration whenever something is ready,
 * a timer is due or libuv sees events of its selector.
 */
export class NodeLoop {
  /** The loop. */
  readonly object: Py;
  /** Python's identity of this thread. */
  readonly home: number | bigint;
  readonly #half: Py;
  readonly #begin: Py;
  readonly #makeFuture: Py;
  readonly #makeToldFuture: Py;
  readonly #makeAskedFuture: Py;
  readonly #step: Py;
  readonly #polledStep: Py;
  /** Lists that both sides know: see Python's half. */
  readonly #starts: Py;
  readonly #begun: Py;
  readonly #finished: Py;
  readonly #settled: Py;
  /** Who waits for what is in the list of starts. */
  #starting: Waiter[] = [];
  readonly #pacemaker: Pacemaker;
  /** By the address of the future, which this owns a reference to. */
  readonly #waiting = new Map<number, Waiter>();
  /** By the address of the future, which whoever settles it holds. */
  readonly #cancellable = new Map<number, OnCancel>();
  #settlements: Settlement[] = [];
  readonly #closeAtExit = (): void => this.close();
  #isStaying = false;
  #isClosed = false;

  /** @param unfinished a loop that has not been initialized, instead of one of its own */
  constructor(py: Python, unfinished?: PyAny) {
    const half = pythonHalf(py);
    const partial = py.import("functools").getAttr("partial");
    const ask = (): void => this.#pacemaker.ask();
    const base = half.getAttr("NodeEventLoop");
    const given = [ask, (): void => this.#end()];
    const loop = unfinished ?? base.call(given);
    if (unfinished !== undefined) base.callMethod("__init__", [unfinished, ...given]);
    this.object = loop.asUnbound();
    this.home = loop.getAttr("_home").extract(t.int);
    this.#half = half.asUnbound();
    this.#starts = loop.getAttr("starts").unbind();
    this.#begun = loop.getAttr("begun").unbind();
    this.#finished = loop.getAttr("finished").unbind();
    this.#settled = loop.getAttr("settled").unbind();
    const makeFuture = half.getAttr("make_future");
    this.#makeFuture = partial.call([makeFuture, loop]).unbind();
    this.#makeToldFuture = partial.call([makeFuture, loop, true]).unbind();
    this.#makeAskedFuture = partial.call([makeFuture, loop, true, true]).unbind();
    this.#begin = partial.call([half.getAttr("begin"), loop]).unbind();
    this.#step = partial.call([loop.getAttr("step"), false]).unbind();
    this.#polledStep = partial.call([loop.getAttr("step"), true]).unbind();
    this.#pacemaker = new Pacemaker(
      (onReady) => watchSelector(half, loop, onReady),
      // Whoever asked for the step is not the one whose tasks run in it.
      (isPolled) => outsideScope(() => this.#run(isPolled)),
    );
    loops.set(loop.asPtr(), this);
    if (isMainThread) py.import("atexit").callMethod("register", [loop.getAttr("close")]);
    else process.prependOnceListener("exit", this.#closeAtExit);
  }

  /** Whether Python closed the loop. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Closes the loop, and ends waiting for what it has. */
  close(): void {
    if (!this.#isClosed) Python.attach((py) => void this.object.bind(py).callMethod("close"));
  }

  /** A function of Python's half, or another of its attributes. */
  half(py: Python, name: string): PyAny {
    return this.#half.bind(py).getAttr(name);
  }

  /**
   * Awaits a coroutine from the next step on, as a task. Cheaper than {@link NodeLoop.begin}, but the context is then that
   * of the step.
   */
  start(py: Python, coroutine: PyObjectPtr, waiter: Waiter): void {
    if (PyList_Append(this.#starts.asPtr(), coroutine) < 0) throw PyErr.fetch(py);
    this.#starting.push(waiter);
    this.#pacemaker.ask();
  }

  /**
   * Awaits something: a coroutine becomes a task, other awaitables are wrapped. `waiter` hears of its end.
   *
   * @param context in which a coroutine runs. Default: a copy of the current one
   * @returns the future, borrowed until then
   * @throws {PyErr} a `TypeError` if it cannot be awaited
   */
  begin(py: Python, awaitable: PyAny, waiter: Waiter, context?: PyAny): PyObjectPtr {
    const begin = this.#begin.bind(py);
    // Python does not ask by itself then, which costs more.
    if (running !== this) this.#pacemaker.ask();
    const future = begin.call(context === undefined ? [awaitable] : [awaitable, context]).asPtr();
    this.#wait(future, waiter);
    return future;
  }

  #wait(future: PyObjectPtr, waiter: Waiter): void {
    const others = this.#waiting.get(future);
    if (others === undefined) {
      objects.incRef(future);
      this.#waiting.set(future, waiter);
      return;
    }
    this.#waiting.set(future, {
      finish(py, pointer, isDone) {
        others.finish(py, pointer, isDone);
        waiter.finish(py, pointer, isDone);
      },
    });
  }

  /**
   * A future of this loop that TypeScript settles (`NodeFuture`).
   *
   * @param onCancel called when Python wants to cancel it, until {@link NodeLoop.forget}
   * @param isAsked whether the future then stays open, for TypeScript to decide
   * @throws {PyErr} a `RuntimeError` inside a loop that keeps this thread, where it could never be settled
   */
  makeFuture(py: Python, onCancel?: OnCancel, isAsked = false): PyAny {
    const make = onCancel === undefined ? this.#makeFuture : isAsked ? this.#makeAskedFuture : this.#makeToldFuture;
    const future = PyAny.fromOwnedPtrOrThrow(py, PyObject_CallNoArgs(make.asPtr()));
    if (onCancel !== undefined) this.#cancellable.set(future.asPtr(), onCancel);
    return future;
  }

  /** Whoever works for a future is done: it need not hear of requests to cancel it any more. */
  forget(future: PyObjectPtr): void {
    this.#cancellable.delete(future);
  }

  /** Passes on how a promise was settled in the next step, which is asked for. */
  deliver(settlement: Settlement): void {
    if (this.#isClosed) return;
    this.#settlements.push(settlement);
    if (running !== this) this.#pacemaker.ask();
  }

  #run(isPolled: boolean): void {
    if (this.#isClosed) return;
    let error: unknown;
    Python.attach((py) => {
      // oxlint-disable-next-line typescript/no-this-alias -- a variable of this module names the loop that runs: an isolate has one at most
      running = this;
      try {
        this.#deliverAll(py);
        const plan = PyObject_CallNoArgs((isPolled ? this.#polledStep : this.#step).asPtr());
        if (plan === NULL) error = PyErr.fetch(py);
        else this.#follow(plan);
        if (this.#starting.length > 0) this.#noteBegun();
        this.#notify(py);
      } finally {
        running = undefined;
      }
    });
    if (this.#settlements.length > 0 || this.#starting.length > 0) this.#pacemaker.ask();
    this.#pacemaker.hold(this.#isStaying || this.#waiting.size > 0);
    if (error === undefined) return;
    // KeyboardInterrupt and SystemExit leave a step; what is ready besides goes on in the next one.
    this.#pacemaker.askLater();
    throw error;
  }

  #deliverAll(py: Python): void {
    if (this.#settlements.length === 0) return;
    const settlements = this.#settlements;
    this.#settlements = [];
    const list = this.#settled.asPtr();
    for (const settlement of settlements) settlement.settle(py, list);
  }

  /** Takes over what a step says of the next one. */
  #follow(plan: PyObjectPtr): void {
    if (plan === Py_None()) {
      this.#isStaying = false;
      this.#pacemaker.askAt(undefined);
    } else if (objects.typeOf(plan) === PyLong_Type()) {
      this.#pacemaker.askLater();
    } else {
      const seconds = objects.tupleItem(plan, 0);
      this.#pacemaker.askAt(seconds === Py_None() ? undefined : objects.float(seconds));
      this.#isStaying = t.bool.fromPython(objects.tupleItem(plan, 1));
    }
    objects.decRef(plan);
  }

  /** Those who wait for coroutines wait for their tasks now. */
  #noteBegun(): void {
    const begun = this.#begun.asPtr();
    const count = objects.listSize(begun);
    const waiters = this.#starting;
    for (let index = 0; index < count; index++) this.#wait(objects.listItem(begun, index), waiters[index] as Waiter);
    PyList_SetSlice(begun, 0, count, NULL);
    this.#starting = waiters.length === count ? [] : waiters.slice(count);
  }

  #notify(py: Python): void {
    const finished = this.#finished.asPtr();
    const count = objects.listSize(finished);
    if (count === 0) return;
    for (let index = 0; index < count; index++) {
      // SAFETY: the list only grows meanwhile, and holds the future.
      const future = objects.listItem(finished, index);
      const waiter = this.#waiting.get(future);
      if (waiter === undefined) {
        this.#cancellable.get(future)?.(py, future);
        continue;
      }
      this.#waiting.delete(future);
      waiter.finish(py, future, true);
      objects.decRef(future);
    }
    PyList_SetSlice(finished, 0, count, NULL);
  }

  /** Python closed the loop: who waits for it would wait for ever. */
  #end(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    loops.delete(this.object.asPtr());
    this.#pacemaker.stop();
    process.off("exit", this.#closeAtExit);
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    this.#cancellable.clear();
    this.#settlements = [];
    const starting = this.#starting;
    this.#starting = [];
    Python.attach((py) => {
      for (const [pointer, waiter] of waiting) {
        const future = pointer as PyObjectPtr;
        waiter.finish(py, future, false);
        objects.decRef(future);
      }
      for (const waiter of starting) waiter.finish(py, NULL, false);
      // It would keep the loop for good.
      if (isMainThread) py.import("atexit").callMethod("unregister", [this.object.bind(py).getAttr("close")]);
      const functions = [this.#begin, this.#makeFuture, this.#makeToldFuture, this.#makeAskedFuture, this.#step];
      const lists = [this.#starts, this.#begun, this.#finished, this.#settled];
      for (const handle of [...functions, this.#polledStep, ...lists]) handle.drop();
    });
  }
}
