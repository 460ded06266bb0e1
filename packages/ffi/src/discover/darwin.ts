import { basename, dirname, join } from "node:path/posix";
import type { DiscoveryHost } from "./host.ts";
import type { LibraryName, Place, Platform } from "./platform.ts";
import {
  POSIX_VERSIONED_NAME,
  place,
  posixHoldsStandardLibrary,
  posixInterpreters,
  posixLibraryFolders,
  posixManagers,
} from "./posix.ts";

const LIBRARY = /^libpython(\d)\.(\d+)([a-z]*)\.dylib$/;

/** `Python.framework/Versions/3.12/Python`, `PythonT` for free-threaded builds, `Python3` for Xcode's. */
const FRAMEWORK = /\/(Python[3T]?)\.framework\/Versions\/(\d)\.(\d+)t?\/\1$/;

const TOOLS = ["/Library/Developer/CommandLineTools/usr/bin/python3", "/Applications/Xcode.app"];

export const darwin: Platform = {
  searchNames: ["python3", "python"],
  versionedName: POSIX_VERSIONED_NAME,
  loaderVariable: "DYLD_LIBRARY_PATH",
  adviceOnLibrary: (version) =>
    `use Python ${version} from python.org, Homebrew (brew install python@${version}), uv or conda, ` +
    "or build it with --enable-shared or --enable-framework, and set TAIPAN_PYTHON to it",
  libraryNames({ framework, ldlibrary, instsoname }, { major, minor, abiflags }) {
    const built = [instsoname, ldlibrary].filter(
      (file): file is string => file !== null && /\.dylib$|\.framework\//.test(file),
    );
    return [...(framework ? [framework] : []), ...built, `libpython${major}.${minor}${abiflags}.dylib`];
  },
  libraryFolders(answers, host) {
    const { framework, frameworkPrefix, basePrefix } = answers;
    // The folder that Python runs from, before the one it was built for: Xcode's and Homebrew's are moved.
    const versions = framework ? [basePrefix, ...(frameworkPrefix ? [frameworkPrefix] : [])] : [];
    return [...versions, ...posixLibraryFolders(answers, host)];
  },
  readLibraryName(path): LibraryName | undefined {
    const [, name, frameworkMajor, frameworkMinor] = FRAMEWORK.exec(path) ?? [];
    if (name)
      return { major: Number(frameworkMajor), minor: Number(frameworkMinor), abiflags: name === "PythonT" ? "t" : "" };
    const [, major, minor, abiflags] = LIBRARY.exec(basename(path)) ?? [];
    return major && minor ? { major: Number(major), minor: Number(minor), abiflags: abiflags ?? "" } : undefined;
  },
  interpretersIn: posixInterpreters,
  holdsStandardLibrary: posixHoldsStandardLibrary,
  *wellKnown(host): Iterable<Place> {
    const { versions, conda, nix } = posixManagers(host);
    yield* versions;
    for (const prefix of homebrewPrefixes(host)) {
      yield* place("Homebrew", "executables", join(prefix, "bin"));
      // Versioned formulae keep python3 out of bin, and keep their framework below opt.
      for (const keg of host.list(join(prefix, "opt")).filter((name) => /^python@3\.\d+$/.test(name))) {
        yield* place("Homebrew", "versions", join(prefix, "opt", keg, "Frameworks/Python.framework/Versions"));
      }
    }
    for (const name of ["Python", "PythonT"]) {
      yield* place("python.org", "versions", `/Library/Frameworks/${name}.framework/Versions`);
    }
    yield* place("MacPorts", "versions", "/opt/local/Library/Frameworks/Python.framework/Versions");
    for (const prefix of homebrewPrefixes(host)) {
      for (const cask of ["miniforge", "miniconda", "anaconda"]) {
        yield* place("conda", "prefix", join(prefix, "Caskroom", cask, "base"));
      }
    }
    yield* conda;
    yield* nix;
    yield* place("Xcode", "executable", TOOLS[0]);
  },
  loadedLibrary: (host) => host.sharedObjects().find((path) => FRAMEWORK.test(path) || LIBRARY.test(basename(path))),
  cacheFolder: ({ home }) => home && join(home, "Library", "Caches", "taipan"),
  refuses(executable, host) {
    // Running Apple's stand-in without developer tools opens a dialog that offers to install them.
    if (dirname(executable) !== "/usr/bin" || TOOLS.some((tool) => host.stat(tool))) return undefined;
    return "it only offers to install Apple's developer tools";
  },
};

function homebrewPrefixes({ env, arch }: DiscoveryHost): readonly string[] {
  const own = arch === "arm64" ? ["/opt/homebrew", "/usr/local"] : ["/usr/local", "/opt/homebrew"];
  return [...new Set([...(env["HOMEBREW_PREFIX"] ? [env["HOMEBREW_PREFIX"]] : []), ...own])];
}
