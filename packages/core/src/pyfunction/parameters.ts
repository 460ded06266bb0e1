import type { Converter } from "../convert/converter.ts";
import { defaultOf } from "./default-value.ts";
import type { FunctionSpec } from "./function-spec.ts";
import { parseSignature } from "./signature/parse.ts";
import { SignatureError } from "./signature/signature-error.ts";
import { type Parameter, type Signature, signatureOf } from "./signature/signature.ts";

/** A function's signature, and the converter of each of its parameters. */
export interface Parameters {
  readonly signature: Signature;
  readonly converters: readonly (Converter<unknown> | undefined)[];
  /** Whether the function gets one object with the parameters' names. */
  readonly areNamed: boolean;
}

/**
 * Brings signature and converters together.
 *
 * @returns `undefined` for a function that has neither: it takes any positional arguments by the default rules
 * @throws {SignatureError} if they contradict each other
 */
export function parametersOf({ signature: text, args }: FunctionSpec): Parameters | undefined {
  if (args === undefined) {
    if (text === undefined) return undefined;
    const signature = parseSignature(text);
    return checked({ signature, converters: signature.parameters.map(() => undefined), areNamed: false }, text);
  }
  if (Array.isArray(args)) return listed(args as readonly Converter<unknown>[], text);
  const byName = args as Readonly<Record<string, Converter<unknown>>>;
  if (text === undefined) return checked({ ...namedSignature(byName), areNamed: true }, "()");
  const signature = parseSignature(text);
  const stray = Object.keys(byName).find((name) => !signature.parameters.some((one) => one.name === name));
  if (stray !== undefined) throw new SignatureError(text, `there is a converter for '${stray}', which is no parameter`);
  const converters = signature.parameters.map(({ name }) => byName[name]);
  return checked({ signature, converters, areNamed: true }, text);
}

function listed(converters: readonly Converter<unknown>[], text: string | undefined): Parameters {
  if (text === undefined) {
    // Without names, arguments have none.
    const parameters = converters.map((one, index) => parameter(`arg${index}`, "positional-only", one));
    return checked({ signature: signatureOf(parameters), converters, areNamed: false }, signatureText(parameters));
  }
  const signature = parseSignature(text);
  const count = signature.parameters.length;
  if (count !== converters.length) {
    const [one, other] = [plural(count, "parameter"), plural(converters.length, "converter")];
    const unpaired = signature.parameters[converters.length]?.name;
    const which = unpaired === undefined ? "" : `, none for '${unpaired}'`;
    throw new SignatureError(
      text,
      `it has ${one}, but there ${converters.length === 1 ? "is" : "are"} ${other}${which}`,
    );
  }
  return checked({ signature, converters, areNamed: false }, text);
}

function namedSignature(byName: Readonly<Record<string, Converter<unknown>>>): Omit<Parameters, "areNamed"> {
  const parameters = Object.entries(byName).map(([name, one]) => parameter(name, "positional", one));
  return { signature: signatureOf(parameters), converters: Object.values(byName) };
}

function parameter(name: string, kind: Parameter["kind"], converter: Converter<unknown>): Parameter {
  const hasDefault = defaultOf(converter) !== undefined;
  return { name, kind, default: hasDefault ? GIVEN_BY_TYPESCRIPT : undefined, annotation: undefined };
}

const GIVEN_BY_TYPESCRIPT = { source: "...", text: "...", isMutable: true };

/** Each default has one value, and no required parameter follows an optional one. */
function checked(all: Parameters, text: string): Parameters {
  let optional: string | undefined;
  all.signature.parameters.forEach(({ name, kind, default: literal }, index) => {
    const made = defaultOf(all.converters[index]);
    if (literal?.source === "..." && made === undefined) {
      throw new SignatureError(text, `default of parameter '${name}' is '...', give its value with t.default`);
    }
    if (made !== undefined && literal?.source !== "...") {
      const problem = literal === undefined ? "is required" : `has default '${literal.source}'`;
      throw new SignatureError(
        text,
        `parameter '${name}' ${problem}, but its converter has a default, write '${name}=...'`,
      );
    }
    if (kind !== "positional" && kind !== "positional-only") return;
    if (literal !== undefined) optional ??= name;
    else if (optional !== undefined) {
      throw new SignatureError(text, `required parameter '${name}' follows optional parameter '${optional}'`);
    }
  });
  return all;
}

function signatureText(parameters: readonly Parameter[]): string {
  return `(${parameters.map(({ name }) => name).join(", ")})`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
