import { viAttach } from "./vi-attach";
import { viExplanation } from "./vi-explanation";
import { viFinding, viFindingTitles } from "./vi-findings";
import { viStates } from "./vi-states";
import type { Words } from "./words";

/** Vietnamese, the language of the product. */
export const vi: Words = {
  finding: viFinding,
  findingTitle: (code) => viFindingTitles[code],
  severity: { error: "Lỗi", warning: "Cảnh báo", info: "Lưu ý" },
  state: viStates,
  refusal: (refusal) => {
    switch (refusal.code) {
      case "unknown-rubric": return `Không có bộ tiêu chí “${refusal.id}”. Hãy dùng: tap-the, ca-nhan, ca-nhan-khong-dang-ky hoặc danh-muc.`;
      case "faulty-rubric": return `Bộ tiêu chí “${refusal.id}” trong sổ đang có lỗi nên chưa chèn gì. Hãy chạy Kiểm tra, sửa bộ tiêu chí rồi chèn lại.`;
      case "rows-out-of-range": return `Số dòng ${refusal.rows} chưa đúng. Hãy dùng số nguyên từ 1 đến 1000000.`;
    }
  },
  attach: viAttach,
  explanation: viExplanation,
};
