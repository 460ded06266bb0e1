import { type DiscoveryHost, pathOf } from "./host.ts";

/** A virtual environment as its `pyvenv.cfg` describes it (PEP 405). */
export interface Pyvenv {
  /** The `pyvenv.cfg` itself. */
  readonly file: string;
  /** Folder of the environment: `sys.prefix`. */
  readonly prefix: string;
  /** Folder of the base interpreter's executable. */
  readonly home: string | undefined;
}

/**
 * The environment that `executable` belongs to, found the way CPython finds it: `pyvenv.cfg` beside the executable or
 * one folder up, links not followed.
 */
export function readPyvenv(executable: string, host: DiscoveryHost): Pyvenv | undefined {
  const path = pathOf(host);
  const folder = path.dirname(executable);
  return readPyvenvIn(folder, host) ?? readPyvenvIn(path.dirname(folder), host);
}

/** The environment whose folder is `prefix`, if it is one. */
export function readPyvenvIn(prefix: string, host: DiscoveryHost): Pyvenv | undefined {
  const file = pathOf(host).join(prefix, "pyvenv.cfg");
  const text = host.read(file);
  if (text === undefined) return undefined;
  let home: string | undefined;
  for (const line of text.split(/\r?\n/)) {
    const [key, ...value] = line.split("=");
    if (key?.trim().toLowerCase() === "home") home = value.join("=").trim();
  }
  return { file, prefix, home };
}
