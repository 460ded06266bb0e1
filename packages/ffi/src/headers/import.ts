import { declare, declareData } from "../declare.ts";
import type { CStringPtr, Pointer, PyObjectPtr } from "../pointer.ts";

/** `struct _inittab`: one built-in module; a table ends in an entry of zeros. */
export const _inittab = { size: 16, name: 0, initfunc: 8 } as const;

/** `importlib.import_module(name)`: the last part of a dotted name. New reference, or NULL with an exception set. */
export let PyImport_ImportModule: (name: string) => PyObjectPtr = declare(
  "PyObject *PyImport_ImportModule(const char *name)",
  (bound) => (PyImport_ImportModule = bound),
);
/**
 * `__import__` as the current frame's builtins define it, then the last part of a dotted name. New reference, or NULL
 * with an exception set.
 */
export let PyImport_Import: (name: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyImport_Import(PyObject *name)",
  (bound) => (PyImport_Import = bound),
);
/**
 * `__import__(name, globals, locals, fromlist, level)`; the three may be NULL. New reference, or NULL with an
 * exception set.
 */
export let PyImport_ImportModuleLevel: (
  name: string,
  globals: PyObjectPtr,
  locals: PyObjectPtr,
  fromlist: PyObjectPtr,
  level: number,
) => PyObjectPtr = declare(
  "PyObject *PyImport_ImportModuleLevel(const char *name, PyObject *globals, PyObject *locals, PyObject *fromlist, int level)",
  (bound) => (PyImport_ImportModuleLevel = bound),
);
/**
 * `__import__(name, globals, locals, fromlist, level)`; the three may be NULL. New reference, or NULL with an
 * exception set.
 */
export let PyImport_ImportModuleLevelObject: (
  name: PyObjectPtr,
  globals: PyObjectPtr,
  locals: PyObjectPtr,
  fromlist: PyObjectPtr,
  level: number,
) => PyObjectPtr = declare(
  "PyObject *PyImport_ImportModuleLevelObject(PyObject *name, PyObject *globals, PyObject *locals, PyObject *fromlist, int level)",
  (bound) => (PyImport_ImportModuleLevelObject = bound),
);
/** Older name of `PyImport_ImportModule`. New reference, or NULL with an exception set. */
export let PyImport_ImportModuleNoBlock: (name: string) => PyObjectPtr = declare(
  "PyObject *PyImport_ImportModuleNoBlock(const char *name)",
  (bound) => (PyImport_ImportModuleNoBlock = bound),
);
/** Imports a module and gives one attribute of it. New reference, or NULL with an exception set. */
export let PyImport_ImportModuleAttr: (module: PyObjectPtr, name: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyImport_ImportModuleAttr(PyObject *module, PyObject *name)",
  (bound) => (PyImport_ImportModuleAttr = bound),
  { since: [3, 14] },
);
/** Imports a module and gives one attribute of it. New reference, or NULL with an exception set. */
export let PyImport_ImportModuleAttrString: (module: string, name: string) => PyObjectPtr = declare(
  "PyObject *PyImport_ImportModuleAttrString(const char *module, const char *name)",
  (bound) => (PyImport_ImportModuleAttrString = bound),
  { since: [3, 14] },
);
/** `importlib.reload(module)`. New reference, or NULL with an exception set. */
export let PyImport_ReloadModule: (module: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyImport_ReloadModule(PyObject *module)",
  (bound) => (PyImport_ReloadModule = bound),
);
/** `sys.modules[name]`: a new reference; NULL without an exception if it is missing, or with one. */
export let PyImport_GetModule: (name: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyImport_GetModule(PyObject *name)",
  (bound) => (PyImport_GetModule = bound),
);
/** `sys.modules`, borrowed. */
export let PyImport_GetModuleDict: () => PyObjectPtr = declare(
  "PyObject *PyImport_GetModuleDict(void)",
  (bound) => (PyImport_GetModuleDict = bound),
);
/** `sys.modules[name]`, an empty module if missing: borrowed, or NULL with an exception set. Nothing is imported. */
export let PyImport_AddModule: (name: string) => PyObjectPtr = declare(
  "PyObject *PyImport_AddModule(const char *name)",
  (bound) => (PyImport_AddModule = bound),
);
/** `sys.modules[name]`, an empty module if missing: borrowed, or NULL with an exception set. Nothing is imported. */
export let PyImport_AddModuleObject: (name: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyImport_AddModuleObject(PyObject *name)",
  (bound) => (PyImport_AddModuleObject = bound),
);
/**
 * `sys.modules[name]`, an empty module if missing. Nothing is imported. New reference, or NULL with an exception set.
 */
