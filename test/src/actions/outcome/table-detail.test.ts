import { expect, it } from "vitest";
import { perform } from "../../../../src/actions/perform";
import { collective, collectiveEntry, register, registerEntry } from "../../../sound-entries";
import { tableSnapshot } from "../../../table-snapshot";

const snapshot = tableSnapshot([
  {
    rubric: collective,
    entries: [
      collectiveEntry({ LinhVuc: " Kinh tế ", DonVi: "Đảng ủy xã" }),
      collectiveEntry({ MoHinh: "Hai cửa", TC1: "tốt", TC3: 15, LinhVuc: null, DonVi: null }),
      collectiveEntry({ MoHinh: "Ba cửa", TC4: 0.99, DonVi: null }),
    ],
  },
  { rubric: register, entries: [registerEntry()] },
]);

function details() {
  const { performed } = perform({ kind: "check" }, snapshot);
  return performed.kind === "outcome" ? performed.outcome.details() : [];
}

it("The last outcome holds each entry of the tables with criteria, with its scores as they count", () => {
  expect(
    details().map(({ id, rubric, lines }) => [id, rubric, lines.map(({ role, maximum }) => [role, maximum])]),
  ).toEqual([
    [
      1,
      "Tập thể",
      [
        ["TC1", 2],
        ["TC2", 4],
        ["TC3", 2],
        ["TC4", 1],
        ["DT1", 0.5],
      ],
    ],
  ]);
  expect(details()[0]!.entries).toMatchObject([
    {
      field: "Kinh tế",
      unit: "Đảng ủy xã",
      state: "complete",
      total: 9,
      band: "Xuất sắc",
      scores: [2, 4, 2, 1, null],
      nearEdge: { band: "Xuất sắc", above: 0 },
    },
    {
      field: null,
      unit: null,
      state: "invalid",
      total: null,
      band: null,
      scores: [null, 4, null, 1, null],
      nearEdge: null,
    },
    { state: "complete", total: 8.99, band: "Tốt", nearEdge: { band: "Xuất sắc", above: -0.01 } },
  ]);
});

it("They are read once, and only where somebody looks through them", () => {
  const { performed } = perform({ kind: "check" }, snapshot);
  if (performed.kind !== "outcome") throw new Error("a check has an outcome");
  expect(performed.outcome.details()).toBe(performed.outcome.details());
});
