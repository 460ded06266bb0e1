import type { Converter } from "../../convert/converter.ts";
import { f64 } from "../../convert/scalars/float.ts";
import { withDefault } from "../../pyfunction/default-value.ts";
import type { FunctionSpec } from "../../pyfunction/function-spec.ts";
import { type Parameters, parametersOf } from "../../pyfunction/parameters.ts";
import { parseSignature } from "../../pyfunction/signature/parse.ts";
import { SignedTarget } from "../../pyfunction/signed-target.ts";
import { any } from "../../convert/containers/handle.ts";
import { PyAny } from "../../types/object/any.ts";
import { asRecord } from "./check-spec.ts";
import { ClassDefinitionError } from "../class-definition-error.ts";
import { type ConstructedClass, constructTarget } from "./construct.ts";
import { copyInstance } from "../instance/copy-instance.ts";
import { addDerived } from "./derived-members.ts";
import { type FieldPlan, fieldPlans, pythonName } from "./fields.ts";
import { BUFFER_NAMES, CLASS_MAGIC, COMPARISONS, MAGIC } from "./magic.ts";
import type { Member } from "./member.ts";
import type { AnyFunction, CallableSpec, ClassSpec, MemberSpec, MethodSpec, NewSpec, PropertySpec } from "../spec.ts";
import {
  getterTarget,
  type MethodPlan,
  methodTarget,
  type ReadArguments,
  type Run,
  setterTarget,
  staticTarget,
} from "./targets.ts";

/** Functions of a property. */
export interface PlannedProperty {
  readonly getter: Member | undefined;
  readonly setter: Member | undefined;
  readonly deleter: Member | undefined;
  readonly doc: string | undefined;
}

/** Everything that a class has in Python, made of its specification. */
export class ClassPlan {
  readonly members: Member[] = [];
  readonly properties: Map<string, PlannedProperty> = new Map<string, PlannedProperty>();
  /** What is neither: constants, and dunders that are switched off. */
  readonly namespace: Map<string, unknown> = new Map<string, unknown>();
  /** Class attributes, or what computes them. */
  readonly attributes: (readonly [name: string, value: unknown])[] = [];
  readonly fields: readonly FieldPlan[];
  readonly #type: ConstructedClass;
  readonly #spec: ClassSpec<never>;
  readonly #names = new Set<string>();

  /** @throws {ClassDefinitionError | SignatureError} if a member contradicts itself or another */
  constructor(type: ConstructedClass, spec: ClassSpec<never>) {
    this.#type = type;
    this.#spec = spec;
    this.fields = fieldPlans(spec);
    this.#addConstructor();
    for (const field of this.fields) if (field.get || field.set) this.#field(field);
    this.add(spec);
    addDerived(this, type, spec);
  }

  /** Adds members to those that the class has already. */
  add(spec: MemberSpec): void {
    for (const [name, entry] of Object.entries(spec.properties ?? {})) this.#property(name, entry);
    for (const [name, entry] of Object.entries(asRecord(spec.methods))) this.#method(name, entry);
    for (const [name, entry] of Object.entries(asRecord(spec.statics))) this.#static("static", name, entry);
    for (const [name, entry] of Object.entries(asRecord(spec.classMethods))) this.#static("class", name, entry);
    for (const name of Object.keys(spec.attributes ?? {})) this.#claim(name);
    this.attributes.push(...Object.entries(spec.attributes ?? {}));
  }

  /** Whether a member of this name exists already. */
  has(name: string): boolean {
    return this.#names.has(name);
  }

