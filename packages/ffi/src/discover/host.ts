import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { dirname, posix, win32, type PlatformPath } from "node:path";

/** What is known of a file without reading it. */
interface FileStat {
  readonly kind: "file" | "folder";
  /** Bytes. */
  readonly size: number;
  /** Time of last change, in milliseconds. */
  readonly modified: number;
  /** User id of the owner; 0 on Windows. */
  readonly owner: number;
  /** Equal for two names of one file, hard links included. */
  readonly identity: string;
}

/** What a program that was run said. */
export interface RunResult {
  readonly stdout: string;
  readonly stderr: string;
  /** `undefined` when it ended with status 0, else how it failed. */
  readonly problem: string | undefined;
}

/**
 * Everything that discovery takes from its surroundings. The real one is {@link realHost}; tests pass a tree that
 * exists only in memory, which is how Windows layouts are tested on Linux.
 */
export interface DiscoveryHost {
  readonly platform: NodeJS.Platform;
  /** As `process.arch`: libpython must be built for it. */
  readonly arch: string;
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  /** Home folder, if the user has one. */
  readonly home: string | undefined;
  /** Effective user id; `undefined` on Windows. */
  readonly user: number | undefined;
  /** Executable that this process runs. */
  readonly processExecutable: string;
  /** Follows links; `undefined` where there is nothing. */
  stat(path: string): FileStat | undefined;
  /** Names in a folder, sorted; none where it cannot be read. */
  list(folder: string): readonly string[];
  /** Text of a file; `undefined` where it cannot be read. */
  read(path: string): string | undefined;
  /** Writes a file whole or not at all, with its folder, and ignores failure. */
  write(path: string, text: string): void;
  realPath(path: string): string | undefined;
  run(file: string, args: readonly string[], env: NodeJS.ProcessEnv): RunResult;
  /** Paths of the shared libraries loaded in this process. */
  sharedObjects(): readonly string[];
  /** Whether the process itself exports a C symbol; absent where nobody can tell. */
  exportsSymbol?(name: string): boolean;
}

/**
 * The host that this process runs on, with the given parts put in place of its own.
 *
 * @param patience longest that a program may take to answer, in milliseconds
 */
export function realHost(overrides: Partial<DiscoveryHost> = {}, patience = 10_000): DiscoveryHost {
  const cwd = overrides.cwd ?? process.cwd();
  return {
    platform: process.platform,
    arch: process.arch,
    env: process.env,
    home: homeFolder(),
    user: process.geteuid?.(),
    processExecutable: readLink("/proc/self/exe") ?? process.execPath,
    stat,
    list,
    read,
    write,
    realPath: readLink,
    run: (file, args, env) => run(file, args, { env, cwd, timeout: patience }),
    sharedObjects,
    ...overrides,
    cwd,
  };
}

/** Path functions of the host's platform. */
export function pathOf(host: DiscoveryHost): PlatformPath {
  return host.platform === "win32" ? win32 : posix;
}

/** Whether `path` is a file, links followed. */
export function isFile(host: DiscoveryHost, path: string): boolean {
  return host.stat(path)?.kind === "file";
}

/** Whether two paths are one file. */
export function isSameFile(host: DiscoveryHost, one: string, other: string): boolean {
  if (one === other) return true;
  const identity = host.stat(one)?.identity;
  return identity !== undefined && identity === host.stat(other)?.identity;
}

function homeFolder(): string | undefined {
  try {
    return homedir();
  } catch {
    return undefined; // no HOME and no entry in the user database, as in some containers
  }
}

function stat(path: string): FileStat | undefined {
  try {
    const found = statSync(path, { bigint: true });
    if (!found.isFile() && !found.isDirectory()) return undefined;
    return {
      kind: found.isFile() ? "file" : "folder",
      size: Number(found.size),
      modified: Number(found.mtimeNs / 1_000n) / 1_000,
      owner: Number(found.uid),
      // bigint: on Windows a file index exceeds what a number can hold.
      identity: `${found.dev}:${found.ino}`,
    };
  } catch {
    return undefined;
  }
}

function list(folder: string): readonly string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

function readLink(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}

function write(path: string, text: string): void {
  // The process id and a counter of time keep two writers apart; the rename is what readers see.
  const draft = `${path}.${process.pid}.${process.hrtime.bigint()}`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(draft, text, { mode: 0o600 });
    renameSync(draft, path);
  } catch {
    try {
      rmSync(draft, { force: true });
    } catch {
      // A folder that became read-only in between: the draft stays, nothing reads it.
    }
  }
}

interface RunOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  readonly timeout: number;
}

function run(file: string, args: readonly string[], options: RunOptions): RunResult {
  const { stdout, stderr, status, signal, error } = spawnSync(file, args, {
    ...options,
    encoding: "utf8",
    killSignal: "SIGKILL",
    windowsHide: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const problem = status === 0 ? undefined : problemOf(status, signal, error, options.timeout);
  // Both outputs are null where the program never started.
  return { stdout: stdout ?? "", stderr: stderr ?? "", problem };
}

function problemOf(
  status: number | null,
  signal: string | null,
  error: NodeJS.ErrnoException | undefined,
  timeout: number,
): string {
  if (error?.code === "ETIMEDOUT") return `it did not answer within ${timeout / 1_000} s`;
  if (error) return `it cannot be run (${error.code ?? error.message})`;
  return signal ? `it was ended by ${signal}` : `it ended with status ${status}`;
}

function sharedObjects(): readonly string[] {
  const report: NodeJS.ProcessReport & { excludeNetwork?: boolean } = process.report;
  const before = report.excludeNetwork;
  // Without this the report resolves the names of open sockets, which can take seconds.
  report.excludeNetwork = true;
  try {
    const { sharedObjects: paths } = report.getReport() as { readonly sharedObjects?: readonly string[] };
    return paths ?? [];
  } finally {
    if (before !== undefined) report.excludeNetwork = before;
  }
}
