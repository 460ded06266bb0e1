import { describe, expect, test } from "vitest";
import { type FakeMachine, failing, fakeHost } from "../../test/fixtures/discover/fake-host.ts";
import { locate } from "./locate.ts";
import { dllFolders } from "./win32.ts";

const mac = { platform: "darwin", arch: "arm64" } as const;

const registry = "C:\\Windows\\System32\\reg.exe";
const python = { platform: "win-amd64", libdir: null, shared: null } as const;

/** libpython of a pyenv version. */
function pyenvLibrary(version: string): FakeMachine["files"] {
  return {
    [`/opt/pyenv/versions/${version}/lib/libpython3.${version.split(".")[1]}.so.1.0`]: "elf",
  };
}

/** An installation with a library, and a home folder. */
function installation(prefix: string): FakeMachine {
  return {
    home: "/home/ada",
    programs: { [`${prefix}/bin/python3`]: {} },
    files: { [`${prefix}/lib/libpython3.12.so.1.0`]: "elf" },
  };
}

/** Starts only when told where its library is. */
function answerOfMovedBuild(env: NodeJS.ProcessEnv): ReturnType<typeof failing> | object {
  return env["LD_LIBRARY_PATH"] === "/moved/lib:/other"
    ? { libdir: "/built/here/lib" }
    : failing("it ended with status 127", "error while loading shared libraries: libpython3.12.so.1.0");
}

/** A Mac with one framework. */
function frameworkMachine(folder: string, name: string): FakeMachine {
  return {
    ...mac,
    programs: {
      [`${folder}/bin/python3.13`]: {
        version: "3.13.0 (main)",
        platform: "macosx-10.13-universal2",
        framework: name,
        freeThreaded: name === "PythonT",
      },
    },
    files: { [`${folder}/${name}`]: "mach-o" },
  };
}

/** A Mac with a Python for the given processors. */
function processorMachine(platform: string): FakeMachine {
  return {
    ...mac,
    env: { PATH: "/opt/p/bin" },
    programs: { "/opt/p/bin/python3": { platform } },
    files: { "/opt/p/lib/libpython3.12.dylib": "mach-o" },
  };
}

/** A Windows machine with one installation. */
function windowsMachine(prefix: string, dll: string, answers: object = {}): FakeMachine {
  return {
    platform: "win32",
    home: "C:\\Users\\ada",
    env: { APPDATA: "C:\\Users\\ada\\AppData\\Roaming", LOCALAPPDATA: "C:\\Users\\ada\\AppData\\Local" },
    programs: { [`${prefix}\\python.exe`]: { ...python, prefix, ...answers } },
    files: { [`${prefix}\\${dll}`]: "pe" },
  };
}

/** What a test says of a location: rule, executable, library, prefixes. */
function located(machine: FakeMachine): readonly (string | null | undefined)[] {
  const { rule, executable, library, prefix, basePrefix } = locate({ host: fakeHost(machine) });
  return [rule, executable, library, prefix, basePrefix];
}

