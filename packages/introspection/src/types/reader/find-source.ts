/** Python source: finds the text that says most about a module's types, and never runs the module for it. */
export const FIND_SOURCE: string = String.raw`
import ast, importlib.util, json, os, sys

def stub_folders():
    """Folders with stubs, in the order of PEP 561, typeshed last."""
    folders = list(OPTIONS["searchPaths"]) + [path or os.getcwd() for path in sys.path]
    for checker in ("mypy", "jedi"):
        try:
            spec = importlib.util.find_spec(checker)
        except (ImportError, ValueError):
            spec = None
        if spec is None or not spec.origin:
            continue
        root = os.path.dirname(spec.origin)
        inner = "typeshed" if checker == "mypy" else os.path.join("third_party", "typeshed")
        folders.append(os.path.join(root, inner, "stdlib"))
        third = os.path.join(root, inner, "stubs")
        if os.path.isdir(third):
            folders.extend(os.path.join(third, name) for name in sorted(os.listdir(third)))
    return folders

def existing(base, suffix):
    for path, is_package in ((os.path.join(base, "__init__" + suffix), True), (base + suffix, False)):
        if os.path.isfile(path):
            return path, is_package
    return None

def find_stub(name):
    top, *rest = name.split(".")
    for folder in FOLDERS:
        for first in (top + "-stubs", top):
            found = existing(os.path.join(folder, first, *rest), ".pyi")
            if found:
                return found
    return None

def find_source(name):
    """The Python file of a module; parents are imported for it where they are packages."""
    top, *rest = name.split(".")
    for folder in list(OPTIONS["searchPaths"]) + [path or os.getcwd() for path in sys.path]:
        found = existing(os.path.join(folder, top, *rest), ".py")
        if found:
            return found
    return None

class Module:
    """A module that was parsed: its definitions by name, in order."""

    def __init__(self, name, path, is_package):
        self.name, self.path, self.is_package = name, path, is_package
        self.is_stub = path.endswith(".pyi")
        with open(path, "rb") as file:
            self.tree = ast.parse(file.read())
        self.definitions = {}
        self.stars = []
        self.all = None
        for node in visible(self.tree.body):
            self.add(node)

    @property
    def package(self):
        return self.name if self.is_package else self.name.rpartition(".")[0]

    def add(self, node):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            self.define(node.name, node)
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            self.define(node.target.id, node)
        elif isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name):
                    self.define(target.id, node)
        elif type(node).__name__ == "TypeAlias":
            self.define(node.name.id, node)
        elif isinstance(node, ast.Import):
            for alias in node.names:
                target = alias.name if alias.asname else alias.name.partition(".")[0]
                self.define(alias.asname or target, ("module", target, bool(alias.asname) and alias.asname == alias.name))
        elif isinstance(node, ast.ImportFrom):
            self.add_from(node)
        self.note_all(node)

    def add_from(self, node):
        source = node.module or ""
        if node.level:
            parts = self.package.split(".")
            parts = parts[: len(parts) - node.level + 1]
            source = ".".join(parts + ([source] if source else []))
        for alias in node.names:
            if alias.name == "*":
                self.stars.append(source)
            else:
                inside = source == self.package or source.startswith(self.package + ".") if self.package else False
                offered = alias.asname == alias.name if self.is_stub else self.is_package and inside
                self.define(alias.asname or alias.name, ("name", source, alias.name, offered))

    def define(self, name, node):
        self.definitions.setdefault(name, []).append(node)

    def note_all(self, node):
        value = None
        if isinstance(node, (ast.Assign, ast.AnnAssign)):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            # Stubs may declare it without a value.
            if node.value is not None and any(isinstance(one, ast.Name) and one.id == "__all__" for one in targets):
                value, self.all = node.value, []
        elif isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name) and node.target.id == "__all__":
            value = node.value
        if value is not None:
            try:
                self.all = (self.all or []) + list(ast.literal_eval(value))
            except ValueError:
                pass

def visible(body):
    """Statements that count for this interpreter: conditions on version and platform are decided."""
    for node in body:
        if isinstance(node, ast.If):
            decided = decide(node.test)
            if decided is not False:
                yield from visible(node.body)
            if decided is not True:
                yield from visible(node.orelse)
        elif isinstance(node, ast.Try):
            yield from visible(node.body)
        elif isinstance(node, ast.With):
            yield from visible(node.body)
        else:
            yield node

def decide(test):
    try:
        text = compile(ast.Expression(test), "<test>", "eval")
        return bool(eval(text, {"sys": sys, "TYPE_CHECKING": True, "__builtins__": {}}))
    except Exception:
        return None

MODULES = {}

def load(name):
    """The parsed module of a name; None for one that has neither stub nor source."""
    if name not in MODULES:
        MODULES[name] = None
        found = find_stub(name) or find_source(name)
        if found:
            try:
                MODULES[name] = Module(name, *found)
            except (SyntaxError, ValueError, OSError):
                pass
    return MODULES[name]
`;
