/** Python's half of noticing that a program imports a module, executed with the rest of the program's half. */
export const IMPORT_WATCH_SOURCE = `
class ImportWatch:
    """A finder that finds nothing itself: it calls what waits for a module right after the module was executed."""

    waiting = {}

    @classmethod
    def find_spec(cls, name, path=None, target=None):
        callback = cls.waiting.get(name)
        # Forked processes have no Node to prepare a module for.
        if callback is None or os.getpid() != process:
            return None
        for finder in sys.meta_path:
            find = None if finder is cls else getattr(finder, "find_spec", None)
            spec = None if find is None else find(name, path, target)
            if spec is not None:
                break
        else:
            return None
        loader = spec.loader
        if not hasattr(loader, "exec_module"):
            return spec
        run = loader.exec_module

        def exec_module(module):
            loader.__dict__.pop("exec_module", None)
            run(module)
            cls.waiting.pop(name, None)
            callback(module)

        loader.exec_module = exec_module
        return spec


def when_imported(name, callback):
    """Calls back with a module, at once if it is there already. Most programs do without most modules."""
    module = sys.modules.get(name)
    if module is not None:
        callback(module)
        return
    ImportWatch.waiting[name] = callback
    if ImportWatch not in sys.meta_path:
        sys.meta_path.insert(0, ImportWatch)
`;
