import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it, test } from "vitest";
import { fix } from "../../src/actions/fix";
import { appraise } from "../../src/workbook/check/appraise";
import { columnLetters } from "../../src/workbook/model/area";
import { columnName } from "../../src/workbook/model/binding-name";
import { blankWorkbook } from "../../files/xlsx/write/blank-workbook";
import { apply } from "../../files/xlsx/write/apply";
import { capture } from "../../files/xlsx/read/capture";
import { openWorkbook, saveWorkbook } from "../../files/xlsx/package/workbook";
import { insertTemplate } from "../../src/actions/insert-template";
import { classify } from "../../src/actions/classify";
import type { Role } from "../../src/scoring/role";
import type { EntryCells } from "../input-table";
import { collectiveEntry } from "../sound-entries";

type Parts = Record<string, string>;

/** A file with a table of collectives that holds these entries, classified. */
function classified(entries: readonly EntryCells[]): Uint8Array {
  const blank = blankWorkbook();
  const inserted = insertTemplate(capture(blank), { rubrics: ["tap-the"], rows: 4 });
  if (!inserted.ok) throw new Error(inserted.refusal.code);
  let bytes = saveWorkbook(apply(blank, inserted.plan));
  const roles = Object.keys(entries[0]!) as Role[];
  const workbook = openWorkbook(bytes);
  const { names } = capture(workbook);
  const edits = roles.map((role) => {
    const { area } = names.find(({ name }) => name === columnName(1, role))!.block!;
    return {
      kind: "writeColumn" as const,
      area: { ...area, rows: entries.length },
      cells: entries.map((entry) => entry[role] ?? null),
    };
  });
  bytes = saveWorkbook(apply(workbook, { edits }));
  return saveWorkbook(apply(openWorkbook(bytes), classify(capture(openWorkbook(bytes))).plan));
}

/** The file after another program has changed its parts. */
function changed(bytes: Uint8Array, change: (parts: Parts) => void): Uint8Array {
  const raw = unzipSync(bytes);
  const parts = Object.fromEntries(Object.entries(raw).map(([name, content]) => [name, strFromU8(content)]));
  change(parts);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, strToU8(content)])));
}

/** The address of a role's cell in a row of the table, from 0, and the part that holds it. */
function placeOf(bytes: Uint8Array, role: Role, row: number): { readonly part: string; readonly address: string } {
  const { area } = capture(openWorkbook(bytes)).names.find(({ name }) => name === columnName(1, role))!.block!;
  const address = `${columnLetters(area.column)}${area.row + row}`;
  const part = Object.entries(unzipSync(bytes)).find(
    ([name, content]) => name.startsWith("xl/worksheets/sheet") && strFromU8(content).includes(`ThamDinh_1_Nhom`),
  )![0];
  return { part, address };
}

function withCell(
  bytes: Uint8Array,
  role: Role,
  row: number,
  inner: (open: string) => string,
  also: (parts: Parts) => void = () => undefined,
): Uint8Array {
  const { part, address } = placeOf(bytes, role, row);
  return changed(bytes, (parts) => {
    const before = parts[part]!;
    parts[part] = before.replace(new RegExp(`<c r="${address}"([^>]*?)(?:/>|>.*?</c>)`), (_, rest: string) =>
      inner(`<c r="${address}"${rest.replace(/ t="\w+"/, "")}`),
    );
    expect(parts[part]).not.toBe(before);
    also(parts);
  });
}

function findingsOf(bytes: Uint8Array) {
  return appraise(capture(openWorkbook(bytes))).findings.filter(({ severity }) => severity === "error");
}

const uncalculating = (parts: Parts) => {
  parts["xl/workbook.xml"] = parts["xl/workbook.xml"]!.replace(
    /<calcPr[^>]*>/,
    '<calcPr calcId="124519" fullCalcOnLoad="1"/>',
  );
};
const calculating = (parts: Parts) => {
  parts["xl/workbook.xml"] = parts["xl/workbook.xml"]!.replace(/<calcPr[^>]*>/, '<calcPr calcId="191029"/>');
};