describe("Linux", () => {
  test("[BLD-34] Debian: the runtime package's library in the triplet folder", () => {
    const programs = {
      "/usr/bin/python3.11": {
        version: "3.11.2 (main)",
        prefix: "/usr",
        libdir: "/usr/lib/x86_64-linux-gnu",
        instsoname: "libpython3.11.so.1.0",
        ldlibrary: "libpython3.11.so",
        multiarch: "x86_64-linux-gnu",
      },
    };
    const files = {
      "/usr/bin/python3": { link: "python3.11" },
      "/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0": "elf",
    };
    const library = "/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0";
    const expected = ["/usr/bin/python3", library, "/usr", "/usr"];
    expect(located({ programs, files, env: { PATH: "/usr/bin" } })).toEqual(["PATH python3", ...expected]);
    expect(located({ programs, files })).toEqual(["system", ...expected]);
  });

  test.each(["lib64", "lib"])(
    "[BLD-34] Fedora: lib64 wins over the 32-bit library in lib, sys.platlibdir being %s",
    (platlibdir) => {
      const machine = {
        programs: { "/usr/bin/python3.12": { prefix: "/usr", libdir: "/usr/lib64", platlibdir } },
        files: { "/usr/lib64/libpython3.12.so.1.0": "elf 64", "/usr/lib/libpython3.12.so.1.0": "elf 32" },
        env: { PATH: "/usr/bin" },
      };
      expect(located(machine)).toEqual([
        "PATH python3.12",
        "/usr/bin/python3.12",
        "/usr/lib64/libpython3.12.so.1.0",
        "/usr",
        "/usr",
      ]);
    },
  );

  test("[BLD-34] uv: an installation that was built elsewhere, with a stranger's library where it was built", () => {
    const base = "/home/ada/.local/share/uv/python/cpython-3.12.3-linux-x86_64-gnu";
    const machine = {
      home: "/home/ada",
      programs: { [`${base}/bin/python3.12`]: { libdir: "/install/lib", instsoname: "libpython3.12.so.1.0" } },
      files: {
        [`${base}/bin/python3`]: { link: "python3.12" },
        [`${base}/lib/libpython3.12.so.1.0`]: "elf",
        "/install/lib/libpython3.12.so.1.0": "another",
        "/home/ada/.local/share/uv/python/pypy-3.11.11-linux-x86_64-gnu/bin/python3": "pypy",
      },
    };
    expect(located(machine)).toEqual(["uv", `${base}/bin/python3`, `${base}/lib/libpython3.12.so.1.0`, base, base]);
  });

  test("[BLD-34] pyenv: newest supported version first, found below PYENV_ROOT without its shims on PATH", () => {
    const machine = {
      env: { PYENV_ROOT: "/opt/pyenv" },
      programs: {
        "/opt/pyenv/versions/3.9.18/bin/python3": { version: "3.9.18 (main)" },
        "/opt/pyenv/versions/3.10.13/bin/python3": { version: "3.10.13 (main)" },
        "/opt/pyenv/versions/3.8.18/bin/python3": { version: "3.8.18 (default)" },
        "/opt/pyenv/versions/2.7.18/bin/python": failing("it ended with status 2", "Unknown option: -I"),
      },
      files: { ...pyenvLibrary("3.9.18"), ...pyenvLibrary("3.10.13"), ...pyenvLibrary("3.8.18") },
    };
    const prefix = "/opt/pyenv/versions/3.10.13";
    expect(located(machine)).toEqual([
      "pyenv",
      `${prefix}/bin/python3`,
      `${prefix}/lib/libpython3.10.so.1.0`,
      prefix,
      prefix,
    ]);
  });

  test("[BLD-34] conda: a static executable whose prefix also holds the shared library", () => {
    const machine = {
      home: "/home/ada",
      programs: { "/home/ada/miniforge3/bin/python3.12": { shared: false, ldlibrary: "libpython3.12.a" } },
      files: {
        "/home/ada/miniforge3/bin/python": { link: "python3.12" },
        "/home/ada/miniforge3/lib/libpython3.12.so.1.0": "elf",
        "/home/ada/miniforge3/lib/libpython3.12.a": "archive",
      },
    };
    const base = "/home/ada/miniforge3";
    expect(located(machine)).toEqual(["conda", `${base}/bin/python`, `${base}/lib/libpython3.12.so.1.0`, base, base]);
  });

  test("[BLD-34] nix: a profile whose python is a wrapper in the store", () => {
    const env = "/nix/store/1a2b-python3-3.12.3-env";
    const base = "/nix/store/9z8y-python3-3.12.3";
    const machine = {
      programs: { [`${env}/bin/python3`]: { prefix: env, basePrefix: base, libdir: `${base}/lib` } },
      files: {
        "/run/current-system/sw/bin/python3": { link: `${env}/bin/python3` },
        [`${base}/lib/libpython3.12.so.1.0`]: "elf",
      },
    };
    expect(located(machine)).toEqual([
      "nix",
      "/run/current-system/sw/bin/python3",
      `${base}/lib/libpython3.12.so.1.0`,
      env,
      base,
    ]);
  });

  test("[BLD-34] Homebrew on Linux, mise and asdf", () => {
    expect(located(installation("/home/linuxbrew/.linuxbrew"))[0]).toBe("Homebrew");
    expect(located(installation("/home/ada/.local/share/mise/installs/python/3.12.3"))[0]).toBe("mise");
    expect(located(installation("/home/ada/.asdf/installs/python/3.12.3"))[0]).toBe("asdf");
  });

  test("a runtime library without any interpreter is used with the standard library above it", () => {
    const machine = {
      files: {
        "/usr/lib/x86_64-linux-gnu/libpython3.12.so.1.0": "elf",
        "/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0": "elf",
        "/usr/lib/x86_64-linux-gnu/libpython3.so": "forwarder",
        "/usr/lib/python3.12/os.py": "",
      },
    };
    const library = "/usr/lib/x86_64-linux-gnu/libpython3.12.so.1.0";
    expect(located(machine)).toEqual(["system", undefined, library, "/usr", "/usr"]);
  });

  test("a build that was moved and cannot find its own library is asked with the library's folder", () => {
    const machine = {
      env: { PATH: "/moved/bin", LD_LIBRARY_PATH: "/other" },
      programs: { "/moved/bin/python3": answerOfMovedBuild },
      files: { "/moved/lib/libpython3.12.so.1.0": "elf" },
    };
    expect(located(machine)[2]).toBe("/moved/lib/libpython3.12.so.1.0");
  });
});

