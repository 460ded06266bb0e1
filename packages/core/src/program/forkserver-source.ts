/**
 * Python's half of `multiprocessing` with a server that forks, executed with the rest of the program's half: what such a
 * server forks has no JavaScript, so that each process is started as the method "spawn" starts it.
 */
export const FORKSERVER_SOURCE = `
def start_anew(popen_forkserver):
    from multiprocessing import popen_spawn_posix

    class Popen(popen_spawn_posix.Popen):
        method = "forkserver"
        # That of processes and what they are given is looked up by this module's name, too.
        DupFd = popen_spawn_posix._DupFd

    Popen.__module__ = popen_forkserver.__name__
    popen_forkserver.Popen = Popen
`;
