/** Python source: classes of parsed modules as JSON. */
export const CLASS_SOURCE: string = String.raw`
ENUMS = {"Enum", "IntEnum", "Flag", "IntFlag", "StrEnum", "ReprEnum"}

def class_of(module, path, node):
    """A class. Methods that Python calls itself come along: the writer knows which ones matter."""
    own = [one.name for one in getattr(node, "type_params", [])]
    outer = scope_of(module, path)
    bases, parameters = [], list(own)
    place = Place(module, outer, own)
    generic = None
    for base in node.bases:
        name = canonical(module, base.value if isinstance(base, ast.Subscript) else base, outer) or ""
        said = type_of(base, place)
        if name.rpartition(".")[2] in ("Generic", "Protocol") and name.startswith("typing"):
            if isinstance(base, ast.Subscript):
                generic = variables_in([type_of(one, place) for one in arguments(base)])
        else:
            bases.append(said)
    if generic is None and not own:
        generic = variables_in(bases)
    parameters += [one for one in generic or [] if one not in parameters]
    inside = Place(module, outer, own).inside(path, node, own)
    return {
        "name": path,
        "module": module.name,
        "doc": ast.get_docstring(node),
        "flavour": flavour_of(module, node, outer),
        "isTotal": not any(one.arg == "total" and getattr(one.value, "value", True) is False for one in node.keywords),
        "parameters": parameters,
        "bases": bases,
        "members": members_of(module, path, node, inside),
    }

def scope_of(module, path):
    parts = path.split(".")[:-1]
    return tuple((".".join(parts[: index + 1]), definition(module, ".".join(parts[: index + 1]))) for index in range(len(parts)))

OPEN_CLASSES = []

def flavour_of(module, node, scope):
    for base in node.bases:
        full = canonical(module, base.value if isinstance(base, ast.Subscript) else base, scope) or ""
        last = full.rpartition(".")[2]
        if last in ("TypedDict", "NamedTuple") and full.startswith("typing"):
            return "typed-dict" if last == "TypedDict" else "named-tuple"
        if last in ENUMS and full.startswith("enum."):
            return "enum"
        above = class_named(full)
        if above is not None and above[2] is not node and above[2] not in OPEN_CLASSES:
            OPEN_CLASSES.append(above[2])
            flavour = flavour_of(above[0], above[2], scope_of(above[0], above[1]))
            OPEN_CLASSES.pop()
            if flavour in ("typed-dict", "enum", "dataclass"):
                return flavour
    return "dataclass" if "dataclass" in decorators(node) else "class"

def class_named(full):
    """(module, path, node) of a class by its full name; None if it cannot be read."""
    parts = full.split(".")
    for length in range(len(parts) - 1, 0, -1):
        module = load(".".join(parts[:length]))
        if module is not None:
            path = ".".join(parts[length:])
            node = definition(module, path)
            return (module, path, node) if isinstance(node, ast.ClassDef) else None
    return None

def members_of(module, path, node, place):
    functions, members = {}, []
    for one in visible(node.body):
        if isinstance(one, (ast.FunctionDef, ast.AsyncFunctionDef)):
            if one.name not in functions:
                functions[one.name] = []
                members.append(one.name)
            functions[one.name].append(one)
        elif isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name):
            members.append(attribute(one.target.id, one, place))
        elif isinstance(one, ast.Assign):
            members.extend(assigned(target.id, one, functions, place) for target in one.targets if isinstance(target, ast.Name))
        elif isinstance(one, ast.ClassDef):
            want(module.name + "." + path + "." + one.name)
            members.append({"kind": "class", "name": one.name, "target": module.name + "." + path + "." + one.name})
    if "__init__" in functions and not module.is_stub:
        members.extend(set_in(functions["__init__"][-1], place))
    described = {}
    for one in members:
        name = one if isinstance(one, str) else one["name"]
        # Methods first, then whatever says more.
        if isinstance(one, str):
            described[name] = member(one, functions, place, node)
        elif name not in described or described[name].get("type") == UNKNOWN:
            described[name] = one
    return list(described.values())

def member(name, functions, place, owner):
    nodes = functions[name]
    return property_of(name, nodes, place) if is_property(nodes) else function(name, nodes, place, owner)

def attribute(name, node, place):
    annotation = node.annotation
    marks = set()
    while isinstance(annotation, ast.Subscript):
        mark = (dotted(annotation.value) or "").rpartition(".")[2]
        if mark not in ("ClassVar", "Final", "Required", "NotRequired", "ReadOnly", "InitVar"):
            break
        marks.add(mark)
        annotation = arguments(annotation)[0]
    if (dotted(annotation) or "").rpartition(".")[2] in ("ClassVar", "Final"):
        marks.add(dotted(annotation).rpartition(".")[2])
        annotation = None
    value = node.value
    return {
        "kind": "variable",
        "name": name,
        "type": type_of(annotation, place) if annotation is not None else value_type(value),
        "isReadonly": "Final" in marks,
        "isClassVariable": "ClassVar" in marks,
        "hasDefault": value is not None and not excluded(value),
        "isInInit": not (isinstance(value, ast.Call) and any(one.arg == "init" and getattr(one.value, "value", True) is False for one in value.keywords)),
        "isKeywordOnly": isinstance(value, ast.Call) and any(one.arg == "kw_only" and getattr(one.value, "value", False) is True for one in value.keywords),
        "isRequired": None if not marks & {"Required", "NotRequired"} else "Required" in marks,
        "isSeparator": (dotted(annotation) or "").rpartition(".")[2] == "KW_ONLY" if annotation is not None else False,
        "doc": None,
    }

def excluded(value):
    """Whether a field() of a dataclass gives no default."""
    if not isinstance(value, ast.Call) or (dotted(value.func) or "").rpartition(".")[2] != "field":
        return False
    return not any(one.arg in ("default", "default_factory") for one in value.keywords)

def assigned(name, node, functions, place):
    if isinstance(node.value, ast.Name) and node.value.id in functions:
        return {**member(node.value.id, functions, place, node), "name": name}
    return {"kind": "variable", "name": name, "type": value_type(node.value), "isReadonly": False, "isClassVariable": True, "hasDefault": True, "doc": None}

def value_type(value):
    if isinstance(value, ast.Constant) and type(value.value) in GUESSED:
        return {"kind": "name", "name": "builtins." + GUESSED[type(value.value)], "args": []}
    return UNKNOWN

def set_in(node, place):
    """Attributes that a constructor declares: self.name: type = value, or the type of the parameter that it stores."""
    receiver = node.args.args[0].arg if node.args.args else None
    types = {one.arg: one.annotation for one in [*node.args.args, *node.args.kwonlyargs]}
    for one in ast.walk(node):
        targets = one.targets if isinstance(one, ast.Assign) else [one.target] if isinstance(one, ast.AnnAssign) else []
        for target in targets:
            if isinstance(target, ast.Attribute) and getattr(target.value, "id", None) == receiver and not target.attr.startswith("_"):
                annotation = getattr(one, "annotation", None) or types.get(getattr(one.value, "id", None))
                said = type_of(annotation, place) if annotation is not None else value_type(one.value)
                yield {"kind": "variable", "name": target.attr, "type": said, "isReadonly": False, "isClassVariable": False, "doc": None}
`;
