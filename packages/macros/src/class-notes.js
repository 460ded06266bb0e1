import "./metadata-symbol.js";
import { DecoratorError } from "./decorator-error.js";
/** Where the notes are in a class's metadata. */
const NOTES = Symbol("taipan");
/** The notes of the class that is being decorated, made with the first. A base class has notes of its own. */
export function notesOf(context) {
  const metadata = context.metadata;
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
  return metadata[NOTES];
}
/** Notes one member under its name in Python. @throws {DecoratorError} if that name is taken */
export function note(decorator, record, name, context, value) {
  if (Object.hasOwn(record, name)) {
    throw new DecoratorError(decorator, String(context.name), `Python's name '${name}' is taken by another member`);
  }
  record[name] = value;
}
/** A class's specification: what `@pyclass` was given, with what its members' decorators noted. */
export function specOf(options, notes, constructor) {
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
  };
}
/** Options whose converters may name the class itself: functions are called once it exists. */
function resolved(members) {
  return Object.fromEntries(Object.entries(members).map(([name, options]) => [name, resolve(options)]));
}
function resolve(options) {
  const { args, returns } = options;
  return {
    ...options,
    ...(typeof args === "function" ? { args: args() } : {}),
    ...(typeof returns === "function" ? { returns: returns() } : {}),
  };
}
/** A list of names as a record of them. */
function named(members) {
  if (members === undefined) return {};
  return Array.isArray(members) ? Object.fromEntries(members.map((name) => [name, name])) : { ...members };
}
