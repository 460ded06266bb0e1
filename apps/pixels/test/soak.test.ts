import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { Studio } from "../src/pictures/studio.ts";
import { PixelServer } from "../src/server/pixel-server.ts";

const [WIDTH, HEIGHT] = [200, 150];
const MEBIBYTE = 2 ** 20;

let server: PixelServer;
let address = "";

beforeAll(async () => {
  server = new PixelServer(Studio.open(), () => {});
  address = await server.listen(0);
});

afterAll(() => server.close());

/** Asks for that many renderings, every fifth of which is taken back. */
async function filter(id: string, times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    const signal = time % 5 === 4 ? AbortSignal.timeout(1) : null;
    const query = `blur=${(time % 8) / 2}&contrast=${time % 50}&hue=${time % 180}&pixelate=${1 + (time % 3)}`;
    try {
      // oxlint-disable no-await-in-loop -- one after the other, as a slider asks
      const response = await fetch(`${address}pictures/${id}?${query}`, { signal });
      expect((await response.arrayBuffer()).byteLength).toBe(WIDTH * HEIGHT * 4);
      // oxlint-enable no-await-in-loop
    } catch (error) {
      if (signal?.aborted !== true) throw error;
    }
  }
}

test("2,000 renderings leave the memory as it was", async () => {
  const body = Uint8Array.from({ length: WIDTH * HEIGHT * 4 }, (_, at) => at % 253);
  const kept = await fetch(`${address}pictures?width=${WIDTH}&height=${HEIGHT}`, { method: "POST", body });
  const { id } = (await kept.json()) as { id: string };
  await filter(id, 500);
  const before = process.memoryUsage.rss();
  await filter(id, 2000);
  const grown = process.memoryUsage.rss() - before;
  // The pictures that were made are 229 MiB, and NumPy's in between many times as much.
  expect(grown / MEBIBYTE).toBeLessThan(40);
  // The last one was taken back, of which the server hears a moment later.
  await vi.waitFor(() => expect(server.renderings).toBe(0));
}, 300_000);
