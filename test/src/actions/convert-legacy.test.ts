import { describe, expect, it } from "vitest";
import { convertLegacy } from "../../../src/actions/convert-legacy";
import { columnName } from "../../../src/workbook/model/binding-name";
import type { SheetSpec } from "../../../src/workbook/model/sheet-spec";
import type { Snapshot } from "../../../src/workbook/model/snapshot";
import { applyPlan, changeBlock } from "../../snapshot-of";
import { collective, collectiveEntry } from "../../sound-entries";
import { tableSnapshot } from "../../table-snapshot";

function withFonts(snapshot: Snapshot, fonts: Readonly<Record<string, readonly string[]>>): Snapshot {
  return Object.entries(fonts).reduce(
    (changed, [role, own]) => changeBlock(changed, `ThamDinh_1_${role}`, (block) => ({ ...block, fonts: [own] })),
    snapshot,
  );
}

const old = withFonts(
  tableSnapshot([
    {
      rubric: collective,
      entries: [
        collectiveEntry({ DoiTuong: "§¶ng ñy x· An B×nh", MoHinh: "Chuyeån ñoåi soá", TC1: 1.25 }),
        collectiveEntry({ DoiTuong: "®¶ng ñy", MoHinh: "=HYPERLINK(1)" }),
      ],
    },
  ]),
  { DoiTuong: [".VnTime", ".VnTimeH"], MoHinh: ["VNI-Times", "Times New Roman"] },
);

function copyOf(snapshot: Snapshot): SheetSpec {
  const spec = convertLegacy(snapshot).plan.edits.flatMap((edit) => (edit.kind === "addSheet" ? [edit.spec] : []))[0];
  if (!spec) throw new Error("no copy");
  return spec;
}

function contentAt({ blocks }: SheetSpec, row: number, column: number) {
  return blocks
    .map((block) => block.cells[row - block.row]?.[column - block.column])
    .find((content) => content !== undefined);
}

describe("Text of an old encoding", () => {
  it("is copied into a sheet of its own in Unicode, every cell at its own address", () => {
    const spec = copyOf(old);
    const columnOf = (role: "DoiTuong" | "MoHinh" | "TC1") =>
      old.names.find(({ name }) => name === columnName(1, role))!.block!.area;
    const { row, column } = columnOf("DoiTuong");
    expect(spec.name).toBe("Chấm điểm tập thể Unicode");
    expect([contentAt(spec, row, column), contentAt(spec, row + 1, column)]).toEqual(["Đảng ủy xã An Bình", "ĐẢNG ỦY"]);
    expect(contentAt(spec, row, columnOf("MoHinh").column)).toBe("Chuyển đổi số");
    expect(contentAt(spec, row, columnOf("TC1").column)).toBe(1.25);
    expect(contentAt(spec, row - 1, column)).toBe("Tên tập thể");
  });

  it("stays as it is in its own sheet, and other text stays text", () => {
    const after = applyPlan(old, convertLegacy(old).plan);
    expect(after.names).toEqual(old.names);
    const { row, column } = old.names.find(({ name }) => name === columnName(1, "MoHinh"))!.block!.area;
    expect(contentAt(copyOf(old), row + 1, column)).toBe("=HYPERLINK(1)");
  });

  it("is counted, and each copy gets a name that is free", () => {
    expect(convertLegacy(old)).toMatchObject({ cells: 3, sheets: ["Chấm điểm tập thể Unicode"] });
    expect(convertLegacy(applyPlan(old, convertLegacy(old).plan)).sheets).toEqual(["Chấm điểm tập thể Unicode (2)"]);
  });

  it("asks for no copy where there is none", () => {
    expect(convertLegacy(tableSnapshot([{ rubric: collective, entries: [collectiveEntry()] }]))).toMatchObject({
      cells: 0,
      sheets: [],
      plan: { edits: [] },
    });
  });
});
