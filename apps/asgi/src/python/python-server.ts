import { type Converter, type Py, type PyAny, PyBytes, PyErr, pyfunction, Python, t } from "@taipan/core";
import { intoPromise } from "@taipan/async";
import { LifespanError } from "../errors.ts";
import type { Deliver } from "../wire/courier.ts";
import { importHalf } from "./python-folder.ts";

/** Takes a batch of Python's messages. Says whether the client of an exchange should be waited for; 0 is none. */
export type Write = (batch: PyBytes, apart: readonly PyBytes[], exchange: number) => boolean;

/** How an application is run. */
export interface PythonServerOptions {
  readonly scheme: "http" | "https";
  readonly rootPath: string;
  readonly lifespan: "auto" | "on" | "off";
  /** Seconds after which a task is cancelled whose client has gone; `Infinity` for never. */
  readonly cancelAfter: number;
}

/** Python's half of a server. */
export class PythonServer {
  readonly #server: Py;
  readonly #deliver: Py;

  /** @param write called attached, inside a step of the event loop; must not throw */
  constructor(py: Python, app: PyAny, options: PythonServerOptions, write: Write) {
    const { scheme, rootPath, lifespan, cancelAfter } = options;
    const target = pyfunction(
      { name: "write", args: [t.bound(PyBytes), t.list(t.bound(PyBytes)), t.u32], returns: t.bool },
      write,
    );
    const server = importHalf(py, "server").callMethod("Server", [
      app,
      target,
      scheme,
      rootPath,
      lifespan,
      cancelAfter === Infinity ? null : cancelAfter,
    ]);
    this.#deliver = server.getAttr("deliver").unbind();
    this.#server = server.unbind();
  }

  /** Gives Python what was read. */
  readonly deliver: Deliver = (records, contents) => {
    Python.attach((py) => void this.#deliver.bind(py).call([records, contents]));
  };

  /**
   * Starts the application up.
   *
   * @returns whether it has a lifespan
   * @throws {LifespanError} if it refuses
   */
  startup(): Promise<boolean> {
    return this.#await("startup", t.bool);
  }

  /** Shuts the application down. @throws {LifespanError} if it fails to */
  async shutdown(): Promise<void> {
    await this.#await("shutdown", t.any);
  }

  /** Cancels the tasks that are left. */
  abort(): void {
    Python.attach((py) => void this.#server.bind(py).callMethod0("abort"));
  }

  /** Gives the references back. */
  [Symbol.dispose](): void {
    this.#deliver[Symbol.dispose]();
    this.#server[Symbol.dispose]();
  }

  async #await<T>(what: "startup" | "shutdown", returns: Converter<T>): Promise<T> {
    try {
      return await Python.attach((py) => intoPromise(this.#server.bind(py).callMethod0(what), returns));
    } catch (error) {
      throw Python.attach((py) => {
        if (!(error instanceof PyErr)) return error;
        if (!error.isInstanceOf(py, importHalf(py, "lifespan").getAttr("LifespanError"))) return error;
        return new LifespanError(error.value(py).str());
      });
    }
  }
}
