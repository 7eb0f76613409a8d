import { describe, expect, it } from "vitest";
import { capture } from "../../../../files/xlsx/read/capture";
import { FORM_KINDS, TEXT_FORMS, isTextForm } from "../../../../src/forms/form-kinds";
import type { FormKind } from "../../../../src/forms/form-kinds";
import type { HeadingProfile } from "../../../../src/workbook/sheets/heading";
import { perform } from "../../../../src/actions/perform";
import { enForms } from "../../../../src/language/en/forms";
import { viForms } from "../../../../src/language/vi/forms";
import { SEAL, filledPanel } from "../../seal/sealed-workbook";
import { carryOut } from "../../../panel-workbook";
import { validate, withValidator } from "../../../producers/validator";
import { paperOf, paragraphOf, partsOf, shownText, withEntries } from "./text-document";
import type { DocumentParts } from "./text-document";

const panel = capture(filledPanel(3).finish());
const PROFILES = ["party", "state"] as const;
const made = new Map<string, Promise<DocumentParts>>();

/** A document of the panel, written once for all tests. */
function partsFor(form: FormKind, profile: HeadingProfile): Promise<DocumentParts> {
  const key = `${profile} ${form}`;
  const known = made.get(key) ?? partsOf(paperOf(panel, form, profile));
  made.set(key, known);
  return known;
}

const EACH = PROFILES.flatMap((profile) => TEXT_FORMS.map((form) => [profile, form] as const));

describe("The measures of text documents", () => {
  it.each([
    ["party", "thong-bao", "CƠ QUAN CẤP TRÊN", "14 pt, center, 1 dòng, sau 0 pt"],
    ["party", "thong-bao", "TÊN CƠ QUAN", "14 pt, đậm, center, 1 dòng, sau 0 pt"],
    ["party", "thong-bao", "ĐẢNG CỘNG SẢN", "15 pt, đậm, center, 1 dòng, sau 0 pt"],
    ["party", "thong-bao", "Số      -TB", "14 pt, center, 1 dòng, sau 0 pt"],
    ["party", "thong-bao", "………, ngày", "14 pt, nghiêng, center, 1 dòng, sau 0 pt"],
    ["party", "thong-bao", "THÔNG BÁO", "15 pt, đậm, center, 1 dòng, sau 0 pt"],
    ["party", "thong-bao", "Về kết quả", "14 pt, đậm, center, 1 dòng, sau 0 pt"],
    ["party", "thong-bao", "1. Công nhận", "14 pt, both, đúng 18 pt, sau 6 pt, lùi 10 mm"],
    ["party", "thong-bao", "Căn cứ", "14 pt, nghiêng, both, đúng 18 pt, sau 6 pt, lùi 10 mm"],
    ["party", "thong-bao", "T/M TÊN", "14 pt, đậm, center, 1 dòng, sau 0 pt"],
    ["party", "thong-bao", "BÍ THƯ", "14 pt, center, 1 dòng, sau 0 pt"],
    ["party", "thong-bao", "Nơi nhận:", "14 pt, gạch chân, left, 1 dòng, sau 0 pt"],
    ["party", "thong-bao", "- Lưu Văn phòng", "12 pt, left, 1 dòng, sau 0 pt"],
    ["party", "bien-ban", "NGƯỜI GHI BIÊN BẢN", "14 pt, đậm, center, 1 dòng, sau 0 pt"],
    ["party", "to-trinh", "Kính trình", "14 pt, center, đúng 18 pt, sau 6 pt"],
    ["state", "quyet-dinh", "CƠ QUAN CẤP TRÊN", "13 pt, center, 1 dòng, sau 0 pt"],
    ["state", "quyet-dinh", "TÊN CƠ QUAN", "13 pt, đậm, center, 1 dòng, sau 0 pt"],
    ["state", "quyet-dinh", "CỘNG HÒA XÃ HỘI", "13 pt, đậm, center, 1 dòng, sau 0 pt"],
    ["state", "quyet-dinh", "Độc lập - Tự do", "14 pt, đậm, center, 1 dòng, sau 0 pt"],
    ["state", "quyet-dinh", "Số:      /QĐ", "13 pt, center, 1 dòng, sau 0 pt"],
    ["state", "quyet-dinh", "QUYẾT ĐỊNH", "14 pt, đậm, center, 1 dòng, sau 0 pt"],
    ["state", "quyet-dinh", "Điều 1", "14 pt, both, 1 dòng, sau 6 pt, lùi 10 mm"],
    ["state", "quyet-dinh", "TM. TÊN", "14 pt, đậm, center, 1 dòng, sau 0 pt"],
    ["state", "quyet-dinh", "CHỦ TỊCH", "14 pt, đậm, center, 1 dòng, sau 0 pt"],
    ["state", "quyet-dinh", "Nơi nhận:", "12 pt, đậm, nghiêng, left, 1 dòng, sau 0 pt"],
    ["state", "quyet-dinh", "- Lưu: VT", "11 pt, left, 1 dòng, sau 0 pt"],
    ["state", "bien-ban", "THƯ KÝ", "14 pt, đậm, center, 1 dòng, sau 0 pt"],
  ] as const)("of the %s profile: %s, “%s” is %s", async (profile, form, text, measures) => {
    expect(paragraphOf(await partsFor(form, profile), text)).toBe(measures);
  });

  it.each(EACH)(
    "of the %s profile, %s: A4, margins, fonts, page numbers from the second page on",
    async (profile, form) => {
      const parts = await partsFor(form, profile);
      expect(parts.document).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
      // 20, 15, 20 and 30 mm
      expect(parts.document).toContain(
        '<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>',
      );
      expect(parts.styles).toContain('w:ascii="Times New Roman"');
      expect(parts.document).not.toContain("<w:rFonts");
      expect(parts.document).toContain("<w:titlePg/>");
      expect(parts.margins.get("header first")).not.toContain("PAGE");
      const numbers = parts.margins.get("header default")!;
      expect(numbers.includes("PAGE") && numbers.includes('<w:jc w:val="center"/>')).toBe(form !== "xac-nhan");
    },
  );
});

