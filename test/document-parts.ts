import { unzipSync } from "fflate";

/** Every part of a text document by its name; the moment it was written at is left out. */
export function documentParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [
      name,
      new TextDecoder().decode(part).replace(/>\d{4}-\d\d-\d\dT[\d:.]+Z</g, "><"),
    ]),
  );
}
