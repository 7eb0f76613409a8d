import { describe, expect, it } from "vitest";
import { CLEAN, UNUSABLE } from "../../files/exit-codes";
import { saveWorkbook } from "../../files/xlsx/package/workbook";
import { TEXT_FORMS } from "../../src/forms/form-kinds";
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
