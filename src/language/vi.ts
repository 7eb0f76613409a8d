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
  refusal: (refusal) =>
    refusal.code === "unknown-rubric"
      ? `Không có bộ tiêu chí “${refusal.id}”. Hãy dùng: tap-the, ca-nhan, ca-nhan-khong-dang-ky hoặc danh-muc.`
      : `Số dòng ${refusal.rows} chưa đúng. Hãy dùng số nguyên từ 1 đến 1000000.`,
  explanation: viExplanation,
};
