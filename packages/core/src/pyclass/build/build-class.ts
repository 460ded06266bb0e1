import {
  features,
  library,
  memory,
  NULL,
  objects,
  Py_TPFLAGS_BASETYPE,
  Py_TPFLAGS_MAPPING,
  Py_TPFLAGS_SEQUENCE,
  Py_None,
  PyBaseObject_Type,
  PyObject_SetAttr,
  PyType_Modified,
  PyTypeObject,
  staticCString,
} from "@taipan/ffi";
import type { PyObjectPtr, PyTypeObjectPtr } from "@taipan/ffi";
import { callPython } from "../../call/call.ts";
import { okOrThrow } from "../../error/crossing/fetch.ts";
import { intern } from "../../intern.ts";
import { Borrowing } from "../../reference/borrowing.ts";
import { live } from "../../reference/live.ts";
import type { HasTypeObject } from "../../types/code/type.ts";
import { ClassDefinitionError } from "../class-definition-error.ts";
import { classHalf } from "./class-half.ts";
import { classOf } from "../class-registry.ts";
import { HALVES } from "./magic.ts";
import { type Member, makeMember } from "./member.ts";
import type { PyClass } from "../py-class.ts";
import type { BaseSpec } from "../spec.ts";

/** What Python made of a class; all of it is kept for the life of the process. */
export interface BuiltClass {
  readonly type: PyObjectPtr;
  /** `__new__` of the nearest base that is not TypeScript's. */
  readonly baseNew: PyObjectPtr;
  /** Sets the hidden slot of instances without weak references; NULL where there is none. */
  readonly setLife: PyObjectPtr;
}

/** Builds the class object. SAFETY: attached. */
export function buildClass(definition: PyClass, above: PyClass | undefined): BuiltClass {
  const { spec, plan } = definition;
  if (plan.has("__getbuffer__") && !library("PyType_Modified").version.atLeast(3, 12)) {
    throw new ClassDefinitionError(definition.name, "__getbuffer__", "buffers of classes need Python 3.12 or later");
  }
  const base = new Borrowing(basePointer(definition, spec.extends, above));
  const [baseNew, wantsArguments] = pair(callPython(classHalf("root_new"), [base]));
  const made: PyObjectPtr[] = [];
  const make = (one: Member | undefined): Borrowing | undefined => {
    if (one === undefined) return undefined;
    const { makesObject } = one.shape;
    const shape = makesObject !== undefined && objects.int(wantsArguments) === 1 ? PASSES_ARGUMENTS : undefined;
    const whole = shape === undefined ? one : { ...one, shape: { ...one.shape, ...shape } };
    const pointer = makeMember(whole, definition.name, definition.module, baseNew);
    made.push(pointer);
    return new Borrowing(pointer);
  };
  try {
    const members = plan.members.map((one) => [one.name, one.kind, make(one)]);
    const properties = new Map(
      [...plan.properties].map(([name, { getter, setter, deleter, doc }]) => [
        name,
        [make(getter), make(setter), make(deleter), doc],
      ]),
    );
    const [type, setLife] = pair(
      callPython(classHalf("build_class"), [
        definition.name,
        definition.module,
        spec.doc,
        base,
        spec.metaclass?.(),
        // Without a GIL another thread may drop the object between the look at its life and the new reference to it. Only a weak
        // reference gives both at once.
        spec.weakref !== false || features.freeThreaded,
        spec.dict === true,
        members,
        properties,
        plan.namespace,
        HALVES,
      ]),
    );
    nameInMessages(type, definition.fullName);
    setFlags(type as PyTypeObjectPtr, definition);
    return { type, baseNew, setLife: setLife === Py_None() ? NULL : setLife };
  } finally {
    for (const pointer of made) objects.decRef(pointer);
  }
}

const PASSES_ARGUMENTS = { makesObject: "with arguments" } as const;

/** The two items of a new tuple that is kept for ever. */
function pair(tuple: PyObjectPtr): [PyObjectPtr, PyObjectPtr] {
  return [objects.tupleItem(tuple, 0), objects.tupleItem(tuple, 1)];
}

function basePointer(definition: PyClass, base: BaseSpec | undefined, above: PyClass | undefined): PyObjectPtr {
  if (base === undefined) return above === undefined ? PyBaseObject_Type() : above.typePointer();
  const known = classOf(base);
  if (known !== undefined) return known.typePointer();
  if ("$type" in base) return (base as HasTypeObject).$type();
  if (/^class\b/.test(Function.prototype.toString.call(base))) {
    const reason = `Python does not know its base class "${(base as { name: string }).name}", define that first`;
    throw new ClassDefinitionError(definition.name, undefined, reason);
  }
  const pointer = live((base as () => never)());
  // Kept by the class that is made of it.
  objects.incRef(pointer);
  return pointer;
}

/**
 * Messages of C have a type's `tp_name`, which for classes made by `type()` lacks the module. Those made from a
 * `PyType_Spec` have it, and so do ours.
 *
 * SAFETY: the text is never freed; the old one belongs to the class's `__name__`.
 */
export function nameInMessages(type: PyObjectPtr, fullName: string): void {
  memory.setPointer(type + layout().tp_name, staticCString(fullName));
}

/** Moves a class to another module. */
export function rename(type: PyObjectPtr, module: string, fullName: string): void {
  okOrThrow(PyObject_SetAttr(type, intern("__module__"), intern(module)));
  nameInMessages(type, fullName);
}

/** Takes a flag from a type. SAFETY: attached; whoever reads the flags sees them before or after. */
export function clearFlag(type: PyTypeObjectPtr, flag: number): void {
  memory.setU32(type + layout().tp_flags, (objects.typeFlags(type) & ~flag) >>> 0);
  PyType_Modified(type);
}

/** SAFETY: nobody else has seen the type yet. */
function setFlags(type: PyTypeObjectPtr, { spec }: PyClass): void {
  let flags = objects.typeFlags(type);
  if (spec.subclass !== true) flags &= ~Py_TPFLAGS_BASETYPE;
  if (library("PyType_Modified").version.atLeast(3, 10)) {
    if (spec.kind === "sequence") flags |= Py_TPFLAGS_SEQUENCE;
    if (spec.kind === "mapping") flags |= Py_TPFLAGS_MAPPING;
  }
  memory.setU32(type + layout().tp_flags, flags >>> 0);
  PyType_Modified(type);
}

/** Where a type has what. */
export function layout(): ReturnType<typeof PyTypeObject> {
  const { version, freeThreaded } = library("PyType_Modified");
  return PyTypeObject({ minor: version.minor, freeThreaded });
}
