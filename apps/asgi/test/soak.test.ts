import { setTimeout as sleep } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { Python, t } from "@taipan/core";
import { probeServer, takeSeen } from "./support/probe-server.ts";
import { BEHAVIOURS } from "./support/rude-clients.ts";

/** How long the soak lasts; `TAIPAN_STRESS` asks for the ten minutes that a release is checked with. */
const SECONDS = process.env["TAIPAN_STRESS"] ? 600 : 10;
/** How long the last answers may take. */
const PATIENCE = 40;
/** Clients of each kind at a time. */
const CLIENTS = 2;

/** Objects that Python's collector knows. */
function objectCount(): number {
  return Python.attach((py) => {
    const gc = py.import("gc");
    gc.callMethod0("collect");
    return py
      .import("builtins")
      .callMethod("len", [gc.callMethod0("get_objects")])
      .extract(t.int) as number;
  });
}

function memory(): { resident: number; heap: number; objects: number } {
  globalThis.gc?.();
  const objects = objectCount();
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return { resident: Math.round(rss / 2 ** 20), heap: Math.round(heapUsed / 2 ** 20), objects };
}

test(
  `clients of all kinds for ${SECONDS} seconds: no request is lost, and memory stays`,
  { timeout: (SECONDS + 3 * PATIENCE) * 1000 },
  async () => {
    const probe = await probeServer({ cancelAfter: 0.05 });
    const counts: Record<string, number> = {};
    const troubles: string[] = [];
    const runFor = async (seconds: number): Promise<void> => {
      const end = performance.now() + seconds * 1000;
      const waiting = new Map<symbol, string>();
      const client = async (name: string): Promise<void> => {
        const self = Symbol(name);
        while (performance.now() < end) {
          waiting.set(self, name);
          await (BEHAVIOURS[name]?.(probe.url, probe.port) ?? Promise.resolve()).catch((error: unknown) =>
            troubles.push(`${name}: ${String(error)}`),
          );
          waiting.delete(self);
          counts[name] = (counts[name] ?? 0) + 1;
        }
      };
      const all = Promise.all(
        Object.keys(BEHAVIOURS).flatMap((name) => Array.from({ length: CLIENTS }, () => client(name))),
      );
      // Who has no answer by then will not get one: that request is lost.
      const patience = sleep((seconds + PATIENCE) * 1000, "lost", { ref: false });
      expect([await Promise.race([all.then(() => "answered"), patience]), ...waiting.values()]).toEqual(["answered"]);
      await vi.waitFor(() => expect(probe.server.size).toBe(0), { timeout: 20_000 });
      takeSeen();
      probe.answers.length = 0;
    };
    // What is kept for good is made in the beginning: pools, compiled code, the agents of fetch.
    await runFor(SECONDS / 3);
    const before = memory();
    const failuresBefore = counts["failures"] ?? 0;
    probe.errors.length = 0;
    await runFor((SECONDS * 2) / 3);
    const failures = (counts["failures"] ?? 0) - failuresBefore;
    const after = memory();
    process.stdout.write(`soak of ${SECONDS} s: ${JSON.stringify({ counts, before, after })}\n`);
    expect(troubles).toEqual([]);
    expect(Object.values(counts).every((count) => count > 0)).toBe(true);
    // Each failure is told, and nothing else that nobody expects.
    expect(probe.errors.filter((text) => text.includes("GET /fail\n"))).toHaveLength(failures);
    expect(probe.errors.filter((text) => !/LookupError: nothing|KeyError: 'body'/.test(text))).toEqual([]);
    expect(after.objects - before.objects).toBeLessThan(500);
    expect(after.heap - before.heap).toBeLessThan(30);
    expect(after.resident - before.resident).toBeLessThan(200);
    await probe.server.close();
  },
);
