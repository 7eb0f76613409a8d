import { expect, it } from "vitest";
import { entryState, entryStates } from "../../../../src/scoring/card/card-table";
import { STATES } from "../../../../src/scoring/state";
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
