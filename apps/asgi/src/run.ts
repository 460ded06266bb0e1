import { run } from "@taipan/async";
import type { Options } from "./command/options.ts";
import { accessLine } from "./access-line.ts";
import type { Log } from "./log.ts";
import { serve } from "./serve.ts";
import { stopSignals } from "./stop-signals.ts";

/**
 * The program: serves until it is told to stop.
 *
 * @param write takes lines for the standard output
 * @param complain takes lines for the standard error stream
 * @returns the exit status
 */
export async function runServer(
  options: Options,
  write: (line: string) => void,
  complain: (line: string) => void,
): Promise<number> {
  const log: Log = {
    info: write,
    error: complain,
    ...(options.accessLog && { access: (entry) => write(accessLine(entry)) }),
  };
  const stop = stopSignals();
  // A loop of its own, whose tasks, generators and threads are wound up at the end as asyncio.run() does it.
  return await run(async () => {
    const { app = "taipan_asgi.demo:app", appDir, ...rest } = options;
    const server = await serve(app, { ...rest, folder: appDir, log });
    write(`Serving ${app} on ${server.url}`);
    await stop.asked;
    if (server.size > 0) write(`Stopping: ${server.size} still running`);
    await server.close({ signal: stop.insisted });
    return stop.status;
  });
}
