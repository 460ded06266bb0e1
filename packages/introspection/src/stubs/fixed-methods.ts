import type { StubFunction } from "./model.ts";

/** `__new__` of a class of which Python cannot make instances: there are no arguments that it takes. */
export const REFUSED_CONSTRUCTOR: StubFunction = {
  name: "__new__",
  doc: undefined,
  kind: "method",
  signatures: [
    {
      parameters: [
        { name: "args", kind: "var-positional", annotation: "Never", default: undefined },
        { name: "kwargs", kind: "var-keyword", annotation: "Never", default: undefined },
      ],
      returns: "Self",
    },
  ],
  isAsync: false,
};

/** `__class_getitem__` of a class that can be subscripted. */
export const SUBSCRIPTION: StubFunction = {
  name: "__class_getitem__",
  doc: undefined,
  kind: "class",
  signatures: [
    {
      parameters: [{ name: "item", kind: "positional-only", annotation: "Any", default: undefined }],
      returns: "types.GenericAlias",
    },
  ],
  isAsync: false,
};
