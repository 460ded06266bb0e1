/** Work for the moment when this process's interpreter starts. */
export interface StartWork {
  /** Before it starts; no Python object exists. */
  readonly before: () => void;
  /** Right after, attached, before anybody else runs. */
  readonly after: () => void;
}

const work: StartWork[] = [];

/** Adds work; it runs once, if this isolate is the one that starts the interpreter. */
export function onFirstStart(one: StartWork): void {
  work.push(one);
}

/** Everything that was added. */
export function firstStartWork(): readonly StartWork[] {
  return work;
}
