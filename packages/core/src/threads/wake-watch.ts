import { Socket } from "node:net";
import { isMainThread } from "node:worker_threads";
import { watchReadable } from "@taipan/ffi";

/** What is used of a watch. */
export interface WakeWatch extends Disposable {
  ref(): void;
  unref(): void;
}

/**
 * Calls `onWoken` in a turn of the event loop when a pipe's end, a descriptor that does not block, can be read.
 *
 * In a worker it is Node that watches, and reads, too: `worker.terminate()` in the middle of a callback of koffi's ends
 * the process with a fatal error of Node-API.
 */
export function watchWakes(descriptor: number, onWoken: () => void): WakeWatch {
  if (isMainThread || process.platform === "win32") return watchReadable(descriptor, onWoken);
  return new SocketWatch(descriptor, onWoken);
}

/** Whether a watch closes its descriptor when it is disposed. */
export function closesDescriptor(watch: WakeWatch): boolean {
  return watch instanceof SocketWatch;
}

class SocketWatch implements WakeWatch {
  readonly #socket: Socket;

  constructor(descriptor: number, onWoken: () => void) {
    const buffer = new Uint8Array(256);
    const onread = {
      buffer,
      callback: (): boolean => {
        onWoken();
        return true;
      },
    };
    this.#socket = new Socket({ fd: descriptor, readable: true, writable: false, onread });
    this.#socket.resume();
  }

  ref(): void {
    this.#socket.ref();
  }

  unref(): void {
    this.#socket.unref();
  }

  [Symbol.dispose](): void {
    this.#socket.destroy();
  }
}
