/** What the command line needs of its surroundings. */
export interface CommandLineHost {
  readonly read: (path: string) => Promise<Uint8Array>;
  /** Writes a whole file or nothing of it, in the place of one that is there. */
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>;
  readonly exists: (path: string) => Promise<boolean>;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  readonly today: () => Date;
}
