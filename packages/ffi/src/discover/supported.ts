import { PythonVersion, SUPPORTED_MINORS } from "../version.ts";
import type { Answers } from "./answers.ts";
import type { DiscoveryHost } from "./host.ts";
import type { Refusal } from "./location.ts";
import type { LibraryName } from "./platform.ts";

/** Processor names of `sysconfig.get_platform()` that a Node process of each architecture can load. */
const MACHINES: Readonly<Record<string, readonly string[]>> = {
  x64: ["x86_64", "amd64", "universal2", "universal", "intel"],
  arm64: ["aarch64", "arm64", "universal2"],
  ia32: ["i386", "i486", "i586", "i686", "win32"],
};

/**
 * Why an interpreter cannot be used, or what it is. Refused are other implementations (their C API is an emulation
 * without CPython's layouts), versions outside 3.9–3.15, ABI flags whose layouts are unknown, and other processors.
 */
export function judge(answers: Answers, host: DiscoveryHost): LibraryName | Refusal {
  const { implementation } = answers;
  if (implementation !== "cpython") return { why: `it is ${brand(implementation)}, and only CPython can be embedded` };
  const version = PythonVersion.parse(answers.version);
  if (!version) return { why: `its version text "${answers.version}" cannot be read` };
  const name: LibraryName = {
    major: version.major,
    minor: version.minor,
    // Windows has no sys.abiflags before 3.14, so the flags are rebuilt where they are empty.
    abiflags: answers.abiflags || `${answers.freeThreaded ? "t" : ""}${answers.debug ? "d" : ""}`,
  };
  const why = unsupported(name, version.toString()) ?? otherProcessor(answers.platform, host);
  return why === undefined ? name : { why };
}

/** Why a version or its ABI flags are refused; `text` is how the version is written in the answer. */
export function unsupported(name: LibraryName, text: string): string | undefined {
  const { lowest, highest } = SUPPORTED_MINORS;
  if (name.major !== 3 || name.minor < lowest || name.minor > highest) {
    return `Python ${text}: versions 3.${lowest} to 3.${highest} are supported`;
  }
  if (!/^t?d?$/.test(name.abiflags)) return `Python ${text}: the layouts of ABI flags "${name.abiflags}" are not known`;
  return undefined;
}

function brand(implementation: string): string {
  const names: Readonly<Record<string, string>> = {
    pypy: "PyPy",
    graalpy: "GraalPy",
    jython: "Jython",
    ironpython: "IronPython",
  };
  return names[implementation] ?? `"${implementation}"`;
}

function otherProcessor(platform: string | null, host: DiscoveryHost): string | undefined {
  const machines = MACHINES[host.arch];
  if (!machines || platform === null) return undefined;
  const known = Object.values(MACHINES).flat();
  const machine = platform.slice(platform.lastIndexOf("-") + 1);
  if (!known.includes(machine) || machines.includes(machine)) return undefined;
  return `it is built for ${machine}, this Node for ${host.arch}`;
}
