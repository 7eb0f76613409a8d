import type { Page } from "playwright-core";
import { expect } from "vitest";
import { CARD_ROLES, HUNDRED_ENTRIES } from "./hundred-entries";

/** A busy machine takes its time. */
const PATIENCE = { timeout: 60_000 } as const;

/** What was pressed for the entries without a slip, and what was said to each slip. */
export interface ScoredByKeyboard {
  /** Keys beyond the digits, by entry. */
  readonly extraKeys: readonly number[];
  readonly refusals: readonly string[];
}

/**
 * Types the hundred entries into the cards, from an open card of the first one, by keyboard alone: a text, Enter, and
 * so on; nothing is waited for but the refusals.
 */
export async function scoreByKeyboard(page: Page): Promise<ScoredByKeyboard> {
  const { keyboard } = page;
  const extraKeys: number[] = [];
  const refusals: string[] = [];
  const refusal = page.locator("#td-panel-score .td-invalid");
  for (const { texts, slip } of HUNDRED_ENTRIES) {
    let extra = 0;
    // The last line is left alone where it stays empty
    const last = texts.DT1 === "" && slip?.role !== "DT1" ? "TC4" : "DT1";
    for (const role of CARD_ROLES) {
      if (slip?.role === role) {
        await keyboard.type(slip.text);
        await keyboard.press("Enter");
        await refusal.filter({ hasText: slip.said }).waitFor(PATIENCE);
        refusals.push(await refusal.innerText());
        expect(await page.evaluate("document.activeElement.dataset.role")).toBe(role);
        // Refused text is selected, as is every text that a line is come to with
      }
      await keyboard.type(texts[role]);
      extra += 1;
      if (role === last) {
        await keyboard.press(last === "TC4" ? "PageDown" : "Enter");
        break;
      }
      await keyboard.press("Enter");
    }
    if (!slip) extraKeys.push(extra);
  }
  await page.getByText("100/100 mô hình đã chấm").waitFor(PATIENCE);
  await page.locator(".td-card-top", { hasText: "Đang ghi" }).waitFor({ ...PATIENCE, state: "detached" });
  return { extraKeys, refusals };
}