describe("macOS", () => {
  test("[BLD-34] Homebrew: a versioned formula's framework, built for the Cellar", () => {
    const framework = "/opt/homebrew/Cellar/python@3.12/3.12.3/Frameworks/Python.framework/Versions/3.12";
    const machine = {
      ...mac,
      programs: {
        [`${framework}/bin/python3.12`]: {
          prefix: "/opt/homebrew/opt/python@3.12/Frameworks/Python.framework/Versions/3.12",
          platform: "macosx-14.0-arm64",
          framework: "Python",
          frameworkPrefix: "/opt/homebrew/opt/python@3.12/Frameworks",
          ldlibrary: "Python.framework/Versions/3.12/Python",
        },
      },
      files: {
        "/opt/homebrew/opt/python@3.12": { link: "../Cellar/python@3.12/3.12.3" },
        "/opt/homebrew/Cellar/python@3.12/3.12.3/Frameworks/Python.framework/Versions/Current": { link: "3.12" },
        [`${framework}/Python`]: "mach-o",
      },
    };
    const prefix = "/opt/homebrew/opt/python@3.12/Frameworks/Python.framework/Versions/3.12";
    expect(located(machine)).toEqual(["Homebrew", `${prefix}/bin/python3.12`, `${prefix}/Python`, prefix, prefix]);
  });

  test("[BLD-34] python.org: universal frameworks, and the free-threaded one beside", () => {
    const prefix = "/Library/Frameworks/Python.framework/Versions/3.13";
    const threads = "/Library/Frameworks/PythonT.framework/Versions/3.13";
    expect(located(frameworkMachine(prefix, "Python"))).toEqual([
      "python.org",
      `${prefix}/bin/python3.13`,
      `${prefix}/Python`,
      prefix,
      prefix,
    ]);
    const location = locate({ host: fakeHost(frameworkMachine(threads, "PythonT")) });
    expect([location.library, location.freeThreaded]).toEqual([`${threads}/PythonT`, true]);
  });

  test("a framework's file is a wish too: version from its folder", () => {
    const file = "/Library/Frameworks/Python.framework/Versions/3.13/Python";
    const { library, version, basePrefix } = locate({
      python: file,
      host: fakeHost({
        ...mac,
        files: { [file]: "mach-o", "/Library/Frameworks/Python.framework/Versions/3.13/lib/python3.13/os.py": "" },
      }),
    });
    expect([library, version.toString(), basePrefix]).toEqual([
      file,
      "3.13.0",
      "/Library/Frameworks/Python.framework/Versions/3.13",
    ]);
  });

  test("[BLD-34] conda and uv: a dylib", () => {
    const prefix = "/Users/ada/miniconda3";
    const machine = {
      ...mac,
      home: "/Users/ada",
      programs: {
        [`${prefix}/bin/python3`]: { platform: "macosx-11.1-arm64", shared: false, ldlibrary: "libpython3.12.a" },
      },
      files: { [`${prefix}/lib/libpython3.12.dylib`]: "mach-o" },
    };
    expect(located(machine)).toEqual([
      "conda",
      `${prefix}/bin/python3`,
      `${prefix}/lib/libpython3.12.dylib`,
      prefix,
      prefix,
    ]);
  });

  test("an Intel Python is refused by Node for Apple silicon, a universal one is not", () => {
    expect(() => located(processorMachine("macosx-11.0-x86_64"))).toThrow(
      "it is built for x86_64, this Node for arm64",
    );
    expect(located(processorMachine("macosx-11.0-universal2"))[0]).toBe("PATH python3");
  });

  test("Apple's stand-in is not run where it would only open an installer", () => {
    const machine = {
      ...mac,
      env: { PATH: "/usr/bin" },
      programs: { "/usr/bin/python3": { version: "3.9.6 (default)" } },
    };
    const host = fakeHost(machine);
    expect(() => locate({ host })).toThrow("it only offers to install Apple's developer tools");
    expect(host.runs).toEqual([]);
    const prefix = "/Library/Developer/CommandLineTools/Library/Frameworks/Python3.framework/Versions/3.9";
    const tools = "/Library/Developer/CommandLineTools/usr/bin/python3";
    const real = { version: "3.9.6 (default)", executable: tools, prefix, framework: "Python3" };
    const installed = {
      ...machine,
      programs: { "/usr/bin/python3": real, [tools]: real },
      files: { [`${prefix}/Python3`]: "mach-o" },
    };
    expect(located(installed)).toEqual(["PATH python3", tools, `${prefix}/Python3`, prefix, prefix]);
  });
});

