import type { SealRefusal } from "../../actions/seal/seal";
import type { OpenMatter } from "../../seal/open-matters";
import type { About } from "../../seal/compare-lines";
import type { SealDifference, Verification } from "../../seal/verify-seals";
import { quoteSheetName, rectToAddress } from "../../workbook/model/area";
import type { Area } from "../../workbook/model/area";
import { shownText } from "../../text/shown-text";
import { sealedValue } from "../sealed-value";
import type { SealWords } from "../seal-words";
import type { NumberStyle } from "../words";
import { viFinding } from "./findings";
import { viSealedOf } from "./sealed-of";

const LIMIT =
  "Đối chiếu mã này với mã in trên biên bản đã ký. Người giữ tệp có thể sửa rồi chốt lại; chỉ mã ở ngoài tệp mới chứng minh.";

const VALUES = { empty: "(trống)", replaced: (value: string) => `${value} gõ đè lên công thức` };

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
  difference: differenceText,
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

function differenceText(difference: SealDifference, { decimalSeparator }: NumberStyle): string {
  const value = (kind: string, text: string) => sealedValue(kind, text, decimalSeparator, VALUES);
  switch (difference.kind) {
    case "changed": {
      const { about, of, before, after, place } = difference;
      const verb = about.kind === "bo-tieu-chi" ? "Đổi bộ tiêu chí" : "Sửa";
      const what = [aboutText(about), viSealedOf(of, about.kind)].filter((part) => part !== "").join(" · ");
      return `${verb}: ${what}: ${value(about.kind, before)} → ${value(about.kind, after)}${at(place)}`;
    }
    case "added":
      return `Thêm: ${aboutText(difference.about)}${at(difference.place)}`;
    case "lost":
      return `Mất: ${aboutText(difference.about)} (đã chốt ở ô ${placeText(difference.place)})`;
    case "header":
      return `Sửa: năm, kỳ hoặc mã tổ không còn như khi chốt lần ${difference.number}${at(difference.place)}`;
    case "kept-line":
      return `Sửa trong sheet niêm phong: dòng này không còn khớp mã của nó${at(difference.place)}`;
    case "kept-seal":
      return `Sheet “${shownText(difference.sheet)}”: các dòng không còn cho ra mã chốt lần ${difference.number}.`;
    case "chain":
      return `Sheet “${shownText(difference.sheet)}”: mã chốt lần ${difference.number} không nối tiếp lần chốt trước.`;
    case "code":
      return `Mã đưa vào (${shownText(difference.typed)}) không phải mã chốt của sổ này.`;
  }
}

const KINDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "bo-tieu-chi": "",
    "chi-tieu": "theo dõi tỷ lệ xuất sắc",
    "chot": "lần chốt",
    "diem": "",
    "ket-qua": "kết quả",
    "khong-cham": "không tham gia chấm",
    "phieu": "",
    "quy-dinh": "quy định của tổ",
    "thanh-vien": "thành viên",
  }),
);

function aboutText({ kind, key }: About): string {
  const label = KINDS.get(kind) ?? kind;
  const name = kind === "quy-dinh" || kind === "chi-tieu" ? viSealedOf(key, kind) : kind === "chot" ? "" : key;
  return [label, shownText(name)].filter((part) => part !== "").join(" ");
}

function at(place: Area | null): string {
  return place ? ` (ô ${placeText(place)})` : "";
}

function placeText({ sheet, ...rect }: Area): string {
  return `${quoteSheetName(sheet)}!${rectToAddress({ ...rect, rows: 1, columns: 1 })}`;
}

function verificationLines(verification: Verification, numbers: NumberStyle): readonly string[] {
  const { matches, number, code, lines, seals, reopened, reason, differences, isCodeCompared } = verification;
  return [
    matches ? "KHỚP: sổ tính đúng như khi chốt." : `KHÔNG KHỚP: có ${differences.length} chỗ khác với bản đã chốt.`,
    `Lần chốt ${number}${seals > 1 ? ` (đối chiếu cả ${seals} lần)` : ""}, ${lines} dòng. Mã chốt: ${code}`,
    ...(reason === "" ? [] : [`Đã chốt khi còn việc chưa xong, với lý do: ${shownText(reason)}`]),
    ...(reopened
      ? [
          `Lần chốt này đã được mở lại${reopened.by === "" ? "" : ` (${shownText(reopened.by)})`}: ${shownText(reopened.reason)}`,
        ]
      : []),
    ...differences.map((difference) => `- ${differenceText(difference, numbers)}`),
    isCodeCompared ? "Đã đối chiếu với mã đưa vào." : LIMIT,
    ...(isCodeCompared ? [LIMIT] : []),
  ];
}
