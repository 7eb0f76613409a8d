import { describe, expect, it, test } from "vitest";
import type { EntryDetail } from "../../../../src/actions/outcome/table-detail";
import {
  ALL_ENTRIES,
  distributions,
  factsOf,
  filterEntries,
  sortEntries,
} from "../../../../src/panel/classify/browse-entries";
import type { EntryFilter, EntrySort } from "../../../../src/panel/classify/browse-entries";

function entry(title: string, also: Partial<EntryDetail>): EntryDetail {
  return {
    table: 1,
    sheet: "Bảng",
    row: 10,
    subject: "Đảng ủy xã An Bình",
    title,
    field: "Kinh tế",
    unit: null,
    state: "complete",
    total: 8,
    band: "Tốt",
    scores: [],
    nearEdge: null,
    ...also,
  };
}

const ENTRIES = [
  entry("Đường hoa", { total: 7.25, band: "Khá", nearEdge: { band: "Khá", above: 0.25 } }),
  entry("Một cửa", { subject: "Hội Nông dân xã", field: null }),
  entry("Vườn mẫu", { total: null, band: null, state: "incomplete", unit: "Phòng A" }),
  entry("Chợ số", { total: 9, band: "Xuất sắc", subject: "Công an xã", field: "KINH TẾ" }),
];

describe("Entries are found by", () => {
  test.each<readonly [string, Partial<EntryFilter>, readonly string[]]>([
    ["nothing: all of them", {}, ["Đường hoa", "Một cửa", "Vườn mẫu", "Chợ số"]],
    ["a title without its accents", { search: "duong HOA" }, ["Đường hoa"]],
    ["words of the subject in any order", { search: "xã nông" }, ["Một cửa"]],
    ["their band", { band: "Khá" }, ["Đường hoa"]],
    ["having no band", { band: "" }, ["Vườn mẫu"]],
    ["their state", { state: "incomplete" }, ["Vườn mẫu"]],
    ["their field, in any case", { field: "Kinh tế" }, ["Đường hoa", "Vườn mẫu", "Chợ số"]],
    ["having no field", { field: "" }, ["Một cửa"]],
    ["their unit", { unit: "Phòng A" }, ["Vườn mẫu"]],
    ["being near a threshold", { isNearEdge: true }, ["Đường hoa"]],
    ["several of these at once", { field: "Kinh tế", state: "complete", search: "chợ" }, ["Chợ số"]],
  ])("%s", (_, filter, titles) => {
    expect(filterEntries(ENTRIES, { ...ALL_ENTRIES, ...filter }).map(({ title }) => title)).toEqual(titles);
  });
});

test.each<readonly [EntrySort, readonly string[]]>([
  ["best", ["Chợ số", "Một cửa", "Đường hoa", "Vườn mẫu"]],
  ["lowest", ["Đường hoa", "Một cửa", "Chợ số", "Vườn mẫu"]],
  ["row", ["Đường hoa", "Một cửa", "Vườn mẫu", "Chợ số"]],
  ["subject", ["Chợ số", "Đường hoa", "Vườn mẫu", "Một cửa"]],
])("Entries are sorted by %s", (sort, titles) => {
  expect(sortEntries(ENTRIES, sort).map(({ title }) => title)).toEqual(titles);
});

it("A list of choices names each spelling once, and nothing last", () => {
  expect(factsOf(ENTRIES, "field")).toEqual(["Kinh tế", ""]);
});

it("Scores spread over four equal parts, both ends of the range included", () => {
  const scored = [0, 0.49, 0.5, 1, 1.99, 2, null].map((score) => entry("x", { scores: [score] }));
  expect(distributions([{ role: "TC1", name: "Tiêu chí", maximum: 2 }], scored)).toMatchObject([
    {
      scored: 6,
      mean: 1,
      buckets: [
        { from: 0, to: 0.5, count: 2 },
        { from: 0.5, to: 1, count: 1 },
        { from: 1, to: 1.5, count: 1 },
        { from: 1.5, to: 2, count: 2 },
      ],
    },
  ]);
});
