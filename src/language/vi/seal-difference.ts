import type { About } from "../../seal/compare-lines";
import type { SealDifference } from "../../seal/verify-seals";
import { quoteSheetName, rectToAddress } from "../../workbook/model/area";
import type { Area } from "../../workbook/model/area";
import { shownText } from "../../text/shown-text";
import { sealedValue } from "../sealed-value";
import type { NumberStyle } from "../words";
import { viSealedOf } from "./sealed-of";

const VALUES = { empty: "(trống)", replaced: (value: string) => `${value} gõ đè lên công thức` };

/** Says one difference between a workbook and what was sealed, with its place. */
export function viSealDifference(difference: SealDifference, { decimalSeparator }: NumberStyle): string {
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

/** A cell as people write it, with its sheet. */
export function placeText({ sheet, ...rect }: Area): string {
  return `${quoteSheetName(sheet)}!${rectToAddress({ ...rect, rows: 1, columns: 1 })}`;
}
