import { mkdir, writeFile } from "node:fs/promises";
import process from "node:process";
import { expect, it } from "vitest";
import { saveWorkbook } from "../../files/xlsx/package/workbook";
import { FORM_KINDS, SINGLE_PAGES } from "../../src/forms/form-kinds";
import type { FormKind } from "../../src/forms/form-kinds";
import { toGreyPage, toPdf, withPagePictures, wordsOfPdf } from "../libreoffice";
import type { PrintedWord } from "../libreoffice";
import { examplePanel } from "../src/forms/example-panel";
import { printInto } from "../src/forms/printed-forms";
import { smallPng } from "./small-picture";

const FOLDER = "docs/pictures/bieu-mau";
const DOTS_PER_INCH = 72;
const MOST_BYTES = 60_000;

/** What each form is called in its title, and how its subject begins. */
const TITLES: Readonly<Record<FormKind, string>> = {
  "phieu-cham": "PHIẾU CHẤM ĐIỂM Tổ",
  "bang-cham": "BẢNG ĐIỂM CỦA NGƯỜI CHẤM",
  "tong-hop": "BẢNG TỔNG HỢP ĐIỂM Tổ",
  "bien-ban": "BIÊN BẢN Họp",
  "to-trinh": "TỜ TRÌNH Kết",
  "thong-bao": "THÔNG BÁO Về",
  "quyet-dinh": "QUYẾT ĐỊNH Về",
  "xac-nhan": "GIẤY XÁC NHẬN Kết",
  "khen-thuong": "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG",
  "phieu-ket-qua": "PHIẾU KẾT QUẢ Thẩm",
};
/** One judge and one entry are enough of the forms of one page each. */
const CHOICE: Readonly<Partial<Record<FormKind, { readonly judge?: string; readonly entry?: string }>>> = {
  "phieu-cham": { judge: "TV01", entry: "MH-002" },
  "bang-cham": { judge: "TV01" },
  "xac-nhan": { entry: "MH-002" },
  "phieu-ket-qua": { entry: "MH-002" },
};
/** The last line of those who sign, at the left or the right. */
const SIGNERS = ["NGƯỜI CHẤM", "CHỦ TRÌ", "CHỦ TỌA", "TỔ TRƯỞNG", "BÍ THƯ", "CHỦ TỊCH"];

withPagePictures("Printed forms", () => {
  it.each(["party", "state"] as const)("of the %s profile: each on its page, nobody signs a page of its own", async (profile) => {
    const workbook = examplePanel(profile === "state");
    for (const form of FORM_KINDS) printInto(workbook, form, { profile, ...CHOICE[form] });
    const pdf = await toPdf(saveWorkbook(workbook), profile);
    const pages = textsOf(await wordsOfPdf(pdf));
    for (const form of FORM_KINDS) {
      const own = pages.filter(([, text]) => text.includes(closed(TITLES[form])));
      expect(own.length, form).toBe(1);
      const [[page] = [0]] = own;
      const picture = smallPng(await toGreyPage(pdf, page, DOTS_PER_INCH));
      expect(picture.length, form).toBeLessThan(MOST_BYTES);
      await keep(`${profile === "party" ? "dang" : "nha-nuoc"}-${form}`, picture);
      if (SINGLE_PAGES.has(form)) expect(SIGNERS.some((post) => own[0]![1].includes(closed(post))), form).toBe(true);
    }
    // Whoever signs has something above to sign: its own page would begin with the post
    const first = pages.filter(([, text]) => SIGNERS.some((post) => text.replace(/^\d+/, "").startsWith(closed(post))));
    expect(first).toEqual([]);
  });
});

/** Pictures are kept in the repository; `npm run guide` draws them anew. */
async function keep(name: string, picture: Uint8Array): Promise<void> {
  if (process.env["DRAW_PICTURES"] !== "1") return;
  await mkdir(FOLDER, { recursive: true });
  await writeFile(`${FOLDER}/${name}.png`, picture);
}

/** A text without spaces: a PDF parts words where their letters come from several fonts. */
function closed(text: string): string {
  return text.normalize("NFC").replace(/\s/g, "");
}

/** The words of each page without spaces between, by its number. */
function textsOf(words: readonly PrintedWord[]): readonly (readonly [number, string])[] {
  const pages = new Map<number, string[]>();
  for (const { page, text } of words) pages.set(page, [...(pages.get(page) ?? []), text]);
  return [...pages].map(([page, texts]) => [page, closed(texts.join(""))]);
}
