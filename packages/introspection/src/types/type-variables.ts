import type { SignatureData, TypeNode, TypeVariable } from "./model.ts";

/** The type variables in a type, each once, in order. */
function variablesIn(node: TypeNode, found: Map<string, TypeVariable> = new Map()): Map<string, TypeVariable> {
  if (node.kind === "variable" && !found.has(node.name)) found.set(node.name, node);
  if (node.kind === "name" || node.kind === "alias") for (const one of node.args) variablesIn(one, found);
  if (node.kind === "list") for (const one of node.items) variablesIn(one, found);
  return found;
}

/** The type variables in a signature. */
export function variablesOf({ parameters, returns }: SignatureData): Map<string, TypeVariable> {
  const found = new Map<string, TypeVariable>();
  for (const { type } of parameters) variablesIn(type, found);
  return variablesIn(returns, found);
}

/** A signature with types in place of a variable's name. */
export function withVariable({ parameters, returns }: SignatureData, name: string, type: TypeNode): SignatureData {
  return {
    parameters: parameters.map((one) => ({ ...one, type: withVariableIn(one.type, name, type) })),
    returns: withVariableIn(returns, name, type),
  };
}

/** A type with another in place of a variable's name. */
export function withVariableIn(node: TypeNode, name: string, type: TypeNode): TypeNode {
  switch (node.kind) {
    case "variable":
      return node.name === name ? type : node;
    case "name":
    case "alias":
      return { ...node, args: node.args.map((one) => withVariableIn(one, name, type)) };
    case "list":
      return { ...node, items: node.items.map((one) => withVariableIn(one, name, type)) };
    default:
      return node;
  }
}
