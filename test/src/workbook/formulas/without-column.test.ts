import { describe, expect, test, it } from "vitest";
import { STEP_LABELS } from "../../../../src/judging/step";
import { computedRoles, requiredRoles } from "../../../../src/scoring/role";
import type { Role } from "../../../../src/scoring/role";
import {
  combiningFormulas,
  followsCollectives,
  formerCombiningFormulas,
  formerSortedFormulas,
  formerTableFormulas,
  tableFormulas,
} from "../../../../src/workbook/formulas/formulas";
import type { FormulaTable } from "../../../../src/workbook/formulas/formulas";
import { panelComputedRoles } from "../../../../src/workbook/bindings/combining-roles";
import { rubricSheet } from "../../../../src/workbook/sheets/rubric/rubric-sheet";
import { collective, individual, register, unregistered } from "../../../sound-entries";

const PLACES = { members: 7, recusals: 8, ballots: [2, 3], third: null };
const PANEL: readonly Role[] = [
  ...panelComputedRoles(2, ["TC1", "TC2", "TC3", "TC4"]),
  "MaMH",
  "ThaoLuan",
  "QDChuTich",
  "LyDoQD",
];

function tableOf(rubric = collective, missing: Role | null = null, more: readonly Role[] = []): FormulaTable {
  const roles = new Set<Role>([...requiredRoles(rubric), ...computedRoles(rubric), "MoHinh", ...more]);
  const columns = [...roles].filter((role) => role !== missing);
  const { cells } = rubricSheet(rubric, "Bộ tiêu chí", { kind: "own", name: null });
  return {
    id: 1,
    cells,
    collectiveTables: [1],
    column: (role) => (columns.includes(role) ? columns.indexOf(role) + 1 : undefined),
  };
}

describe("A table has its formulas all or not at all, since they read one another:", () => {
  test.each(computedRoles(collective))("without its column %s it has none", (role) => {
    expect(tableFormulas(tableOf(collective, role)).size).toBe(0);
    expect(formerTableFormulas(tableOf(collective, role)).size).toBe(0);
    expect(formerSortedFormulas(tableOf(collective, role)).size).toBe(0);
  });

  test.each([...panelComputedRoles(2, ["TC1"]), ...computedRoles(collective), "MaMH" as const])(
    "a table that combines ballots has none without its column %s",
    (role) => {
      expect(combiningFormulas(tableOf(collective, role, PANEL), PLACES).size).toBe(0);
      expect(formerCombiningFormulas(tableOf(collective, role, PANEL), PLACES).size).toBe(0);
    },
  );

  it("one that combines ballots has these columns for every judge and criterion, and for the whole", () => {
    expect(panelComputedRoles(2, ["TC1", "TC3"])).toEqual([
      ...["VP1", "P1", "L1", "VP2", "P2", "L2", "VPB", "PB", "SoPhieu", "KhongTinh", "ConThieu", "TongPhieu"],
      ...["TB", "TB4", "TrungVi", "BoCaoThap", "LoaiLech", "ChenhLech", "LechTC", "CachDung", "Buoc"],
      ...["TC1", "TC3", "LTC1", "LTC2"],
    ]);
  });

  it("one that combines ballots of a panel without a third marker has none of that ballot", () => {
    const formulas = combiningFormulas(tableOf(collective, null, PANEL), PLACES);
    expect([formulas.get("VPB"), formulas.get("PB")]).toEqual(["=0", '=""']);
  });

  it("one that combines ballots excludes no category where it has none", () => {
    const step = (columns: readonly Role[]) =>
      combiningFormulas(tableOf(collective, null, columns), PLACES).get("Buoc");
    expect(step([...PANEL, "Loai"])).toContain(STEP_LABELS.excluded);
    expect(step(PANEL)).not.toContain(STEP_LABELS.excluded);
  });

  it("with all of them it has one for each", () => {
    expect([...tableFormulas(tableOf()).keys()]).toEqual(computedRoles(collective));
    expect([...formerTableFormulas(tableOf()).keys()]).toEqual(computedRoles(collective));
    expect([...tableFormulas(tableOf(unregistered)).keys()]).toEqual(computedRoles(unregistered));
    const combining = combiningFormulas(tableOf(collective, null, PANEL), PLACES);
    expect([...combining.keys()].sort()).toEqual(
      [...new Set([...computedRoles(collective), ...panelComputedRoles(2, ["TC1", "TC2", "TC3", "TC4"])])].sort(),
    );
  });
});

it("Only score tables had other formulas in earlier versions", () => {
  expect(formerTableFormulas(tableOf(unregistered)).size).toBe(0);
  expect(formerSortedFormulas(tableOf(unregistered)).size).toBe(0);
});

it("Only persons who registered nothing can follow a collective", () => {
  expect([collective, individual, unregistered, register].map(followsCollectives)).toEqual([false, false, true, false]);
  const recorded = { ...unregistered, bases: unregistered.bases.filter(({ from }) => from === "recorded") };
  expect(followsCollectives(recorded)).toBe(false);
});
