/**
 * Python's half of the import system for modules that TypeScript defines: a finder on `sys.meta_path` and a loader for
 * each module, by PEP 451. Import errors, `sys.modules` and locks are then importlib's own affair.
 */
export const IMPORTER_SOURCE = `
import sys
# What importlib.machinery has as well, which takes a while to import.
from _frozen_importlib import ModuleSpec


class Loader:
    """Makes one module and fills it once; a later import gives the same module again."""

    def __init__(self, fill, doc, is_package):
        self.fill = fill
        self.doc = doc
        self.package = is_package
        self.module = None

    def create_module(self, spec):
        return self.module

    def exec_module(self, module):
        if self.module is not None:
            return
        module.__doc__ = self.doc
        self.fill(module)
        self.module = module

    def is_package(self, name):
        return self.package

    def get_code(self, name):
        return None

    def get_source(self, name):
        return None


Loader.__module__ = "taipan"


class Finder:
    """Finds the modules of one isolate by their full names."""

    def __init__(self):
        self.loaders = {}

    def find_spec(self, name, path=None, target=None):
        loader = self.loaders.get(name)
        if loader is None:
            return None
        return ModuleSpec(name, loader, origin="taipan", is_package=loader.package)


Finder.__module__ = "taipan"
finder = Finder()


def register(name, fill, doc, is_package):
    previous = finder.loaders.get(name)
    imported = sys.modules.get(name)
    if imported is not None and (previous is None or previous.module is not imported):
        return False
    if finder not in sys.meta_path:
        sys.meta_path.insert(0, finder)
    sys.modules.pop(name, None)
    finder.loaders[name] = Loader(fill, doc, is_package)
    return True

`;
