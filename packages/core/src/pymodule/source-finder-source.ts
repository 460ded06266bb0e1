/** Python's half of the import hook: finds TypeScript and JavaScript files by the rules that Python has for its own. */
export const SOURCE_FINDER_SOURCE = `
import os
import sys
from _frozen_importlib import ModuleSpec
from _frozen_importlib_external import PathFinder

SUFFIXES = (".ts", ".mts", ".cts", ".js", ".mjs", ".cjs")


class SourceLoader:
    """Lets TypeScript run one file and fill the module with what it exports."""

    def __init__(self, path, load):
        self.path = path
        self.load = load

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        self.load(module, self.path)

    def get_filename(self, name):
        return self.path

    def get_code(self, name):
        return None

    def get_source(self, name):
        with open(self.path, encoding="utf-8") as file:
            return file.read()

    def is_package(self, name):
        return os.path.splitext(os.path.basename(self.path))[0] == "index"


class SourceFinder:
    """Looks into the roots, and for what is inside a package into the package's folders."""

    def __init__(self, roots, load):
        self.roots = roots
        self.load = load

    def find_spec(self, name, path=None, target=None):
        # A folder without __init__.py is a package to Python as well, but only where nothing better is found.
        python = PathFinder.find_spec(name, path, target)
        if python is not None and python.loader is not None:
            return None
        last = name.rpartition(".")[2]
        if path is None:
            path = sys.path if self.roots is None else self.roots
        for folder in path:
            # The empty one is the working folder, as in Python's own finder.
            inner = os.path.join(folder or os.getcwd(), last)
            for base, locations in ((inner, None), (os.path.join(inner, "index"), [inner])):
                for suffix in SUFFIXES:
                    if os.path.isfile(base + suffix):
                        return self.spec(name, base + suffix, locations)
        return None

    def spec(self, name, file, locations):
        spec = ModuleSpec(name, SourceLoader(file, self.load), origin=file, is_package=locations is not None)
        spec.has_location = True
        if locations is not None:
            spec.submodule_search_locations = locations
        return spec


for one in (SourceLoader, SourceFinder):
    one.__module__ = "taipan"


def install(roots, load):
    finder = SourceFinder(roots, load)
    place = sys.meta_path.index(PathFinder) if PathFinder in sys.meta_path else len(sys.meta_path)
    sys.meta_path.insert(place, finder)
    return finder


def uninstall(finder):
    if finder in sys.meta_path:
        sys.meta_path.remove(finder)
`;
