import { expect, it } from "vitest";
import { cardCell, entryState, entryStates, oneRow, withCells } from "../../../../src/scoring/card/card-table";
import type { Role } from "../../../../src/scoring/role";
import { STATES } from "../../../../src/scoring/state";
import type { Cell } from "../../../../src/text/cell";
import { inputTable } from "../../../input-table";
import { collective, collectiveEntry } from "../../../sound-entries";

it("The state of one entry is the one that it has among all entries", () => {
  const table = inputTable(collective, [
    collectiveEntry({}),
    collectiveEntry({ TC2: null }),
    collectiveEntry({ TC1: 9 }),
  ]);
  const states = [...entryStates(table)].map((code) => STATES[code]);
  expect(states).toEqual(["complete", "incomplete", "invalid"]);
  expect(states.map((_, row) => STATES[entryState(table, row)])).toEqual(states);
});

it("One row stands as a table of its own, with what is typed under the format of points", () => {
  const table = inputTable(collective, [collectiveEntry({}), collectiveEntry({ TC1: { date: 46143 }, TC2: 3 })], {
    TC1: { formats: "dd/mm/yyyy" },
    TC2: { formats: ["General", "0.0"] },
  });
  const own = oneRow(table, 1, new Map<Role, Cell>([["TC1", null]]));
  expect(own.rows).toBe(1);
  expect(own.columns.get("TC1")).toEqual({ cells: [null], formats: "0.00" });
  expect(own.columns.get("TC2")).toEqual({ cells: [3], formats: "0.0" });
  expect(cardCell(table, 1, "TC2")).toBe(3);
  expect([cardCell(table, 9, "TC2"), cardCell(table, 0, "NX1")]).toEqual([null, null]);
});

it("Written cells stand in their row, those under a date's format under the format of points, and nowhere else", () => {
  const table = inputTable(collective, [collectiveEntry({ TC1: 1 }), collectiveEntry({ TC1: 2, TC2: 3 })], {
    TC1: { formats: "dd/mm/yyyy" },
    TC2: { formats: "0.0" },
  });
  const cells = new Map<Role, Cell>([
    ["TC1", 1.5],
    ["TC2", 2.5],
    ["NX1", "Rõ"],
  ]);
  const written = withCells(table, 1, cells);
  expect(written.columns.get("TC1")).toEqual({ cells: [1, 1.5], formats: ["dd/mm/yyyy", "0.00"] });
  expect(written.columns.get("TC2")).toEqual({ cells: [4, 2.5], formats: "0.0" });
  expect(written.columns.has("NX1")).toBe(false);
  expect(table.columns.get("TC1")!.cells).toEqual([1, 2]);
});
