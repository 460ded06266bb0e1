import { declare, declareData } from "../declare.ts";
import type { CStringPtr, Pointer, PyObjectPtr } from "../pointer.ts";

/** `struct _inittab`: one built-in module; a table ends in an entry of zeros. */
export const _inittab = { size: 16, name: 0, initfunc: 8 } as const;

export let PyImport_AddModule: (name: string) => PyObjectPtr = declare(
  "PyObject *PyImport_AddModule(const char *name)",
  (bound) => (PyImport_AddModule = bound),
);
export let PyImport_AddModuleObject: (name: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyImport_AddModuleObject(PyObject *name)",
  (bound) => (PyImport_AddModuleObject = bound),
);
export let PyImport_AddModuleRef: (name: string) => PyObjectPtr = declare(
  "PyObject *PyImport_AddModuleRef(const char *name)",
  (bound) => (PyImport_AddModuleRef = bound),
  { since: [3, 13] },
);
export let PyImport_AppendInittab: (name: CStringPtr, initfunc: Pointer<"PyObject*(*)(void)">) => number = declare(
  "int PyImport_AppendInittab(const char *name, PyObject *(*initfunc)(void))",
  (bound) => (PyImport_AppendInittab = bound),
  { raw: [0] },
);
export let PyImport_ExecCodeModule: (name: string, code: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyImport_ExecCodeModule(const char *name, PyObject *code)",
  (bound) => (PyImport_ExecCodeModule = bound),
);
export let PyImport_ExecCodeModuleEx: (name: string, code: PyObjectPtr, pathname: string | null) => PyObjectPtr =
  declare(
    "PyObject *PyImport_ExecCodeModuleEx(const char *name, PyObject *code, const char *pathname)",
    (bound) => (PyImport_ExecCodeModuleEx = bound),
  );
export let PyImport_ExecCodeModuleObject: (
  name: PyObjectPtr,
  code: PyObjectPtr,
  pathname: PyObjectPtr,
  cpathname: PyObjectPtr,
) => PyObjectPtr = declare(
  "PyObject *PyImport_ExecCodeModuleObject(PyObject *name, PyObject *code, PyObject *pathname, PyObject *cpathname)",
  (bound) => (PyImport_ExecCodeModuleObject = bound),
);
export let PyImport_ExecCodeModuleWithPathnames: (
  name: string,
  code: PyObjectPtr,
  pathname: string | null,
  cpathname: string | null,
) => PyObjectPtr = declare(
  "PyObject *PyImport_ExecCodeModuleWithPathnames(const char *name, PyObject *code, const char *pathname, const char *cpathname)",
  (bound) => (PyImport_ExecCodeModuleWithPathnames = bound),
);
export let PyImport_ExtendInittab: (newtab: Pointer<"_inittab">) => number = declare(
  "int PyImport_ExtendInittab(struct _inittab *newtab)",
  (bound) => (PyImport_ExtendInittab = bound),
);
export const PyImport_FrozenModules: () => Pointer<"_frozen *"> = declareData(
  "const struct _frozen *PyImport_FrozenModules",
);
export let PyImport_GetImporter: (path: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyImport_GetImporter(PyObject *path)",
  (bound) => (PyImport_GetImporter = bound),
);
export let PyImport_GetMagicNumber: () => number | bigint = declare(
  "long PyImport_GetMagicNumber(void)",
  (bound) => (PyImport_GetMagicNumber = bound),
);
export let PyImport_GetMagicTag: () => CStringPtr = declare(
  "const char *PyImport_GetMagicTag(void)",
  (bound) => (PyImport_GetMagicTag = bound),
);
export let PyImport_GetModule: (name: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyImport_GetModule(PyObject *name)",
  (bound) => (PyImport_GetModule = bound),
);
export let PyImport_GetModuleDict: () => PyObjectPtr = declare(
  "PyObject *PyImport_GetModuleDict(void)",
  (bound) => (PyImport_GetModuleDict = bound),
);
export let PyImport_Import: (name: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyImport_Import(PyObject *name)",
  (bound) => (PyImport_Import = bound),
);
export let PyImport_ImportFrozenModule: (name: string) => number = declare(
  "int PyImport_ImportFrozenModule(const char *name)",
  (bound) => (PyImport_ImportFrozenModule = bound),
);
export let PyImport_ImportFrozenModuleObject: (name: PyObjectPtr) => number = declare(
  "int PyImport_ImportFrozenModuleObject(PyObject *name)",
  (bound) => (PyImport_ImportFrozenModuleObject = bound),
);
export let PyImport_ImportModule: (name: string) => PyObjectPtr = declare(
  "PyObject *PyImport_ImportModule(const char *name)",
  (bound) => (PyImport_ImportModule = bound),
);
export let PyImport_ImportModuleAttr: (modName: PyObjectPtr, name: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyImport_ImportModuleAttr(PyObject *mod_name, PyObject *name)",
  (bound) => (PyImport_ImportModuleAttr = bound),
  { since: [3, 14] },
);
export let PyImport_ImportModuleAttrString: (modName: string, name: string) => PyObjectPtr = declare(
  "PyObject *PyImport_ImportModuleAttrString(const char *mod_name, const char *name)",
  (bound) => (PyImport_ImportModuleAttrString = bound),
  { since: [3, 14] },
);
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
export let PyImport_ImportModuleNoBlock: (name: string) => PyObjectPtr = declare(
  "PyObject *PyImport_ImportModuleNoBlock(const char *name)",
  (bound) => (PyImport_ImportModuleNoBlock = bound),
);
export const PyImport_Inittab: () => Pointer<"_inittab *"> = declareData("struct _inittab *PyImport_Inittab");
export let PyImport_ReloadModule: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyImport_ReloadModule(PyObject *object)",
  (bound) => (PyImport_ReloadModule = bound),
);
