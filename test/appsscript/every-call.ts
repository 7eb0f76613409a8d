import process from "node:process";

const ASKED = process.env["EVERY_CALL"] === "true";

/**
 * One of so many calls fails in the usual run; with `EVERY_CALL=true` each of them does in turn, which takes minutes.
 */
export function stride(usual: number): number {
  return ASKED ? 1 : usual;
}

export const EVERY_CALL_TIMEOUT = ASKED ? 3_600_000 : 300_000;
