import { classify } from "../src/actions/classify";
import { insertTemplate } from "../src/actions/insert-template";
import type { Role } from "../src/scoring/role";
import type { Cell } from "../src/text/cell";
import { parseBindingName } from "../src/workbook/model/binding-name";
import type { SheetSpec } from "../src/workbook/model/sheet-spec";
import { UNREAD_FORMULA } from "../src/workbook/model/snapshot";
import type { Block, NamedBlock, Snapshot } from "../src/workbook/model/snapshot";

const EMPTY: Snapshot = {
  host: "xlsx",
  calculated: false,
  sheets: [],
  activeSheet: "",
  selection: null,
  locale: { decimalSeparator: "," },
  names: [],
};

/** A workbook in memory with one table of collectives and this many entries, all filled; two entries a subject. */
export function largeSnapshot(rows: number): Snapshot {
  const inserted = insertTemplate(EMPTY, { rubrics: ["tap-the"], rows: 1 });
  if (!inserted.ok) throw new Error("the pack tap-the is missing");
  const specs = inserted.plan.edits.flatMap((edit) => (edit.kind === "addSheet" ? [edit.spec] : []));
  const filled: Snapshot = {
    ...EMPTY,
    names: specs.flatMap((spec) => (spec.names ?? []).map((named) => toBlock(spec, named, rows))),
  };
  return { ...filled, names: withResults(filled) };
}

/** Puts the results and formulas in, as a saved workbook has them. */
function withResults(snapshot: Snapshot): readonly NamedBlock[] {
  const cells = new Map<string, readonly Cell[]>();
  for (const edit of classify(snapshot).plan.edits) {
    if (edit.kind !== "fillColumn") continue;
    // Arrays of anything, as files and hosts make them: one of numbers alone is of another kind to the engine, and loops
    // over many kinds, such as those of the bounds, take twice the time
    const values = new Array<Cell>(edit.fill.rows).fill(null);
    edit.fill.values?.forEach((value, row) => (values[row] = value));
    cells.set(`${edit.sheet}:${edit.fill.column}`, values);
  }
  return snapshot.names.map(({ name, block }) => {
    const results = block && cells.get(`${block.area.sheet}:${block.area.column}`);
    // The cell that names the rubric stands above one of the columns
    if (!results || parseBindingName(name)?.kind !== "column") return { name, block };
    return {
      name,
      block: { ...block, columns: [results], formulas: [new Array<string>(results.length).fill(UNREAD_FORMULA)] },
    };
  });
}

function toBlock(spec: SheetSpec, { name, rect }: NonNullable<SheetSpec["names"]>[number], rows: number): NamedBlock {
  const binding = parseBindingName(name);
  const area = { ...rect, sheet: spec.name };
  if (binding?.kind === "column") {
    return {
      name,
      block: {
        area: { ...area, rows },
        columns: [columnCells(binding.role, rows)],
        formats: ["General"],
        formulas: [null],
      },
    };
  }
  const columns = Array.from({ length: rect.columns }, () => new Array<Cell>(rect.rows).fill(null));
  for (const block of spec.blocks) {
    block.cells.forEach((cells, row) => {
      cells.forEach((content, column) => {
        const at = columns[block.column - rect.column + column];
        const place = block.row - rect.row + row;
        if (
          at &&
          place >= 0 &&
          place < rect.rows &&
          content !== undefined &&
          !(typeof content === "object" && content !== null && "formula" in content)
        ) {
          at[place] = content;
        }
      });
    });
  }
  const block: Block = { area, columns, formats: columns.map(() => "General"), formulas: columns.map(() => null) };
  return { name, block };
}

/** Repeats with periods that have no common factor, so that totals spread over all bands. */
const SCORES: Readonly<Record<string, readonly number[]>> = {
  TC1: [1, 1.5, 2, 1.75, 0.5],
  TC2: [4, 3.5, 2.25, 3, 1, 3.75, 2],
  TC3: [2, 1.25, 1.5],
  TC4: [1, 0.5],
  DT1: [0.5, 0],
};

/** What people typed into one column. */
export function columnCells(role: Role, rows: number): readonly Cell[] {
  const cells = new Array<Cell>(rows).fill(null);
  const scores = SCORES[role];
  for (let row = 0; row < rows; row++) {
    if (scores) cells[row] = scores[row % scores.length]!;
    else if (role === "DoiTuong") cells[row] = `Đảng ủy xã số ${row >> 1}`;
    else if (role === "MoHinh") cells[row] = `Mô hình chuyển đổi số ${row}`;
    else cells[row] = FIXED[role] ?? null;
  }
  return cells;
}

const FIXED: Readonly<Partial<Record<Role, Cell>>> = {
  Loai: "Tổ chức đảng",
  NoiDung: 1,
  LinhVuc: "Kinh tế",
  Cap: "Cấp cơ sở",
  DangKy: "Có",
  BaoCao: "Có",
  DeNghiKT: "Không",
  MinhChung: "Báo cáo số 12",
};
