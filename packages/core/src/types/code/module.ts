import {
  library,
  Py_CompileString,
  Py_file_input,
  Py_MOD_GIL_NOT_USED,
  Py_MOD_GIL_USED,
  PyDict_SetItem,
  PyImport_ExecCodeModuleEx,
  PyImport_GetModuleDict,
  PyList_New,
  PyModule_GetDict,
  PyModule_GetFilenameObject,
  PyModule_GetNameObject,
  PyModule_NewObject,
  PyModule_Type,
  PyObject_SetAttr,
  PyUnstable_Module_SetGIL,
  objects,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { intoPython } from "../../convert/default/into-python.ts";
import { okOrThrow, ownedOrThrow } from "../../error/crossing/fetch.ts";
import { intern } from "../../intern.ts";
import type { Python } from "../../interpreter/python.ts";
import { requireToken } from "../../interpreter/require-token.ts";
import { makeNamedFunction } from "../../pyfunction/function-object.ts";
import { live } from "../../reference/live.ts";
import { wrapBorrowed, wrapOwned } from "../../reference/wrap.ts";
import { PyAny } from "../object/any.ts";
import { checked } from "../object/checked.ts";
import type { PyDict } from "../containers/dict.ts";
import { PyList } from "../containers/list.ts";
import { isModuleItem, type ModuleItem } from "./module-item.ts";
import { withConverted } from "../object/with-converted.ts";

/** A `module` (PyO3 `PyModule`). */
export class PyModule extends PyAny {
  static override readonly pyName: string = "module";
  static override readonly $type: () => PyObjectPtr = PyModule_Type;

  /** An empty module of a name, which is not put into `sys.modules`. */
  static new(py: Python, name: string): PyModule {
    requireToken(py);
    return withConverted(name, (text) => wrapOwned(ownedOrThrow(PyModule_NewObject(text)))) as PyModule;
  }

  /**
   * Runs source code as a module's and puts it into `sys.modules`, where another of its name gives way to it.
   *
   * @param file its `__file__`, for tracebacks; nothing is read from there
   * @throws {PyErr} `SyntaxError`, or what the code raises; the module is in `sys.modules` in neither case
   */
  static fromCode(py: Python, code: string, file: string, name: string): PyModule {
    requireToken(py);
    const compiled = ownedOrThrow(Py_CompileString(code, file, Py_file_input));
    try {
      return wrapOwned(ownedOrThrow(PyImport_ExecCodeModuleEx(name, compiled, file))) as PyModule;
    } finally {
      objects.decRef(compiled);
    }
  }

  /** `__name__`. @throws {PySystemError} if that is no `str` */
  name(): string {
    return takeText(ownedOrThrow(PyModule_GetNameObject(checked(this, PyModule))));
  }

  /** `__file__`. @throws {PySystemError} if the module was loaded from no file */
  filename(): string {
    return takeText(ownedOrThrow(PyModule_GetFilenameObject(checked(this, PyModule))));
  }

  /** `__all__`, made if there is none: the names that `from module import *` gives, which every `add` extends. */
  index(): PyList {
    const module = checked(this, PyModule);
    const names = this.dict().get("__all__");
    if (names !== undefined) return names.cast(PyList);
    const made = wrapOwned(ownedOrThrow(PyList_New(0)));
    okOrThrow(PyObject_SetAttr(module, intern("__all__"), live(made)));
    return made as PyList;
  }

  /**
   * Adds a value under a name and lists it in `__all__`. What TypeScript defines (`pyfunction`, `defineClass`,
   * `createException`) becomes the module's own, everything else converts by the default rules.
   */
  override add(name: string, value: unknown): void;
  /** `self + other` */
  override add(other: unknown): PyAny;
  override add(...args: readonly unknown[]): PyAny | void {
    if (args.length < 2) return super.add(args[0]);
    const [name, value] = args;
    this.#set(name as string, isModuleItem(value) ? value.intoModule(this.name()) : intoPython(value));
  }

  /** Adds a function under its own name or another one; a plain function takes positional arguments. */
  addFunction(definition: ModuleItem | ((...args: never[]) => unknown), name: string = definition.name): void {
    if (isModuleItem(definition)) this.#set(name, definition.intoModule(this.name()));
    else this.#set(name, makeNamedFunction(definition, name, this.name()));
  }

  /** Adds a class that TypeScript defines under its name; unless it says otherwise, this is its `__module__` then. */
  addClass(definition: ModuleItem): void {
    this.add(definition.name, definition);
  }

  /**
   * Adds a module under its name, or the last part of it, and puts it into `sys.modules` as `parent.name`, so that
   * `import parent.name` finds it: PyO3 leaves that to its users.
   */
  addSubmodule(module: PyModule, name: string = module.name().split(".").at(-1) as string): void {
    const full = `${this.name()}.${name}`;
    const pointer = live(module);
    if (!this.hasAttr("__path__")) this.setAttr("__path__", []);
    okOrThrow(PyDict_SetItem(PyImport_GetModuleDict(), intern(full), pointer));
    objects.incRef(pointer);
    this.#set(name, pointer);
  }

  /**
   * Says whether a free-threaded interpreter must have its GIL to use the module. Without effect elsewhere, and on a
   * module that was imported already.
   */
  gilUsed(isUsed: boolean): void {
    const module = checked(this, PyModule);
    if (!library("PyModule_New").freeThreaded) return;
    okOrThrow(PyUnstable_Module_SetGIL(module, (isUsed ? Py_MOD_GIL_USED : Py_MOD_GIL_NOT_USED) as never));
  }

  /** Sets an attribute to a new reference, which is released, and lists its name. */
  #set(name: string, value: PyObjectPtr): void {
    try {
      okOrThrow(PyObject_SetAttr(checked(this, PyModule), intern(name), value));
    } finally {
      objects.decRef(value);
    }
    const names = this.index();
    if (!names.contains(name)) names.append(name);
  }

  /** The namespace: changes of it are changes of the module. */
  dict(): PyDict {
    return wrapBorrowed(PyModule_GetDict(checked(this, PyModule))) as PyDict;
  }
}

/** The text of a new `str`, which is released. */
function takeText(pointer: PyObjectPtr): string {
  const text = objects.text(pointer);
  objects.decRef(pointer);
  return text;
}
