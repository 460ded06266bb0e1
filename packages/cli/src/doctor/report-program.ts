import { Python, PyErr, PyModuleNotFoundError, t } from "@taipan/core";
import { currentStack, features, library, makeSecondStack, memory, SecondStackError } from "@taipan/ffi";
import { type PythonReport, REPORT_MARK } from "./python-report.ts";

const [python] = process.argv.slice(2);
process.stdout.write(`\n${REPORT_MARK}${JSON.stringify(reportOrReason())}\n`);

function reportOrReason(): PythonReport | string {
  try {
    Python.initialize(python === undefined ? {} : { python });
    return Python.attach(report);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function report(py: Python): PythonReport {
  const sys = py.import("sys");
  const isOff = features.freeThreaded && !sys.callMethod("_is_gil_enabled").extract(t.bool);
  return {
    version: py.version,
    gil: isOff ? "off" : "on",
    stack: currentStack()?.size ?? null,
    recursionLimit: sys.callMethod("getrecursionlimit").extract(t.int53),
    memory: memory.kind,
    numpy: numpy(py),
    secondStack: secondStack(),
    libffi: sharedObjects().find((file) => /[\\/]libffi[^\\/]*$/.test(file)) ?? null,
  };
}

function numpy(py: Python): PythonReport["numpy"] {
  try {
    return { version: py.import("numpy").getAttr("__version__").toString() };
  } catch (error) {
    if (error instanceof PyModuleNotFoundError) return null;
    if (error instanceof PyErr) return { why: error.message.split("\n", 1)[0] as string };
    throw error;
  }
}

/** Nothing runs on it: that the platform makes one is the question. */
function secondStack(): string | null {
  try {
    makeSecondStack(library("Py_RunMain").address("Py_RunMain"));
    return null;
  } catch (error) {
    if (error instanceof SecondStackError) return error.reason;
    throw error;
  }
}

function sharedObjects(): readonly string[] {
  const settings: NodeJS.ProcessReport & { excludeNetwork?: boolean } = process.report;
  // Names of open sockets can take seconds.
  settings.excludeNetwork = true;
  return (process.report.getReport() as { readonly sharedObjects?: readonly string[] }).sharedObjects ?? [];
}
