import { objects, PyMapping_Items, PyObject_GetAttr, PyObject_HasAttr, PyObject_Repr } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { PyTypeError, PyValueError } from "../../error/classes/exceptions.ts";
import { ownedOrThrow } from "../../error/crossing/fetch.ts";
import { intern } from "../../intern.ts";
import { live } from "../../reference/live.ts";
import { Py } from "../../reference/py.ts";
import { list } from "../containers/sequence.ts";
import { tuple } from "../containers/tuple.ts";
import { castFailure } from "../cast-failure.ts";
import { ConversionError } from "../conversion-error.ts";
import type { Converter } from "../converter.ts";
import { share } from "../default/into-python.ts";
import { describe } from "../describe.ts";
import { released } from "../released.ts";
import { str } from "../scalars/text.ts";
import { ClassReference, type PyClassSource } from "./class-reference.ts";

/** What members are in TypeScript: the names as they are, or a value for each name. */
export type EnumMembers = readonly string[] | Readonly<Record<string, string | number | bigint | boolean>>;

/** The type of a member. */
export type InferMember<M extends EnumMembers> = M extends readonly string[] ? M[number] : M[keyof M];

/**
 * Members of a class of Python's `enum` ⇄ their names, or the values that an `as const` object gives to the names. The
 * member itself goes out, so identity holds (`value is Color.RED`).
 *
 * Reading throws `CastError` for other objects, and `PyValueError` for a member that is not listed.
 *
 * @param members the names that are expected; without them any name is, and the type is `string`
 */
export function pyEnum(pyClass: PyClassSource): Converter<string>;
export function pyEnum<const M extends EnumMembers>(pyClass: PyClassSource, members: M): Converter<InferMember<M>>;
export function pyEnum(pyClass: PyClassSource, members?: EnumMembers): Converter<unknown> {
  const reference = new ClassReference(pyClass);
  let table: MemberTable | undefined;
  return {
    get pyType() {
      return reference.pyType;
    },
    fromPython(pointer) {
      table ??= new MemberTable(reference, members);
      const value = table.valueOf(pointer);
      if (value !== undefined) return value;
      if (!reference.has(pointer)) throw castFailure(pointer, reference.name);
      throw new PyValueError(`${repr(pointer)} is none of the expected members ${table.names}`);
    },
    intoPython(value) {
      table ??= new MemberTable(reference, members);
      const member = table.memberOf(value);
      if (member === undefined) {
        throw new ConversionError(
          describe(value),
          `one of the members ${table.names} of ${reference.name} was expected`,
        );
      }
      return share(live(member));
    },
    exact: (pointer) => table?.valueOf(pointer),
    mayAccept: (pointer) => reference.has(pointer),
  };
}

/** Members of one class by address and by value. They are owned here, so that no other object has such an address. */
class MemberTable {
  readonly #values = new Map<number, unknown>();
  readonly #members = new Map<unknown, Py>();

  constructor(reference: ClassReference, expected: EnumMembers | undefined) {
    const members = readMembers(reference);
    const entries = expected === undefined ? [...members.keys()] : expected;
    for (const [name, value] of namedValues(entries)) {
      const member = members.get(name);
      if (member === undefined) throw new PyTypeError(`enum '${reference.name}' has no member '${name}'`);
      if (!this.#members.has(value)) this.#members.set(value, member);
      // An alias comes after the member that it is another name of.
      if (!this.#values.has(member.asPtr())) this.#values.set(member.asPtr(), value);
    }
  }

  /** What a member is in TypeScript. */
  valueOf(pointer: PyObjectPtr): unknown {
    return this.#values.get(pointer);
  }

  /** The member for a value. */
  memberOf(value: unknown): Py | undefined {
    return this.#members.get(value);
  }

  /** The values, for messages. */
  get names(): string {
    return [...this.#members.keys()].map(String).join(", ");
  }
}

function namedValues(expected: EnumMembers): (readonly [name: string, value: unknown])[] {
  return Array.isArray(expected) ? expected.map((name: string) => [name, name] as const) : Object.entries(expected);
}

/** Members by name, aliases included, in the order of their definition. */
function readMembers({ pointer, name }: ClassReference): Map<string, Py> {
  if (PyObject_HasAttr(pointer, intern("__members__")) === 0) throw new PyTypeError(`class '${name}' is not an enum`);
  const members = ownedOrThrow(PyObject_GetAttr(pointer, intern("__members__")));
  const items = released(members, () => ownedOrThrow(PyMapping_Items(members)));
  return new Map(released(items, () => pairs.fromPython(items)));
}

/** A member, kept. */
const kept: Converter<Py> = {
  pyType: "Any",
  fromPython: (pointer) => new Py(share(pointer)),
  intoPython: (member) => share(live(member)),
};

const pairs = list(tuple(str, kept));

function repr(pointer: PyObjectPtr): string {
  return released(ownedOrThrow(PyObject_Repr(pointer)), (text) => objects.text(text));
}