  /** Adds a method without parameters, or with those of its dunder. */
  addMethod(name: string, run: AnyFunction, isAsync: boolean = false): void {
    this.#claim(name);
    const { parameters, read } = this.#reader(name, {});
    const plan = { ...PLAIN, name, run: applied(run), read, result: MAGIC.get(name)?.result };
    this.members.push(this.#member(name, parameters, methodTarget(this.#type, plan), { shape: { isAsync } }));
  }

  #member(name: string, parameters: Parameters, target: Member["target"], more: Partial<Member> = {}): Member {
    const { unsendable } = this.#spec;
    const shape = unsendable === true ? { ...more.shape, unsendable: this.#type.fullName } : (more.shape ?? {});
    return { ...USUAL, ...more, name, parameters, target, shape };
  }

  #claim(name: string): void {
    if (this.#names.has(name)) throw new ClassDefinitionError(this.#type.source.name, name, "it is defined twice");
    this.#names.add(name);
  }

  #addConstructor(): void {
    const { new: entry, baseArgs } = this.#spec;
    if (entry === undefined) return;
    const type = this.#type;
    const first = baseArgs === undefined ? 2 : 1;
    const construct = (...args: readonly unknown[]): unknown => Reflect.construct(type.source as never, args);
    const isFilled = entry === "fromFields";
    const spec: NewSpec = isFilled ? { args: this.#fieldConverters() } : entry === true ? {} : entry;
    const { parameters, read } = this.#reader("__new__", spec, first);
    const create = spec.call === undefined ? undefined : this.#callable("__new__", spec.call, true);
    const run = create === undefined ? construct : (...args: unknown[]): unknown => create(type.source, args);
    const make = isFilled
      ? (values: unknown): unknown => this.#fill(construct() as object, values as Readonly<Record<string, unknown>>)
      : run;
    const target = constructTarget(type, { make, read, passClass: spec.passClass === true });
    const { doc, textSignature, overloads = [] } = spec;
    const shape: Member["shape"] = baseArgs === undefined ? { makesObject: "bare" } : {};
    const more = { receiver: "cls", doc, textSignature, overloads, shape } as const;
    this.members.push(this.#member("__new__", parameters, target, more));
  }

  #fieldConverters(): Record<string, Converter<unknown>> {
    const converters: Record<string, Converter<unknown>> = {};
    for (const { name, type = any, makeDefault } of this.fields) {
      converters[name] = makeDefault === undefined ? type : withDefault(type, makeDefault);
    }
    return converters;
  }

  #fill(value: object, values: Readonly<Record<string, unknown>>): object {
    for (const { key, name } of this.fields) Reflect.set(value, key, kept(values[name]));
    return value;
  }

