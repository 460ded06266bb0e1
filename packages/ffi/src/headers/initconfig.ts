import { byBuild, type ByBuild } from "../by-build.ts";
import { declare } from "../declare.ts";
import type { CStringPtr, Pointer, PyObjectPtr } from "../pointer.ts";
import { structLayout, type FieldKind, type StructLayout } from "../struct-layout.ts";

/** `PyStatus` by value: how an initialisation step ended. Test it with `PyStatus_Exception`. */
export interface PyStatus {
  /** 0 is success, 1 an error, 2 a request to exit with `exitcode`. */
  readonly _type: number;
  /** C function that made the error. */
  readonly func: string | null;
  readonly err_msg: string | null;
  readonly exitcode: number;
}

/** `PyStatus` in memory. */
export const PyStatus = { size: 32, _type: 0, func: 8, err_msg: 16, exitcode: 24 } as const;
/** `PyWideStringList`: `length` strings of `wchar_t` at `items`. */
export const PyWideStringList = { size: 16, length: 0, items: 8 } as const;

/** `PyPreConfig`: what must be known before anything can be decoded. All `int`. */
export const PyPreConfig = {
  size: 40,
  _config_init: 0,
  parse_argv: 4,
  isolated: 8,
  use_environment: 12,
  configure_locale: 16,
  coerce_c_locale: 20,
  coerce_c_locale_warn: 24,
  // Windows has `legacy_windows_fs_encoding` here, which moves the next three.
  utf8_mode: 28,
  dev_mode: 32,
  allocator: 36,
} as const;

/** Fields of `PyConfig` in order, with the first and last minor that has them there. `word` is `wchar_t *`. */
const CONFIG_FIELDS: readonly (readonly [name: string, kind: FieldKind, since?: number, until?: number])[] = [
  ["_config_init", "int"],
  ["isolated", "int"],
  ["use_environment", "int"],
  ["dev_mode", "int"],
  ["install_signal_handlers", "int"],
  ["use_hash_seed", "int"],
  ["hash_seed", "word"],
  ["faulthandler", "int"],
  ["_use_peg_parser", "int", 0, 9],
  ["tracemalloc", "int"],
  ["perf_profiling", "int", 12],
  ["remote_debug", "int", 14],
  ["import_time", "int"],
  ["code_debug_ranges", "int", 11],
  ["show_ref_count", "int"],
  ["dump_refs", "int"],
  ["dump_refs_file", "word", 11],
  ["malloc_stats", "int"],
  ["filesystem_encoding", "word"],
  ["filesystem_errors", "word"],
  ["pycache_prefix", "word"],
  ["parse_argv", "int"],
  ["orig_argv", "pair", 10],
  ["argv", "pair"],
  ["program_name", "word", 0, 9],
  ["xoptions", "pair"],
  ["warnoptions", "pair"],
  ["site_import", "int"],
  ["bytes_warning", "int"],
  ["warn_default_encoding", "int", 10],
  ["inspect", "int"],
  ["interactive", "int"],
  ["optimization_level", "int"],
  ["parser_debug", "int"],
  ["write_bytecode", "int"],
  ["verbose", "int"],
  ["quiet", "int"],
  ["user_site_directory", "int"],
  ["configure_c_stdio", "int"],
  ["buffered_stdio", "int"],
  ["stdio_encoding", "word"],
  ["stdio_errors", "word"],
  ["check_hash_pycs_mode", "word"],
  ["use_frozen_modules", "int", 11],
  ["safe_path", "int", 11],
  ["int_max_str_digits", "int", 12],
  ["thread_inherit_context", "int", 14],
  ["context_aware_warnings", "int", 14],
  ["cpu_count", "int", 13],
  ["enable_gil", "int", 13],
  ["tlbc_enabled", "int", 14],
  ["pathconfig_warnings", "int"],
  ["program_name", "word", 10],
  ["pythonpath_env", "word"],
  ["home", "word"],
  ["platlibdir", "word", 10],
  ["module_search_paths_set", "int"],
  ["module_search_paths", "pair"],
  ["stdlib_dir", "word", 11],
  ["executable", "word"],
  ["base_executable", "word"],
  ["prefix", "word"],
  ["base_prefix", "word"],
  ["exec_prefix", "word"],
  ["base_exec_prefix", "word"],
  ["platlibdir", "word", 0, 9],
  ["skip_source_first_line", "int"],
  ["run_command", "word"],
  ["run_module", "word"],
  ["run_filename", "word"],
  ["sys_path_0", "word", 13],
  ["_install_importlib", "int"],
  ["_init_main", "int"],
  ["_isolated_interpreter", "int", 0, 11],
  ["_is_python_build", "int", 11],
  ["_orig_argv", "pair", 0, 9],
];

