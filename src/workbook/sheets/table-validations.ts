import type { RowKind, RubricColumn } from "../../rubric/rubric-columns";
import { managingLevels } from "../../rubric/rubric";
import { isComputedRole } from "../../scoring/role";
import type { Role } from "../../scoring/role";
import { areaToReference, columnLetters } from "../model/area";
import type { Rect } from "../model/area";
import type { RubricCells } from "../bindings/rubric-cells";
import type { Validation } from "../model/sheet-spec";
import { NO_TYPING } from "./no-typing";
import type { TableColumn } from "./table-columns";

/** Yes and no come first among the choices of the rubric sheet. */
const YES_NO_ROWS = 2;

/**
 * Columns that choose from a list of the rubric sheet. Ranges, never texts: in a comma list, an item with a comma would
 * break.
 */
const LISTS: Readonly<
  Partial<Record<Role, { readonly kind: RowKind; readonly column: RubricColumn; readonly section: string }>>
> = {
  Loai: { kind: "category", column: "name", section: "Loại đối tượng" },
  NoiDung: { kind: "content", column: "code", section: "Nội dung thẩm định" },
  LinhVuc: { kind: "field", column: "name", section: "Lĩnh vực" },
  Cap: { kind: "level", column: "name", section: "Cấp quản lý và thẩm quyền" },
  CanCu: { kind: "basis", column: "code", section: "Căn cứ đánh giá khi không đăng ký" },
  MucGhi: { kind: "band", column: "name", section: "Mức xếp loại" },
};

const YES_NO_ROLES: ReadonlySet<Role> = new Set<Role>(["DangKy", "BaoCao", "DeNghiKT", "DangVien"]);

/** Returns the validation rules of a table's columns. */
export function tableValidations(
  cells: RubricCells,
  columns: readonly TableColumn[],
  rect: (role: Role) => Rect,
): readonly Validation[] {
  return columns.flatMap((column): readonly Validation[] => {
    const { role } = column;
    const list = LISTS[role];
    if (list) {
      const source = role === "Cap" ? managingLevelCells(cells) : cells.range(list.kind, list.column);
      return [listRule(rect(role), source, list.section)];
    }
    if (YES_NO_ROLES.has(role)) {
      return [listRule(rect(role), areaToReference({ ...cells.area("answer", 0, "name"), rows: YES_NO_ROWS }), null)];
    }
    if (column.line) return [pointsRule(cells, column, rect(role))];
    if (role === "NgayQD") return [dateRule(rect(role))];
    return isComputedRole(role) ? [computedRule(rect(role))] : [];
  });
}

/** The names of levels that manage subjects; those of bodies without a level follow them in the shipped rubrics. */
function managingLevelCells(cells: RubricCells): string {
  const { levels } = cells.rubric;
  const rows = managingLevels(levels).length;
  return levels.slice(0, rows).every(({ individualsOnly }) => !individualsOnly)
    ? areaToReference({ ...cells.area("level", 0, "name"), rows })
    : cells.range("level", "name");
}

function listRule(rect: Rect, source: string, section: string | null): Validation {
  const text =
    section === null
      ? "Ô này nhận Có hoặc Không. Hãy bấm mũi tên bên phải ô để chọn."
      : `Giá trị này không có trong danh sách. Hãy chọn trong danh sách, hoặc thêm vào mục ${section} của sheet Bộ tiêu chí.`;
  return {
    rect,
    rule: { kind: "list", source: `=${source}` },
    blocking: true,
    error: { title: "Chọn trong danh sách", text },
  };
}

function pointsRule(cells: RubricCells, { line, role, header }: TableColumn, rect: Rect): Validation {
  if (!line) throw new Error(`the column ${role} has no line of the rubric`);
  const cell = `$${columnLetters(rect.column)}${rect.row}`;
  const maximum = cells.cell(line.kind, line.index, "value");
  const step = cells.cell(line.kind, line.index, "second");
  return {
    rect,
    blocking: true,
    rule: {
      kind: "custom",
      formula: `=IF(ISNUMBER(${cell}),AND(${cell}>=0,${cell}<=${maximum},MOD(ROUND(${cell}*100,6),ROUND(${step}*100,0))=0),FALSE)`,
    },
    prompt: {
      title: `Điểm ${role}`,
      text: fitPrompt(`${header.split("\n")[1] ?? ""}. Nhập số từ 0 đến điểm tối đa ghi ở đầu cột.`),
    },
    error: {
      title: "Điểm chưa đúng",
      text: `Điểm ${role} phải là số từ 0 đến điểm tối đa ở đầu cột và đúng bước điểm trong sheet Bộ tiêu chí. Dùng dấu thập phân của máy, ví dụ 1,5.`,
    },
  };
}

/** Excel's limit for the text of a prompt. */
const MAX_PROMPT = 255;

function fitPrompt(text: string): string {
  return text.length <= MAX_PROMPT ? text : `${text.slice(0, MAX_PROMPT - 1)}…`;
}

function dateRule(rect: Rect): Validation {
  const cell = `$${columnLetters(rect.column)}${rect.row}`;
  return {
    rect,
    blocking: true,
    rule: { kind: "custom", formula: `=IF(ISNUMBER(${cell}),${cell}>0,FALSE)` },
    error: { title: "Nhập ngày", text: "Ô này nhận ngày quyết định, ví dụ 15/03/2026." },
  };
}

/** Rejects all typed input: this keeps formulas without sheet protection, which would prevent inserting rows. */
function computedRule(rect: Rect): Validation {
  return {
    rect,
    blocking: true,
    rule: { kind: "custom", formula: NO_TYPING },
    error: { title: "Ô tự tính", text: "Ô này được tính bằng công thức. Hãy sửa điểm ở các ô nền vàng." },
  };
}
