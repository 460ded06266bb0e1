/**
 * `@taipan/core/definitions`: what modules, classes and functions written in TypeScript are made of, for programs that
 * write stubs or documentation. Nothing here needs Python to run.
 *
 * @packageDocumentation
 */
export { exceptionOrigin } from "./error/classes/create-exception.ts";
export type { ExceptionOrigin } from "./error/classes/create-exception.ts";
export type { AnnotatedField, Annotator, ShapeAnnotation } from "./convert/annotation.ts";
export { defaultOf } from "./pyfunction/default-value.ts";
export { PyFunctionDefinition } from "./pyfunction/define-function.ts";
export type { OverloadSpec } from "./pyfunction/function-spec.ts";
export { parametersOf } from "./pyfunction/parameters.ts";
export type { Parameters } from "./pyfunction/parameters.ts";
export type { Default } from "./pyfunction/signature/literal.ts";
export type { Parameter, ParameterKind, Signature } from "./pyfunction/signature/signature.ts";
export { PyModuleDefinition } from "./pymodule/define-module.ts";
export type { Member } from "./pyclass/build/member.ts";
export type { ClassPlan, PlannedProperty } from "./pyclass/build/class-plan.ts";
export { classAbove, classOf } from "./pyclass/class-registry.ts";
export { PyUnion } from "./pyclass/enums/complex-enum.ts";
export { PyEnum } from "./pyclass/enums/simple-enum.ts";
export { PyClass } from "./pyclass/py-class.ts";
