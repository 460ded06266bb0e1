import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { type Contestant, contestants } from "./contestant.ts";
import { load, type Result } from "./load.ts";
import { runServer } from "./run-server.ts";

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "5" },
    "warm-up": { type: "string", default: "3" },
    connections: { type: "string", default: "32" },
    port: { type: "string", default: "8931" },
    only: { type: "string", default: "" },
  },
});
const python = process.env.TAIPAN_PYTHON ?? "python3";
const port = Number(values.port);
const origin = `http://127.0.0.1:${port}`;
const workloads = ["/hello", "/megabyte", "/stream"];

/** Why a server cannot be measured. */
function obstacle({ modules }: Contestant): string | undefined {
  const missing = modules.filter((name) => spawnSync(python, ["-c", `import ${name}`]).status !== 0);
  return missing.length === 0 ? undefined : `${python} has no ${missing.join(", no ")}`;
}

function row(name: string, path: string, { requestsPerSecond, cpuPerRequest, latency, trouble }: Result): string {
  const rate = Math.round(requestsPerSecond).toString().padStart(8);
  return `${name.padEnd(28)} ${path.padEnd(10)} ${rate} ${cpuPerRequest.toFixed(0).padStart(9)} ${latency.padStart(10)}  ${trouble ?? ""}`;
}

console.log(
  `${"".padEnd(28)} ${"".padEnd(10)} ${"requests/s".padStart(8)} ${"CPU µs".padStart(7)} ${"median".padStart(10)}`,
);
for (const contestant of contestants(python, port)) {
  if (!contestant.name.includes(values.only)) continue;
  const why = obstacle(contestant);
  if (why !== undefined) {
    console.log(`${contestant.name.padEnd(28)} not measured: ${why}`);
    continue;
  }
  await runServer(contestant, `${origin}/hello`, async (pid) => {
    for (const path of workloads) {
      // The first requests find cold code, in all of these servers.
      await load(origin + path, pid, Number(values.connections), Number(values["warm-up"]));
      const result = await load(origin + path, pid, Number(values.connections), Number(values.seconds));
      console.log(row(contestant.name, path, result));
    }
  });
}
