/**
 * Python's half of {@link installProjectFinder}: finds the module of a project that is not installed where its sources are.
 * What is installed, or on `sys.path`, comes first; a folder without `__init__.py` is not that.
 */
export const PROJECT_FINDER_SOURCE = `
import os
import sys
from importlib.machinery import ModuleSpec, PathFinder


class ProjectLoader:
    """Lets TypeScript run the project's first file, and fill the module with what it exports."""

    def __init__(self, path):
        self.path = path

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        sys.modules["_taipan_host"].load(module, self.path)

    def get_filename(self, name):
        return self.path

    def get_code(self, name):
        return None

    def get_source(self, name):
        with open(self.path, encoding="utf-8") as file:
            return file.read()

    def is_package(self, name):
        return True


class ProjectFinder:
    """Finds the TypeScript under its name, and the Python package around it, if there is one, in its folder."""

    def __init__(self, module, entry, package, source):
        self.module = module
        self.entry = entry
        self.package = package
        self.source = source

    def find_spec(self, name, path=None, target=None):
        if name != self.module and (name != self.package or self.source is None):
            return None
        python = PathFinder.find_spec(name, path, target)
        if python is not None and python.loader is not None:
            return None
        if name != self.module:
            return PathFinder.find_spec(name, [self.source], target)
        spec = ModuleSpec(name, ProjectLoader(self.entry), origin=self.entry, is_package=True)
        spec.has_location = True
        return spec


for one in (ProjectLoader, ProjectFinder):
    one.__module__ = "taipan"


def install(*given):
    # With -I and -P the working folder is not to be trusted.
    if sys.flags.isolated or getattr(sys.flags, "safe_path", False):
        return
    place = sys.meta_path.index(PathFinder) if PathFinder in sys.meta_path else len(sys.meta_path)
    sys.meta_path.insert(place, ProjectFinder(*given))
`;
