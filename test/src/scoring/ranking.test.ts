import { hundredths } from "../../../src/text/hundredths";
import { describe, expect, it } from "vitest";
import type { Rubric } from "../../../src/rubric/rubric";
import { rankSubjects } from "../../../src/scoring/ranking";
import type { ScoringContext } from "../../../src/scoring/table";
import type { EntryCells } from "../../input-table";
import { score } from "../../input-table";
import {
  basisEntry,
  collective,
  collectiveEntry,
  individual,
  individualEntry,
  unregistered,
  withCriterion,
} from "../../sound-entries";

function ranked(
  rubric: Rubric,
  rows: readonly EntryCells[],
  context: Partial<ScoringContext> = {},
): readonly (readonly [number, string])[] {
  const { table, result } = score(rubric, rows, context);
  return rankSubjects(table, result).map(({ rank, subject }) => [rank, subject.name]);
}

function named(DoiTuong: string, also: EntryCells = {}): EntryCells {
  return collectiveEntry({ DoiTuong, ...also });
}

describe("The ranking", () => {
  it("orders by result", () => {
    expect(ranked(collective, [named("A", { TC1: 0 }), named("B"), named("C", { TC1: 1 })])).toEqual([
      [1, "B"],
      [2, "C"],
      [3, "A"],
    ]);
  });

  it("orders equal results by TC2, then by TC3", () => {
    expect(
      ranked(collective, [
        named("A", { TC2: 3, TC1: 2, TC3: 2 }),
        named("B", { TC2: 4, TC1: 1, TC3: 2 }),
        named("C", { TC2: 4, TC1: 2, TC3: 1 }),
      ]),
    ).toEqual([
      [1, "B"],
      [2, "C"],
      [3, "A"],
    ]);
  });

  it("orders equal collectives by their whole name, and equal persons by their given name first", () => {
    const names = ["Trần Thị An", "Lê Văn Bình", "Bùi Văn Cường"];
    const units = ranked(
      collective,
      names.map((name) => named(name)),
    );
    expect(units.map(([, name]) => name)).toEqual(["Bùi Văn Cường", "Lê Văn Bình", "Trần Thị An"]);
    const persons = ranked(
      individual,
      names.map((DoiTuong) => individualEntry({ DoiTuong })),
    );
    expect(persons.map(([, name]) => name)).toEqual(names);
  });

  it("gives equal subjects one rank, in the order of names, and passes over the next", () => {
    expect(ranked(collective, [named("Xã Đông"), named("Xã Dương"), named("Xã An", { TC4: 0 })])).toEqual([
      [1, "Xã Dương"],
      [1, "Xã Đông"],
      [3, "Xã An"],
    ]);
  });

  it("orders persons who share a rank by their given names, then by middle names", () => {
    const person = (DoiTuong: string) => individualEntry({ DoiTuong });
    expect(
      ranked(individual, [person("Nguyễn Văn Bình"), person("Trần Thị An"), person("Lê Văn Đức"), person("Lê Văn An")]),
    ).toEqual([
      [1, "Trần Thị An"],
      [1, "Lê Văn An"],
      [1, "Nguyễn Văn Bình"],
      [1, "Lê Văn Đức"],
    ]);
  });

  it("leaves out subjects without a result", () => {
    expect(
      ranked(collective, [named("A", { TC1: null }), named("B"), named("C", { Loai: "Doanh nghiệp tư nhân" })]),
    ).toEqual([[1, "B"]]);
  });

  it("puts a subject below a minimum behind those that are not, since its band is the lowest", () => {
    expect(
      ranked(withCriterion("TC4", { minimum: hundredths(50) }), [
        named("A", { TC4: 0.4 }),
        named("B", { TC1: 0, TC2: 3 }),
      ]),
    ).toEqual([
      [1, "B"],
      [2, "A"],
    ]);
  });

  it("counts the derived bonus", () => {
    expect(
      ranked(collective, [named("A", { TC1: 1.75 }), named("B", { TC1: 1.5 }), named("B", { TC1: 1, MoHinh: "Khác" })]),
    ).toEqual([
      [1, "B"],
      [2, "A"],
    ]);
  });

  it("takes the tie-break from the better of two entries with one total, in whichever order they stand", () => {
    const low = named("A", { TC1: 2, TC2: 3, MoHinh: "Một", DangKy: "Không" });
    const high = named("A", { TC1: 1, TC2: 4, MoHinh: "Hai", DangKy: "Không" });
    const other = named("B", { TC1: 1.5, TC2: 3.5 });
    expect(ranked(collective, [low, high, other])).toEqual([
      [1, "A"],
      [2, "B"],
    ]);
    expect(ranked(collective, [high, other, low])).toEqual([
      [1, "A"],
      [2, "B"],
    ]);
  });

  it("orders recorded bands by band, and results of collectives within it", () => {
    const collectives = new Map([
      ["XÃ MỘT", { result: hundredths(810), band: "Tốt", provisional: false }],
      ["XÃ HAI", { result: hundredths(850), band: "Tốt", provisional: false }],
    ]);
    const person = (DoiTuong: string, also: EntryCells) => basisEntry({ DoiTuong, ...also });
    expect(
      ranked(
        unregistered,
        [
          person("Nguyễn Văn Khá", { MucGhi: "Khá" }),
          person("Nguyễn Văn Một", { CanCu: "b", TapThe: "Xã Một", MucGhi: null }),
          person("Nguyễn Văn Hai", { CanCu: "b", TapThe: "Xã Hai", MucGhi: null }),
          person("Nguyễn Văn Giỏi", { MucGhi: "Xuất sắc" }),
        ],
        { collectives },
      ),
    ).toEqual([
      [1, "Nguyễn Văn Giỏi"],
      [2, "Nguyễn Văn Hai"],
      [3, "Nguyễn Văn Một"],
      [4, "Nguyễn Văn Khá"],
    ]);
  });
});
