import { type Py, PyAny, Python } from "@taipan/core";
import { HttpFront } from "./http-front.ts";
import { type Log, QUIET_LOG } from "./log.ts";
import { loadApplication } from "./python/load-application.ts";
import { PythonServer } from "./python/python-server.ts";
import { RunningServer } from "./running-server.ts";

/** How an application is served. */
export interface ServeOptions {
  /** Default: `127.0.0.1`, which other machines cannot reach. */
  readonly host?: string;
  /** Default: 0, a port that is free. */
  readonly port?: number;
  /** Path under which a proxy makes the application available; it begins `path` and `raw_path`. Default: none. */
  readonly rootPath?: string;
  /** What clients see, where a proxy speaks to them. Default: `http`. */
  readonly scheme?: "http" | "https";
  /** Whether the application has a lifespan. Default: `auto`, the application's reaction tells. */
  readonly lifespan?: "auto" | "on" | "off";
  /** Seconds after which a task is cancelled whose client has gone; `Infinity` for never. Default: 1. */
  readonly cancelAfter?: number;
  /** Seconds that `close` gives to what is running. Default: 30. */
  readonly gracefulTimeout?: number;
  /** Bytes of the largest message that a websocket may receive. Default: 16 MiB. */
  readonly maxMessageSize?: number;
  /** Folder of the module, where the application is named. Default: the current one. */
  readonly folder?: string;
  /** Whether what is named is a function that gives the application. Default: no. */
  readonly factory?: boolean;
  /** Default: errors on the standard error stream. */
  readonly log?: Log;
}

/**
 * Serves an ASGI application: starts it up, and listens.
 *
 * @param app the application, or its name such as `"package.module:app"`
 * @returns a server that runs until it is closed; disposing of it closes it
 * @throws {ApplicationNotFoundError} if nothing has that name
 * @throws {LifespanError} if the application refuses to start up
 * @throws {Error} `EADDRINUSE` and other errors of Node's if it cannot listen; the application is shut down again
 */
export async function serve(app: PyAny | Py | string, options: ServeOptions = {}): Promise<RunningServer> {
  const { host = "127.0.0.1", port = 0, rootPath = "", scheme = "http", lifespan = "auto", cancelAfter = 1 } = options;
  const log = options.log ?? QUIET_LOG;
  const front = new HttpFront(log, options.maxMessageSize ?? 2 ** 24);
  const python = Python.attach((py) => {
    const object = objectOf(py, app, options);
    return new PythonServer(py, object, { scheme, rootPath, lifespan, cancelAfter }, front.write);
  });
  front.attach(python);
  try {
    await python.startup();
  } catch (error) {
    python[Symbol.dispose]();
    throw error;
  }
  try {
    await front.listen(host, port);
  } catch (error) {
    await python.shutdown();
    python[Symbol.dispose]();
    throw error;
  }
  return new RunningServer(front, python, front.address, (options.gracefulTimeout ?? 30) * 1000);
}

function objectOf(py: Python, app: PyAny | Py | string, options: ServeOptions): PyAny {
  if (typeof app === "string") {
    return loadApplication(py, app, options.folder ?? process.cwd(), options.factory ?? false);
  }
  return app instanceof PyAny ? app : app.bind(py);
}
