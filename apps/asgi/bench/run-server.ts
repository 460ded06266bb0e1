import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { type Contestant, PYTHON_FOLDER } from "./contestant.ts";

/** Seconds in which a server has to answer. */
const PATIENCE = 30;

/** Runs a server while `body` measures its process. */
export async function runServer<R>(
  { command: [program, ...args], name }: Contestant,
  url: string,
  body: (process: number) => Promise<R>,
): Promise<R> {
  const child = spawn(program, args, { cwd: PYTHON_FOLDER, stdio: ["ignore", "ignore", "pipe"] });
  // asyncio complains of each connection that wrk drops at the end of a run.
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (complaint = (complaint + text).slice(-1000)));
  const exited = once(child, "exit");
  try {
    if (!(await answers(url))) throw new Error(`Cannot measure ${name}: it does not answer\n${complaint}`);
    return await body(child.pid as number);
  } finally {
    child.kill("SIGTERM");
    await exited;
  }
}

async function answers(url: string): Promise<boolean> {
  const end = performance.now() + PATIENCE * 1000;
  while (performance.now() < end) {
    const status = await fetch(url).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return true;
    await sleep(100);
  }
  return false;
}
