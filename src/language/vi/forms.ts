import { FORM_TITLES } from "../../forms/form-kinds";
import { shownText } from "../../text/shown-text";
import type { FormWords } from "../form-words";

/** Vietnamese sentences about printed forms. */
export const viForms: FormWords = {
  refusal: (refusal) => {
    switch (refusal.code) {
      case "nothing-to-print":
        return refusal.form === "xac-nhan"
          ? "Chưa có mô hình nào có kết quả để xác nhận. Hãy chấm đủ điểm và xếp loại trước."
          : "Sổ này chưa có mô hình nào để đưa vào biểu mẫu. Hãy nhập mô hình trước.";
      case "unknown-judge":
        return `Không có phiếu của người chấm “${shownText(refusal.judge)}”. Hãy xem mã ở sheet Tổ thẩm định.`;
      case "unknown-entry":
        return `Không có mô hình mã “${shownText(refusal.entry)}”. Hãy xem cột Mã mô hình.`;
      case "too-many-pages":
        return `Biểu mẫu này sẽ có ${refusal.pages} trang, nhiều hơn ${refusal.most} trang của một sheet. Hãy chọn một người chấm (--judge) hoặc một mô hình (--entry).`;
    }
  },
  noDocument: (form) =>
    `“${FORM_TITLES[form]}” là bảng, không có đoạn văn cần căn đều hai lề, nên chỉ in bằng sheet: số liệu trong sheet đổi theo các bảng. Hãy bỏ phần .docx.`,
};
