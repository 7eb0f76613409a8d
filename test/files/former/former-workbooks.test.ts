import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { check } from "../../../src/actions/check";
import { isComputedRole, isKeptRole } from "../../../src/scoring/role";
import type { Cell } from "../../../src/text/cell";
import { REPAIRS } from "../../../src/workbook/check/offered-fixes";
import { parseBindingName } from "../../../src/workbook/model/binding-name";
import type { Snapshot } from "../../../src/workbook/model/snapshot";
import { openWorkbook, saveWorkbook } from "../../../files/xlsx/package/workbook";
import type { Workbook } from "../../../files/xlsx/package/workbook";
import { capture } from "../../../files/xlsx/read/capture";
import { carryOut } from "../../panel-workbook";

/**
 * A table of collectives with four entries, as the command line of earlier versions made and classified it: the first
 * one, the one that sorted entries by subject, and the first with a lean table.
 */
const FOLDER = new URL("former-workbooks/", import.meta.url);
const FILES = readdirSync(FOLDER);

function open(file: string): Workbook {
  return openWorkbook(readFileSync(new URL(file, FOLDER)));
}

/** What people typed, by column; columns that were empty may have been filled with codes. */
function typed(snapshot: Snapshot): ReadonlyMap<string, readonly Cell[]> {
  return new Map(
    snapshot.names.flatMap(({ name, block }): [string, readonly Cell[]][] => {
      const binding = parseBindingName(name);
      if (binding?.kind !== "column" || !block || isComputedRole(binding.role) || isKeptRole(binding.role)) return [];
      const cells = block.columns[0] ?? [];
      return cells.every((cell) => cell === null) ? [] : [[name, cells]];
    }),
  );
}

function results(snapshot: Snapshot) {
  return check(snapshot)
    .results()
    .flatMap(({ subjects }) => subjects.map(({ name, result, band }) => `${name}: ${result} ${band}`));
}

const RESULTS = ["Đảng ủy xã An Bình: 9.25 Xuất sắc", "Hội Nông dân xã: null null", "Đoàn xã: null null"];

describe.each(FILES)("A workbook that an earlier command line wrote: %s", (file) => {
  it("is small, opens, and is checked: the slips in it are found, the results stand", () => {
    expect(readFileSync(new URL(file, FOLDER)).length).toBeLessThanOrEqual(20 * 1024);
    const snapshot = capture(open(file), { forRules: true });
    const codes = check(snapshot).findings.map(({ code }) => code);
    for (const code of ["score-above-maximum", "score-missing"]) expect(codes).toContain(code);
    expect(codes.filter((code) => ["binding-broken", "rubric-fault", "table-rubric-missing"].includes(code))).toEqual(
      [],
    );
    expect(results(snapshot)).toEqual(RESULTS);
  });

  it("is repaired in everything that Repair offers, and classified, with nothing typed lost", () => {
    const workbook = open(file);
    const before = typed(capture(workbook));
    expect(before.size).toBeGreaterThan(10);
    const tried = new Set<string>();
    for (;;) {
      const next = check(capture(workbook, { forRules: true })).findings.find(
        ({ code }) => code in REPAIRS && !tried.has(code),
      );
      if (!next) break;
      tried.add(next.code);
      carryOut(workbook, { kind: "repair", code: next.code as never });
    }
    expect(tried).toContain("rubric-former");
    carryOut(workbook, { kind: "classify", repair: false });
    const after = capture(openWorkbook(saveWorkbook(workbook)), { forRules: true });
    const now = typed(after);
    for (const [name, cells] of before) expect([name, now.get(name)]).toEqual([name, cells]);
    expect(results(after)).toEqual(RESULTS);
    const codes = check(after).findings.map(({ code }) => code);
    expect(codes.filter((code) => code.startsWith("formula") || code === "rubric-former")).toEqual([]);
  });
});
