import { ClassDefinitionError } from "../class-definition-error.ts";
import { FREE_SIGNATURE, MAGIC, REFUSED } from "./magic.ts";
import type { CallableSpec, ClassSpec, Constructor, MemberSpec, MethodSpec } from "../spec.ts";

/**
 * Finds contradictions in a specification, before Python is asked for anything.
 *
 * @throws {ClassDefinitionError} naming the class and the member
 */
export function checkSpec(source: Constructor<object>, spec: ClassSpec<never>): void {
  const name = spec.name ?? source.name;
  const fail = (reason: string, member?: string): never => {
    throw new ClassDefinitionError(name, member, reason);
  };
  if (name === "") fail("it has no name, give one in the specification");
  if (spec.ord === true && spec.eq !== true) fail("The `ord` option requires the `eq` option.");
  if (spec.hash === true && spec.eq !== true) fail("The `hash` option requires the `eq` option.");
  if (spec.hash === true && spec.frozen !== true) fail("The `hash` option requires the `frozen` option.");
  const prototype = source.prototype as object;
  if (spec.ord === true && !("compareTo" in prototype)) fail("the `ord` option requires a method compareTo()");
  if (spec.new === "fromFields") {
    if (spec.extends !== undefined) fail('The `new="from_fields"` option cannot be used with `extends`.');
    if (spec.fields === undefined) fail('the option `new: "fromFields"` requires fields');
  }
  if (spec.contextManager === true && !(Symbol.dispose in prototype) && !(Symbol.asyncDispose in prototype)) {
    fail("the `contextManager` option requires Symbol.dispose or Symbol.asyncDispose");
  }
  if (spec.pickle === true && spec.fields === undefined) fail("the `pickle` option requires fields");
  if (typeof spec.str === "string" && (spec.renameAll !== undefined || hasRenamedField(spec))) {
    fail("a format for `str` cannot be used with renamed fields");
  }
  checkWrites(spec, fail);
  for (const [method, entry] of Object.entries(asRecord(spec.methods))) checkMethod(method, entry, spec, fail);
  for (const [method, entry] of [
    ...Object.entries(asRecord(spec.statics)),
    ...Object.entries(asRecord(spec.classMethods)),
  ]) {
    if (typeof entry === "object" && entry !== null) refuseModule(method, entry as CallableSpec, fail);
  }
}

/** {@link checkSpec} for members that are added later. */
export function checkMembers(source: Constructor<object>, more: MemberSpec): void {
  checkSpec(source, more);
}

type Fail = (reason: string, member?: string) => never;

function checkWrites(spec: ClassSpec<never>, fail: Fail): void {
  if (spec.frozen !== true) return;
  const text = "cannot use `#[pyo3(set)]` on a `frozen` class";
  if (spec.setAll === true) fail(text);
  for (const [field, entry] of Object.entries(spec.fields ?? {}))
    if ("set" in entry && entry.set === true) fail(text, field);
  for (const [property, entry] of Object.entries(spec.properties ?? {})) {
    if (entry === "get set" || (typeof entry === "object" && entry.set !== undefined && entry.set !== false)) {
      fail(text, property);
    }
  }
}

function checkMethod(method: string, entry: unknown, spec: ClassSpec<never>, fail: Fail): void {
  const refusal = REFUSED.get(method);
  if (refusal !== undefined) fail(`\`${method}\` is not supported, ${refusal}`, method);
  if (
    method === "__richcmp__" &&
    Object.keys(asRecord(spec.methods)).some((one) => /^__([lg][te]|eq|ne)__$/.test(one))
  ) {
    fail("`__richcmp__` cannot be used with separate comparison methods", method);
  }
  if (/^__(eq|richcmp)__$/.test(method) && spec.eq === true) fail("it is what the `eq` option makes", method);
  if (method === "__hash__" && spec.hash === true) fail("it is what the `hash` option makes", method);
  if (typeof entry !== "object" || entry === null) return;
  const { signature, mut } = entry as MethodSpec;
  if (signature !== undefined && MAGIC.has(method) && !FREE_SIGNATURE.has(method)) {
    fail(`\`signature\` cannot be used with magic method \`${method}\``, method);
  }
  if (mut === true && spec.frozen === true) fail("a method of a `frozen` class cannot be `mut`", method);
  refuseModule(method, entry as CallableSpec, fail);
}

function refuseModule(method: string, entry: CallableSpec, fail: Fail): void {
  if ("passModule" in entry) fail("`pass_module` cannot be used on Python methods", method);
}

function hasRenamedField({ fields = {} }: ClassSpec<never>): boolean {
  return Object.values(fields).some((entry) => "name" in entry && entry.name !== undefined);
}

/** Names of callables as a record, whichever form they have. */
export function asRecord<V>(
  names: readonly string[] | Readonly<Record<string, V>> | undefined,
): Readonly<Record<string, V | string>> {
  if (names === undefined) return {};
  return Array.isArray(names)
    ? Object.fromEntries(names.map((one: string) => [one, one]))
    : (names as Readonly<Record<string, V>>);
}
