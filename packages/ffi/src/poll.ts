import { constants, fstatSync } from "node:fs";
import { isatty } from "node:tty";
import koffi from "koffi";
import { PollError } from "./errors.ts";
import { processSymbols } from "./process-symbols.ts";

/**
 * Watches that are open. koffi closes a handle that JavaScript's collector finds, though libuv still polls for it: each
 * has an owner here until it is closed.
 */
const open = new Set<PollWatch>();
let isEndNoted = false;

/**
 * Closes what is open when this thread's Node ends. libuv polls once more while Node cleans up, and JavaScript cannot be
 * called any more then: koffi would abort the process.
 */
function closeAtEnd(): void {
  if (isEndNoted) return;
  isEndNoted = true;
  process.once("exit", () => {
    for (const watch of open) watch[Symbol.dispose]();
  });
}

/** The half of koffi's handle that is used. */
interface PollHandle {
  close(): void;
  ref(): void;
  unref(): void;
}

/**
 * libuv's watch of a file descriptor (`uv_poll_t`): a socket, a pipe, or the descriptor of an `epoll` or `kqueue`. The
 * callback runs in turns of Node's event loop, as long as the descriptor is readable: it has to read, or it is called
 * again at once. Microtasks do not run after it, and what it throws does not arrive as from Node's own callbacks: work
 * belongs into a `setImmediate`, which comes right after. While the watch is open and not {@link PollWatch.unref}'d, the
 * process does not end by itself.
 *
 * What is polled is a duplicate: the number may be one that libuv watches by itself, such as standard input's, and it may
 * be closed before the watch is. Its file becomes non-blocking.
 */
export class PollWatch implements Disposable {
  readonly descriptor: number;
  readonly #duplicate: number;
  readonly #handle: PollHandle;
  #isOpen = true;

  /** @throws {PollError} if the descriptor is closed, or its file (one of a disk, a device) cannot be polled */
  constructor(descriptor: number, onReadable: () => void) {
    this.descriptor = descriptor;
    const notify = (status: unknown): void => {
      if (!this.#isOpen) return;
      // libuv has stopped then, and no event will come any more.
      if (typeof status === "number" && status < 0) this[Symbol.dispose]();
      onReadable();
    };
    this.#duplicate = duplicate(descriptor);
    try {
      // SAFETY: libuv accepts it. koffi would go on with a handle that libuv refused, which aborts the process.
      this.#handle = koffi.node.poll(this.#duplicate, { readable: true }, notify as () => void);
    } catch (error) {
      close(this.#duplicate);
      throw new PollError(descriptor, error instanceof Error ? error.message : String(error), { cause: error });
    }
    open.add(this);
    closeAtEnd();
  }

  /** Whether events still come. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Keeps the process alive for this watch, as a new one does. */
  ref(): void {
    if (this.#isOpen) this.#handle.ref();
  }

  /** Lets the process end though this watch is open. */
  unref(): void {
    if (this.#isOpen) this.#handle.unref();
  }

  /** Ends the watch; the descriptor itself stays open. Twice is harmless. */
  [Symbol.dispose](): void {
    // koffi would pass NULL to libuv the second time.
    if (!this.#isOpen) return;
    this.#isOpen = false;
    open.delete(this);
    this.#handle.close();
    close(this.#duplicate);
  }
}

/**
 * Calls `onReadable` in a turn of the event loop whenever the descriptor can be read, until the result is disposed.
 *
 * @throws {PollError} if the descriptor is closed, or its file (one of a disk, a device) cannot be polled
 */
export function watchReadable(descriptor: number, onReadable: () => void): PollWatch {
  return new PollWatch(descriptor, onReadable);
}

/** Another number for the same open file, one that can be polled. */
function duplicate(descriptor: number): number {
  // Sockets only, whose numbers are not those of files.
  if (process.platform === "win32") return descriptor;
  let mode: number;
  try {
    ({ mode } = fstatSync(descriptor));
  } catch (error) {
    throw new PollError(descriptor, error instanceof Error ? error.message : String(error), { cause: error });
  }
  const kind = mode & constants.S_IFMT;
  // That of an epoll or an eventfd has no kind.
  const isPollable = kind === 0 || kind === constants.S_IFSOCK || kind === constants.S_IFIFO || isatty(descriptor);
  if (!isPollable) throw new PollError(descriptor, "it is no socket, pipe or terminal");
  const dup = processSymbols().func("int fcntl(int, int, ...)") as (...values: unknown[]) => number;
  const result = dup(descriptor, DUPLICATE_CLOSED_ON_EXEC, "int", 0);
  if (result < 0) throw new PollError(descriptor, `the system has no number for it (errno ${koffi.errno()})`);
  return result;
}

/** `F_DUPFD_CLOEXEC` */
const DUPLICATE_CLOSED_ON_EXEC = process.platform === "darwin" ? 67 : 1030;

/** Not by `node:fs`, which warns in workers of descriptors that it did not open. */
function close(descriptor: number): void {
  if (process.platform === "win32") return;
  (processSymbols().func("int close(int)") as (descriptor: number) => number)(descriptor);
}
