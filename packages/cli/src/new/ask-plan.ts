import { cancel, confirm, intro, isCancel, select, text } from "@clack/prompts";
import { CommandError } from "../command-line/usage-error.ts";
import { problemOfName, type ProjectKind, type ProjectPlan } from "./plan.ts";

/** What a person may be asked. */
export interface AskedPlan extends ProjectPlan {
  readonly git: boolean;
}

const KINDS: readonly { readonly value: ProjectKind; readonly label: string }[] = [
  { value: "library", label: "A Python module in TypeScript" },
  { value: "mixed", label: "A Python package with TypeScript inside" },
  { value: "src", label: "The same, with the package in src/" },
  { value: "app", label: "A TypeScript program that uses Python" },
];

/**
 * Asks on the terminal for what the command line does not say.
 *
 * @throws {CommandError} if the person goes away
 */
export async function askPlan(
  name: string,
  known: { readonly isNamed: boolean; readonly kind: ProjectKind | undefined; readonly git: boolean | undefined },
): Promise<AskedPlan> {
  intro("taipan");
  const validate = (value: string | undefined): string | undefined => problemOfName(value ?? "");
  return {
    name: known.isNamed ? name : answered(await text({ message: "Name", initialValue: name, validate })),
    kind: known.kind ?? answered(await select({ message: "What is it?", options: [...KINDS] })),
    git: known.git ?? answered(await confirm({ message: "Make a Git repository?" })),
  };
}

function answered<T>(answer: T): Exclude<T, symbol> {
  if (!isCancel(answer)) return answer as Exclude<T, symbol>;
  cancel("Nothing was made");
  throw new CommandError("Cannot go on without an answer");
}
