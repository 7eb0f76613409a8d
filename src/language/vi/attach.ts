import type { AttachNote, AttachRefusal, ScoreColumn } from "../../actions/attach/attach-proposal";
import { formatHundredths } from "../../text/hundredths";
import { columnLetters, rectToAddress } from "../../workbook/model/area";
import type { Area } from "../../workbook/model/area";
import type { AttachWords } from "../attach-words";
import { viRole } from "./roles";

/** Texts for attaching a table, in Vietnamese. */
export const viAttach: AttachWords = {
  role: viRole,
  reason: {
    "number": "theo số trong tiêu đề",
    "criterion-name": "theo tên tiêu chí",
    "heading": "theo tiêu đề",
    "cells": "theo dữ liệu",
  },
  refusal: viAttachRefusal,
  note: viAttachNote,
};

function viAttachRefusal(refusal: AttachRefusal): string {
  switch (refusal.code) {
    case "no-region":
      return "Chưa thấy bảng nào ở đây. Hãy chọn một ô trong bảng rồi thử lại.";
    case "no-heading":
      return "Không tìm thấy dòng tiêu đề của bảng. Hãy chọn cả dòng tiêu đề (STT, Đơn vị, TC1…) rồi thử lại.";
    case "bad-header":
      return "Dòng được nêu là tiêu đề đang trống hoặc nằm ngoài bảng. Hãy nêu lại, ví dụ 3 hoặc 3:4.";
    case "criteria-in-rows":
      return "Trong bảng này tiêu chí xếp theo dòng, mỗi đơn vị một cột, nên không gắn trực tiếp được. Hãy lập bộ tiêu chí từ chính bảng này, chèn bảng mẫu theo bộ ấy rồi chép điểm sang, mỗi đơn vị một dòng.";
    case "own-sheet":
      return `Sheet “${refusal.sheet}” do Thẩm định tạo, không phải bảng chấm. Hãy chọn một ô trong bảng của bạn.`;
    case "scores-unused":
      return `Có cột điểm không thuộc tiêu chí nào của bộ tiêu chí “${refusal.rubric}” (đoán): ${someColumns(refusal.columns)}. Hãy lập bộ tiêu chí từ chính bảng này, chọn đúng bộ tiêu chí, hoặc đặt cột ấy là không dùng.`;
    case "no-rows":
      return "Bảng chưa có dòng mô hình nào dưới tiêu đề. Hãy nhập ít nhất một dòng rồi thử lại.";
    case "too-many-rows":
      return `Bảng có ${refusal.rows} dòng, trong khi một bảng được nhiều nhất ${refusal.most} dòng. Hãy tách thành nhiều bảng rồi gắn từng bảng.`;
    case "copied-table":
      return `Bảng này là bản sao của một bảng đã gắn. Hãy bấm Khôi phục để gắn thành bảng riêng; nếu không dùng, hãy xóa sheet “${refusal.sheet}”.`;
    case "attached-already":
      return `Bảng này đã được gắn rồi (bảng số ${refusal.table}). Hãy chuyển sang bước Kiểm tra hoặc Xếp loại.`;
    case "sheet-protected":
      return `Sheet “${refusal.sheet}” đang được bảo vệ. Hãy bỏ bảo vệ (thẻ Xem lại) rồi thử lại.`;
    case "rows-filtered":
      return "Bảng đang lọc nên có dòng bị ẩn. Hãy bỏ lọc (thẻ Dữ liệu, Xóa) rồi thử lại.";
    case "roles-missing":
      return `Chưa rõ cột nào là: ${refusal.roles.map(viRole).join(", ")}. Hãy chọn đúng cột.`;
    case "role-twice":
      return `Có hai cột cùng là “${viRole(refusal.role)}”. Hãy chọn lại, mỗi loại một cột.`;
    case "entries-merged":
      return `Các ô ${rectToAddress(refusal.area)} đang gộp, trong khi mỗi dòng là một mô hình. Hãy bỏ gộp, ghi đủ từng dòng rồi thử lại.`;
    case "no-room":
      return "Bên phải bảng không còn chỗ cho cột kết quả. Hãy xóa bớt cột trống hoặc chuyển bảng sang sheet khác.";
    case "table-changed":
      return "Bảng đã thay đổi từ lúc xem. Hãy xem lại các cột rồi gắn.";
    case "unknown-rubric":
      return `Không có bộ tiêu chí “${refusal.id}”. Hãy dùng: tap-the, ca-nhan, ca-nhan-khong-dang-ky hoặc danh-muc.`;
    case "faulty-rubric":
      return viFaultyRubric(refusal);
  }
}