describe("Windows", () => {
  test("[BLD-34] the registry leads to python.exe, and the DLL is beside it", () => {
    const prefix = "C:\\Users\\ada\\Python\\Three";
    const stdout = [
      "HKEY_CURRENT_USER\\Software\\Python\\PythonCore\\3.12\\InstallPath",
      `    ExecutablePath    REG_SZ    ${prefix}\\python.exe`,
    ].join("\r\n");
    const machine = {
      platform: "win32",
      programs: {
        [registry]: { stdout, stderr: "", problem: undefined },
        [`${prefix}\\python.exe`]: { ...python, prefix },
      },
      files: { [`${prefix}\\python312.dll`]: "pe", [`${prefix}\\python3.dll`]: "forwarder" },
    } as const;
    expect(located(machine)).toEqual(["registry", `${prefix}\\python.exe`, `${prefix}\\python312.dll`, prefix, prefix]);
  });

  test("[BLD-34] a venv's launcher: the DLL of its base installation", () => {
    const prefix = "C:\\Program Files\\Python313";
    const venv = "C:\\work\\.venv";
    const machine = {
      platform: "win32",
      cwd: "C:\\work\\src",
      programs: {
        [`${venv}\\Scripts\\python.exe`]: {
          ...python,
          version: "3.13.1 (tags/v3.13.1)",
          baseExecutable: `${prefix}\\python.exe`,
          basePrefix: prefix,
        },
      },
      files: { [`${venv}\\pyvenv.cfg`]: `home = ${prefix}\r\n`, [`${prefix}\\python313.dll`]: "pe" },
    } as const;
    expect(located(machine)).toEqual([
      ".venv",
      `${venv}\\Scripts\\python.exe`,
      `${prefix}\\python313.dll`,
      venv,
      prefix,
    ]);
  });

  test("[BLD-34] conda, uv and python.org folders that are not registered; free-threaded and debug DLL names", () => {
    expect(located(windowsMachine("C:\\Users\\ada\\miniconda3", "python312.dll"))[0]).toBe("conda");
    const uv = "C:\\Users\\ada\\AppData\\Roaming\\uv\\python\\cpython-3.14.0+freethreaded-windows-x86_64-none";
    const threads = { version: "3.14.0 free-threading build", freeThreaded: true };
    expect(located(windowsMachine(uv, "python314t.dll", threads)).slice(0, 3)).toEqual([
      "uv",
      `${uv}\\python.exe`,
      `${uv}\\python314t.dll`,
    ]);
    const installed = "C:\\Users\\ada\\AppData\\Local\\Programs\\Python\\Python312";
    expect(located(windowsMachine(installed, "python312_d.dll", { debug: true })).slice(0, 3)).toEqual([
      "python.org",
      `${installed}\\python.exe`,
      `${installed}\\python312_d.dll`,
    ]);
  });

  test("dllFolders() are the folders that hold what extension modules link, of those that exist", () => {
    const files = {
      "C:\\conda\\DLLs\\_ssl.pyd": "pe",
      "C:\\conda\\Library\\bin\\libssl-3-x64.dll": "pe",
      "C:\\py\\python312.dll": "pe",
    };
    const host = fakeHost({ platform: "win32", files });
    expect(dllFolders("C:\\conda", host)).toEqual(["C:\\conda", "C:\\conda\\DLLs", "C:\\conda\\Library\\bin"]);
    expect(dllFolders("C:\\py", host)).toEqual(["C:\\py"]);
  });

  test("a search path that was copied out of process.env is still read", () => {
    const machine = {
      platform: "win32",
      env: { Path: "C:\\msys64\\ucrt64\\bin;C:\\Windows" },
      programs: { "C:\\msys64\\ucrt64\\bin\\python.exe": { ...python, platform: "mingw_x86_64_ucrt" } },
      files: { "C:\\msys64\\ucrt64\\bin\\libpython3.12.dll": "pe" },
    } as const;
    expect(located(machine)[2]).toBe("C:\\msys64\\ucrt64\\bin\\libpython3.12.dll");
  });
});
