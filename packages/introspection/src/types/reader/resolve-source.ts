/** Python source: what a name in a module stands for, wherever it was imported from. */
export const RESOLVE_SOURCE: string = String.raw`
import builtins

BUILTINS = "builtins"
BUILTIN_NAMES = frozenset(dir(builtins))

def lookup(module, name, seen=()):
    """(defining module, name) of a name; (None, full name) for one whose module cannot be read; None for no such name."""
    key = (module.name, name)
    if key in seen:
        return None
    found = module.definitions.get(name)
    if found:
        node = found[-1]
        if not isinstance(node, tuple):
            return module, name
        if node[0] == "module":
            return None, node[1]
        return lookup_in(node[1], node[2], (*seen, key))
    for source in module.stars:
        other = load(source)
        if other is not None and not name.startswith("_"):
            hit = lookup(other, name, (*seen, key))
            if hit is not None:
                return hit
    return None

def lookup_in(source, name, seen=()):
    other = load(source)
    if other is not None:
        hit = lookup(other, name, seen)
        if hit is not None:
            return hit
    full = source + "." + name if source else name
    return None, full

INNER = {}

def inner_classes(node):
    """Classes in a class, by name. The node is kept, so that nothing else gets its identity."""
    if id(node) not in INNER:
        INNER[id(node)] = node, {one.name: one for one in visible(node.body) if isinstance(one, ast.ClassDef)}
    return INNER[id(node)][1]

def resolve(module, text, scope=()):
    """What a dotted name in an annotation means: (defining module, path inside it), or (None, full name)."""
    first, *rest = text.split(".")
    for path, node in reversed(scope):
        if first in inner_classes(node):
            return module, ".".join([path, first, *rest])
    hit = lookup(module, first)
    if hit is None:
        other = load(BUILTINS)
        if other is not None and first in other.definitions:
            return other, ".".join([first, *rest])
        return None, BUILTINS + "." + text if first in BUILTIN_NAMES else None
    target, name = hit
    while target is None and rest:
        other = load(name)
        if other is None:
            return None, ".".join([name, *rest])
        target, name = lookup_in(name, rest[0])
        rest = rest[1:]
    return target, ".".join([name, *rest]) if rest else name

def definition(module, path):
    """The node of a path such as Outer.Inner; None where there is none."""
    first, *rest = path.split(".")
    found = module.definitions.get(first)
    node = found[-1] if found else None
    for name in rest:
        if not isinstance(node, ast.ClassDef):
            return None
        node = inner_classes(node).get(name)
    return node

def dotted(node):
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        before = dotted(node.value)
        return None if before is None else before + "." + node.attr
    return None

def canonical(module, node, scope=()):
    """The full name of what an expression names; None for no name, or one that stands for nothing known."""
    text = dotted(node)
    if text is None:
        return None
    target, path = resolve(module, text, scope)
    if path is None:
        return None
    return path if target is None else target.name + "." + path
`;
