import type { Performed } from "../answer";
import type { Command } from "../command";
import type { Part, Shipped } from "./shipped";

/** Result of performing a command: its report, and what the host carries out. */
export interface Done {
  readonly performed: Performed;
}

/** A command on its way to a worker; `performing` numbers the calls from 1. */
export interface PerformCall<Input> {
  readonly performing: number;
  readonly command: Command;
  /** What the command is performed on. */
  readonly input: Input;
}

/**
 * What comes back: first that the worker has started, with the version of its script; then for each call the pieces of
 * its lists and the rest, or that it failed.
 */
export type PerformReply<Own extends Done> =
  | { readonly started: string }
  | { readonly performing: number; readonly part: Part }
  | { readonly performing: number; readonly done: ShippedDone<Own> }
  | { readonly performing: number; readonly failure: string };

export type ShippedDone<Own extends Done> = Omit<Own, "performed"> & { readonly performed: Shipped };
