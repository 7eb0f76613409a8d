import { verifySeals } from "../../seal/verify-seals";
import type { Verification } from "../../seal/verify-seals";
import { appraise } from "../../workbook/check/appraise";
import type { Snapshot } from "../../workbook/model/snapshot";

/** Compares the workbook with its last seal; `null` where nothing is sealed. `code` is from paper, "" for none. */
export function verify(snapshot: Snapshot, { code }: { readonly code: string }): Verification | null {
  return verifySeals(appraise(snapshot), snapshot, code);
}
