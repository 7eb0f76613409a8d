import { describe, expect, it } from "vitest";
import { check } from "../../../../src/actions/check";
import { columnName } from "../../../../src/workbook/model/binding-name";
import type { EntryCells } from "../../../input-table";
import { blockOf } from "../../../snapshot-of";
import { collective, collectiveEntry, register, registerEntry } from "../../../sound-entries";
import { tableSnapshot } from "../../../table-snapshot";
import type { FilledTable } from "../../../table-snapshot";

const other = { ...collective, id: "khoi-xa", name: "Khối xã" };

function own(MaMH: string | null, also: EntryCells = {}): EntryCells {
  return collectiveEntry({ MaMH, ...also });
}

/** Codes of findings about codes, with the cell that each points at. */
function codeFindings(tables: readonly FilledTable[]) {
  const snapshot = tableSnapshot(tables);
  const findings = check(snapshot).findings.filter(({ code }) => code.startsWith("entry-code"));
  return findings.map(({ code, where, expected }) => [
    code,
    where.table,
    where.area!.row - blockOf(snapshot, columnName(where.table!, "MaMH")).area.row,
    ...(expected?.kind === "place" ? [expected.area.sheet] : []),
  ]);
}

describe("The codes of entries", () => {
  it("are unique in the workbook: each repetition is a finding at the later cell, also in another table", () => {
    const second = { rubric: other, entries: [own("MH-001", { DoiTuong: "Sở Nội vụ", MoHinh: "Một cửa" })] };
    expect(codeFindings([{ rubric: collective, entries: [own("MH-001"), own("MH-002")] }, second])).toEqual([
      ["entry-code-twice", 2, 0, "Chấm điểm tập thể"],
    ]);
  });

  it("match without regard to case and spaces, as MATCH does", () => {
    expect(codeFindings([{ rubric: collective, entries: [own("mh-001 "), own("MH-001")] }])).toEqual([
      ["entry-code-twice", 1, 1, "Chấm điểm tập thể"],
    ]);
  });

  it("may stand once in the register too, which lists the entries that tables appraise", () => {
    const listed = { rubric: register, entries: [registerEntry({ MaMH: "MH-001" })] };
    expect(codeFindings([{ rubric: collective, entries: [own("MH-001")] }, listed])).toEqual([]);
  });

  it("are asked for once a table where entries lack them", () => {
    const entries = [own("MH-002"), own(null), own("")];
    expect(codeFindings([{ rubric: collective, entries }])).toEqual([["entry-code-missing", 1, 1]]);
  });

  it.each(["MH*", "MH-00?", "~1", "<5", "=A1", ">"])("must not hold what formulas take for a pattern: %s", (code) => {
    expect(codeFindings([{ rubric: collective, entries: [own(code)] }])).toEqual([["entry-code-unsafe", 1, 0]]);
  });

  it("keep their hyphens, dots and slashes", () => {
    expect(codeFindings([{ rubric: collective, entries: [own("MH-001"), own("01/XA"), own("A.1=2")] }])).toEqual([]);
  });
});