const FREE_THREADED_FIELDS = new Set(["enable_gil", "tlbc_enabled"]);

/**
 * `PyConfig`, on platforms other than Windows (which adds a field). Set its texts with `PyConfig_SetString`, which
 * copies; its integers may be written in place between `PyConfig_Init…` and `Py_InitializeFromConfig`.
 *
 * @throws {RangeError} for versions after 3.14: use `PyInitConfig_Create` there
 */
export const PyConfig: ByBuild<StructLayout> = byBuild(({ minor, freeThreaded }) => {
  if (minor > 14)
    throw new RangeError(`Cannot lay out PyConfig: Python 3.${minor} may have changed it, use PyInitConfig`);
  const present = CONFIG_FIELDS.filter(
    ([name, , since = 0, until = 99]) =>
      since <= minor && minor <= until && (freeThreaded || !FREE_THREADED_FIELDS.has(name)),
  );
  return structLayout(present.map(([name, kind]) => [name, kind] as const));
});

/** `PyInterpreterConfig`: what a sub-interpreter may do; all `int`. Since 3.12. */
export const PyInterpreterConfig = {
  size: 28,
  use_main_obmalloc: 0,
  allow_fork: 4,
  allow_exec: 8,
  allow_threads: 12,
  allow_daemon_threads: 16,
  check_multi_interp_extensions: 20,
  gil: 24,
} as const;
export const PyInterpreterConfig_DEFAULT_GIL = 0;
export const PyInterpreterConfig_SHARED_GIL = 1;
export const PyInterpreterConfig_OWN_GIL = 2;

/** Fills a `PyConfig` with what `python` does. */
export let PyConfig_InitPythonConfig: (config: Pointer<"PyConfig">) => void = declare(
  "void PyConfig_InitPythonConfig(PyConfig *config)",
  (bound) => (PyConfig_InitPythonConfig = bound),
);
/**
 * Fills a `PyConfig` for embedding: no environment variables, no user folder, no signal handlers, locale untouched.
 */
export let PyConfig_InitIsolatedConfig: (config: Pointer<"PyConfig">) => void = declare(
  "void PyConfig_InitIsolatedConfig(PyConfig *config)",
  (bound) => (PyConfig_InitIsolatedConfig = bound),
);
/**
 * Copies `wchar_t` text into a field of the configuration; `field` is its address. Preinitialises Python if need be.
 */
export let PyConfig_SetString: (
  config: Pointer<"PyConfig">,
  field: Pointer<"wchar_t *">,
  text: Pointer<"wchar_t">,
) => PyStatus = declare(
  "PyStatus PyConfig_SetString(PyConfig *config, wchar_t **field, const wchar_t *text)",
  (bound) => (PyConfig_SetString = bound),
);
/** Copies text into a field of the configuration; `field` is its address. Preinitialises Python if need be. */
export let PyConfig_SetBytesString: (
  config: Pointer<"PyConfig">,
  field: Pointer<"wchar_t *">,
  text: string | null,
) => PyStatus = declare(
  "PyStatus PyConfig_SetBytesString(PyConfig *config, wchar_t **field, const char *text)",
  (bound) => (PyConfig_SetBytesString = bound),
);
/** Copies `wchar_t` arguments of the command line. */
export let PyConfig_SetArgv: (config: Pointer<"PyConfig">, argc: number, argv: Pointer<"wchar_t *">) => PyStatus =
  declare(
    "PyStatus PyConfig_SetArgv(PyConfig *config, Py_ssize_t argc, wchar_t *const *argv)",
    (bound) => (PyConfig_SetArgv = bound),
  );
