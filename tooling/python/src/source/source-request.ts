/** A source package to fetch. */
export interface SourceRequest {
  /** Such as `"python3.14"`. */
  readonly name: string;
  /** Where the tarball is kept. */
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  /** Hears what apt prints. */
  readonly tell: (line: string) => void;
}
