import type { ParameterData, SignatureData } from "./model.ts";
import { declaredName, propertyName } from "./type-names.ts";
import type { TypeWriter } from "./type-writer.ts";

/** With more that can be given by name, only the shortest and the longest list of positions are written. */
const MOST_SPLITS = 4;

/**
 * The parameters of a signature between parentheses. Keyword arguments are one object after the others, so each number of
 * positional ones that leaves something to be named is a list of its own.
 */
export function parameterList({ parameters }: SignatureData, write: TypeWriter): string {
  const positional = parameters.filter(({ kind }) => kind === "positional-only" || kind === "positional");
  const rest = parameters.find(({ kind }) => kind === "var-positional");
  const named = parameters.filter(({ kind }) => kind === "keyword-only");
  const others = parameters.find(({ kind }) => kind === "var-keyword");
  const lists: string[] = [];
  if (named.every((one) => one.hasDefault)) lists.push(positions(positional, rest, write, false));
  const isNameless = ({ kind }: ParameterData): boolean => kind === "positional-only";
  const shortest = positional.filter((one) => isNameless(one) && !one.hasDefault).length;
  for (const count of splits(shortest, positional.length)) {
    const left = [...positional.slice(count).filter((one) => !isNameless(one)), ...named];
    if (left.length === 0 && others === undefined) continue;
    const before = positions(positional.slice(0, count), count === positional.length ? rest : undefined, write, true);
    lists.push([before, keywords(left, others, write)].filter((one) => one !== "").join(", "));
  }
  if (rest?.type.kind === "unknown" && others?.type.kind === "unknown" && positional.length + named.length === 0) {
    return "...args: unknown[]";
  }
  const [only = ""] = lists;
  // Nothing but a list of types may have something after the rest.
  if (lists.length === 1 && (rest === undefined || !only.includes("keywords: "))) return only;
  return `...args: ${lists.map((one) => `[${one}]`).join(" | ")}`;
}

function splits(shortest: number, longest: number): number[] {
  const all = Array.from({ length: longest - shortest + 1 }, (_, index) => longest - index);
  return all.length <= MOST_SPLITS ? all : [longest, shortest + 1, shortest];
}

/** @param areAllGiven whether something follows, so that none can be left out */
function positions(
  list: readonly ParameterData[],
  rest: ParameterData | undefined,
  write: TypeWriter,
  areAllGiven: boolean,
): string {
  const parts = list.map(({ name, type, hasDefault }) => {
    const mark = hasDefault && !areAllGiven ? "?" : "";
    return `${declaredName(name)}${mark}: ${write.type(type, "accepted")}`;
  });
  if (rest !== undefined)
    parts.push(`...${declaredName(rest.name)}: ${bracketed(write.type(rest.type, "accepted"))}[]`);
  return parts.join(", ");
}

function keywords(list: readonly ParameterData[], others: ParameterData | undefined, write: TypeWriter): string {
  const fields = list.map(({ name, type, hasDefault }) => {
    const mark = hasDefault ? "?" : "";
    return `readonly ${propertyName(name)}${mark}: ${write.type(type, "accepted")}`;
  });
  // Those by any other name are as wide as all together, for an index signature speaks of every property.
  if (others !== undefined) {
    const type = list.length === 0 ? write.type(others.type, "accepted") : "unknown";
    fields.push(`readonly [name: string]: ${type}`);
  }
  return `keywords: ${write.core("Keywords")}<{ ${fields.join("; ")} }>`;
}

function bracketed(type: string): string {
  return /[|&]|=>/.test(type) ? `(${type})` : type;
}