/** Says why a rubric of the workbook does not count, with its cells. */
export function viFaultyRubric({
  id,
  unfilled,
  faulty,
}: {
  readonly id: string;
  readonly unfilled: readonly Area[];
  readonly faulty: readonly Area[];
}): string {
  const parts = [
    unfilled.length === 0 ? "" : `cần điền ${cellCount(unfilled)} ô ${someCells(unfilled)}`,
    faulty.length === 0 ? "" : `cần sửa ${cellCount(faulty)} ô ${someCells(faulty)}`,
  ].filter((part) => part !== "");
  const [first] = [...unfilled, ...faulty];
  return `Bộ tiêu chí “${id}” chưa dùng được: ${parts.join(", ") || "đang có lỗi"}${first ? ` ở sheet “${first.sheet}”` : ""}. Hãy ${unfilled.length > 0 ? "điền" : "sửa"} xong rồi thử lại.`;
}

function cellCount(areas: readonly Area[]): number {
  return areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
}

function someCells(areas: readonly Area[]): string {
  return someOf(areas.map(rectToAddress));
}

function someColumns(columns: readonly ScoreColumn[]): string {
  return someOf(
    columns.map(
      ({ column, heading }) => `${columnLetters(column)} “${heading.replace(/\s+/g, " ").slice(0, LONGEST_SHOWN)}”`,
    ),
  );
}

function someOf(texts: readonly string[]): string {
  return texts.length <= MOST_ROWS ? texts.join(", ") : `${texts.slice(0, MOST_ROWS).join(", ")}…`;
}

const LONGEST_SHOWN = 60;

function viAttachNote(note: AttachNote): string {
  switch (note.code) {
    case "rows-skipped":
      return `${note.rows.length} dòng tiêu đề nhóm hoặc dòng cộng không tính là mô hình (dòng ${someRows(note.rows)}).`;
    case "rows-hidden":
      return `${note.count} dòng đang ẩn vẫn được tính.`;
    case "maximum-differs":
      return `Tiêu đề ô ${columnLetters(note.area.column)}${note.area.row} ghi tối đa ${formatHundredths(note.stated)} điểm, bộ tiêu chí ghi ${formatHundredths(note.expected)} cho ${viRole(note.role)}. Hãy sửa một trong hai.`;
    case "scores-unused":
      return `Cột điểm không thuộc tiêu chí nào của bộ tiêu chí “${note.rubric}” nên không được tính: ${someColumns(note.columns)}.`;
    case "results-kept":
      return `Cột sẵn có được giữ nguyên: ${note.headings.map((heading) => `“${heading}”`).join(", ")}. Kết quả tính được ghi ở cột mới bên cạnh.`;
    case "inputs-added":
      return `Bảng chưa có cột ${note.roles.map(viRole).join(", ")}, nên thêm cột trống để nhập.`;
    case "no-registered-column":
      return "Bảng không có cột đăng ký, nên không mô hình nào được cộng thưởng nhiều mô hình.";
    case "no-category-column":
      return "Bảng không có cột loại đối tượng, nên không kiểm tra được đối tượng ngoài diện thẩm định.";
    case "beside-other-cells":
      return "Ngay bên phải bảng có dữ liệu khác, nên cột mới đặt xa hơn về bên phải.";
  }
}

const MOST_ROWS = 8;

function someRows(rows: readonly number[]): string {
  return rows.length <= MOST_ROWS ? rows.join(", ") : `${rows.slice(0, MOST_ROWS).join(", ")}…`;
}
