import { win32 } from "node:path";
import type { DiscoveryHost } from "./host.ts";

/** An installation that is registered as PEP 514 says. */
export interface RegisteredPython {
  /** `"PythonCore"` for python.org's, `"Astral"` for uv's, `"ContinuumAnalytics"` for Anaconda's. */
  readonly company: string;
  /** `"3.12"`, `"3.13t"`, or what the company likes. */
  readonly tag: string;
  /** Path of `python.exe`. */
  readonly executable: string;
}

const HIVES = ["HKCU", "HKLM"];

/** The Pythons that are registered for this user, then for all users, newest first within each. */
export function registeredPythons(host: DiscoveryHost): readonly RegisteredPython[] {
  const reg = win32.join(host.env["SystemRoot"] ?? "C:\\Windows", "System32", "reg.exe");
  return HIVES.flatMap((hive) => {
    const { stdout } = host.run(reg, ["query", `${hive}\\Software\\Python`, "/s", "/reg:64"], host.env);
    return parseRegistry(stdout);
  });
}

/**
 * Reads what `reg query …\Software\Python /s` prints.
 *
 * `ExecutablePath` is used where it is given, else `python.exe` below the key's default value, whose name is
 * translated on other than English systems (`(Standard)`, `(par défaut)`).
 */
export function parseRegistry(text: string): readonly RegisteredPython[] {
  const found = new Map<string, RegisteredPython>();
  let key: { readonly company: string; readonly tag: string } | undefined;
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith("HKEY_")) {
      const [, company, tag] = /\\Software\\Python\\([^\\]+)\\([^\\]+)\\InstallPath$/i.exec(line.trimEnd()) ?? [];
      key = company && tag ? { company, tag } : undefined;
      continue;
    }
    const [, name, data] = /^ {4}(.+?) {4}REG_(?:EXPAND_)?SZ {4}(.+)$/.exec(line) ?? [];
    // A default that is not set is shown as a translated sentence.
    if (!key || !name || !data || !win32.isAbsolute(data.trim())) continue;
    const id = `${key.company}\\${key.tag}`;
    if (name === "ExecutablePath") found.set(id, { ...key, executable: data.trim() });
    else if (/^\(.*\)$/.test(name) && !found.has(id)) {
      found.set(id, { ...key, executable: win32.join(data.trim(), "python.exe") });
    }
  }
  return [...found.values()].toSorted((a, b) => minorOf(b) - minorOf(a));
}

function minorOf({ tag }: RegisteredPython): number {
  return Number(/3\.(\d+)/.exec(tag)?.[1] ?? -1);
}