  #field(field: FieldPlan): void {
    const { name, key, type, copy, doc } = field;
    this.#claim(name);
    const read = (value: object): unknown => Reflect.get(value, key);
    const get = copy ? (value: object): unknown => copied(read(value)) : read;
    const getter = field.get ? this.#getter(name, get, type, doc) : undefined;
    const setter = field.set
      ? this.#setter(name, type, (value, next) => Reflect.set(value, key, kept(next)))
      : undefined;
    this.properties.set(name, { getter, setter, deleter: undefined, doc });
  }

  #property(given: string, entry: "get" | "get set" | PropertySpec): void {
    const spec: PropertySpec = typeof entry === "string" ? { get: true, set: entry === "get set" } : entry;
    const name = pythonName(given, this.#spec);
    this.#claim(name);
    const { type, doc, property = given } = spec;
    const reads = spec.get ?? (spec.set === undefined && spec.delete === undefined);
    let getter: Member | undefined;
    if (reads !== false) {
      const run = reads === true ? undefined : this.#callable(name, reads, false);
      const get = (value: object): unknown => (run === undefined ? Reflect.get(value, property) : run(value, []));
      getter = this.#getter(name, get, type, doc);
    }
    let setter: Member | undefined;
    if (spec.set !== undefined && spec.set !== false) {
      const run = spec.set === true ? undefined : this.#callable(name, spec.set, false);
      setter = this.#setter(name, type, (value, next) =>
        run === undefined ? Reflect.set(value, property, kept(next)) : run(value, [next]),
      );
    }
    let deleter: Member | undefined;
    if (spec.delete !== undefined) {
      const run = this.#callable(name, spec.delete, false);
      const target = setterTarget(
        this.#type,
        name,
        (value) => run(value, []),
        () => [],
      );
      deleter = this.#member(name, NO_PARAMETERS, target, { kind: "property" });
    }
    this.properties.set(name, { getter, setter, deleter, doc });
  }

  #getter(
    name: string,
    get: (value: object) => unknown,
    type: Converter<unknown> | undefined,
    doc: string | undefined,
  ): Member {
    const target = getterTarget(this.#type, name, get, type);
    return this.#member(name, NO_PARAMETERS, target, { kind: "property", returns: type, doc });
  }

  #setter(name: string, type: Converter<unknown> | undefined, set: (value: object, next: unknown) => unknown): Member {
    const { parameters, read } = this.#reader(name, { signature: "(value, /)", args: [type ?? any] });
    return this.#member(name, parameters, setterTarget(this.#type, name, set, read), { kind: "property" });
  }

  #method(name: string, entry: string | MethodSpec | null): void {
    if (entry === null) {
      this.#claim(name);
      this.namespace.set(name, undefined);
      return;
    }
    const spec: MethodSpec = typeof entry === "string" ? { call: entry } : entry;
    if (CLASS_MAGIC.has(name)) return this.#static("class", name, spec);
    const { parameters, read } = this.#reader(name, spec);
    const call = spec.call ?? name;
    const isStep = name === "__next__" && call === "next";
    const result: MethodPlan["result"] = isStep ? "iteration result" : MAGIC.get(name)?.result;
    const returns = spec.returns ?? (name === "__float__" ? f64 : undefined);
    const run = this.#callable(name, call, false);
    const { mut = false, passSelf = false, warn } = spec;
    const plan = { name, run, read, returns: returns as MethodPlan["returns"], mut, passSelf, result, warn };
    const { doc, textSignature, overloads = [] } = spec;
    if (name === "__richcmp__") return this.#comparisons(plan, spec);
    this.#claim(name);
    const pythonsName = BUFFER_NAMES.get(name) ?? name;
    const countsFromEnd = this.#spec.kind === "sequence" && /^__(get|set|del)item__$/.test(name);
    const more = { returns: plan.returns, overloads, doc, textSignature, shape: { countsFromEnd } };
    this.members.push(this.#member(pythonsName, parameters, methodTarget(this.#type, plan), more));
    // The sequence flavours of these have no names of their own in Python.
    const twin = TWINS.get(name);
    if (twin !== undefined && !(twin in asRecord(this.#spec.methods))) {
      this.#claim(twin);
      const target = methodTarget(this.#type, { ...plan, name: twin });
      this.members.push(this.#member(twin, parameters, target, { returns: plan.returns, overloads, doc }));
    }
  }

  /** One method for six operators. */
  #comparisons(plan: MethodPlan, { args, doc }: MethodSpec): void {
    const [other = any] = Array.isArray(args) ? (args as readonly Converter<unknown>[]) : [];
    for (const [name, operator] of COMPARISONS) {
      this.#claim(name);
      const { parameters, read } = this.#reader(name, { args: [other] });
      const run: Run = (self, given) => plan.run(self, [...given, operator]);
      const target = methodTarget(this.#type, { ...plan, name, run, read });
      this.members.push(this.#member(name, parameters, target, { returns: plan.returns, doc }));
    }
  }

  #static(kind: "static" | "class", name: string, entry: string | CallableSpec): void {
    const spec: CallableSpec = typeof entry === "string" ? { call: entry } : entry;
    this.#claim(name);
    const { parameters, read } = this.#reader(name, spec, kind === "static" ? 0 : 1);
    const run = this.#callable(name, spec.call ?? name, true);
    const { doc, textSignature, overloads = [], warn } = spec;
    const plan = { name, run, read, returns: spec.returns as MethodPlan["returns"], result: undefined, warn };
    const receiver = kind === "static" ? undefined : "cls";
    const target = staticTarget(this.#type.source, plan, kind === "class");
    const more = { kind, receiver, returns: plan.returns, overloads, doc, textSignature } as const;
    this.members.push(this.#member(name, parameters, target, more));
  }

  /** The function that a specification names; static ones belong to the class itself. */
  #callable(member: string, call: string | AnyFunction, isStatic: boolean): Run {
    if (typeof call === "function") return applied(call);
    const { source } = this.#type;
    const holder: object = isStatic ? source : (source.prototype as object);
    if (typeof Reflect.get(holder, call) !== "function") {
      const what = isStatic ? "static method" : "method";
      throw new ClassDefinitionError(source.name, member, `the TypeScript class has no ${what} "${call}"`);
    }
    // Looked up again at each call: a subclass in TypeScript may have its own.
    return (self, args) => {
      const methods = self as Record<string, (...args: unknown[]) => unknown>;
      // Most have none, and a call without a list of arguments is cheaper.
      return args.length === 0 ? methods[call]?.() : methods[call]?.(...args);
    };
  }

  /** Parameters of a member, and what reads them from its frame. */
  #reader(name: string, spec: CallableSpec, first: number = 1): { parameters: Parameters; read: ReadArguments } {
    const { signature: text = MAGIC.get(name)?.signature } = spec;
    // Of a dunder's parameters, the first ones may be all that have a type.
    const args = spec.signature === undefined && Array.isArray(spec.args) ? padded(text, spec.args) : spec.args;
    const more: FunctionSpec = { ...(text !== undefined && { signature: text }), ...(args !== undefined && { args }) };
    const found = parametersOf(more);
    const parameters = found ?? ANY_ARGUMENTS;
    const { source } = this.#type;
    const qualname = `${this.#spec.name ?? source.name}.${name}()`;
    if (parameters.signature.parameters.length === 0 && first > 0) return { parameters, read: () => [] };
    let target: SignedTarget | undefined;
    const values: ReadArguments = (frame) => {
      target ??= new SignedTarget(parameters, qualname, undefined, undefined, () => undefined, first);
      return target.read(frame);
    };
    if (found === undefined) return { parameters, read: (frame) => values(frame)[0] as unknown[] };
    if (!parameters.areNamed) return { parameters, read: values };
    const names = parameters.signature.parameters.map((one) => one.name);
    const byName = (given: unknown[]): unknown => Object.fromEntries(names.map((key, index) => [key, given[index]]));
    return { parameters, read: (frame) => [byName(values(frame))] };
  }
}

const ANY_ARGUMENTS = parametersOf({ signature: "(*args)" }) as Parameters;
const NO_PARAMETERS = parametersOf({ signature: "()" }) as Parameters;

/** What most members are. */
const USUAL = {
  kind: "method",
  receiver: "self",
  returns: undefined,
  overloads: [],
  doc: undefined,
  textSignature: undefined,
} as const;

const PLAIN = { returns: undefined, mut: false, passSelf: false, warn: undefined } as const;

const TWINS: ReadonlyMap<string, string> = new Map([
  ["__concat__", "__add__"],
  ["__repeat__", "__mul__"],
  ["__inplace_concat__", "__iadd__"],
  ["__inplace_repeat__", "__imul__"],
]);

/** A function as what a member runs: the instance is its `this`. */
function applied(run: AnyFunction): Run {
  return (self, args) => Reflect.apply(run, self, args) as unknown;
}

function padded(text: string | undefined, args: readonly Converter<unknown>[]): readonly Converter<unknown>[] {
  if (text === undefined) return args;
  const { length } = parseSignature(text).parameters;
  return length > args.length ? [...args, ...Array.from({ length: length - args.length }, () => any)] : args;
}

/** What may be stored: a handle that ends with the call becomes one that lasts. */
function kept(value: unknown): unknown {
  return value instanceof PyAny ? value.unbind() : value;
}

function copied(value: unknown): unknown {
  return typeof value === "object" && value !== null ? copyInstance(value) : value;
}
