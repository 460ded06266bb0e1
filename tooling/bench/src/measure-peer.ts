import { setTimeout as pause } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Measured } from "./measured.ts";
import type { Method, PeerName, PeerSetting, Session } from "./peer.ts";
import { WORKLOADS } from "./workloads.ts";

/** What a measuring process is told, as JSON in its first argument. */
export interface Assignment {
  readonly peer: PeerName;
  readonly workload: string;
  readonly method: Method;
  readonly setting: PeerSetting;
}

const assignment = JSON.parse(process.argv[2] ?? "{}") as Assignment;
const workload = WORKLOADS.find(({ id }) => id === assignment.workload);
if (workload === undefined) throw new RangeError(`Cannot measure "${assignment.workload}": there is no such workload`);
const session = await openPeer(assignment.peer, assignment.setting);
const before = process.memoryUsage.rss();
const timing = await session.measure(workload, assignment.method);
const { leftovers } = workload;
const measured: Measured =
  leftovers === undefined ? timing : { ...timing, leftovers: await collectLeftovers(session, leftovers, before) };
// A line of its own, the last: peers may print as well.
process.stdout.write(`\n${JSON.stringify(measured)}\n`);
session.close();

async function openPeer(peer: PeerName, setting: PeerSetting): Promise<Session> {
  const module = (await import(`./peers/${peer}.ts`)) as { open: (setting: PeerSetting) => Session | Promise<Session> };
  return module.open(setting);
}

/** Runs V8's collector until finalizers had their turns, then counts. */
async function collectLeftovers(open: Session, name: string, rss: number): Promise<NonNullable<Measured["leftovers"]>> {
  // The flag would change the timing of a process that starts with it.
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  for (let round = 0; round < 5; round++) {
    collect();
    // oxlint-disable-next-line no-await-in-loop -- finalizers run between turns; pythonia sends its once a second
    await pause(300);
  }
  return { alive: await open.number(name), rssGrowth: process.memoryUsage.rss() - rss };
}
