import { packageFaults } from "./package-faults";
import type { PackageFault } from "./package-faults";

/** Throws an `Error` for a package with faults that the one it was made from does not have. */
export function checkWritten(written: Uint8Array, source: Uint8Array | null): void {
  const faults = packageFaults(written);
  if (faults.length === 0) return;
  // Names of an odd source may be written otherwise
  const key = ({ part, text }: PackageFault) =>
    `${part.replaceAll("\\", "/").replace(/^\//, "").toLowerCase()}: ${text}`;
  const known = new Set(source === null ? [] : packageFaults(source).map(key));
  const own = [...new Set(faults.map(key))].filter((fault) => !known.has(fault));
  if (own.length > 0) throw new Error(`a package was written that is not sound:\n${own.join("\n")}`);
}
