import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { execute, lastLines } from "@taipan/setup/execute";
import { BuildError } from "./build-error.ts";
import { pythonProgram, type PythonBuild } from "./python-build.ts";

/** Modules that the packages and their tests need, each with what it is compiled against, as Debian calls it. */
const NEEDED = { _ctypes: "libffi-dev", _ssl: "libssl-dev", zlib: "zlib1g-dev" };

/**
 * Looks whether what was configured will have all modules that are needed, before minutes are spent on it.
 *
 * @param objects folder that configure wrote the Makefile to
 * @throws {BuildError} naming the packages to install
 */
export function checkConfiguration(objects: string): void {
  const path = join(objects, "Makefile");
  const makefile = existsSync(path) ? readFileSync(path, "utf8") : "";
  const missing = Object.entries(NEEDED).filter(([module]) =>
    new RegExp(`^MODULE_${module.toUpperCase()}_STATE=(?:missing|disabled|n/a)\\b`, "m").test(makefile),
  );
  if (missing.length === 0) return;
  const modules = missing.map(([module]) => module).join(", ");
  const advice = missing.map(([, debian]) => debian).join(" ");
  throw new BuildError(`Cannot build the modules ${modules}: install what they need, on Debian ${advice}`);
}

/** Prints what a build is, and which of the modules that its arguments name it cannot import. */
const QUESTIONS = `
import importlib, json, sys, sysconfig
missing = {}
for name in sys.argv[1:]:
    try:
        importlib.import_module(name)
    except ImportError as error:
        missing[name] = str(error)
print(json.dumps({
    "version": "%d.%d.%d" % sys.version_info[:3],
    "shared": bool(sysconfig.get_config_var("Py_ENABLE_SHARED")),
    "gil": getattr(sys, "_is_gil_enabled", lambda: True)(),
    "debug": hasattr(sys, "gettotalrefcount"),
    "missing": missing,
}))
`;

/**
 * Asks a new build what it is.
 *
 * @param env without Python's variables
 * @throws {BuildError} when it does not start, lacks a module, or is not what was to be built
 */
export async function checkBuild(build: PythonBuild, env: NodeJS.ProcessEnv): Promise<void> {
  const program = pythonProgram(build);
  const outcome = await execute(program, ["-c", QUESTIONS, ...Object.keys(NEEDED)], { env });
  if (outcome.code !== 0)
    throw new BuildError(`Cannot use the build: "${program}" ended with status ${outcome.code}`, {
      details: lastLines(outcome),
    });
  const { missing, ...found } = JSON.parse(outcome.stdout) as { readonly missing: Record<string, string> };
  const wanted = {
    version: build.version,
    shared: true,
    gil: build.variant !== "free-threaded",
    debug: build.variant === "debug",
  };
  if (JSON.stringify(found) !== JSON.stringify(wanted))
    throw new BuildError(`Cannot use the build: it is ${JSON.stringify(found)} and not ${JSON.stringify(wanted)}`);
  const [first] = Object.entries(missing);
  if (first !== undefined) throw new BuildError(`Cannot use the build: it cannot import ${first[0]}, ${first[1]}`);
}
