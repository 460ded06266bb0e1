export { classattr } from "./classattr.js";
export { DecoratorError } from "./decorator-error.js";
export { pyclass } from "./pyclass.js";
export { pyfield } from "./pyfield.js";
export { pyclassmethod, pyinit, pymethod, pystatic } from "./pymethod.js";
export { pynew } from "./pynew.js";
export { pydelete, pyget, pyset } from "./pyproperty.js";
