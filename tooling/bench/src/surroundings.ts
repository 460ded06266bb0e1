import { existsSync } from "node:fs";
import { delimiter, dirname, join, resolve } from "node:path";
import { locate, type PythonLocation } from "@taipan/ffi";

/** The repository. */
export const ROOT: string = resolve(import.meta.dirname, "../../..");

/** Where the peers are installed. */
export const PEERS_FOLDER: string = join(ROOT, ".taipan", "bench-peers");

/** The Python that everybody gets, but for pyodide, which brings its own. @throws {LibPythonNotFoundError} */
export function benchPython(): PythonLocation & { readonly executable: string } {
  const python = locate();
  const { executable } = python;
  if (executable === undefined) throw new Error("Cannot measure CPython itself: set TAIPAN_PYTHON to an executable");
  return { ...python, executable };
}

/** The variables of a measuring process, and of the installation of a peer that compiles against Python. */
export function benchEnvironment(
  python: { readonly executable: string; readonly basePrefix: string | undefined },
  definitions?: string,
): NodeJS.ProcessEnv {
  // npm run from a pnpm script would take pnpm's settings for its own.
  const inherited = Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_OPTIONS$|PYTHON)/i.test(name));
  const environment: NodeJS.ProcessEnv = Object.fromEntries(inherited);
  // python3-config of the same Python is what the peers compile with.
  const programs = [dirname(process.execPath), join(python.basePrefix ?? dirname(python.executable), "bin")];
  environment["PATH"] = [...programs.filter((folder) => existsSync(folder)), process.env["PATH"] ?? ""].join(delimiter);
  environment["TAIPAN_PYTHON"] = python.executable;
  environment["PYTHON_BIN"] = python.executable;
  environment["PYTHONDONTWRITEBYTECODE"] = "1";
  if (definitions !== undefined) environment["PYTHONPATH"] = definitions;
  return environment;
}