/** Copies arguments of the command line. */
export let PyConfig_SetBytesArgv: (config: Pointer<"PyConfig">, argc: number, argv: Pointer<"char *">) => PyStatus =
  declare(
    "PyStatus PyConfig_SetBytesArgv(PyConfig *config, Py_ssize_t argc, char *const *argv)",
    (bound) => (PyConfig_SetBytesArgv = bound),
  );
/** Copies `wchar_t` texts into a list of the configuration. */
export let PyConfig_SetWideStringList: (
  config: Pointer<"PyConfig">,
  list: Pointer<"PyWideStringList">,
  length: number,
  items: Pointer<"wchar_t *">,
) => PyStatus = declare(
  "PyStatus PyConfig_SetWideStringList(PyConfig *config, PyWideStringList *list, Py_ssize_t length, wchar_t **items)",
  (bound) => (PyConfig_SetWideStringList = bound),
);
/** Fills in whatever is not set yet. */
export let PyConfig_Read: (config: Pointer<"PyConfig">) => PyStatus = declare(
  "PyStatus PyConfig_Read(PyConfig *config)",
  (bound) => (PyConfig_Read = bound),
);
/** Releases what a configuration holds. Call it also after a failure. */
export let PyConfig_Clear: (config: Pointer<"PyConfig">) => void = declare(
  "void PyConfig_Clear(PyConfig *config)",
  (bound) => (PyConfig_Clear = bound),
);
/** The current value of an option. New reference, or NULL with an exception set. */
export let PyConfig_Get: (name: string) => PyObjectPtr = declare(
  "PyObject *PyConfig_Get(const char *name)",
  (bound) => (PyConfig_Get = bound),
  { since: [3, 14] },
);
/** Stores the current value of an option that is an int. 0, or -1 with an exception set. */
export let PyConfig_GetInt: (name: string, value: Pointer<"int">) => number = declare(
  "int PyConfig_GetInt(const char *name, int *value)",
  (bound) => (PyConfig_GetInt = bound),
  { since: [3, 14] },
);
/** Sets an option while the interpreter runs, where that is allowed. 0, or -1 with an exception set. */
export let PyConfig_Set: (name: string, value: PyObjectPtr) => number = declare(
  "int PyConfig_Set(const char *name, PyObject *value)",
  (bound) => (PyConfig_Set = bound),
  { since: [3, 14] },
);
/** The names of all options, a frozenset. New reference, or NULL with an exception set. */
export let PyConfig_Names: () => PyObjectPtr = declare(
  "PyObject *PyConfig_Names(void)",
  (bound) => (PyConfig_Names = bound),
  { since: [3, 14] },
);
/** New isolated configuration, or NULL without memory. */
export let PyInitConfig_Create: () => Pointer<"PyInitConfig"> = declare(
  "PyInitConfig *PyInitConfig_Create(void)",
  (bound) => (PyInitConfig_Create = bound),
  { since: [3, 14] },
);
/** Frees a configuration. NULL is allowed. */
export let PyInitConfig_Free: (config: Pointer<"PyInitConfig">) => void = declare(
  "void PyInitConfig_Free(PyInitConfig *config)",
  (bound) => (PyInitConfig_Free = bound),
  { since: [3, 14] },
);
/**
 * 1 and the message of what failed last, owned by the configuration, at `message`; 0 and NULL there if nothing did.
 */
