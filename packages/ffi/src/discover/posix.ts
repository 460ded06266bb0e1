import { dirname, isAbsolute, join } from "node:path/posix";
import type { Answers } from "./answers.ts";
import { type DiscoveryHost, isFile } from "./host.ts";
import type { LibraryName, Place } from "./platform.ts";

/** `python3.12`, `python3.14t`, `python3.11d`; not `python3.12-config`. */
export const POSIX_VERSIONED_NAME: RegExp = /^python3\.(\d+)(?:t?d?|-dbg)$/;

/** `bin` of a prefix: `python3`, `python`, then whatever is named for a version, newest first. */
export function posixInterpreters(prefix: string, host: DiscoveryHost): readonly string[] {
  const bin = join(prefix, "bin");
  const versioned = host.list(bin).filter((name) => POSIX_VERSIONED_NAME.test(name));
  const newestFirst = versioned.toSorted((a, b) => minorOf(b) - minorOf(a) || a.length - b.length);
  return ["python3", "python", ...newestFirst].map((name) => join(bin, name)).filter((file) => isFile(host, file));
}

/** Free-threaded builds keep their standard library in `python3.13t`; debug builds share the plain one. */
export function posixHoldsStandardLibrary(prefix: string, name: LibraryName, host: DiscoveryHost): boolean {
  const folder = `python${name.major}.${name.minor}${name.abiflags.includes("t") ? "t" : ""}`;
  return ["lib", "lib64"].some((lib) => isFile(host, join(prefix, lib, folder, "os.py")));
}

/**
 * Folders of an installation that may hold libpython. `LIBDIR` comes first while it lies inside the installation:
 * Fedora's `/usr/lib` may hold the 32-bit library. It comes last otherwise: then the installation was moved, and another
 * Python may live where this one was built.
 */
export function posixLibraryFolders(answers: Answers, host: DiscoveryHost): readonly string[] {
  const { basePrefix, libdir, multiarch, platlibdir, libpl } = answers;
  const real = host.realPath(answers.executable) ?? answers.executable;
  const beside = join(dirname(dirname(real)), "lib");
  const own = [
    ...(platlibdir ? [join(basePrefix, platlibdir)] : []),
    ...(multiarch ? [join(basePrefix, "lib", multiarch)] : []),
    join(basePrefix, "lib"),
    ...(multiarch ? [join(beside, multiarch)] : []),
    beside,
  ];
  const built = [libdir, libpl].filter((folder): folder is string => folder !== null && folder !== "");
  return libdir && isInside(libdir, basePrefix, host) ? [libdir, ...own, ...built] : [...own, ...built];
}

/** Where version managers, conda and Nix put interpreters, the same on Linux and macOS. */
export function posixManagers(host: DiscoveryHost): {
  readonly versions: readonly Place[];
  readonly conda: readonly Place[];
  readonly nix: readonly Place[];
} {
  const { env, home } = host;
  const below = (...parts: readonly string[]): string | undefined => home && join(home, ...parts);
  const data = absolute(env["XDG_DATA_HOME"]) ?? below(".local", "share");
  const versions = [
    place("pyenv", "versions", env["PYENV_ROOT"] ? join(env["PYENV_ROOT"], "versions") : below(".pyenv", "versions")),
    place("uv", "versions", env["UV_PYTHON_INSTALL_DIR"] ?? (data && join(data, "uv", "python"))),
    place("mise", "versions", data && join(env["MISE_DATA_DIR"] ?? join(data, "mise"), "installs", "python")),
    place(
      "asdf",
      "versions",
      env["ASDF_DATA_DIR"] ? join(env["ASDF_DATA_DIR"], "installs", "python") : below(".asdf", "installs", "python"),
    ),
  ];
  const folders = ["miniforge3", "miniconda3", "mambaforge", "anaconda3", "micromamba"];
  const conda = [
    ...folders.map((folder) => place("conda", "prefix", below(folder))),
    ...["conda", "miniforge3", "miniconda3", "anaconda3"].map((folder) => place("conda", "prefix", `/opt/${folder}`)),
  ];
  const nix = [
    place("nix", "prefix", below(".nix-profile")),
    place("nix", "prefix", env["USER"] && `/etc/profiles/per-user/${env["USER"]}`),
    place("nix", "prefix", "/run/current-system/sw"),
    place("nix", "prefix", "/nix/var/nix/profiles/default"),
  ];
  return { versions: versions.flat(), conda: conda.flat(), nix: nix.flat() };
}

/** A place, or nothing where its path is not known. */
export function place(rule: string, kind: Place["kind"], path: string | undefined): readonly Place[] {
  return path ? [{ rule, kind, path }] : [];
}

/** XDG paths that are not absolute must be ignored (XDG Base Directory Specification). */
export function absolute(path: string | undefined): string | undefined {
  return path && isAbsolute(path) ? path : undefined;
}

function minorOf(name: string): number {
  return Number(POSIX_VERSIONED_NAME.exec(name)?.[1]);
}

function isInside(folder: string, prefix: string, host: DiscoveryHost): boolean {
  const [inner, outer] = [host.realPath(folder) ?? folder, host.realPath(prefix) ?? prefix];
  return inner === outer || inner.startsWith(outer.endsWith("/") ? outer : `${outer}/`);
}
