import { locate, type PythonLocation } from "@taipan/ffi";
import { abiTag } from "../list-python/abi-tag.ts";
import { type Finding, failed, ok, warning } from "./finding.ts";
import { type PythonReport, reportOf } from "./python-report.ts";

/** What Python's side is: which one, which rule chose it, and what it can once it is open. */
export function pythonFindings(python: string | undefined, folder: string, env: NodeJS.ProcessEnv): Finding[] {
  let location: PythonLocation;
  try {
    location = locate({ ...(python === undefined ? {} : { python }), cwd: folder, env });
  } catch (error) {
    if ((error as { code?: unknown }).code !== "TAIPAN_LIBPYTHON_NOT_FOUND") throw error;
    return [failed("python", "none can be used", (error as Error).message)];
  }
  const { executable, library, prefix, version, rule } = location;
  const found = [
    ok("python", executable ?? "none: only its library"),
    ok("chosen by", rule),
    ok("version", version.toString()),
    ok("abi", abiTag(location)),
    ok("libpython", library ?? "inside this process"),
    ok("prefix", prefix ?? "its own default"),
  ];
  const report = reportOf(python, folder, env);
  if (typeof report === "string") return [...found, failed("opens", "no", report)];
  return [...found, ok("opens", "yes"), ...reportFindings(report)];
}

const MIB = 1024 * 1024;

function reportFindings({ gil, stack, recursionLimit, memory, numpy, secondStack, libffi }: PythonReport): Finding[] {
  return [
    ok("gil", gil),
    stackFinding(stack, recursionLimit),
    ok("memory", memory),
    numpyFinding(numpy),
    secondStack === null
      ? ok("second stack", `yes, by ${libffi ?? "libffi"}`)
      : warning("second stack", "no", `taipan run does not work here: ${secondStack}`),
  ];
}

function stackFinding(stack: number | null, limit: number): Finding {
  if (stack === null) return ok("stack", "unknown");
  const text = `${Math.round(stack / MIB)} MiB for ${limit} calls`;
  const isSmall = stack < 8 * MIB;
  return isSmall
    ? warning("stack", text, "another user of koffi made it small: deep recursion may crash")
    : ok("stack", text);
}

function numpyFinding(numpy: PythonReport["numpy"]): Finding {
  if (numpy === null) return ok("numpy", "not installed");
  if ("version" in numpy) return ok("numpy", numpy.version);
  return warning("numpy", "cannot be imported", numpy.why);
}