export let PyInitConfig_GetError: (config: Pointer<"PyInitConfig">, message: Pointer<"char *">) => number = declare(
  "int PyInitConfig_GetError(PyInitConfig *config, const char **message)",
  (bound) => (PyInitConfig_GetError = bound),
  { since: [3, 14] },
);
/** 1 and the exit code at `code` if Python wants to exit, else 0. */
export let PyInitConfig_GetExitCode: (config: Pointer<"PyInitConfig">, code: Pointer<"int">) => number = declare(
  "int PyInitConfig_GetExitCode(PyInitConfig *config, int *code)",
  (bound) => (PyInitConfig_GetExitCode = bound),
  { since: [3, 14] },
);
/** 1 if there is an option of that name, else 0. */
export let PyInitConfig_HasOption: (config: Pointer<"PyInitConfig">, name: string) => number = declare(
  "int PyInitConfig_HasOption(PyInitConfig *config, const char *name)",
  (bound) => (PyInitConfig_HasOption = bound),
  { since: [3, 14] },
);
/** Stores an option; -1 if it failed, see `PyInitConfig_GetError`. */
export let PyInitConfig_GetInt: (config: Pointer<"PyInitConfig">, name: string, value: Pointer<"int64_t">) => number =
  declare(
    "int PyInitConfig_GetInt(PyInitConfig *config, const char *name, int64_t *value)",
    (bound) => (PyInitConfig_GetInt = bound),
    { since: [3, 14] },
  );
/**
 * Stores a copy of an option, to be freed with C's `free`, or NULL; -1 if it failed, see `PyInitConfig_GetError`.
 */
export let PyInitConfig_GetStr: (config: Pointer<"PyInitConfig">, name: string, value: Pointer<"char *">) => number =
  declare(
    "int PyInitConfig_GetStr(PyInitConfig *config, const char *name, char **value)",
    (bound) => (PyInitConfig_GetStr = bound),
    { since: [3, 14] },
  );
/**
 * Stores copies of an option's texts, to be freed with `PyInitConfig_FreeStrList`; -1 if it failed, see
 * `PyInitConfig_GetError`.
 */
export let PyInitConfig_GetStrList: (
  config: Pointer<"PyInitConfig">,
  name: string,
  length: Pointer<"size_t">,
  items: Pointer<"char **">,
) => number = declare(
  "int PyInitConfig_GetStrList(PyInitConfig *config, const char *name, size_t *length, char ***items)",
  (bound) => (PyInitConfig_GetStrList = bound),
  { since: [3, 14] },
);
/** Frees what `PyInitConfig_GetStrList` gave. */
export let PyInitConfig_FreeStrList: (length: number | bigint, items: Pointer<"char *">) => void = declare(
  "void PyInitConfig_FreeStrList(size_t length, char **items)",
  (bound) => (PyInitConfig_FreeStrList = bound),
  { since: [3, 14] },
);
/** Sets an option; -1 if it failed, see `PyInitConfig_GetError`. */
export let PyInitConfig_SetInt: (config: Pointer<"PyInitConfig">, name: string, value: number | bigint) => number =
  declare(
    "int PyInitConfig_SetInt(PyInitConfig *config, const char *name, int64_t value)",
    (bound) => (PyInitConfig_SetInt = bound),
    { since: [3, 14] },
  );
/** Sets an option to UTF-8 text; -1 if it failed, see `PyInitConfig_GetError`. */
export let PyInitConfig_SetStr: (config: Pointer<"PyInitConfig">, name: string, value: string) => number = declare(
  "int PyInitConfig_SetStr(PyInitConfig *config, const char *name, const char *value)",
  (bound) => (PyInitConfig_SetStr = bound),
  { since: [3, 14] },
);
/** Sets an option to UTF-8 texts; -1 if it failed, see `PyInitConfig_GetError`. */
export let PyInitConfig_SetStrList: (
  config: Pointer<"PyInitConfig">,
  name: string,
  length: number | bigint,
  items: Pointer<"char *">,
) => number = declare(
  "int PyInitConfig_SetStrList(PyInitConfig *config, const char *name, size_t length, char *const *items)",
  (bound) => (PyInitConfig_SetStrList = bound),
  { since: [3, 14] },
);
/** Adds a built-in module; -1 if it failed, see `PyInitConfig_GetError`. */
export let PyInitConfig_AddModule: (
  config: Pointer<"PyInitConfig">,
  name: string,
  init: Pointer<"PyObject*(*)(void)">,
) => number = declare(
  "int PyInitConfig_AddModule(PyInitConfig *config, const char *name, PyObject *(*init)(void))",
  (bound) => (PyInitConfig_AddModule = bound),
  { since: [3, 14] },
);
/**
 * Starts the interpreter: 0, or -1 and `PyInitConfig_GetError` or `PyInitConfig_GetExitCode` says more. The thread is
 * attached then.
 */
