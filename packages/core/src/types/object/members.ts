import {
  NULL,
  objects,
  PyErr_Clear,
  PyErr_ExceptionMatches,
  PyExc_AttributeError,
  PyObject_Dir,
  PyObject_GetAttr,
  PyObject_SetAttr,
} from "@taipan/ffi";
import { callNoArguments, callPython, callPythonMethod, type Keywords } from "../../call/call.ts";
import { fromPythonDeep } from "../../convert/default/from-python.ts";
import { fetchError, okOrThrow, ownedOrThrow } from "../../error/crossing/fetch.ts";
import { callMany } from "../../call/call-many.ts";
import { intern } from "../../intern.ts";
import { Handle } from "../../reference/handle.ts";
import { live } from "../../reference/live.ts";
import { wrapOwned } from "../../reference/wrap.ts";
import type { PyAny } from "./any.ts";
import { Comparison } from "./comparison.ts";
import { withConverted } from "./with-converted.ts";

/** Attributes and calls. */
export abstract class Members extends Comparison {
  /** `getattr(self, name)` */
  getAttr(name: string): PyAny {
    return wrapOwned(ownedOrThrow(PyObject_GetAttr(live(this), intern(name)))) as PyAny;
  }

  /** `getattr(self, name)`; `undefined` where that raises `AttributeError`, and only then. */
  getAttrOpt(name: string): PyAny | undefined {
    const pointer = PyObject_GetAttr(live(this), intern(name));
    if (pointer !== NULL) return wrapOwned(pointer) as PyAny;
    if (PyErr_ExceptionMatches(PyExc_AttributeError()) === 0) throw fetchError();
    PyErr_Clear();
    return undefined;
  }

  /** Whether the attribute exists; any error but `AttributeError` is thrown. */
  hasAttr(name: string): boolean {
    const value = this.getAttrOpt(name);
    value?.[Symbol.dispose]();
    return value !== undefined;
  }

  /** `setattr(self, name, value)` */
  setAttr(name: string, value: unknown): void {
    const pointer = live(this);
    withConverted(value, (item) => okOrThrow(PyObject_SetAttr(pointer, intern(name), item)));
  }

  /** `delattr(self, name)` */
  delAttr(name: string): void {
    okOrThrow(PyObject_SetAttr(live(this), intern(name), NULL));
  }

  /** `dir(self)` */
  dir(): string[] {
    const names = ownedOrThrow(PyObject_Dir(live(this)));
    const list = fromPythonDeep(names) as string[];
    objects.decRef(names);
    return list;
  }

  /** `self(*args, **keywords)` */
  call(args: readonly unknown[] | PyAny = [], keywords?: Keywords): PyAny {
    return wrapOwned(callPython(live(this), argumentList(args), keywords)) as PyAny;
  }

  /** `self()` */
  call0(): PyAny {
    return wrapOwned(callNoArguments(live(this))) as PyAny;
  }

  /** `self(*args)` */
  call1(...args: readonly unknown[]): PyAny {
    return wrapOwned(callPython(live(this), args)) as PyAny;
  }

  /**
   * `[self(*args) for args in calls]` in one crossing: for functions that are called very often with small arguments.
   * Reading the list with a converter (`t.list(t.f64)`) crosses once as well.
   *
   * @throws {PyErr} what the first call that fails raises; the later ones are not made
   */
  callMany(calls: readonly (readonly unknown[])[]): PyAny {
    return wrapOwned(callMany(live(this), calls)) as PyAny;
  }

  /** `self.name(*args, **keywords)`, without making a bound method. */
  callMethod(name: string, args: readonly unknown[] | PyAny = [], keywords?: Keywords): PyAny {
    return wrapOwned(callPythonMethod(live(this), intern(name), argumentList(args), keywords)) as PyAny;
  }

  /** `self.name()` */
  callMethod0(name: string): PyAny {
    return wrapOwned(callPythonMethod(live(this), intern(name), [])) as PyAny;
  }

  /** `self.name(*args)` */
  callMethod1(name: string, ...args: readonly unknown[]): PyAny {
    return wrapOwned(callPythonMethod(live(this), intern(name), args)) as PyAny;
  }
}

/** Positional arguments: an array, or a Python tuple whose items are passed on. */
function argumentList(args: readonly unknown[] | PyAny): readonly unknown[] {
  return args instanceof Handle ? [...args] : args;
}
