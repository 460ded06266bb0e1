import { fileURLToPath } from "node:url";

/** A server that serves the bundled application. */
export interface Contestant {
  readonly name: string;
  /** Program and arguments. */
  readonly command: readonly [string, ...string[]];
  /** What must be importable for it. */
  readonly modules: readonly string[];
}

/** Where the bundled application is. */
export const PYTHON_FOLDER = fileURLToPath(new URL("../python", import.meta.url));

const MAIN = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const APP = "taipan_asgi.demo:app";

/** Those that are measured, each listening on the port. */
export function contestants(python: string, port: number): Contestant[] {
  const taipan: Contestant = {
    name: "Taipan",
    command: [process.execPath, "--conditions=@taipan/source", MAIN, "--port", String(port), APP],
    modules: [],
  };
  const others = [
    { http: "h11", loop: "asyncio" },
    { http: "httptools", loop: "asyncio" },
    { http: "httptools", loop: "uvloop" },
  ].map(({ http, loop }): Contestant => ({
    name: `uvicorn, ${http}, ${loop}`,
    command: [
      python,
      ...`-m uvicorn --port ${port} --http ${http} --loop ${loop} --no-access-log --log-level critical ${APP}`.split(
        " ",
      ),
    ],
    modules: ["uvicorn", http, loop],
  }));
  return [taipan, ...others];
}
