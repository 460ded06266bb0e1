"""Loads the TypeScript of this package."""

import os
import sys


def load(name, file):
    """Fills the module `name`, which is being imported, with what a file beside this one exports."""
    host = sys.modules.get("_taipan_host")
    if host is None:
        from . import _taipan_node

        host = _taipan_node.start(name)
    folder = os.path.dirname(os.path.abspath(__file__))
    host.load(sys.modules[name], os.path.join(folder, file))
