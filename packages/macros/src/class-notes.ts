import "./metadata-symbol.ts";
import type { CallableSpec, ClassSpec, Converter, FieldSpec, MethodSpec, NewSpec, PropertySpec } from "@taipan/core";
import { DecoratorError } from "./decorator-error.ts";

/** Converters of a member's parameters and result; functions give those that name the class itself. */
export interface Lazy {
  /** Converters of the parameters, in order. Default for each: the default rules. */
  readonly args?: readonly Converter<unknown>[] | (() => readonly Converter<unknown>[]);
  /** Converter of the result. Default: the default rules. */
  readonly returns?: Converter<unknown> | (() => Converter<unknown>);
}

/** What the decorators of a class's members said: the parts of a specification that are theirs. */
export interface ClassNotes {
  new: NewSpec | undefined;
  readonly fields: Record<string, FieldSpec>;
  readonly properties: Record<string, PropertySpec>;
  readonly methods: Record<string, MethodSpec>;
  readonly statics: Record<string, CallableSpec>;
  readonly classMethods: Record<string, CallableSpec>;
  readonly attributes: Record<string, (constructor: object) => unknown>;
}

/** Where the notes are in a class's metadata. */
const NOTES: unique symbol = Symbol("taipan");

/** The notes of the class that is being decorated, made with the first. A base class has notes of its own. */
export function notesOf(context: DecoratorContext): ClassNotes {
  const metadata = context.metadata as { [NOTES]?: ClassNotes } | undefined;
  if (metadata === undefined) {
    throw new DecoratorError(
      "a decorator",
      String(context.name),
      "the compiler passes no metadata, import @taipan/macros before the class",
    );
  }
  if (!Object.hasOwn(metadata, NOTES)) {
    metadata[NOTES] = {
      new: undefined,
      fields: {},
      properties: {},
      methods: {},
      statics: {},
      classMethods: {},
      attributes: {},
    };
  }
  return metadata[NOTES] as ClassNotes;
}

/** Notes one member under its name in Python. @throws {DecoratorError} if that name is taken */
export function note<T>(
  decorator: string,
  record: Record<string, T>,
  name: string,
  context: DecoratorContext,
  value: T,
): void {
  if (Object.hasOwn(record, name)) {
    throw new DecoratorError(decorator, String(context.name), `Python's name '${name}' is taken by another member`);
  }
  record[name] = value;
}

/** A class's specification: what `@pyclass` was given, with what its members' decorators noted. */
export function specOf(options: ClassSpec<never>, notes: ClassNotes, constructor: object): ClassSpec<never> {
  const attributes = Object.fromEntries(
    Object.entries(notes.attributes).map(([name, read]) => [name, () => read(constructor)]),
  );
  const isNew = options.new ?? notes.new;
  return {
    ...options,
    ...(isNew === undefined ? {} : { new: typeof isNew === "object" ? resolve(isNew) : isNew }),
    fields: { ...notes.fields, ...options.fields },
    properties: { ...notes.properties, ...options.properties },
    methods: { ...resolved(notes.methods), ...named(options.methods) },
    statics: { ...resolved(notes.statics), ...named(options.statics) },
    classMethods: { ...resolved(notes.classMethods), ...named(options.classMethods) },
    attributes: { ...attributes, ...options.attributes },
  } as ClassSpec<never>;
}

/** Options whose converters may name the class itself: functions are called once it exists. */
function resolved<S extends object>(members: Record<string, S>): Record<string, S> {
  return Object.fromEntries(Object.entries(members).map(([name, options]) => [name, resolve(options)]));
}

function resolve<S extends object>(options: S): S {
  const { args, returns } = options as Lazy;
  return {
    ...options,
    ...(typeof args === "function" ? { args: args() } : {}),
    ...(typeof returns === "function" ? { returns: returns() } : {}),
  };
}

/** A list of names as a record of them. */
function named(members: readonly string[] | Readonly<Record<string, unknown>> | undefined): Record<string, unknown> {
  if (members === undefined) return {};
  if (Array.isArray(members)) return Object.fromEntries(members.map((name: string) => [name, name]));
  return { ...(members as Readonly<Record<string, unknown>>) };
}
