import { expect, test } from "vitest";
import { fakeHost } from "../../test/fixtures/discover/fake-host.ts";
import { parseRegistry, registeredPythons } from "./windows-registry.ts";

const USER = [
  "",
  "HKEY_CURRENT_USER\\Software\\Python\\Astral",
  "    DisplayName    REG_SZ    Astral Software Inc.",
  "",
  "HKEY_CURRENT_USER\\Software\\Python\\Astral\\CPython3.13.1",
  "    SysVersion    REG_SZ    3.13",
  "",
  "HKEY_CURRENT_USER\\Software\\Python\\Astral\\CPython3.13.1\\InstallPath",
  "    (Default)    REG_SZ    C:\\Users\\ada\\AppData\\Roaming\\uv\\python\\cpython-3.13.1-windows-x86_64-none",
  "    ExecutablePath    REG_SZ    C:\\Users\\ada\\AppData\\Roaming\\uv\\python\\cpython-3.13.1-windows-x86_64-none\\python.exe",
  "",
  "HKEY_CURRENT_USER\\Software\\Python\\PythonCore\\3.9\\InstallPath",
  "    (Standard)    REG_SZ    C:\\Old Python\\",
  "",
  "HKEY_CURRENT_USER\\Software\\Python\\PythonCore\\3.12\\InstallPath",
  "    ExecutablePath    REG_SZ    D:\\Python312\\python.exe",
  "    (par défaut)    REG_SZ    D:\\Elsewhere\\",
  "",
  "HKEY_CURRENT_USER\\Software\\Python\\PythonCore\\3.12\\PythonPath",
  "    (Default)    REG_SZ    D:\\Python312\\Lib\\;D:\\Python312\\DLLs\\",
  "",
  "HKEY_CURRENT_USER\\Software\\Python\\PythonCore\\3.11\\InstallPath",
  "    (Default)    REG_SZ    (value not set)",
  "",
].join("\r\n");

test("[BLD-34] parseRegistry() reads installations of every company, newest first, whatever the language of reg.exe", () => {
  expect(parseRegistry(USER)).toEqual([
    {
      company: "Astral",
      tag: "CPython3.13.1",
      executable: "C:\\Users\\ada\\AppData\\Roaming\\uv\\python\\cpython-3.13.1-windows-x86_64-none\\python.exe",
    },
    { company: "PythonCore", tag: "3.12", executable: "D:\\Python312\\python.exe" },
    { company: "PythonCore", tag: "3.9", executable: "C:\\Old Python\\python.exe" },
  ]);
});

test("parseRegistry() finds nothing in an error message", () => {
  expect(parseRegistry("ERROR: The system was unable to find the specified registry key or value.\r\n")).toEqual([]);
});

test("registeredPythons() asks reg.exe of the system folder for the user's hive, then the machine's", () => {
  const commands: string[] = [];
  const host = {
    ...fakeHost({ platform: "win32" }),
    env: { SystemRoot: "D:\\Windows" },
    run(file: string, args: readonly string[]) {
      commands.push([file, ...args].join(" "));
      const hive = args[1]?.startsWith("HKLM") ? "HKEY_LOCAL_MACHINE" : "HKEY_CURRENT_USER";
      const lines = [
        `${hive}\\SOFTWARE\\Python\\PythonCore\\3.10\\InstallPath`,
        `    ExecutablePath    REG_SZ    C:\\${hive}.exe`,
      ];
      return { stdout: lines.join("\r\n"), stderr: "", problem: undefined };
    },
  };
  expect(registeredPythons(host).map(({ executable }) => executable)).toEqual([
    "C:\\HKEY_CURRENT_USER.exe",
    "C:\\HKEY_LOCAL_MACHINE.exe",
  ]);
  expect(commands).toEqual([
    "D:\\Windows\\System32\\reg.exe query HKCU\\Software\\Python /s /reg:64",
    "D:\\Windows\\System32\\reg.exe query HKLM\\Software\\Python /s /reg:64",
  ]);
});
