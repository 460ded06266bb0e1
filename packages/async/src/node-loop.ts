import { isMainThread } from "node:worker_threads";
import { type Py, PyErr, type PyAny, Python, t } from "@taipan/core";
import { NULL, objects, Py_None, PyList_SetSlice, PyLong_Type, PyObject_CallNoArgs } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { Pacemaker } from "./pacemaker.ts";
import { pythonHalf } from "./python-half.ts";

/** What is called, attached, once a future (borrowed) of the loop is done, or will never be: the loop was closed. */
export type OnFinished = (py: Python, future: PyObjectPtr, isDone: boolean) => void;

/** What is called, attached, when Python wants to cancel a future (borrowed). */
export type OnCancel = (py: Python, future: PyObjectPtr) => void;

/** What is done with a loop, attached, right before its next step. */
export type Delivery = (py: Python) => void;

/** The loop whose step runs. */
let running: NodeLoop | undefined;

/** The loop of this isolate whose step runs now, if any does. */
export function runningLoop(): NodeLoop | undefined {
  return running;
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
  readonly #tell: Py;
  readonly #step: Py;
  readonly #polledStep: Py;
  /** A list to which Python appends futures when they are done. */
  readonly #finished: Py;
  readonly #pacemaker: Pacemaker;
  /** By the address of the future, which this owns a reference to. */
  readonly #waiting = new Map<number, OnFinished>();
  /** By the address of the future, which whoever settles it holds. */
  readonly #cancellable = new Map<number, OnCancel>();
  #deliveries: Delivery[] = [];
  #isStaying = false;
  #isClosed = false;

  constructor(py: Python) {
    const half = pythonHalf(py);
    const partial = py.import("functools").getAttr("partial");
    const ask = (): void => this.#pacemaker.ask();
    const loop = half.callMethod("NodeEventLoop", [ask, (): void => this.#end()]);
    const finished = py.list();
    this.object = loop.asUnbound();
    this.home = loop.getAttr("_home").extract(t.int);
    this.#half = half.asUnbound();
    this.#finished = finished.asUnbound();
    this.#makeFuture = half.getAttr("make_future").unbind();
    this.#tell = finished.getAttr("append").unbind();
    this.#begin = partial.call([half.getAttr("begin"), loop, finished.getAttr("append")]).unbind();
    this.#step = partial.call([loop.getAttr("step"), false]).unbind();
    this.#polledStep = partial.call([loop.getAttr("step"), true]).unbind();
    const descriptor = loop.getAttr("_selector").callMethod("fileno").extract(t.i32);
    this.#pacemaker = new Pacemaker(descriptor, (isPolled) => this.#run(isPolled));
    if (isMainThread) py.import("atexit").callMethod("register", [loop.getAttr("close")]);
    // Before core's listener, after which this thread cannot attach any more.
    else process.prependOnceListener("exit", () => this.close());
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
   * Awaits something: a coroutine becomes a task, other awaitables are wrapped. `onFinished` hears of its end.
   *
   * @param context in which a coroutine runs. Default: a copy of the current one
   * @returns the future, borrowed until then
   * @throws {PyErr} a `TypeError` if it cannot be awaited
   */
  begin(py: Python, awaitable: PyAny, onFinished: OnFinished, context?: PyAny): PyObjectPtr {
    const begin = this.#begin.bind(py);
    // Python does not ask by itself then, which costs more.
    if (running !== this) this.#pacemaker.ask();
    const future = begin.call(context === undefined ? [awaitable] : [awaitable, context]);
    return this.#wait(future.asPtr(), onFinished);
  }

  #wait(future: PyObjectPtr, onFinished: OnFinished): PyObjectPtr {
    const others = this.#waiting.get(future);
    if (others === undefined) objects.incRef(future);
    this.#waiting.set(
      future,
      others === undefined
        ? onFinished
        : (py, pointer, isDone): void => {
            others(py, pointer, isDone);
            onFinished(py, pointer, isDone);
          },
    );
    return future;
  }

  /**
   * A future of this loop that TypeScript settles (`NodeFuture`).
   *
   * @param onCancel called when Python wants to cancel it, until {@link NodeLoop.forget}
   * @param isAsked whether the future then stays open, for TypeScript to decide
   * @throws {PyErr} a `RuntimeError` inside a loop that keeps this thread, where it could never be settled
   */
  makeFuture(py: Python, onCancel?: OnCancel, isAsked = false): PyAny {
    const loop = this.object.bind(py);
    const make = this.#makeFuture.bind(py);
    if (onCancel === undefined) return make.call([loop]);
    const future = make.call([loop, this.#tell.bind(py), isAsked]);
    this.#cancellable.set(future.asPtr(), onCancel);
    return future;
  }

  /** Whoever works for a future is done: it need not hear of requests to cancel it any more. */
  forget(future: PyObjectPtr): void {
    this.#cancellable.delete(future);
  }

  /** Has something done right before the next step, which is asked for. */
  deliver(delivery: Delivery): void {
    if (this.#isClosed) return;
    this.#deliveries.push(delivery);
    if (running !== this) this.#pacemaker.ask();
  }

  #run(isPolled: boolean): void {
    if (this.#isClosed) return;
    let error: unknown;
    Python.attach((py) => {
      // oxlint-disable-next-line typescript/no-this-alias -- which loop runs is one thing an isolate
      running = this;
      try {
        this.#deliverAll(py);
        const plan = PyObject_CallNoArgs((isPolled ? this.#polledStep : this.#step).asPtr());
        if (plan === NULL) error = PyErr.fetch(py);
        else this.#follow(plan);
        this.#notify(py);
      } finally {
        running = undefined;
      }
    });
    if (this.#deliveries.length > 0) this.#pacemaker.ask();
    this.#pacemaker.hold(this.#isStaying || this.#waiting.size > 0);
    if (error === undefined) return;
    // KeyboardInterrupt and SystemExit leave a step; what is ready besides goes on in the next one.
    this.#pacemaker.askLater();
    throw error;
  }

  #deliverAll(py: Python): void {
    if (this.#deliveries.length === 0) return;
    const deliveries = this.#deliveries;
    this.#deliveries = [];
    for (const delivery of deliveries) delivery(py);
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

  #notify(py: Python): void {
    const finished = this.#finished.asPtr();
    const count = objects.listSize(finished);
    if (count === 0) return;
    for (let index = 0; index < count; index++) {
      // SAFETY: the list only grows meanwhile, and holds the future.
      const future = objects.listItem(finished, index);
      const onFinished = this.#waiting.get(future);
      if (onFinished === undefined) {
        this.#cancellable.get(future)?.(py, future);
        continue;
      }
      this.#waiting.delete(future);
      onFinished(py, future, true);
      objects.decRef(future);
    }
    PyList_SetSlice(finished, 0, count, NULL);
  }

  /** Python closed the loop: who waits for it would wait for ever. */
  #end(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#pacemaker.stop();
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    this.#cancellable.clear();
    this.#deliveries = [];
    Python.attach((py) => {
      for (const [pointer, onFinished] of waiting) {
        const future = pointer as PyObjectPtr;
        onFinished(py, future, false);
        objects.decRef(future);
      }
    });
  }
}
