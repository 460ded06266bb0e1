/** Python source: what a parsed module offers, as JSON. */
export const MODULE_SOURCE: string = String.raw`
def offered(module, name, nodes):
    if module.all is not None:
        return name in module.all
    if name.startswith("_"):
        return False
    node = nodes[-1]
    if isinstance(node, tuple):
        return node[-1]
    return True

def module_of(module):
    members = []
    for name, nodes in list(module.definitions.items()):
        if offered(module, name, nodes):
            one = module_member(module, name, nodes)
            if one is not None:
                members.append(one)
    for source in module.stars:
        other = load(source)
        if other is None:
            continue
        known = {one["name"] for one in members}
        for name, nodes in list(other.definitions.items()):
            if name not in known and (offered(other, name, nodes) if module.all is None else name in module.all):
                one = module_member(other, name, nodes)
                if one is not None:
                    members.append(one)
    return {"name": module.name, "doc": ast.get_docstring(module.tree), "members": members}

def module_member(module, name, nodes, depth=0):
    node = nodes[-1]
    if isinstance(node, tuple):
        if node[0] == "module" or depth > 8:
            return {"kind": "module", "name": name, "target": node[1]}
        other = load(node[1])
        if other is module:
            # A module inside this package, which import makes an attribute of it.
            inside = node[1] + "." + node[2]
            return {"kind": "module", "name": name, "target": inside} if load(inside) is not None else live_member(node[1], node[2], name)
        if other is not None and node[2] in other.definitions:
            found = module_member(other, node[2], other.definitions[node[2]], depth + 1)
            return {**found, "name": name} if found is not None else None
        if load(node[1] + "." + node[2]) is not None:
            return {"kind": "module", "name": name, "target": node[1] + "." + node[2]}
        if other is not None:
            for source in other.stars:
                inner = load(source)
                if inner is not None and node[2] in inner.definitions:
                    found = module_member(inner, node[2], inner.definitions[node[2]], depth + 1)
                    return {**found, "name": name} if found is not None else None
        return live_member(node[1], node[2], name)
    place = Place(module)
    if isinstance(node, ast.ClassDef):
        want(module.name + "." + name)
        return {"kind": "class", "name": name, "target": module.name + "." + name}
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
        return function(name, [one for one in nodes if isinstance(one, (ast.FunctionDef, ast.AsyncFunctionDef))], place)
    if isinstance(node, ast.AnnAssign):
        if is_alias(node, node.value) and (dotted(node.annotation) or "").rpartition(".")[2] == "TypeAlias":
            return None
        return attribute(name, node, place)
    if isinstance(node, ast.Assign):
        return constant(module, name, node, depth)
    return None

def constant(module, name, node, depth):
    # Names may be names of one another, where some system has none of them.
    if isinstance(node.value, ast.Name) and node.value.id != name and depth < 8:
        hit = lookup(module, node.value.id)
        if hit is not None and hit[0] is not None and hit[1] in hit[0].definitions:
            found = module_member(hit[0], hit[1], hit[0].definitions[hit[1]], depth + 1)
            return {**found, "name": name} if found is not None else None
    if isinstance(node.value, ast.Call):
        kind = (dotted(node.value.func) or "").rpartition(".")[2]
        if kind in VARIABLES or kind == "NewType":
            return None
    if module.is_stub and not isinstance(node.value, ast.Constant):
        return None
    if isinstance(node.value, ast.Subscript) and (canonical(module, node.value.value) or "").startswith("typing."):
        return None
    return {"kind": "variable", "name": name, "type": value_type(node.value), "isReadonly": False, "isClassVariable": False, "doc": None}
`;
