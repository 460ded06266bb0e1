import type { PyModuleDefinition } from "@taipan/core";

/** How the workshop's classes are written: from plain data, or with decorators. */
export const FORMS = ["plain", "decorated"] as const;

export type Form = (typeof FORMS)[number];

export function isForm(name: string | undefined): name is Form {
  return FORMS.some((one) => one === name);
}

/**
 * Makes `pycool` and `dnd` importable. Once in a process: both forms have the same names.
 *
 * The decorated ones are loaded only if they are wanted, because Node cannot run decorators by itself yet.
 */
export async function registerForm(form: Form): Promise<void> {
  for (const definition of await modulesOf(form)) definition.register();
}

async function modulesOf(form: Form): Promise<readonly PyModuleDefinition[]> {
  if (form === "plain") {
    return [(await import("./plain/pycool.ts")).pycool, (await import("./plain/dnd.ts")).dnd];
  }
  return [(await import("./decorated/pycool.ts")).pycool, (await import("./decorated/dnd.ts")).dnd];
}
