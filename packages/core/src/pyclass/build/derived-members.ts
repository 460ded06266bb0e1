import { objects } from "@taipan/ffi";
import { callPythonMethod } from "../../call/call.ts";
import { intern } from "../../intern.ts";
import { wrapOwned } from "../../reference/wrap.ts";
import type { ClassPlan } from "./class-plan.ts";
import { areEqual, fieldArguments, fieldTuple, hashOf, notImplemented, order, orderMatches } from "./derive.ts";
import { disposeOnce } from "../instance/dispose-dropped.ts";
import type { MemberClass } from "../instance/self.ts";
import type { ClassSpec } from "../spec.ts";

/** Adds the methods that options ask for: comparison, hash, text, iteration, context management, pickling. */
export function addDerived(plan: ClassPlan, type: MemberClass, spec: ClassSpec<never>): void {
  addComparisons(plan, type, spec);
  addText(plan, spec);
  addProtocols(plan, type, spec);
  const { fields } = plan;
  if (spec.hash === true) {
    plan.addMethod("__hash__", function (this: object) {
      return hashOf(this, fields);
    });
  }
  if (spec.pickle === true && !plan.has("__getnewargs__")) {
    plan.addMethod("__getnewargs__", function (this: object) {
      return wrapOwned(fieldTuple(this, fields));
    });
  }
  if (spec.matchArgs !== undefined) plan.namespace.set("__match_args__", spec.matchArgs);
}

function addComparisons(plan: ClassPlan, { source }: MemberClass, spec: ClassSpec<never>): void {
  if (spec.eq !== true) return;
  const { fields } = plan;
  const equality = (isEqual: boolean) =>
    function (this: object, other: unknown): unknown {
      return other instanceof source ? areEqual(this, other, fields) === isEqual : notImplemented();
    };
  plan.addMethod("__eq__", equality(true));
  plan.addMethod("__ne__", equality(false));
  if (spec.ord !== true) return;
  for (const [name, operator] of ORDERINGS) {
    plan.addMethod(name, function (this: object, other: unknown): unknown {
      return other instanceof source ? orderMatches(operator, order(this, other)) : notImplemented();
    } as never);
  }
}

const ORDERINGS = [
  ["__lt__", "<"],
  ["__le__", "<="],
  ["__gt__", ">"],
  ["__ge__", ">="],
] as const;

function addText(plan: ClassPlan, { str }: ClassSpec<never>): void {
  if (str === undefined || str === false) return;
  const { fields } = plan;
  plan.addMethod("__str__", function (this: object): unknown {
    if (str === true) return (this as { toString(): string }).toString();
    const template = objects.newText(str);
    const args = fieldArguments(this, fields);
    try {
      return wrapOwned(callPythonMethod(template, intern("format"), [], args));
    } finally {
      objects.decRef(template);
      for (const one of Object.values(args)) objects.decRef(one.$pointer as never);
    }
  });
}

function addProtocols(plan: ClassPlan, { source }: MemberClass, spec: ClassSpec<never>): void {
  const prototype = source.prototype as object;
  if (spec.iterable !== false && Symbol.iterator in prototype && !plan.has("__iter__")) {
    plan.addMethod("__iter__", function (this: Iterable<unknown>) {
      return this[Symbol.iterator]();
    } as never);
  }
  if (spec.contextManager !== true) return;
  if (Symbol.dispose in prototype) {
    plan.addMethod("__enter__", itself);
    plan.addMethod("__exit__", function (this: object) {
      return disposeOnce(this) === true;
    });
  }
  if (Symbol.asyncDispose in prototype) {
    plan.addMethod("__aenter__", itself, true);
    plan.addMethod(
      "__aexit__",
      function (this: AsyncDisposable): unknown {
        return this[Symbol.asyncDispose]();
      } as never,
      true,
    );
  }
}

function itself(this: object): unknown {
  return this;
}
