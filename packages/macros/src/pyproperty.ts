import type { Converter, PropertySpec } from "@taipan/core";
import { type ClassNotes, notesOf } from "./class-notes.ts";
import { DecoratorError } from "./decorator-error.ts";
import { isBare, requireContext } from "./require-context.ts";

/** Options of {@link pyget} and {@link pyset}. */
export interface PyPropertyOptions {
  /** Default: its own. */
  readonly name?: string;
  /** Default: the default rules. */
  readonly type?: Converter<unknown>;
  readonly doc?: string;
}

type GetterDecorator = (
  value: () => unknown,
  context: ClassGetterDecoratorContext | ClassMethodDecoratorContext,
) => void;
type SetterDecorator = (
  value: (value: never) => unknown,
  context: ClassSetterDecoratorContext | ClassMethodDecoratorContext,
) => void;
type DeleterDecorator = (value: () => unknown, context: ClassMethodDecoratorContext) => void;

/** A getter that Python reads; also a method, whose name may begin with `get_`. @see PyO3 `#[getter]` */
export function pyget(value: () => unknown, context: ClassGetterDecoratorContext | ClassMethodDecoratorContext): void;
export function pyget(options?: PyPropertyOptions): GetterDecorator;
export function pyget(...args: readonly unknown[]): GetterDecorator | void {
  return decorate("@pyget", args, "getter", "get");
}

/** A setter that Python writes; also a method, whose name may begin with `set_`. @see PyO3 `#[setter]` */
export function pyset(
  value: (value: never) => unknown,
  context: ClassSetterDecoratorContext | ClassMethodDecoratorContext,
): void;
export function pyset(options?: PyPropertyOptions): SetterDecorator;
export function pyset(...args: readonly unknown[]): SetterDecorator | void {
  return decorate("@pyset", args, "setter", "set") as SetterDecorator | void;
}

/** A method that `del` calls, for the property named; its name may begin with `delete_`. @see PyO3 `#[deleter]` */
export function pydelete(name: string): DeleterDecorator;
export function pydelete(value: () => unknown, context: ClassMethodDecoratorContext): void;
export function pydelete(...args: readonly unknown[]): DeleterDecorator | void {
  const options = typeof args[0] === "string" ? [{ name: args[0] }] : args;
  return decorate("@pydelete", options, "method", "delete") as DeleterDecorator | void;
}

type Part = "get" | "set" | "delete";

function decorate(
  decorator: string,
  args: readonly unknown[],
  kind: "getter" | "setter" | "method",
  part: Part,
): GetterDecorator | void {
  const apply = (options: PyPropertyOptions, value: unknown, context: unknown): void => {
    requireContext(decorator, context, [kind, "method"] as ("getter" | "setter" | "method")[]);
    if (context.static) throw new DecoratorError(decorator, String(context.name), "it is for an instance's member");
    const own = String(context.name).replace(/^#/, "");
    const name = options.name ?? (context.kind === "method" ? own.replace(PREFIXES[part], "") : own);
    merge(decorator, notesOf(context), name, context, { part, run: value as () => unknown, options });
  };
  if (!isBare(args)) return (value, context) => apply((args[0] ?? {}) as PyPropertyOptions, value, context);
  apply({}, args[0], args[1]);
}

const PREFIXES = { get: /^get_/, set: /^set_/, delete: /^delete_/ } as const;

/** Adds a part to a property that other decorators may have begun. */
function merge(
  decorator: string,
  notes: ClassNotes,
  name: string,
  context: DecoratorContext,
  { part, run, options }: { part: Part; run: () => unknown; options: PyPropertyOptions },
): void {
  const known: PropertySpec = notes.properties[name] ?? {};
  if (known[part] !== undefined) {
    throw new DecoratorError(decorator, String(context.name), `property '${name}' has another one`);
  }
  const { type, doc } = options;
  notes.properties[name] = {
    ...known,
    [part]: run,
    ...(type === undefined ? {} : { type }),
    ...(doc === undefined ? {} : { doc }),
  };
}
