import { declare } from "../declare.ts";

/** Start symbols of the grammar: one interactive statement, a module, an expression, a function type comment. */
export const Py_single_input = 256;
export const Py_file_input = 257;
export const Py_eval_input = 258;
export const Py_func_type_input = 345;

/** `PyCompilerFlags`; `cf_feature_version` counts with `PyCF_ONLY_AST` only. */
export const PyCompilerFlags = { size: 8, cf_flags: 0, cf_feature_version: 4 } as const;
/** The source is UTF-8 already: ignore a coding comment that says otherwise. */
export const PyCF_SOURCE_IS_UTF8 = 0x0100;
export const PyCF_DONT_IMPLY_DEDENT = 0x0200;
/** Compile to an `ast.AST`. */
export const PyCF_ONLY_AST = 0x0400;
export const PyCF_IGNORE_COOKIE = 0x0800;
export const PyCF_TYPE_COMMENTS = 0x1000;
/** `await` may stand outside a function: the code is a coroutine then. */
export const PyCF_ALLOW_TOP_LEVEL_AWAIT = 0x2000;
/** Unfinished input raises `_IncompleteInputError`. Since 3.11. */
export const PyCF_ALLOW_INCOMPLETE_INPUT = 0x4000;

/** How an instruction changes the stack's height, or `PY_INVALID_STACK_EFFECT`. */
export let PyCompile_OpcodeStackEffect: (opcode: number, argument: number) => number = declare(
  "int PyCompile_OpcodeStackEffect(int opcode, int argument)",
  (bound) => (PyCompile_OpcodeStackEffect = bound),
);
/** The same where the jump is taken (1), not taken (0), or the larger of both (-1). */
export let PyCompile_OpcodeStackEffectWithJump: (opcode: number, argument: number, jump: number) => number = declare(
  "int PyCompile_OpcodeStackEffectWithJump(int opcode, int argument, int jump)",
  (bound) => (PyCompile_OpcodeStackEffectWithJump = bound),
);
