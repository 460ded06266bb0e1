import { declare } from "../declare.ts";

export let PyCompile_OpcodeStackEffect: (opcode: number, oparg: number) => number = declare(
  "int PyCompile_OpcodeStackEffect(int opcode, int oparg)",
  (bound) => (PyCompile_OpcodeStackEffect = bound),
);
export let PyCompile_OpcodeStackEffectWithJump: (opcode: number, oparg: number, jump: number) => number = declare(
  "int PyCompile_OpcodeStackEffectWithJump(int opcode, int oparg, int jump)",
  (bound) => (PyCompile_OpcodeStackEffectWithJump = bound),
);
