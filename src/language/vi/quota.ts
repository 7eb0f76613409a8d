import { formatHundredths } from "../../text/hundredths";
import { shownText } from "../../text/shown-text";
import type { QuotaWords } from "../quota-words";

const BASES = { A: "chỉ mức “Tốt”", B: "“Tốt” trở lên", C: "tất cả được xếp loại" } as const;

/** What a share is of, inside a sentence. */
const SHARED = {
  A: "số được xếp mức “Tốt”",
  B: "số được xếp mức “Tốt” trở lên",
  C: "tất cả số được xếp loại",
} as const;

/** Vietnamese sentences about the share of the top band. */
export const viQuota: QuotaWords = {
  bases: BASES,
  setting: ({ setting: { isOn, share, base, basis } }) =>
    `${isOn ? "Đang theo dõi" : "Chưa bật"}: mức cao nhất không quá ${share}% ${SHARED[base]} (cách ${base}). ${
      basis === "" ? "Chưa ghi căn cứ." : `Căn cứ: ${shownText(basis)}.`
    }`,
  group: ({ name, top, good, rated, base, most, standing }) =>
    `${name === null ? "Toàn sổ" : name === "" ? "(chưa ghi)" : shownText(name)}: ${top} mức cao nhất, ${good} mức kế tiếp, ${rated} được xếp loại; cơ sở tính ${base}. ${
      standing === "too-few"
        ? "Chưa đủ để có chỗ."
        : standing === "over"
          ? `Nhiều nhất ${most}, vượt ${top - most}.`
          : `Nhiều nhất ${most}, còn ${most - top} chỗ.`
    }`,
  edge: ({ name, points }, { decimalSeparator }) =>
    points === null ? shownText(name) : `${shownText(name)}: ${formatHundredths(points, decimalSeparator)} điểm`,
  edges: "Bằng điểm ở ranh giới, nên không tự chọn được",
  refusal: (refusal) => {
    switch (refusal.code) {
      case "already-watched":
        return "Sổ này đã có sheet theo dõi tỷ lệ. Hãy sửa các ô quy định ở đó.";
      case "nothing-to-watch":
        return "Sổ này chưa có bảng chấm điểm, nên chưa có gì để theo dõi. Hãy chèn mẫu trước.";
      case "share":
        return "Tỷ lệ phải là số nguyên từ 1 đến 100, ví dụ 20.";
    }
  },
  none: "Sổ này chưa theo dõi tỷ lệ mức cao nhất.",
  limit:
    "Văn bản quy định tỷ lệ có nhiều cách hiểu; đơn vị tự chọn cách tính và ghi căn cứ. Công cụ chỉ nhắc, không hạ mức của ai.",
};
