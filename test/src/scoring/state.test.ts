import { expect, it } from "vitest";
import { STATES, STATE_LABELS } from "../../../src/scoring/state";

it("The state of an entry is written as the sheet's formula writes it", () => {
  expect(STATES.map((state) => STATE_LABELS[state])).toEqual([
    "",
    "Hoàn chỉnh",
    "Chưa đủ",
    "Không hợp lệ",
    "Không thuộc diện",
    "Chưa báo cáo",
  ]);
});
