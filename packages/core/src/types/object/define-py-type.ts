import type { PyObjectPtr } from "@taipan/ffi";
import { typeName } from "../../error/text/exception-text.ts";
import { live } from "../../reference/live.ts";
import { wrapBorrowed } from "../../reference/wrap.ts";
import { PyAny, type PyTypeInfo } from "./any.ts";
import { PyTuple } from "../containers/tuple.ts";
import { PyType } from "../code/type.ts";

/** What a type of one's own is; see {@link definePyType}. */
export interface PyTypeDefinition<T extends PyAny> {
  /** Its name in messages, where {@link PyTypeDefinition.classInfo} gives no other. */
  readonly name: string;
  /** Whether an object is one. The handle lives for the call. */
  readonly check: (object: PyAny) => boolean;
  /** What stands for it in messages: a type, or a tuple or union of types, as `isinstance` takes them. */
  readonly classInfo?: () => PyAny;
  /** The class whose methods a cast gives. Default: `PyAny`. */
  readonly wrapper?: { readonly prototype: T };
}

/** A type for `cast`, `isInstanceOf` and `match` whose check is TypeScript (PyO3 `PyTypeCheck`). */
export function definePyType<T extends PyAny = PyAny>(definition: PyTypeDefinition<T>): PyTypeInfo<T> {
  const check = (pointer: PyObjectPtr): boolean => {
    using object = wrapBorrowed(pointer) as PyAny;
    return definition.check(object);
  };
  return {
    get pyName() {
      return definition.classInfo === undefined ? definition.name : className(definition.classInfo(), definition.name);
    },
    check,
    checkExact: check,
    prototype: (definition.wrapper ?? PyAny).prototype as T,
  };
}

/** Names of what `isinstance` takes, joined by `" | "`. */
function className(info: PyAny, otherwise: string): string {
  if (info.isInstanceOf(PyType)) return typeName(live(info) as never);
  const members = info.isInstanceOf(PyTuple) ? info : info.getAttrOpt("__args__");
  if (members === undefined) return otherwise;
  return [...members].map((member) => className(member, otherwise)).join(" | ");
}
