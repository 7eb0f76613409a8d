import { describe, expect, it, test } from "vitest";
import { NO_BAND } from "../../../src/scoring/band";
import type { CollectiveResult } from "../../../src/scoring/table";
import { hundredths } from "../../../src/text/hundredths";
import { score } from "../../input-table";
import {
  basisEntry,
  collective,
  collectiveEntry,
  individual,
  individualEntry,
  unregistered,
} from "../../sound-entries";

describe("A person who registered nothing", () => {
  const collectives = new Map<string, CollectiveResult>([
    ["XÃ A", { result: hundredths(850), band: "Tốt", provisional: true }],
    ["XÃ B", { result: hundredths(700), band: "Khá", provisional: false }],
  ]);
  const following = (DoiTuong: string, TapThe: string | null) =>
    basisEntry({ DoiTuong, CanCu: "b", TapThe, MucGhi: null });

  it("has the result of the first row, and counts rows and complete rows", () => {
    const { result, findings } = score(unregistered, [
      basisEntry({ DoiTuong: "Hà" }),
      {},
      basisEntry({ DoiTuong: "Hà", MucGhi: "Tốt" }),
      basisEntry({ DoiTuong: "Hải", MucGhi: null }),
      basisEntry({ DoiTuong: null }),
      basisEntry({ DoiTuong: "Hải" }),
    ]);
    expect(result.subjects).toMatchObject([
      { name: "Hà", firstRow: 0, bestRow: 0, entries: 2, completeEntries: 2, countedEntries: 2, band: 2 },
      {
        name: "Hải",
        firstRow: 3,
        bestRow: -1,
        entries: 2,
        completeEntries: 1,
        countedEntries: 1,
        band: NO_BAND,
        result: null,
      },
    ]);
    expect(findings.filter(({ code }) => code === "duplicate-subject")).toMatchObject([
      { row: 2, role: "DoiTuong", found: "Hà", expected: { kind: "row", row: 0 } },
      { row: 5, role: "DoiTuong", found: "Hải", expected: { kind: "row", row: 3 } },
    ]);
  });

  test.each<readonly [string, string | null, boolean]>([
    ["with open entries", "Xã A", true],
    ["without open entries", "Xã B", false],
    ["that is not known", "Xã C", false],
    ["that is not named", null, false],
  ])("who follows a collective %s has a provisional result, or not", (_, name, isProvisional) => {
    const { subjects } = score(unregistered, [following("Hà", name)], { collectives });
    expect(subjects[0]!.provisional).toBe(isProvisional);
  });

  it("by a basis of their own is not provisional, whatever stands beside it", () => {
    const { subjects } = score(unregistered, [basisEntry({ TapThe: "Xã A" })], { collectives });
    expect(subjects[0]!.provisional).toBe(false);
  });
});

describe("A finding that only follows from a text that no formula matches", () => {
  test.each(["Loai", "LinhVuc", "Cap", "DangKy"] as const)("is not reported beside it in %s", (role) => {
    const found = (text: string) =>
      score(collective, [collectiveEntry({ [role]: text })]).findings.filter((one) => one.role === role);
    expect(found("Co\u0301 \u200blẽ").map(({ code }) => code)).toEqual(["text-unmatchable"]);
    expect(found("Có lẽ")).toHaveLength(1);
    expect(found("Có lẽ")[0]!.code).not.toBe("text-unmatchable");
  });

  test.each(["CanCu", "MucGhi"] as const)("is not reported beside it in %s of a basis", (role) => {
    const found = (text: string) =>
      score(unregistered, [basisEntry({ [role]: text })]).findings.filter((one) => one.role === role);
    expect(found("Co\u0301 \u200blẽ").map(({ code }) => code)).toEqual(["text-unmatchable"]);
  });

  it("is reported in other rows and other columns", () => {
    const { findings } = score(collective, [
      collectiveEntry({ MoHinh: "Một", LinhVuc: "Co\u0301 \u200blẽ", Cap: "Cấp trời" }),
      collectiveEntry({ MoHinh: "Hai", LinhVuc: "Có lẽ" }),
    ]);
    expect(findings.map(({ code, row }) => [code, row])).toEqual(
      expect.arrayContaining([
        ["text-unmatchable", 0],
        ["level-unknown", 0],
        ["field-unknown", 1],
      ]),
    );
  });
});

describe("An entry that stands twice", () => {
  it("is reported by subject and title at the later row", () => {
    const { findings } = score(individual, [
      individualEntry({ DoiTuong: "Hà", MoHinh: "Một" }),
      individualEntry({ DoiTuong: "Hải", MoHinh: "Một" }),
      individualEntry({ DoiTuong: "Hà", MoHinh: "Hai" }),
      individualEntry({ DoiTuong: "hà", MoHinh: "một" }),
    ]);
    expect(findings).toMatchObject([
      { code: "duplicate-entry", row: 3, role: "MoHinh", found: "một", expected: { kind: "row", row: 0 } },
    ]);
  });

  it("is not reported without a title", () => {
    const { findings } = score(individual, [
      individualEntry({ DoiTuong: "Hà", MoHinh: null }),
      individualEntry({ DoiTuong: "Hà", MoHinh: " " }),
    ]);
    expect(findings.filter(({ code }) => code === "duplicate-entry")).toEqual([]);
  });
});