export let Py_InitializeFromInitConfig: (config: Pointer<"PyInitConfig">) => number = declare(
  "int Py_InitializeFromInitConfig(PyInitConfig *config)",
  (bound) => (Py_InitializeFromInitConfig = bound),
  { since: [3, 14] },
);
/** Fills a `PyPreConfig` with what `python` does. */
export let PyPreConfig_InitPythonConfig: (config: Pointer<"PyPreConfig">) => void = declare(
  "void PyPreConfig_InitPythonConfig(PyPreConfig *config)",
  (bound) => (PyPreConfig_InitPythonConfig = bound),
);
/** Fills a `PyPreConfig` for embedding: no environment variables, locale untouched. */
export let PyPreConfig_InitIsolatedConfig: (config: Pointer<"PyPreConfig">) => void = declare(
  "void PyPreConfig_InitIsolatedConfig(PyPreConfig *config)",
  (bound) => (PyPreConfig_InitIsolatedConfig = bound),
);
/** Success. */
export let PyStatus_Ok: () => PyStatus = declare("PyStatus PyStatus_Ok(void)", (bound) => (PyStatus_Ok = bound));
/** A failure; the message must live on. */
export let PyStatus_Error: (message: CStringPtr) => PyStatus = declare(
  "PyStatus PyStatus_Error(const char *message)",
  (bound) => (PyStatus_Error = bound),
  { raw: [0] },
);
/** A failure for lack of memory. */
export let PyStatus_NoMemory: () => PyStatus = declare(
  "PyStatus PyStatus_NoMemory(void)",
  (bound) => (PyStatus_NoMemory = bound),
);
/** A request to exit. */
export let PyStatus_Exit: (code: number) => PyStatus = declare(
  "PyStatus PyStatus_Exit(int code)",
  (bound) => (PyStatus_Exit = bound),
);
/** 1 for a failure, else 0. */
export let PyStatus_IsError: (status: PyStatus) => number = declare(
  "int PyStatus_IsError(PyStatus status)",
  (bound) => (PyStatus_IsError = bound),
);
/** 1 for a request to exit, else 0. */
export let PyStatus_IsExit: (status: PyStatus) => number = declare(
  "int PyStatus_IsExit(PyStatus status)",
  (bound) => (PyStatus_IsExit = bound),
);
/** 1 for a failure or a request to exit, else 0. */
export let PyStatus_Exception: (status: PyStatus) => number = declare(
  "int PyStatus_Exception(PyStatus status)",
  (bound) => (PyStatus_Exception = bound),
);
/** Copies text to the end of a list. Python must be preinitialised. */
export let PyWideStringList_Append: (list: Pointer<"PyWideStringList">, text: Pointer<"wchar_t">) => PyStatus = declare(
  "PyStatus PyWideStringList_Append(PyWideStringList *list, const wchar_t *text)",
  (bound) => (PyWideStringList_Append = bound),
);
/** Copies text into a list. Python must be preinitialised. */
export let PyWideStringList_Insert: (
  list: Pointer<"PyWideStringList">,
  index: number,
  text: Pointer<"wchar_t">,
) => PyStatus = declare(
  "PyStatus PyWideStringList_Insert(PyWideStringList *list, Py_ssize_t index, const wchar_t *text)",
  (bound) => (PyWideStringList_Insert = bound),
);
/** Stores the arguments of the command line before Python changed them, owned by Python. */
export let Py_GetArgcArgv: (argc: Pointer<"int">, argv: Pointer<"wchar_t **">) => void = declare(
  "void Py_GetArgcArgv(int *argc, wchar_t ***argv)",
  (bound) => (Py_GetArgcArgv = bound),
);
