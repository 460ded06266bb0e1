import { Socket } from "node:net";
import { isMainThread } from "node:worker_threads";
import { type PyAny, t } from "@taipan/core";
import { watchReadable } from "@taipan/ffi";

/** Tells in turns of Node's event loop that a selector has events. */
export interface SelectorWatch extends Disposable {
  /** Whether events are still told. */
  readonly isOpen: boolean;
  /** Keeps the process alive. */
  ref(): void;
  /** Lets the process end. */
  unref(): void;
  /** What was ready is done: the next event is to be told, or those that are left. */
  rearm(): void;
}

/**
 * Calls `onReady` when the selector of a loop, an `epoll` or a `kqueue`, has events. Not attached, and only a `setImmediate` may follow: see
 * `PollWatch` of `@taipan/ffi`.
 *
 * On the main thread libuv polls the descriptor itself. In a worker a Python thread does, and writes to a socket that Node
 * reads: `worker.terminate()` in the middle of a callback of koffi's ends the process with a fatal error of Node-API. That thread
 * closes the loop of a worker that was terminated, too.
 *
 * @param half Python's half of the loop
 */
export function watchSelector(half: PyAny, loop: PyAny, onReady: () => void): SelectorWatch {
  const watch =
    isMainThread || process.platform === "win32"
      ? new PolledSelectorWatch(loop.getAttr("_selector").callMethod("fileno").extract(t.i32), onReady)
      : new ThreadSelectorWatch(half.callMethod("watch_selector", [loop]).extract(t.i32), onReady);
  watch.unref();
  return watch;
}

class PolledSelectorWatch implements SelectorWatch {
  readonly #watch: ReturnType<typeof watchReadable>;

  constructor(descriptor: number, onReady: () => void) {
    this.#watch = watchReadable(descriptor, onReady);
  }

  get isOpen(): boolean {
    return this.#watch.isOpen;
  }

  ref(): void {
    this.#watch.ref();
  }

  unref(): void {
    this.#watch.unref();
  }

  /** libuv tells as long as there is something to tell. */
  rearm(): void {}

  [Symbol.dispose](): void {
    this.#watch[Symbol.dispose]();
  }
}

class ThreadSelectorWatch implements SelectorWatch {
  readonly #socket: Socket;
  #isOpen = true;

  /** @param end of a pair of sockets whose other end the thread has. This closes it, upon which the thread ends. */
  constructor(end: number, onReady: () => void) {
    const onread = {
      buffer: new Uint8Array(16),
      callback: (): boolean => {
        if (this.#isOpen) onReady();
        return true;
      },
    };
    this.#socket = new Socket({ fd: end, readable: true, writable: true, onread });
    // The thread goes before the worker when Python is finalized: nobody is there to hear of it.
    this.#socket.on("error", () => undefined);
    this.#socket.resume();
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  ref(): void {
    this.#socket.ref();
  }

  unref(): void {
    this.#socket.unref();
  }

  rearm(): void {
    if (this.#isOpen) this.#socket.write(REARM);
  }

  [Symbol.dispose](): void {
    this.#isOpen = false;
    this.#socket.destroy();
  }
}

/** Any byte. */
const REARM = new Uint8Array(1);
