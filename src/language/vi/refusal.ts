import type { InsertTemplateRefusal } from "../../actions/insert-template";

/** Says in Vietnamese why a template was not inserted, and what to do. */
export function viRefusal(refusal: InsertTemplateRefusal): string {
  switch (refusal.code) {
    case "unknown-rubric":
      return `Không có bộ tiêu chí “${refusal.id}”. Hãy dùng: tap-the, ca-nhan, ca-nhan-khong-dang-ky hoặc danh-muc.`;
    case "faulty-rubric":
      return `Bộ tiêu chí “${refusal.id}” trong sổ đang có lỗi nên chưa chèn gì. Hãy chạy Kiểm tra, sửa bộ tiêu chí rồi chèn lại.`;
    case "rows-out-of-range":
      return `Số dòng ${refusal.rows} chưa đúng. Hãy dùng số nguyên từ 1 đến ${refusal.most}; một bảng được nhiều nhất ngần ấy dòng.`;
    case "year-out-of-range":
      return `Năm thẩm định ${refusal.year} chưa đúng. Hãy dùng bốn chữ số, ví dụ 2026.`;
  }
}
