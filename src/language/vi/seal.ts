import type { SealRefusal } from "../../actions/seal/seal";
import type { OpenMatter } from "../../seal/open-matters";
import type { Verification } from "../../seal/verify-seals";
import { shownText } from "../../text/shown-text";
import type { SealWords } from "../seal-words";
import type { NumberStyle } from "../words";
import { viFinding } from "./findings";
import { placeText, viSealDifference } from "./seal-difference";

const LIMIT =
  "Đối chiếu mã này với mã in trên biên bản đã ký. Người giữ tệp có thể sửa rồi chốt lại; chỉ mã ở ngoài tệp mới chứng minh.";

/** Vietnamese sentences about sealing and verifying. */
export const viSeal: SealWords = {
  limit: LIMIT,
  refusal: (refusal, numbers) => refusalLines(refusal, numbers),
  reopenRefusal: ({ code }) => {
    switch (code) {
      case "not-sealed":
        return "Sổ này chưa chốt, hoặc đã mở lại rồi, nên không có gì để mở. Hãy xem sheet Niêm phong.";
      case "no-name":
        return "Chưa có tên người mở lại. Hãy ghi họ tên (--by).";
      case "no-reason":
        return "Mở lại kết quả đã chốt thì phải có lý do. Hãy ghi lý do (--reason).";
    }
  },
  matters: matterLines,
  difference: viSealDifference,
  summary: summaryLines,
  verification: verificationLines,
};

function refusalLines(refusal: SealRefusal, numbers: NumberStyle): readonly string[] {
  switch (refusal.code) {
    case "nothing-to-seal":
      return ["Sổ này chưa có bảng chấm điểm nào có đối tượng, nên chưa có gì để chốt. Hãy nhập và xếp loại trước."];
    case "no-name":
      return ["Chưa có tên người chốt. Hãy ghi họ tên (--by)."];
    case "already-sealed":
      return [
        `Kết quả đã chốt, ở sheet “${shownText(refusal.sheet)}”, mã ${refusal.printed}. Muốn sửa rồi chốt lại, hãy mở lại và ghi lý do trước.`,
      ];
    case "open-matters":
      return [
        "Chưa chốt, vì còn việc chưa xong:",
        ...matterLines(refusal.matters, numbers),
        "Hãy làm xong các việc trên. Nếu vẫn phải chốt, hãy ghi lý do (--reason); lý do được in cùng kết quả.",
      ];
  }
}

function matterLines(matters: readonly OpenMatter[], numbers: NumberStyle): readonly string[] {
  return matters.map(({ count, first }) => {
    const place = first.where.area ? `${placeText(first.where.area)}: ` : "";
    const more = count > 1 ? ` (và ${count - 1} chỗ nữa cùng loại)` : "";
    return `- ${place}${viFinding(first, numbers)}${more}`;
  });
}

function verificationLines(verification: Verification, numbers: NumberStyle): readonly string[] {
  const { differences, isCodeCompared } = verification;
  return [
    ...summaryLines(verification),
    ...differences.map((difference) => `- ${viSealDifference(difference, numbers)}`),
    isCodeCompared ? "Đã đối chiếu với mã đưa vào." : LIMIT,
    ...(isCodeCompared ? [LIMIT] : []),
  ];
}

function summaryLines(verification: Verification): readonly string[] {
  const { matches, number, code, lines, seals, reopened, reason, differences } = verification;
  return [
    matches ? "KHỚP: sổ tính đúng như khi chốt." : `KHÔNG KHỚP: có ${differences.length} chỗ khác với bản đã chốt.`,
    `Lần chốt ${number}${seals > 1 ? ` (đối chiếu cả ${seals} lần)` : ""}, ${lines} dòng. Mã chốt: ${code}`,
    ...(reason === "" ? [] : [`Đã chốt khi còn việc chưa xong, với lý do: ${shownText(reason)}`]),
    ...(reopened
      ? [
          `Lần chốt này đã được mở lại${reopened.by === "" ? "" : ` (${shownText(reopened.by)})`}: ${shownText(reopened.reason)}`,
        ]
      : []),
  ];
}
