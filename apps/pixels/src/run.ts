import { once } from "node:events";
import type { Options } from "./command/options.ts";
import { Studio } from "./pictures/studio.ts";
import { PixelServer } from "./server/pixel-server.ts";

/** The program: serves the page until it is interrupted or told to end. */
export async function run({ port }: Options): Promise<void> {
  const stop = new AbortController();
  const interrupted = Promise.race([
    once(process, "SIGINT", { signal: stop.signal }),
    once(process, "SIGTERM", { signal: stop.signal }),
  ]);
  const studio = Studio.open();
  const server = new PixelServer(studio, (error) => {
    process.stderr.write(`pixels: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  });
  const address = await server.listen(port);
  process.stdout.write(`Taipan pixels, with NumPy ${studio.numpy}\n\n  ${address}\n\nCtrl-C ends it.\n`);
  await interrupted;
  stop.abort();
  await server.close();
  process.stdout.write("\nThe page is closed.\n");
}
