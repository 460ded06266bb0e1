import { library, NULL, objects } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { callPython } from "../../call/call.ts";
import type { Converter } from "../../convert/converter.ts";
import type { FrameTarget } from "../../pyfunction/dispatch.ts";
import type { OverloadSpec } from "../../pyfunction/function-spec.ts";
import type { Parameters } from "../../pyfunction/parameters.ts";
import { shapeOf } from "../../pyfunction/shim-source.ts";
import { makeShim, MAY_END } from "../../pyfunction/shims.ts";
import { textSignature } from "../../pyfunction/signature/text-signature.ts";
import { describeSignature } from "../../pyfunction/signature-description.ts";
import { Borrowing } from "../../reference/borrowing.ts";
import { classHalf } from "./class-half.ts";
import { type MemberShape, memberSource } from "./member-source.ts";

/** What the first parameter of a member is. */
export type Receiver = "self" | "cls" | undefined;

/** A function of a class: what Python calls, and what it runs. */
export interface Member {
  /** Its name in Python. */
  readonly name: string;
  /** A static method, a class method, a method, or a part of a property. */
  readonly kind: "method" | "static" | "class" | "property";
  readonly receiver: Receiver;
  readonly parameters: Parameters;
  readonly target: FrameTarget;
  /** Converter of what it gives; `undefined` for the default rules. */
  readonly returns: Converter<unknown> | undefined;
  /** For stubs. */
  readonly overloads: readonly OverloadSpec[];
  readonly doc: string | undefined;
  readonly textSignature: string | null | undefined;
  readonly shape: Partial<MemberShape>;
}

/**
 * The Python function of a member: a new reference.
 *
 * @param baseNew for `__new__`, what makes the object, borrowed
 */
export function makeMember(one: Member, className: string, module: string, baseNew: PyObjectPtr = NULL): PyObjectPtr {
  const { signature } = one.parameters;
  const source = memberSource({ ...shapeOf(signature, one.receiver !== undefined, MAY_END), ...one.shape });
  const { parameters, defaults, returns, text } = describeSignature(one.parameters, spec(one));
  const { receiver } = one;
  const names = signature.parameters.map(({ name }) => name);
  const shown = receiver === undefined ? text : textSignature(signature, receiver === "self" ? "$self" : "$cls");
  const listed =
    receiver === undefined
      ? parameters
      : parameters && [[receiver, "POSITIONAL_ONLY", undefined, undefined], ...parameters];
  const isOld = !library("PyErr_Fetch").version.atLeast(3, 10);
  return makeShim(
    source,
    one.target,
    () => undefined,
    ([factory, entry, handle]) => {
      const made = one.shape.makesObject === undefined ? undefined : withBase(factory, baseNew);
      try {
        return callPython(classHalf("member"), [
          `${className}.${one.name}`,
          isOld,
          made === undefined ? factory : new Borrowing(made),
          entry,
          handle,
          one.name,
          module,
          one.doc,
          receiver === undefined ? names : [receiver, ...names],
          defaults,
          shown,
          listed,
          returns,
        ]);
      } finally {
        if (made !== undefined) objects.decRef(made);
      }
    },
  );
}

function spec({ textSignature: given }: Member): { readonly textSignature?: string | null } {
  return given === undefined ? {} : { textSignature: given };
}

function withBase(factory: Borrowing, baseNew: PyObjectPtr): PyObjectPtr {
  return callPython(classHalf("with_base"), [factory, new Borrowing(baseNew)]);
}
