import { HostError } from "../excel/host-error";

/**
 * Loads a part of the program on first use. Rejects with `HostError` where loading fails, e.g. without
 * network: load all parts before anything is written.
 */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch (error) {
    throw new HostError("part-missing", undefined, error);
  }
}
