import { NULL, objects, PyDict_GetItemString, PyObject_GetAttr } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { ownedOrThrow } from "../error/crossing/fetch.ts";
import { intern } from "../intern.ts";
import { runSource } from "../interpreter/bootstrap.ts";
import { makeCallable } from "../pyfunction/function-object.ts";
import { aliasSides } from "../reference/counterparts.ts";
import { CLASSES_SOURCE } from "./classes-source.ts";

/** The classes of proxies; which one an object gets depends on what it can do. */
export type ProxyClass =
  | "JsProxy"
  | "JsIterable"
  | "JsTypedArray"
  | "JsArray"
  | "JsObject"
  | "JsMap"
  | "JsSet"
  | "JsFunction";

/** The namespace of the classes, kept for the life of the process. */
let namespace: PyObjectPtr = NULL;

/** A class, or the function `make`, borrowed. SAFETY: attached, after {@link defineClasses}. */
export function proxyClass(name: ProxyClass | "make"): PyObjectPtr {
  return PyDict_GetItemString(namespace, name);
}

/** Defines the classes, whose operations `target` does. Without effect the second time. SAFETY: attached. */
export function defineClasses(target: (args: unknown[]) => unknown): void {
  if (namespace !== NULL) return;
  const ask = makeCallable(target, "JsProxy", undefined);
  try {
    const classes = runSource(CLASSES_SOURCE, { ask });
    aliasSides(PyDict_GetItemString(classes, "JsMethod"), (method) =>
      ownedOrThrow(PyObject_GetAttr(method, intern("__func__"))),
    );
    namespace = classes;
  } finally {
    objects.decRef(ask);
  }
}
