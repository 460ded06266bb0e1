import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";

/**
 * Where builds are kept: under `XDG_CACHE_HOME`, which must be an absolute path to count (XDG Base Directory Specification), else
 * under `~/.cache`.
 */
export function cacheFolder(env: NodeJS.ProcessEnv): string {
  const named = env["XDG_CACHE_HOME"];
  const base = named !== undefined && isAbsolute(named) ? named : join(env["HOME"] ?? homedir(), ".cache");
  return join(base, "taipan", "python");
}
