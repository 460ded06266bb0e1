import { win32 as path } from "node:path";
import { type DiscoveryHost, isFile } from "./host.ts";
import type { LibraryName, Place, Platform } from "./platform.ts";
import { registeredPythons } from "./windows-registry.ts";

/** `python312.dll`, `python314t.dll`, `python311_d.dll`; not `python3.dll`, which only forwards the stable ABI. */
const LIBRARY = /^python(\d)(\d+)(t?)(_d)?\.dll$/i;

/** MSYS2 and MinGW name it as Unix does. */
const MINGW_LIBRARY = /^libpython(\d)\.(\d+)([a-z]*)\.dll$/i;

export const win32: Platform = {
  // python3.exe is rare, and often the Microsoft Store's stand-in.
  searchNames: ["python.exe", "python3.exe"],
  versionedName: /^python3\.(\d+)t?\.exe$/i,
  loaderVariable: undefined, // the DLL lies beside the executable
  adviceOnLibrary: (version) =>
    `use Python ${version} from python.org, uv or conda, which bring python3*.dll, and set TAIPAN_PYTHON to its python.exe`,
  libraryNames(_answers, { major, minor, abiflags }) {
    const debug = abiflags.includes("d") ? "_d" : "";
    const threads = abiflags.includes("t") ? "t" : "";
    return [`python${major}${minor}${threads}${debug}.dll`, `libpython${major}.${minor}${abiflags}.dll`];
  },
  libraryFolders({ basePrefix, baseExecutable, executable }, { env }) {
    const system = env["SystemRoot"] ? [path.join(env["SystemRoot"], "System32")] : [];
    const beside = [baseExecutable, executable].filter((file) => file !== null).map((file) => path.dirname(file));
    return [basePrefix, ...beside, path.join(basePrefix, "bin"), ...system];
  },
  readLibraryName(file): LibraryName | undefined {
    const name = path.basename(file);
    const [, major, minor, threads, debug] = LIBRARY.exec(name) ?? [];
    if (major && minor)
      return {
        major: Number(major),
        minor: Number(minor),
        abiflags: `${(threads ?? "").toLowerCase()}${debug ? "d" : ""}`,
      };
    const [, mingwMajor, mingwMinor, abiflags] = MINGW_LIBRARY.exec(name) ?? [];
    return mingwMajor && mingwMinor
      ? { major: Number(mingwMajor), minor: Number(mingwMinor), abiflags: abiflags ?? "" }
      : undefined;
  },
  interpretersIn(prefix, host) {
    const files = ["Scripts\\python.exe", "python.exe", "bin\\python.exe"];
    return files.map((file) => path.join(prefix, file)).filter((file) => isFile(host, file));
  },
  holdsStandardLibrary(prefix, { major, minor }, host) {
    return ["Lib", `lib\\python${major}.${minor}`].some((folder) => isFile(host, path.join(prefix, folder, "os.py")));
  },
  *wellKnown(host): Iterable<Place> {
    yield* managers(host);
    for (const { executable } of registeredPythons(host))
      yield { rule: "registry", kind: "executable", path: executable };
    yield* installers(host);
    yield* condas(host);
  },
  loadedLibrary: (host) =>
    host.sharedObjects().find((file) => LIBRARY.test(path.basename(file)) || MINGW_LIBRARY.test(path.basename(file))),
  cacheFolder: ({ env }) => env["LOCALAPPDATA"] && path.join(env["LOCALAPPDATA"], "taipan", "Cache"),
  refuses: () => undefined,
};

/**
 * Folders that `LoadLibrary` must also search for what extension modules link: `DLLs` for python.org's OpenSSL,
 * `Library\bin` for conda's.
 */
export function dllFolders(basePrefix: string, host: DiscoveryHost): readonly string[] {
  const folders = [basePrefix, path.join(basePrefix, "DLLs"), path.join(basePrefix, "Library", "bin")];
  return folders.filter((folder) => host.stat(folder)?.kind === "folder");
}

function managers({ env, home }: DiscoveryHost): readonly Place[] {
  const pyenv = env["PYENV_ROOT"] ?? env["PYENV"] ?? (home && path.join(home, ".pyenv", "pyenv-win"));
  const uv = env["UV_PYTHON_INSTALL_DIR"] ?? (env["APPDATA"] && path.join(env["APPDATA"], "uv", "python"));
  const scoop = env["SCOOP"] ?? (home && path.join(home, "scoop"));
  return [
    ...(pyenv ? [versionsPlace("pyenv", path.join(pyenv, "versions"))] : []),
    ...(uv ? [versionsPlace("uv", uv)] : []),
    ...(scoop ? [prefixPlace("Scoop", path.join(scoop, "apps", "python", "current"))] : []),
  ];
}

/** Folders of python.org's installer, for installations that are not registered. */
function installers({ env }: DiscoveryHost): readonly Place[] {
  return [
    ...(env["LOCALAPPDATA"] ? [versionsPlace("python.org", path.join(env["LOCALAPPDATA"], "Programs", "Python"))] : []),
    ...(env["ProgramFiles"] ? [versionsPlace("python.org", env["ProgramFiles"])] : []),
  ];
}

function condas({ env, home }: DiscoveryHost): readonly Place[] {
  const roots = [home, env["ProgramData"]].filter((root) => root !== undefined);
  const names = ["miniforge3", "miniconda3", "anaconda3"];
  return roots.flatMap((root) => names.map((name) => prefixPlace("conda", path.join(root, name))));
}

function versionsPlace(rule: string, folder: string): Place {
  return { rule, kind: "versions", path: folder };
}

function prefixPlace(rule: string, folder: string): Place {
  return { rule, kind: "prefix", path: folder };
}
