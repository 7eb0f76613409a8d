import { describe, expect, it } from "vitest";
import { CLEAN, FOUND_ERRORS, UNUSABLE } from "../../files/exit-codes";
import { exampleWorkbook } from "../../files/example-workbook";
import { apply } from "../../files/xlsx/write/apply";
import { capture } from "../../files/xlsx/read/capture";
import { openWorkbook, saveWorkbook } from "../../files/xlsx/package/workbook";
import { filledPanel } from "../src/seal/sealed-workbook";
import { workplace } from "./workplace";

const BY = ["--by", "Trần Thị Bình", "--reason", "cần gửi cấp trên"] as const;

describe("thamdinh seal, verify, reopen", () => {
  it("goes from sealing to a changed score, back, and on to the next seal", async () => {
    const place = workplace({ "to.xlsx": saveWorkbook(filledPanel().finish()) });
    expect(await place.run("seal", "to.xlsx", "--by", "Trần Thị Bình", "-o", "chot.xlsx")).toBe(FOUND_ERRORS);
    expect(place.printed.at(-1)).toMatch(/^Chưa chốt, vì còn việc chưa xong:\n- .*ngưỡng/);
    expect(place.stored.has("chot.xlsx")).toBe(false);
    expect(await place.run("seal", "to.xlsx", ...BY, "-o", "chot.xlsx")).toBe(CLEAN);
    const said = place.printed.at(-1)!;
    expect(said).toMatch(/^Đã chốt lần 1: \d+ dòng, ở sheet Niêm phong\. Đã ghi vào chot\.xlsx\./);
    expect(said).toContain("với lý do: cần gửi cấp trên");
    const [, code = ""] = /^Mã chốt: ([0-9a-f-]{39})$/m.exec(said) ?? [];
    expect(await place.run("verify", "chot.xlsx", "--expect", code)).toBe(CLEAN);
    expect(place.printed.at(-1)).toMatch(/^KHỚP: .*\nLần chốt 1, /);

    const workbook = openWorkbook(place.stored.get("chot.xlsx")!);
    const area = capture(workbook).names.find(({ name }) => name === "ThamDinh_4_TC1")!.block!.area;
    apply(workbook, { edits: [{ kind: "writeColumn", area: { ...area, rows: 1 }, cells: [2] }] });
    place.stored.set("sua.xlsx", saveWorkbook(workbook));
    expect(await place.run("verify", "sua.xlsx")).toBe(FOUND_ERRORS);
    expect(place.printed.at(-1)).toContain("- Sửa: TV01 · MH-001 · TC1: 1,50 → 2,00 (ô 'Phiếu TV01'!");
    expect(place.printed.at(-1)).toContain("chỉ mã ở ngoài tệp mới chứng minh");

    expect(await place.run("reopen", "sua.xlsx", "--by", "Trần Thị Bình", "-o", "mo.xlsx")).toBe(UNUSABLE);
    expect(place.complaints.at(-1)).toContain("phải có lý do");
    expect(await place.run("reopen", "sua.xlsx", ...BY, "-o", "mo.xlsx")).toBe(CLEAN);
    expect(place.printed.at(-1)).toContain(`Đã mở lại lần chốt 1 (mã ${code})`);
    expect(await place.run("seal", "mo.xlsx", ...BY, "-o", "chot2.xlsx")).toBe(CLEAN);
    expect(await place.run("verify", "chot2.xlsx", "--expect", code)).toBe(FOUND_ERRORS);
    expect(place.printed.at(-1)).toContain("không phải mã chốt của sổ này");
    expect(await place.run("verify", "chot2.xlsx", "--json")).toBe(CLEAN);
    expect(await place.run("check", "chot2.xlsx", "--json")).not.toBe(UNUSABLE);
  });

  it("seals tables without a panel too", async () => {
    const place = workplace({ "a.xlsx": exampleWorkbook() });
    expect(await place.run("seal", "a.xlsx", ...BY, "-o", "b.xlsx")).toBe(CLEAN);
    expect(await place.run("verify", "b.xlsx")).toBe(CLEAN);
    expect(await place.run("seal", "a.xlsx", ...BY, "--dry-run")).toBe(CLEAN);
    expect(place.printed.at(-1)).toContain("Niêm phong");
  });

  it.each([
    [["verify", "a.xlsx"], "chưa chốt"],
    [["seal", "a.xlsx", "-o", "b.xlsx"], "Chưa có tên người chốt"],
    [["reopen", "a.xlsx", ...BY, "-o", "b.xlsx"], "chưa chốt"],
  ])("refuses %j and says what to do", async (args, reason) => {
    const place = workplace({ "a.xlsx": exampleWorkbook() });
    expect(await place.run(...args)).toBe(UNUSABLE);
    expect(place.complaints.at(-1)).toContain(reason);
    expect([...place.stored.keys()]).toEqual(["a.xlsx"]);
  });
});
