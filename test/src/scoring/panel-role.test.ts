import { expect, it, test } from "vitest";
import { PANEL_CELLS, isJudgeRole, isPanelCell } from "../../../src/scoring/panel-role";

test.each(["P1", "P99", "VP25", "L1", "LTC10"])("%s is a column of one judge", (text) => {
  expect(isJudgeRole(text)).toBe(true);
});

test.each(["P", "P0", "P100", "P1x", "xP1", "Px", "LTCx", "TC1", ""])("%j is no column of a judge", (text) => {
  expect(isJudgeRole(text)).toBe(false);
});

it("A panel's own single cells are those of a list", () => {
  expect(PANEL_CELLS.every(isPanelCell)).toBe(true);
  expect(isPanelCell("MaTV")).toBe(false);
});