describe("A text document", () => {
  it("repeats the heading of its table, parts no row, and keeps those who sign with what they sign", async () => {
    const { document } = await partsFor("bien-ban", "party");
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(document.match(/<w:cantSplit\/>/g)).toHaveLength(document.match(/<w:tr>/g)!.length);
    const paragraphs = document.split("<w:p>");
    const last = paragraphs.findIndex((own) => shownText(own).startsWith("Biên bản lập xong"));
    for (const own of paragraphs.slice(last - 1, last + 2)) expect(own).toContain("<w:keepNext/>");
  });

  it("is a draft until the results are sealed, and carries the code below every page afterwards", async () => {
    const draft = await partsFor("to-trinh", "party");
    expect(shownText(draft.document)).toContain("DỰ THẢO");
    expect(shownText(draft.margins.get("footer default")!)).toBe("");
    const workbook = filledPanel(2).finish();
    const { performed } = carryOut(workbook, { kind: "seal", ...SEAL });
    if (performed.kind !== "sealed") throw new Error("refused");
    const sealed = await partsOf(paperOf(capture(workbook), "to-trinh", "party"));
    expect(shownText(sealed.document)).not.toContain("DỰ THẢO");
    for (const page of ["first", "default"])
      expect(shownText(sealed.margins.get(`footer ${page}`)!)).toBe(`Mã chốt: ${performed.printed}`);
  });

  it("begins a page for each certificate and for an appendix", async () => {
    const breaks = async (form: "xac-nhan" | "quyet-dinh") =>
      (await partsFor(form, "state")).document.match(/<w:pageBreakBefore\/>/g);
    expect(await breaks("xac-nhan")).toHaveLength(2);
    expect(await breaks("quyet-dinh")).toHaveLength(1);
  });

  it.each([1, 25, 300])("of %i entries has each of them, composed, with points as they are written", async (count) => {
    const name = (row: number) => `${"Mô hình dân vận khéo ".repeat(10).slice(0, 190)} ${String(row)}`.normalize("NFD");
    const text = shownText((await partsOf(withEntries(paperOf(panel, "bien-ban", "party"), count, name))).document);
    for (const row of [0, count - 1]) expect(text).toContain(name(row).normalize("NFC"));
    expect(text.match(/8,50/g)).toHaveLength(count);
  });

  it.each(FORM_KINDS.filter((kind) => !isTextForm(kind)))(
    "is not made of %s, which is a table: it is said why",
    (kind) => {
      expect(viForms.noDocument(kind)).toContain("căn đều");
      expect(enForms.noDocument(kind)).not.toBe(viForms.noDocument(kind));
    },
  );

  it("changes nothing in the workbook", () => {
    const input = { form: "to-trinh", profile: "party", judge: null, entry: null, isBlank: false } as const;
    expect(perform({ kind: "read-form", ...input }, panel).plan.edits).toEqual([]);
  });
});

withValidator("Microsoft's validator", () => {
  // One of each kind: minutes with their table, a decision with its appendix, certificates of a page each
  it.each([
    ["party", "bien-ban"],
    ["state", "quyet-dinh"],
    ["party", "xac-nhan"],
  ] as const)("finds nothing in the %s profile's %s", async (profile, form) => {
    expect(await validate((await partsFor(form, profile)).bytes, "docx")).toEqual([]);
  });
});
