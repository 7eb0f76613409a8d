import type { Role } from "../../scoring/role";
import { rectToAddress } from "../../workbook/model/area";
import type { CellState, Change } from "../../workbook/undo/describe-plan";
import { cellWords } from "../cell-words";
import { entryWords } from "../entry-words";
import type { ChangeWords, NumberStyle } from "../words";

/** Names of result columns by role; users' own columns are named by their address only. */
const COLUMNS: Readonly<Partial<Record<Role, string>>> = {
  Tong: "tổng điểm",
  XepLoai: "xếp loại mô hình",
  TinhTrang: "tình trạng",
  SoMoHinh: "số mô hình được tính",
  ThuongThem: "thưởng thêm",
  KetQua: "kết quả",
  XepLoaiDT: "xếp loại đối tượng",
  TamTinh: "tạm tính",
  Khoa: "cột tính ẩn",
  KhoaTT: "cột tính ẩn",
  Nhom: "cột tính ẩn",
  Hang: "cột tính ẩn",
  DiemXet: "cột tính ẩn",
  DiemDT: "cột tính ẩn",
  Dau: "cột tính ẩn",
};

const NONE = "(chưa có kết quả)";

/** Returns the subject whose band changes, with the entry where the entry's band changes. */
function bandSubject({ of, entry }: Extract<Change, { readonly kind: "band" }>, numbers: NumberStyle): string {
  return (
    entryWords({ entry: of === "entry" ? entry : { ...entry, title: null } }, "vi", numbers) ||
    (of === "entry" ? "Mô hình" : "Đối tượng")
  );
}

/** Returns a change as a line of a list, with one line for each replaced cell. */
export function viChange(change: Change, numbers: NumberStyle): ChangeWords {
  switch (change.kind) {
    case "add-sheet":
      return { text: `Thêm sheet “${change.sheet}”.`, details: [] };
    case "rewrite-sheet":
      return {
        text: `Lập lại sheet “${change.sheet}” do Thẩm định tạo và chưa ai sửa.${change.isUndoable ? "" : " Bản đang có không ghi cách trình bày nên việc này không hoàn tác được."}`,
        details: [],
      };
    case "delete-sheet":
      return { text: `Bỏ sheet “${change.sheet}” do Thẩm định thêm.`, details: [] };
    case "clear-columns":
      return {
        text: `Bỏ các cột do Thẩm định thêm ở ${change.area.sheet}!${rectToAddress(change.area)}.`,
        details: [],
      };
    case "add-columns":
      return {
        text:
          change.headings.length === 0
            ? `Thêm ${change.area.columns} cột ẩn để tính vào ${change.area.sheet}!${rectToAddress(change.area)}.`
            : `Thêm ${change.area.columns} cột vào ${change.area.sheet}!${rectToAddress(change.area)}: ${change.headings.join(", ")}.`,
        details: [],
      };
    case "band":
      return {
        text: `${bandSubject(change, numbers)}: từ “${change.before || NONE}” sang “${change.after || NONE}” (sheet “${change.sheet}”, dòng ${change.row}).`,
        details: [],
      };
    case "grow-table":
      return {
        text: `Đưa ${change.rows} dòng từ dòng ${change.firstRow} của sheet “${change.sheet}” vào bảng, với định dạng và quy tắc nhập của bảng.`,
        details: [],
      };
    case "set-rules":
      return {
        text: `Đặt lại quy tắc nhập cho ${change.cells} ô, nội dung giữ nguyên: ${change.areas.map((area) => `${area.sheet}!${rectToAddress(area)}`).join(", ")}.${change.replaces ? " Có ô đang mang quy tắc khác: quy tắc đó được thay, và việc này không hoàn tác được." : ""}`,
        details: [],
      };
    case "stretch": {
      const place = `${change.area.sheet}!${rectToAddress(change.area)}`;
      return {
        text:
          change.table === null ? `Chỉnh vùng in thành ${place}.` : `Chỉnh bảng Excel ${change.table} thành ${place}.`,
        details: [],
      };
    }
    case "set-name":
      return {
        text: `${change.before ? "Chuyển" : "Đặt"} tên vùng ${change.name} tới ${change.area.sheet}!${rectToAddress(change.area)}.`,
        details: [],
      };
    case "delete-name":
      return { text: `Bỏ tên vùng ${change.name}.`, details: [] };
    case "cells": {
      const { area, role, what, filled, renewed, replaced } = change;
      const column = role === null ? undefined : COLUMNS[role];
      const place = `${area.sheet}!${rectToAddress(area)}${column === undefined ? "" : ` (${column})`}`;
      const counts = [
        ...(filled > 0 ? [`${filled} ô đang trống`] : []),
        ...(renewed > 0 ? [`cập nhật ${renewed} ô`] : []),
        ...(replaced.length > 0 ? [`thay nội dung ${replaced.length} ô`] : []),
      ].join(", ");
      return {
        text: `Ghi ${what === "formulas" ? "công thức" : "giá trị"} vào ${place}: ${counts}.`,
        details: replaced.map(
          ({ row, column: at, before, after }) =>
            `${rectToAddress({ row, column: at, rows: 1, columns: 1 })}: ${stateWords(before, numbers)} → ${stateWords(after, numbers)}`,
        ),
      };
    }
  }
}

function stateWords(state: CellState, numbers: NumberStyle): string {
  return state.kind === "formula" ? "công thức" : cellWords(state.value, numbers) || "(trống)";
}