export let PyImport_AddModuleRef: (name: string) => PyObjectPtr = declare(
  "PyObject *PyImport_AddModuleRef(const char *name)",
  (bound) => (PyImport_AddModuleRef = bound),
  { since: [3, 13] },
);
/**
 * Runs a code object as the body of a module, which is found in `sys.modules` then. New reference, or NULL with an
 * exception set.
 */
export let PyImport_ExecCodeModule: (name: string, code: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyImport_ExecCodeModule(const char *name, PyObject *code)",
  (bound) => (PyImport_ExecCodeModule = bound),
);
/** The same with `__file__`, unless NULL. New reference, or NULL with an exception set. */
export let PyImport_ExecCodeModuleEx: (name: string, code: PyObjectPtr, path: string | null) => PyObjectPtr = declare(
  "PyObject *PyImport_ExecCodeModuleEx(const char *name, PyObject *code, const char *path)",
  (bound) => (PyImport_ExecCodeModuleEx = bound),
);
/** The same with `__file__` and `__cached__`, unless NULL. New reference, or NULL with an exception set. */
export let PyImport_ExecCodeModuleObject: (
  name: PyObjectPtr,
  code: PyObjectPtr,
  path: PyObjectPtr,
  cachedPath: PyObjectPtr,
) => PyObjectPtr = declare(
  "PyObject *PyImport_ExecCodeModuleObject(PyObject *name, PyObject *code, PyObject *path, PyObject *cached_path)",
  (bound) => (PyImport_ExecCodeModuleObject = bound),
);
/** The same with `__file__` and `__cached__`, unless NULL. New reference, or NULL with an exception set. */
export let PyImport_ExecCodeModuleWithPathnames: (
  name: string,
  code: PyObjectPtr,
  path: string | null,
  cachedPath: string | null,
) => PyObjectPtr = declare(
  "PyObject *PyImport_ExecCodeModuleWithPathnames(const char *name, PyObject *code, const char *path, const char *cached_path)",
  (bound) => (PyImport_ExecCodeModuleWithPathnames = bound),
);
/** The finder for an entry of `sys.path`, possibly None. New reference, or NULL with an exception set. */
export let PyImport_GetImporter: (path: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyImport_GetImporter(PyObject *path)",
  (bound) => (PyImport_GetImporter = bound),
);
/** The number that .pyc files of this version begin with. */
export let PyImport_GetMagicNumber: () => number | bigint = declare(
  "long PyImport_GetMagicNumber(void)",
  (bound) => (PyImport_GetMagicNumber = bound),
);
/** The tag of .pyc file names, such as "cpython-313", static. */
export let PyImport_GetMagicTag: () => CStringPtr = declare(
  "const char *PyImport_GetMagicTag(void)",
  (bound) => (PyImport_GetMagicTag = bound),
);
/** Loads a frozen module: 1, 0 if there is none of the name, or -1 with an exception set. */
export let PyImport_ImportFrozenModule: (name: string) => number = declare(
  "int PyImport_ImportFrozenModule(const char *name)",
  (bound) => (PyImport_ImportFrozenModule = bound),
);
/** Loads a frozen module: 1, 0 if there is none of the name, or -1 with an exception set. */
export let PyImport_ImportFrozenModuleObject: (name: PyObjectPtr) => number = declare(
  "int PyImport_ImportFrozenModuleObject(PyObject *name)",
  (bound) => (PyImport_ImportFrozenModuleObject = bound),
);
/** Adds a built-in module before the interpreter starts; `name` must live on. 0, or -1 with an exception set. */
export let PyImport_AppendInittab: (name: CStringPtr, init: Pointer<"PyObject*(*)(void)">) => number = declare(
  "int PyImport_AppendInittab(const char *name, PyObject *(*init)(void))",
  (bound) => (PyImport_AppendInittab = bound),
  { raw: [0] },
);
/**
 * Adds built-in modules before the interpreter starts, from a table that ends in zeros; the names must live on. 0, or
 * -1 with an exception set.
 */
export let PyImport_ExtendInittab: (table: Pointer<"_inittab">) => number = declare(
  "int PyImport_ExtendInittab(struct _inittab *table)",
  (bound) => (PyImport_ExtendInittab = bound),
);
/** Address of the variable with the table of built-in modules. */
export const PyImport_Inittab: () => Pointer<"_inittab *"> = declareData("struct _inittab *PyImport_Inittab");
/** Address of the variable with the table of frozen modules to look in first, usually NULL. */
export const PyImport_FrozenModules: () => Pointer<"_frozen *"> = declareData(
  "const struct _frozen *PyImport_FrozenModules",
);
