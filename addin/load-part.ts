import { HostError } from "./host-error";

/**
 * A part of the program that is fetched when it is first needed. Rejects with `HostError` where it does not come, as when the
 * network is gone: ask for all parts before anything is written.
 */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch (error) {
    throw new HostError("part-missing", undefined, error);
  }
}
