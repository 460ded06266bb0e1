import { objects } from "@taipan/ffi";
import { makeCallable } from "../pyfunction/function-object.ts";
import { $ptr, Handle, SPENT } from "../reference/handle.ts";
import { PyTypeError } from "../error/exceptions.ts";
import { instanceOf } from "./instance-table.ts";
import type { ClassSpec, Constructor } from "./spec.ts";

/** A new reference on its way into a class's namespace. */
class Member extends Handle {
  /** Gives the reference back, once the namespace has its own. */
  release(): void {
    const pointer = this[$ptr];
    this[$ptr] = SPENT.disposed;
    if (pointer > 0) objects.decRef(pointer as never);
  }
}

/** Python callables for what a specification names: methods, and each property's getter and setter. */
export interface ClassMembers {
  readonly methods: Map<string, Member>;
  readonly properties: Map<string, readonly [Member, Member | undefined]>;
}

/** Makes the callables. @throws {TypeError} if the prototype lacks a method that is named */
export function classMembers(constructor: Constructor<object>, spec: ClassSpec): ClassMembers {
  const instance = (self: unknown, access: "read" | "write"): object => requireSelf(self, constructor, access);
  const methods = new Map<string, Member>();
  for (const [pythonName, name] of methodNames(spec)) {
    const method = Reflect.get(constructor.prototype as object, name) as unknown;
    if (typeof method !== "function") {
      throw new TypeError(`Cannot define method "${pythonName}": the class has no method "${name}"`);
    }
    methods.set(
      pythonName,
      callable(pythonName, (self, args) => Reflect.apply(method, instance(self, "read"), args)),
    );
  }
  const properties = new Map<string, readonly [Member, Member | undefined]>();
  for (const [name, access] of Object.entries(spec.properties ?? {})) {
    const getter = callable(name, (self) => Reflect.get(instance(self, "read"), name));
    const isWritable = access === "get set" && spec.frozen !== true;
    const setter = callable(name, (self, [value]) => void Reflect.set(instance(self, "write"), name, value));
    properties.set(name, [getter, isWritable ? setter : undefined]);
    if (!isWritable) setter.release();
  }
  return { methods, properties };
}

function methodNames({ methods = [] }: ClassSpec): readonly (readonly [string, string])[] {
  return Array.isArray(methods) ? methods.map((name: string) => [name, name] as const) : Object.entries(methods);
}

function callable(name: string, run: (self: unknown, args: unknown[]) => unknown): Member {
  return new Member(makeCallable(([self, ...args]) => run(self, args), name, undefined));
}

/** The instance that a method was called on, if nobody's borrow is in the way. */
function requireSelf(self: unknown, constructor: Constructor<object>, access: "read" | "write"): object {
  const entry = self instanceof constructor ? instanceOf(self) : undefined;
  if (entry === undefined) throw new PyTypeError(`descriptor requires a '${constructor.name}' object`);
  if (access === "read") entry.borrow.requireReadable();
  else entry.borrow.requireWritable();
  return entry.value;
}
