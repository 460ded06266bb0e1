/** What an interpreter says about itself; `null` where it does not know. */
export interface Answers {
  /** `sys.implementation.name`: `"cpython"`, `"pypy"`, `"graalpy"`. */
  readonly implementation: string;
  /** `sys.version`. */
  readonly version: string;
  /** `sys.abiflags`, empty where there is none (Windows before 3.14). */
  readonly abiflags: string;
  readonly executable: string;
  readonly baseExecutable: string | null;
  readonly prefix: string;
  readonly basePrefix: string;
  /** `sysconfig.get_platform()`, such as `"linux-x86_64"`. */
  readonly platform: string | null;
  readonly multiarch: string | null;
  /** `"lib64"` on Fedora, `"lib"` elsewhere. */
  readonly platlibdir: string | null;
  readonly freeThreaded: boolean;
  readonly debug: boolean;
  /** `Py_ENABLE_SHARED`. */
  readonly shared: boolean | null;
  readonly libdir: string | null;
  readonly ldlibrary: string | null;
  readonly instsoname: string | null;
  readonly libpl: string | null;
  /** `PYTHONFRAMEWORK`: `"Python"`, `"PythonT"`, `"Python3"` (Xcode) or none. */
  readonly framework: string | null;
  readonly frameworkPrefix: string | null;
}

type Shape = "text" | "text?" | "flag" | "flag?";

const SHAPES: Readonly<Record<keyof Answers, Shape>> = {
  implementation: "text",
  version: "text",
  abiflags: "text",
  executable: "text",
  baseExecutable: "text?",
  prefix: "text",
  basePrefix: "text",
  platform: "text?",
  multiarch: "text?",
  platlibdir: "text?",
  freeThreaded: "flag",
  debug: "flag",
  shared: "flag?",
  libdir: "text?",
  ldlibrary: "text?",
  instsoname: "text?",
  libpl: "text?",
  framework: "text?",
  frameworkPrefix: "text?",
};

/** Checks that a value which came from outside is {@link Answers}. */
export function isAnswers(value: unknown): value is Answers {
  if (typeof value !== "object" || value === null) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  return Object.entries(SHAPES).every(([name, shape]) => {
    const field = fields.get(name);
    if (shape.endsWith("?") && field === null) return true;
    return typeof field === (shape.startsWith("text") ? "string" : "boolean");
  });
}
