import { registerHooks } from "node:module";

const SHARED = /^@taipan\/(?:async|core|ffi|macros|numpy|sync)(?:\/|$)/;

/**
 * Makes whatever is imported from now on find the packages that this command runs with. A project, or each wheel that is
 * installed, may have copies of them; but a process has one interpreter, and two copies would not know of each other's
 * attachments.
 */
export function sharePackages(): void {
  registerHooks({
    resolve(specifier, context, next) {
      if (!SHARED.test(specifier)) return next(specifier, context);
      try {
        return next(specifier, { ...context, parentURL: import.meta.url });
      } catch {
        // One that this command does without.
        return next(specifier, context);
      }
    },
  });
}
