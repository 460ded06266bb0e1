/** Python source: annotations as JSON, aliases written out, type variables told from classes. */
export const EXPRESSION_SOURCE: string = String.raw`
UNKNOWN = {"kind": "unknown"}
VARIABLES = {"TypeVar", "ParamSpec", "TypeVarTuple"}
DEEPEST_ALIAS = 6
EXPANDED = {}
CUTS = []
ALIASES = {}
LENGTHS = {}
OPEN_VARIABLES = []

class Place:
    """Where an annotation stands: names are looked up from here."""

    def __init__(self, module, scope=(), variables=(), aliases=()):
        self.module, self.scope, self.variables, self.aliases = module, scope, frozenset(variables), aliases

    def inside(self, path, node, variables=()):
        return Place(self.module, (*self.scope, (path, node)), self.variables | set(variables), self.aliases)

    def declaring(self, names):
        return Place(self.module, self.scope, self.variables | set(names), self.aliases)

def type_of(node, place):
    """The type that an expression says."""
    if node is None:
        return UNKNOWN
    if isinstance(node, ast.Constant):
        if node.value is None:
            return {"kind": "name", "name": "None", "args": []}
        if node.value is ...:
            return {"kind": "ellipsis"}
        if isinstance(node.value, str):
            return parsed(node.value, place)
        return UNKNOWN
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        return union([type_of(node.left, place), type_of(node.right, place)])
    if isinstance(node, (ast.List, ast.Tuple)):
        return {"kind": "list", "items": [type_of(one, place) for one in node.elts]}
    if isinstance(node, ast.Starred):
        return UNKNOWN
    if isinstance(node, ast.Subscript):
        return subscript(node, place)
    return named(node, [], place)

def parsed(text, place):
    try:
        return type_of(ast.parse(text.strip(), mode="eval").body, place)
    except (SyntaxError, ValueError):
        return UNKNOWN

def union(items):
    flat = []
    for one in items:
        for item in one["args"] if one.get("name") == "typing.Union" else [one]:
            if item not in flat:
                flat.append(item)
    return flat[0] if len(flat) == 1 else {"kind": "name", "name": "typing.Union", "args": flat}

def arguments(node):
    inner = node.slice
    if type(inner).__name__ == "Index":  # before Python 3.9
        inner = inner.value
    return list(inner.elts) if isinstance(inner, ast.Tuple) else [inner]

def subscript(node, place):
    name = canonical(place.module, node.value, place.scope) or ""
    last = name.rpartition(".")[2]
    args = arguments(node)
    if name.startswith("typing") and last == "Literal":
        return {"kind": "literal", "values": [literal(one, place) for one in args]}
    if last in ("Annotated", "Required", "NotRequired", "ReadOnly", "Final", "ClassVar") and name.startswith("typing"):
        return type_of(args[0], place)
    if last in ("Unpack", "Concatenate") and name.startswith("typing"):
        return UNKNOWN
    if last == "Optional" and name.startswith("typing"):
        return union([type_of(args[0], place), {"kind": "name", "name": "None", "args": []}])
    if last == "Union" and name.startswith("typing"):
        return union([type_of(one, place) for one in args])
    return named(node.value, [type_of(one, place) for one in args], place)

def literal(node, place):
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        node = ast.Constant(-node.operand.value)
    if isinstance(node, ast.Constant) and isinstance(node.value, (str, int, bool)) or getattr(node, "value", 0) is None:
        return node.value
    return {"member": canonical(place.module, getattr(node, "value", node), place.scope)}

def named(node, args, place):
    text = dotted(node)
    if text is None:
        return UNKNOWN
    if text in place.variables:
        return {"kind": "variable", "name": text}
    target, path = resolve(place.module, text, place.scope)
    if path is None:
        return UNKNOWN
    if target is None:
        return {"kind": "name", "name": path, "args": args}
    full = target.name + "." + path
    if full in KNOWN:
        return {"kind": "name", "name": full, "args": args}
    found = definition(target, path)
    if isinstance(found, ast.ClassDef):
        want(full)
        return {"kind": "name", "name": full, "args": args}
    value = getattr(found, "value", None)
    if isinstance(value, ast.Call):
        return variable(path, value, target) if (dotted(value.func) or "").rpartition(".")[2] in VARIABLES else from_call(full, value, target)
    if found is not None and value is not None and is_alias(found, value):
        return alias(full, found, value, args, target, place)
    return UNKNOWN if found is not None else {"kind": "name", "name": full, "args": args}

def is_alias(node, value):
    if type(node).__name__ == "TypeAlias":
        return True
    if isinstance(node, ast.AnnAssign):
        return (dotted(node.annotation) or "").rpartition(".")[2] == "TypeAlias"
    return isinstance(value, (ast.Name, ast.Attribute, ast.Subscript, ast.BinOp)) or getattr(value, "value", 0) is None

def alias(full, node, value, args, target, place):
    if full not in EXPANDED:
        if full in place.aliases or len(place.aliases) >= DEEPEST_ALIAS:
            CUTS.append(full)
            return UNKNOWN
        own = [one.name for one in getattr(node, "type_params", [])]
        inner = Place(target, (), own, (*place.aliases, full))
        before = len(CUTS)
        made = type_of(value, inner)
        made = made, own or variables_in(made)
        # What had to be cut short here, may be whole elsewhere.
        if len(CUTS) == before:
            EXPANDED[full] = made
    else:
        made = EXPANDED[full]
    expanded, names = made
    given = dict(zip(names, args))
    given = {name: given.get(name, UNKNOWN) for name in names}
    if full in EXPANDED and is_long(full, expanded):
        ALIASES[full] = {"module": target.name, "name": full[len(target.name) + 1 :], "parameters": names, "type": expanded}
        return {"kind": "alias", "name": full, "args": list(given.values())}
    return substitute(expanded, given)

def is_long(full, expanded):
    """What is short is clearer without its name."""
    if full not in LENGTHS:
        LENGTHS[full] = len(json.dumps(expanded))
    return LENGTHS[full] > 300

def variables_in(node, found=None):
    found = [] if found is None else found
    if isinstance(node, dict):
        if node.get("kind") == "variable" and node["name"] not in found:
            found.append(node["name"])
        for one in node.values():
            variables_in(one, found)
    elif isinstance(node, list):
        for one in node:
            variables_in(one, found)
    return found

def substitute(node, given):
    if isinstance(node, list):
        return [substitute(one, given) for one in node]
    if not isinstance(node, dict):
        return node
    if node.get("kind") == "variable":
        return given.get(node["name"], node)
    return {key: substitute(one, given) for key, one in node.items()}

def variable(name, call, module):
    """A type variable. The constraints, or the bound, are its types."""
    kind = (dotted(call.func) or "").rpartition(".")[2]
    if kind != "TypeVar":
        return {"kind": "parameters", "name": name}
    place = Place(module)
    result = {"kind": "variable", "name": name}
    # A bound may mention what is bound by it.
    if name in OPEN_VARIABLES:
        return result
    OPEN_VARIABLES.append(name)
    constraints = [type_of(one, place) for one in call.args[1:]]
    bounds = [type_of(one.value, place) for one in call.keywords if one.arg == "bound"]
    OPEN_VARIABLES.pop()
    if constraints:
        result["constraints"] = constraints
    elif bounds and not variables_in(bounds):
        result["bound"] = bounds[0]
    return result

def from_call(full, call, module):
    kind = (dotted(call.func) or "").rpartition(".")[2]
    if kind == "NewType" and len(call.args) == 2:
        return type_of(call.args[1], Place(module))
    if kind in ("namedtuple", "NamedTuple", "TypedDict", "Enum", "IntEnum"):
        return {"kind": "name", "name": full, "args": []}
    return UNKNOWN
`;
