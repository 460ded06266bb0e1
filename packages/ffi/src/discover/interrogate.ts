import { type Answers, isAnswers } from "./answers.ts";
import { readCached, writeCached } from "./cache.ts";
import { type DiscoveryHost, pathOf } from "./host.ts";
import { isRefusal, type Refusal } from "./location.ts";
import type { Platform } from "./platform.ts";
import { readPyvenv } from "./pyvenv.ts";

/** What the line that holds the answers starts with. */
export const ANSWER_MARK = "taipan-answers:";

/**
 * What an interpreter is asked. Every look into `sysconfig` is allowed to fail: Debian's debug interpreter has no
 * build-time data when its libraries package is missing, and PyPy and GraalPy know only some of the names. The answer
 * has a mark because `.pth` files and `sitecustomize` may print.
 */
const QUESTION = `
import sys
sys.path[:] = [p for p in sys.path if p]
import json
try:
    import sysconfig
    v = dict(sysconfig.get_config_vars())
    p = sysconfig.get_platform()
except Exception:
    v, p = {}, None
s = lambda name: v.get(name) if isinstance(v.get(name), str) else None
f = lambda name: None if v.get(name) is None else bool(v.get(name))
i = getattr(sys, "implementation", None)
sys.stdout.write("\\n${ANSWER_MARK}" + json.dumps({
    "implementation": getattr(i, "name", "unknown"),
    "version": sys.version,
    "abiflags": getattr(sys, "abiflags", ""),
    "executable": sys.executable or "",
    "baseExecutable": getattr(sys, "_base_executable", None) or None,
    "prefix": sys.prefix,
    "basePrefix": sys.base_prefix,
    "platform": p,
    "multiarch": s("MULTIARCH") or getattr(i, "_multiarch", None),
    "platlibdir": getattr(sys, "platlibdir", None),
    "freeThreaded": bool(f("Py_GIL_DISABLED")) or "t" in getattr(sys, "abiflags", ""),
    "debug": hasattr(sys, "gettotalrefcount"),
    "shared": f("Py_ENABLE_SHARED"),
    "libdir": s("LIBDIR"),
    "ldlibrary": s("LDLIBRARY"),
    "instsoname": s("INSTSONAME"),
    "libpl": s("LIBPL"),
    "framework": s("PYTHONFRAMEWORK"),
    "frameworkPrefix": s("PYTHONFRAMEWORKPREFIX"),
}) + "\\n")
`;

const LONGEST_DETAIL = 160;

/** What running an interpreter gave, and whether the same run by another user of the machine would give it too. */
interface Reply {
  readonly answers: Answers;
  /** The answer hangs on a variable of this process. */
  readonly personal: boolean;
}

/**
 * Asks an interpreter about itself: from the cache where nothing changed since it was last asked, else by running it.
 *
 * What is remembered belongs to the binary; which environment it stands for is read from `pyvenv.cfg` each time, so
 * that a fresh environment costs no run. `-S` would be a little quicker still, but CPython before 3.14 leaves
 * `sys.prefix` at the base installation then, and Nix sets it in `sitecustomize`.
 *
 * @returns answers whose `executable` is the real interpreter where `executable` is a shim (pyenv, asdf)
 */
export function interrogate(executable: string, host: DiscoveryHost, platform: Platform): Answers | Refusal {
  const cached = readCached(executable, host, platform);
  if (cached) return asSeenFrom(executable, cached, host);
  const reply = ask(executable, host, platform);
  if (isRefusal(reply)) return reply;
  const { answers, personal } = reply;
  const real = isShim(executable, answers.executable, host) ? answers.executable : executable;
  if (!personal) writeCached(real, withoutEnvironment(real, answers, host), host, platform);
  return { ...answers, executable: real };
}

function ask(executable: string, host: DiscoveryHost, platform: Platform): Reply | Refusal {
  // macOS: set by a framework Python for its children, it makes every venv look like another one.
  const { __PYVENV_LAUNCHER__: _launcher, ...env } = host.env;
  const plain = askWith(executable, ["-I"], env, host);
  if (!isRefusal(plain)) return { answers: plain, personal: false };
  const libraries = siblingLibraries(executable, host, platform);
  if (libraries) {
    const helped = askWith(executable, ["-I"], { ...env, ...libraries }, host);
    if (!isRefusal(helped)) return { answers: helped, personal: false };
  }
  if (env["PYTHONHOME"]) {
    const isolated = Object.entries(env).filter(([name]) => !name.startsWith("PYTHON") || name === "PYTHONHOME");
    const helped = askWith(executable, ["-s"], Object.fromEntries(isolated), host);
    if (!isRefusal(helped)) return { answers: helped, personal: true };
  }
  return plain;
}

function askWith(
  executable: string,
  flags: readonly string[],
  env: NodeJS.ProcessEnv,
  host: DiscoveryHost,
): Answers | Refusal {
  const { stdout, stderr, problem } = host.run(executable, [...flags, "-c", QUESTION], env);
  if (problem !== undefined) {
    if (/unknown option:? -I/i.test(stderr)) return { why: "it is older than Python 3.4" };
    const detail = telling(stderr);
    return { why: detail ? `${problem}: ${detail}` : problem };
  }
  const line = stdout.split(/\r?\n/).findLast((text) => text.startsWith(ANSWER_MARK));
  const answers = line === undefined ? undefined : parse(line.slice(ANSWER_MARK.length));
  return isAnswers(answers) ? answers : { why: "it does not answer as a Python interpreter does" };
}

/** The line of an error output that says what is wrong: the last of a traceback, else the first. */
function telling(stderr: string): string | undefined {
  const lines = stderr
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const fatal = lines.find((line) => line.startsWith("Fatal Python error"));
  const line = fatal ?? (stderr.includes("Traceback (most recent call last)") ? lines.at(-1) : lines[0]);
  // What is no interpreter may echo the whole question.
  return line !== undefined && line.length > LONGEST_DETAIL ? `${line.slice(0, LONGEST_DETAIL)}…` : line;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** A build that was moved finds its own libpython only when told where it is. */
function siblingLibraries(executable: string, host: DiscoveryHost, platform: Platform): NodeJS.ProcessEnv | undefined {
  const path = pathOf(host);
  const variable = platform.loaderVariable;
  const folder = path.join(path.dirname(host.realPath(executable) ?? executable), "..", "lib");
  if (!variable || !host.list(folder).some((name) => platform.readLibraryName(path.join(folder, name))))
    return undefined;
  const before = host.env[variable];
  return { [variable]: before ? folder + path.delimiter + before : folder };
}

function isShim(asked: string, answered: string, host: DiscoveryHost): boolean {
  if (answered === "" || answered === asked) return false;
  return host.realPath(answered) !== host.realPath(asked);
}

/** The answers of the binary behind a link, as it gives them outside any environment. */
function withoutEnvironment(executable: string, answers: Answers, host: DiscoveryHost): Answers {
  const real = host.realPath(executable) ?? executable;
  const linked = readPyvenv(executable, host) && !readPyvenv(real, host);
  return linked ? { ...answers, executable: real, prefix: answers.basePrefix } : { ...answers, executable: real };
}

function asSeenFrom(executable: string, answers: Answers, host: DiscoveryHost): Answers {
  const environment = readPyvenv(executable, host);
  return { ...answers, executable, prefix: environment?.prefix ?? answers.prefix };
}
