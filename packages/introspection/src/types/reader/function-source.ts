/** Python source: functions of parsed modules as JSON. */
export const FUNCTION_SOURCE: string = String.raw`
def decorators(node):
    return {(dotted(one.func if isinstance(one, ast.Call) else one) or "").rpartition(".")[2] for one in node.decorator_list}

def signature(node, place, skips_first):
    """One signature; without annotations, types are unknown."""
    own = [one.name for one in getattr(node, "type_params", [])]
    place = place.declaring(own)
    arguments = node.args
    parameters = []
    positional = [*arguments.posonlyargs, *arguments.args]
    defaults = [None] * (len(positional) - len(arguments.defaults)) + list(arguments.defaults)
    for index, (one, default) in enumerate(zip(positional, defaults)):
        if skips_first and index == 0:
            continue
        # The older way to say it, which stubs still use.
        is_private = one.arg.startswith("__") and not one.arg.endswith("__")
        only = index < len(arguments.posonlyargs) or is_private
        add_parameter(parameters, one, "positional-only" if only else "positional", default, place)
    if arguments.vararg:
        add_parameter(parameters, arguments.vararg, "var-positional", None, place)
    for one, default in zip(arguments.kwonlyargs, arguments.kw_defaults):
        add_parameter(parameters, one, "keyword-only", default, place)
    if arguments.kwarg:
        add_parameter(parameters, arguments.kwarg, "var-keyword", None, place)
    returns = type_of(node.returns, place) if node.returns else UNKNOWN
    if isinstance(node, ast.AsyncFunctionDef):
        is_generator = any(isinstance(one, (ast.Yield, ast.YieldFrom)) for one in ast.walk(node))
        if not is_generator:
            returns = {"kind": "name", "name": "typing.Awaitable", "args": [returns]}
    return {"parameters": parameters, "returns": returns}

def add_parameter(parameters, node, kind, default, place):
    annotation = type_of(node.annotation, place) if node.annotation else guess(default)
    name = node.arg.lstrip("_") if kind == "positional-only" and node.arg.startswith("__") else node.arg
    if kind.startswith("var") and isinstance(node.annotation, ast.Attribute) and node.annotation.attr in ("args", "kwargs"):
        annotation = UNKNOWN
    parameters.append({"name": name, "kind": kind, "type": annotation, "hasDefault": default is not None})

GUESSED = {bool: "bool", int: "int", float: "float", str: "str", bytes: "bytes"}

def guess(default):
    """A default says what is passed at least, but not what else is: only a switch has two values."""
    value = getattr(default, "value", None) if isinstance(default, ast.Constant) else None
    return {"kind": "name", "name": "builtins.bool", "args": []} if isinstance(value, bool) else UNKNOWN

def function(name, nodes, place, owner=None):
    """A function of all its definitions: overloads, without what implements them."""
    overloads = [one for one in nodes if "overload" in decorators(one)]
    last = nodes[-1]
    marks = decorators(last)
    binding = "function"
    if owner is not None:
        binding = "method"
        if "staticmethod" in marks:
            binding = "static"
        elif "classmethod" in marks or name in ("__class_getitem__", "__init_subclass__"):
            binding = "class"
    skips = binding in ("method", "class") or name == "__new__"
    signatures = [signature(one, place, skips) for one in overloads or [last]]
    return {"kind": "function", "name": name, "binding": binding, "doc": ast.get_docstring(last), "signatures": signatures}

PROPERTIES = {"property", "cached_property", "abstractproperty", "getter", "DynamicClassAttribute", "_magic_enum_attr", "reify"}

def is_property(nodes):
    return bool(decorators(nodes[0]) & PROPERTIES)

def property_of(name, nodes, place):
    setters = [one for one in nodes if "setter" in decorators(one)]
    getter = nodes[0]
    written = setters[-1].args.args[1].annotation if setters and len(setters[-1].args.args) > 1 else None
    return {
        "kind": "variable",
        "name": name,
        "type": type_of(getter.returns, place) if getter.returns else UNKNOWN,
        "written": type_of(written, place) if written is not None else None,
        "isReadonly": not setters,
        "isClassVariable": False,
        "doc": ast.get_docstring(getter),
    }
`;
