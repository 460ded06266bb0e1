/** Python source: what is only known when a module runs: docstrings, and modules without stub or source. */
export const LIVE_SOURCE: string = String.raw`
import contextlib, importlib, inspect, io

def live(name):
    """The module itself. What importing it prints is not ours to show."""
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            return importlib.import_module(name)
    except BaseException:
        return None

def live_doc(target):
    doc = getattr(target, "__doc__", None)
    return inspect.cleandoc(doc) if isinstance(doc, str) else None

def live_signature(value, skips_first):
    try:
        found = list(inspect.signature(value).parameters.values())
    except (ValueError, TypeError):
        found = None
    if found is None:
        rest = [("args", "var-positional"), ("kwargs", "var-keyword")]
        parameters = [{"name": name, "kind": kind, "type": UNKNOWN, "hasDefault": False} for name, kind in rest]
        return {"parameters": parameters, "returns": UNKNOWN}
    if skips_first:
        found = found[1:]
    kinds = ["positional-only", "positional", "var-positional", "keyword-only", "var-keyword"]
    parameters = [
        {"name": one.name, "kind": kinds[int(one.kind)], "type": UNKNOWN, "hasDefault": one.default is not one.empty}
        for one in found
    ]
    return {"parameters": parameters, "returns": UNKNOWN}

def live_function(name, value, binding="function"):
    signature = live_signature(value, binding == "method")
    return {"kind": "function", "name": name, "binding": binding, "doc": live_doc(value), "signatures": [signature]}

def live_class(full, value):
    if full in CLASSES:
        return
    members = []
    CLASSES[full] = {
        "name": full.rpartition(".")[2], "module": full.rpartition(".")[0], "doc": live_doc(value), "flavour": "class",
        "isTotal": True, "parameters": [], "bases": [], "members": members,
    }
    members.append({**live_function("__init__", value), "binding": "method"})
    for name in dir(value):
        if name.startswith("_"):
            continue
        raw = inspect.getattr_static(value, name)
        inner = getattr(value, name, None)
        if isinstance(raw, (staticmethod, classmethod)) or type(raw).__name__ == "classmethod_descriptor":
            members.append(live_function(name, inner, "static"))
        elif callable(inner) and not isinstance(inner, type):
            members.append(live_function(name, inner, "method"))
        else:
            members.append({"kind": "variable", "name": name, "type": UNKNOWN, "isReadonly": False, "isClassVariable": False, "doc": live_doc(raw)})

def live_member(module, attribute, name):
    value = getattr(live(module), attribute, None)
    return None if value is None else live_value(module, name, value)

def live_value(module, name, value):
    if inspect.ismodule(value):
        return {"kind": "module", "name": name, "target": value.__name__}
    if isinstance(value, type):
        full = module + "." + value.__qualname__
        if "." not in value.__qualname__:
            live_class(full, value)
            return {"kind": "class", "name": name, "target": full}
    if callable(value):
        return live_function(name, value)
    known = GUESSED.get(type(value))
    said = {"kind": "name", "name": "builtins." + known, "args": []} if known else UNKNOWN
    return {"kind": "variable", "name": name, "type": said, "isReadonly": False, "isClassVariable": False, "doc": None}

def live_module(name):
    found = live(name)
    if found is None:
        return None
    names = getattr(found, "__all__", None) or [one for one in dir(found) if not one.startswith("_")]
    members = []
    for one in names:
        value = getattr(found, one, None)
        if inspect.ismodule(value) and not value.__name__.startswith(name + "."):
            continue
        members.append(live_value(name, one, value))
    return {"name": name, "doc": live_doc(found), "members": members}

def add_docs(name, members):
    """Stubs have no docstrings; the module has."""
    found = live(name)
    for one in members:
        if found is not None and one.get("doc") is None and one["kind"] == "function":
            one["doc"] = live_doc(getattr(found, one["name"], None))
        elif found is not None and one["kind"] == "class":
            value = getattr(found, one["name"], None)
            described = CLASSES.get(one["target"])
            if isinstance(value, type) and described is not None:
                described["doc"] = described["doc"] or live_doc(value)
                for member in described["members"]:
                    if member.get("doc") is None and member["kind"] != "class" and not member["name"].startswith("_"):
                        member["doc"] = live_doc(inspect.getattr_static(value, member["name"], None)) if member["kind"] == "function" else None
`;
