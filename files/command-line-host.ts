/** What the command line needs from its environment. */
export interface CommandLineHost {
  readonly read: (path: string) => Promise<Uint8Array>;
  /** Writes a whole file or none of it, replacing an existing one. */
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>;
  readonly exists: (path: string) => Promise<boolean>;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  readonly today: () => Date;
}
