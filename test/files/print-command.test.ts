import { describe, expect, it } from "vitest";
import { CLEAN, UNUSABLE } from "../../files/exit-codes";
import { openWorkbook, saveWorkbook, workbookSheets } from "../../files/xlsx/package/workbook";
import { FORM_TITLES, TEXT_FORMS } from "../../src/forms/form-kinds";
import { panelWorkbook, somebody } from "../panel-workbook";
import { filledPanel } from "../src/seal/sealed-workbook";
import { workplace } from "./workplace";

const book = saveWorkbook(filledPanel(2).finish());

describe("thamdinh print --docx", () => {
  it("writes every form of running text into a folder, leaves the workbook alone, and writes over nothing unasked", async () => {
    const place = workplace({ "to.xlsx": book });
    expect(await place.run("print", "to.xlsx", "--docx", "van-ban", "--dry-run")).toBe(CLEAN);
    expect(place.printed.at(-1)).toContain("Sẽ ghi 5 văn bản:");
    expect([...place.stored.keys()]).toEqual(["to.xlsx"]);
    expect(await place.run("print", "to.xlsx", "--docx", "van-ban", "--profile", "nha-nuoc")).toBe(CLEAN);
    expect(place.printed.at(-1)).toContain("Tờ trình · van-ban/to-trinh.docx");
    expect([...place.stored.keys()]).toEqual(["to.xlsx", ...TEXT_FORMS.map((form) => `van-ban/${form}.docx`)]);
    expect(place.stored.get("to.xlsx")).toBe(book);
    expect(await place.run("print", "to.xlsx", "--docx", "van-ban", "--form", "to-trinh")).toBe(UNUSABLE);
    expect(place.complaints.at(-1)).toContain("đã có");
    expect(await place.run("print", "to.xlsx", "--docx", "van-ban", "--form", "to-trinh", "--overwrite")).toBe(CLEAN);
  });

  it.each([
    [["--form", "tong-hop"], "là bảng"],
    [["-o", "in.xlsx"], "Hãy bỏ -o"],
    [["--form", "xac-nhan", "--entry", "MH-999"], "MH-999"],
  ])("refuses %j and says what to do", async (args, reason) => {
    const place = workplace({ "to.xlsx": book });
    expect(await place.run("print", "to.xlsx", "--docx", "van-ban", ...args)).toBe(UNUSABLE);
    expect(place.complaints.at(-1)).toContain(reason);
    expect([...place.stored.keys()]).toEqual(["to.xlsx"]);
  });
});

/** Names of the sheets with forms in a stored file. */
const formsIn = (bytes: Uint8Array) =>
  workbookSheets(openWorkbook(bytes))
    .map(({ name }) => name)
    .filter((name) => name.startsWith("In – "));

describe("thamdinh print --form", () => {
  it("lays several forms out at once, and one undo takes all of them back", async () => {
    const place = workplace({ "to.xlsx": book });
    expect(
      await place.run(
        "print",
        "to.xlsx",
        "--form",
        "bien-ban, to-trinh",
        "--form",
        "tong-hop,bien-ban",
        "-o",
        "in.xlsx",
      ),
    ).toBe(CLEAN);
    const wanted = ["bien-ban", "to-trinh", "tong-hop"] as const;
    expect(formsIn(place.stored.get("in.xlsx")!)).toEqual(wanted.map((form) => `In – ${FORM_TITLES[form]}`));
    expect(place.printed.at(-1)).toMatch(/^Đã lập 3 sheet:\n {2}In – Biên bản họp\n/);
    expect(await place.run("undo", "in.xlsx", "-o", "lai.xlsx")).toBe(CLEAN);
    expect(formsIn(place.stored.get("lai.xlsx")!)).toEqual([]);
  });

  it("lays out every form that can be made, and names what is missing for the others", async () => {
    const unscored = panelWorkbook([{ DoiTuong: "Đảng ủy xã A", MoHinh: "Một cửa lưu động" }], somebody(3));
    const place = workplace({ "to.xlsx": saveWorkbook(unscored.finish()) });
    expect(await place.run("print", "to.xlsx", "--form", "tat-ca", "-o", "in.xlsx")).toBe(CLEAN);
    expect(formsIn(place.stored.get("in.xlsx")!)).not.toContain(`In – ${FORM_TITLES["xac-nhan"]}`);
    expect(formsIn(place.stored.get("in.xlsx")!)).toContain(`In – ${FORM_TITLES["tong-hop"]}`);
    expect(place.printed.at(-1)).toContain("Chưa có mô hình nào có kết quả để xác nhận.");
  });

  it.each([
    [[], "Hãy chọn biểu mẫu: --form tat-ca"],
    [["--form", "bien-ban,biênbản"], "không có “biênbản”"],
    [["--form", "phieu-cham,phieu-ket-qua", "--entry", "MH-001"], "chỉ dùng khi in một biểu mẫu"],
  ])("refuses %j and says what to do", async (args, reason) => {
    const place = workplace({ "to.xlsx": book });
    expect(await place.run("print", "to.xlsx", "-o", "in.xlsx", ...args)).toBe(UNUSABLE);
    expect(place.complaints.at(-1)).toContain(reason);
    expect([...place.stored.keys()]).toEqual(["to.xlsx"]);
  });
});
