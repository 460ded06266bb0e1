import type { Answers } from "./answers.ts";
import type { DiscoveryHost } from "./host.ts";

/** What the name of a libpython file says about it. */
export interface LibraryName {
  readonly major: number;
  readonly minor: number;
  /** PEP 3149 flags: `"t"` free-threaded, `"d"` debug; others are unknown to us. */
  readonly abiflags: string;
}

/** A place where interpreters are usually found. */
export interface Place {
  readonly rule: string;
  readonly path: string;
  /**
   * - `prefix`: an installation or environment;
   * - `versions`: each folder in it that is named for a version is a prefix;
   * - `executables`: a folder of executables;
   * - `executable`: an interpreter;
   * - `libraries`: a folder that may hold libpython without any interpreter.
   */
  readonly kind: "prefix" | "versions" | "executables" | "executable" | "libraries";
}

/** What differs between operating systems, one file each. */
export interface Platform {
  /** Names of the interpreter on `PATH`, preferred first. */
  readonly searchNames: readonly string[];
  /** Names such as `python3.12`; the first group is the minor version. */
  readonly versionedName: RegExp;
  /** Where the linker looks for libraries of programs it starts, if a variable says so. */
  readonly loaderVariable: string | undefined;
  /** What to do about a Python `version` whose shared library is missing. */
  adviceOnLibrary(version: string): string;
  /** Names that libpython may have for a build, most exact first, relative to a folder of {@link libraryFolders}. */
  libraryNames(answers: Answers, name: LibraryName): readonly string[];
  /** Folders that may hold libpython, most likely first. */
  libraryFolders(answers: Answers, host: DiscoveryHost): readonly string[];
  /** Reads the name of a libpython file; `undefined` where it is none, the stable-ABI forwarder included. */
  readLibraryName(path: string): LibraryName | undefined;
  /** Where an installation or an environment may keep its interpreter, preferred first. */
  interpretersIn(prefix: string, host: DiscoveryHost): readonly string[];
  /** Whether the standard library for `name` is below `prefix`. */
  holdsStandardLibrary(prefix: string, name: LibraryName, host: DiscoveryHost): boolean;
  /** Places to look after everything that the user chose. */
  wellKnown(host: DiscoveryHost): Iterable<Place>;
  /** File of the libpython that is loaded in this process, if any. */
  loadedLibrary(host: DiscoveryHost): string | undefined;
  /** Folder for what can be recomputed. */
  cacheFolder(host: DiscoveryHost): string | undefined;
  /** Why an executable must not even be run. */
  refuses(executable: string, host: DiscoveryHost): string | undefined;
}
