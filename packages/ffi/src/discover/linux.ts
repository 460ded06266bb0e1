import { basename, join } from "node:path/posix";
import type { DiscoveryHost } from "./host.ts";
import type { LibraryName, Place, Platform } from "./platform.ts";
import {
  POSIX_VERSIONED_NAME,
  absolute,
  place,
  posixHoldsStandardLibrary,
  posixInterpreters,
  posixLibraryFolders,
  posixManagers,
} from "./posix.ts";

/** `libpython3.12.so`, `libpython3.14t.so.1.0`; not `libpython3.so`, which only forwards the stable ABI. */
const LIBRARY = /^libpython(\d)\.(\d+)([a-z]*)\.so(?:\.[\d.]+)?$/;

/** GNU triplets of Debian's library folders, by Node's architecture. */
const TRIPLETS: Readonly<Record<string, string>> = {
  x64: "x86_64-linux-gnu",
  arm64: "aarch64-linux-gnu",
  arm: "arm-linux-gnueabihf",
  ia32: "i386-linux-gnu",
  ppc64: "powerpc64le-linux-gnu",
  riscv64: "riscv64-linux-gnu",
  s390x: "s390x-linux-gnu",
  loong64: "loongarch64-linux-gnu",
};

/** Linux, and other systems with ELF libraries. */
export const linux: Platform = {
  searchNames: ["python3", "python"],
  versionedName: POSIX_VERSIONED_NAME,
  loaderVariable: "LD_LIBRARY_PATH",
  adviceOnLibrary: (version) =>
    `install the shared library (Debian and Ubuntu: apt install libpython${version} or python3-dev, Fedora: dnf install python3-libs), ` +
    "or build Python with --enable-shared, or use a Python from uv or conda, and set TAIPAN_PYTHON to it",
  libraryNames({ instsoname, ldlibrary }, { major, minor, abiflags }) {
    const stem = `libpython${major}.${minor}${abiflags}.so`;
    const built = [instsoname, ldlibrary].filter((file): file is string => file !== null && LIBRARY.test(file));
    return [...built, `${stem}.1.0`, stem];
  },
  libraryFolders: posixLibraryFolders,
  readLibraryName(path): LibraryName | undefined {
    const [, major, minor, abiflags] = LIBRARY.exec(basename(path)) ?? [];
    return major && minor ? { major: Number(major), minor: Number(minor), abiflags: abiflags ?? "" } : undefined;
  },
  interpretersIn: posixInterpreters,
  holdsStandardLibrary: posixHoldsStandardLibrary,
  *wellKnown(host): Iterable<Place> {
    const { versions, conda, nix } = posixManagers(host);
    yield* versions;
    yield* place("system", "executables", "/usr/bin");
    yield* place("system", "executables", "/usr/local/bin");
    yield* place("Homebrew", "executables", join(host.env["HOMEBREW_PREFIX"] ?? "/home/linuxbrew/.linuxbrew", "bin"));
    yield* conda;
    yield* nix;
    yield* systemLibraries(host);
  },
  loadedLibrary(host) {
    // The list of mappings costs a tenth of the report that the other systems need.
    const maps = host.read("/proc/self/maps");
    const paths =
      maps === undefined ? host.sharedObjects() : maps.split("\n").map((line) => line.replace(/^(?:\S+\s+){5}/, ""));
    // A file that was replaced while in use, as upgrades do, stays mapped under its old name.
    return paths.map((path) => path.replace(/ \(deleted\)$/, "")).find((path) => LIBRARY.test(basename(path)));
  },
  cacheFolder({ env, home }) {
    const base = absolute(env["XDG_CACHE_HOME"]) ?? (home && join(home, ".cache"));
    return base && join(base, "taipan");
  },
  refuses: () => undefined,
};

/** A runtime package without an interpreter (`libpython3.12`) brings its standard library along. */
function systemLibraries(host: DiscoveryHost): readonly Place[] {
  const triplet = TRIPLETS[host.arch];
  const folders = [...(triplet ? [`/usr/lib/${triplet}`] : []), "/usr/lib64", "/usr/lib", "/usr/local/lib"];
  return folders.flatMap((folder) => place("system", "libraries", folder));
}
