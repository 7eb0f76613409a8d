import { expect, test } from "vitest";
import type { Role } from "../../../../src/scoring/role";
import type { Cell } from "../../../../src/text/cell";
import { rowKind } from "../../../../src/workbook/outside/entry-row";
import { collective } from "../../../sound-entries";

const kindOf = (cells: Partial<Record<Role, Cell>>) => {
  const roles: readonly Role[] = ["STT", "DoiTuong", "MoHinh", "TC1", "TC2", "TC3", "TC4"];
  return rowKind(
    {
      row: 20,
      columns: new Map(roles.map((role, index) => [role, index + 1])),
      read: (role) => ({ cell: cells[role] ?? null, formula: null, format: "General" }),
    },
    collective,
  );
};

test.each<[string, Partial<Record<Role, Cell>>, string]>([
  ["an entry with its points", { DoiTuong: "Xã A", MoHinh: "Một cửa", TC1: 2, TC2: 3.5 }, "entry"],
  ["points without a name yet", { TC1: 2, TC2: 4, TC3: 1 }, "entry"],
  ["a verdict where points go", { DoiTuong: "Xã A", TC1: "tốt" }, "entry"],
  ["numbers of columns", { STT: "(1)", DoiTuong: "(2)", MoHinh: "(3)", TC1: "(4)" }, "maxima"],
  ["those who sign", { DoiTuong: "NGƯỜI LẬP BIỂU", TC3: "TỔ TRƯỞNG" }, "footer"],
  ["place and date of a signature", { TC4: "Nghệ An, ngày 20 tháng 11 năm 2026" }, "other"],
  ["headings of another table", { DoiTuong: "Họ và tên", TC1: "Chức vụ" }, "headings"],
])("a row with %s is known by what it holds", (_, cells, kind) => {
  expect(kindOf(cells)).toBe(kind);
});
