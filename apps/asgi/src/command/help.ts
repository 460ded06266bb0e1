import { DEFAULTS } from "./options.ts";

/** The text of `--help`. */
export function helpText(): string {
  return `Serves an ASGI application from Node's HTTP server, with Python in the same process.

Usage: asgi [options] [module:application]

Without an application it serves a small one that is included.

      --factory                     what is named is a function that gives the application
      --app-dir <folder>            whose modules come first (default: the current folder)
      --host <host>                 where to listen (default: ${DEFAULTS.host})
      --port <port>                 0 for one that is free (default: ${DEFAULTS.port})
      --root-path <path>            where a proxy makes the application available
      --lifespan auto|on|off        whether the application starts up and shuts down (default: ${DEFAULTS.lifespan})
      --access-log                  writes a line for each answer
      --cancel-after <seconds>      when tasks are cancelled whose client has gone, or "never" (default: ${DEFAULTS.cancelAfter})
      --graceful-timeout <seconds>  what running requests get when the server stops (default: ${DEFAULTS.gracefulTimeout})
  -h, --help                        this text

SIGINT and SIGTERM stop the server when the running requests are done; once more, and at once.

Exit status: 0 after a stop, 1 when the application, Python or the port cannot be used, 2 for a bad option,
3 when the application refuses to start up or fails to shut down, 130 or 143 when it was stopped at once.
`;
}