describe("A score that is a formula", () => {
  const sound = classified([collectiveEntry(), collectiveEntry({ DoiTuong: "Chi cục Thuế" })]);

  test.each([
    ["no value", (open: string) => `${open}><f>1+1</f></c>`, calculating],
    ["an empty value", (open: string) => `${open}><f>1+1</f><v/></c>`, uncalculating],
    ["an empty value that is open and shut", (open: string) => `${open}><f>1+1</f><v></v></c>`, calculating],
    ["the 0 of a program that does not calculate", (open: string) => `${open}><f>1+1</f><v>0</v></c>`, uncalculating],
  ])("and has %s is not calculated: neither 0 nor missing, and gives no result", (_, inner, also) => {
    const bytes = withCell(sound, "TC1", 0, inner, also);
    expect(findingsOf(bytes)).toMatchObject([{ code: "not-calculated", where: { area: { rows: 1, columns: 1 } } }]);
    const results = appraise(capture(openWorkbook(bytes))).tables[0]!.result.subjects.map(({ result }) => result);
    expect(results).toEqual([null, 900]);
  });

  test.each([
    ["a value", (open: string) => `${open}><f>1+1</f><v>2</v></c>`, uncalculating],
    ["a 0 that was calculated", (open: string) => `${open}><f>1-1</f><v>0</v></c>`, calculating],
  ])("and has %s counts", (_, inner, also) => {
    expect(findingsOf(withCell(sound, "TC1", 0, inner, also))).toEqual([]);
  });

  it("and has a 0 that was calculated still counts after the product has written", () => {
    const bytes = withCell(sound, "TC1", 0, (open) => `${open}><f>1-1</f><v>0</v></c>`, calculating);
    const written = saveWorkbook(apply(openWorkbook(bytes), classify(capture(openWorkbook(bytes))).plan));
    expect(strFromU8(unzipSync(written)["xl/workbook.xml"]!)).toMatch(/<calcPr[^>]*fullCalcOnLoad="1"/);
    expect(findingsOf(written)).toEqual([]);
  });

  it("and was not calculated before the product has written is not calculated after that either", () => {
    const bytes = withCell(sound, "TC1", 0, (open) => `${open}><f>1+1</f><v>0</v></c>`, uncalculating);
    const written = saveWorkbook(apply(openWorkbook(bytes), classify(capture(openWorkbook(bytes))).plan));
    expect(findingsOf(written)).toMatchObject([{ code: "not-calculated" }]);
  });
});

describe("A result cell with another formula", () => {
  const sound = classified([collectiveEntry(), collectiveEntry({ DoiTuong: "Chi cục Thuế" })]);
  const other = (formula: string) => withCell(sound, "Tong", 0, (open) => `${open}><f>${formula}</f><v>9</v></c>`);

  test.each(["8+1", "$F5", "'[1]Bộ tiêu chí'!$D$10", "SUM(A1:A3)", 'IF(1=1,9,"")'])(
    "=%s is found though its value is right, and repaired",
    (formula) => {
      const bytes = other(formula);
      expect(findingsOf(bytes)).toMatchObject([{ code: "formula-changed", found: 9, expected: { value: 9 } }]);
      const repaired = saveWorkbook(
        apply(openWorkbook(bytes), classify(capture(openWorkbook(bytes)), { repair: true }).plan),
      );
      expect(findingsOf(repaired)).toEqual([]);
    },
  );

  it("from another row of the same table is found", () => {
    const { part, address } = placeOf(sound, "Tong", 1);
    const second = strFromU8(unzipSync(sound)[part]!).match(new RegExp(`<c r="${address}"[^>]*><f>(.*?)</f>`))![1]!;
    expect(findingsOf(other(second))).toMatchObject([{ code: "formula-changed" }]);
  });
});

describe("A score that is text behind an apostrophe", () => {
  it("is a number like any other once it is fixed", () => {
    const sound = classified([collectiveEntry()]);
    const bytes = withCell(
      sound,
      "TC1",
      0,
      (open) => `${open.replace(/ s="(\d+)"/, ' s="QUOTED"')} t="inlineStr"><is><t>1,5</t></is></c>`,
      (parts) => {
        const styles = parts["xl/styles.xml"]!;
        const list = /<cellXfs count="(\d+)">(.*?)<\/cellXfs>/s.exec(styles)!;
        parts["xl/styles.xml"] = styles.replace(
          list[0],
          `<cellXfs count="${Number(list[1]) + 1}">${list[2]!}<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/></cellXfs>`,
        );
        for (const name of Object.keys(parts)) parts[name] = parts[name]!.replace('s="QUOTED"', `s="${list[1]!}"`);
      },
    );
    const { outcome } = fix(capture(openWorkbook(bytes)), { code: "score-number-as-text" });
    const fixed = unzipSync(saveWorkbook(apply(openWorkbook(bytes), outcome.plan)));
    const { part, address } = placeOf(bytes, "TC1", 0);
    const style = Number(new RegExp(`<c r="${address}" s="(\\d+)"><v>1.5</v>`).exec(strFromU8(fixed[part]!))![1]);
    const looks = [
      .../<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(strFromU8(fixed["xl/styles.xml"]!))![1]!.matchAll(/<xf [^>]*>/g),
    ].map(([xf]) => xf);
    expect(looks[style]).not.toContain('quotePrefix="1"');
  });
});
