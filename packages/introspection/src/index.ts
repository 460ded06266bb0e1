export { describeModules, generateStubs } from "./stubs/generate-stubs.ts";
export type { StubFiles, StubOptions, StubSource } from "./stubs/generate-stubs.ts";
export type { StubClass, StubFunction, StubModule, StubParameter, StubSignature, StubVariable } from "./stubs/model.ts";
