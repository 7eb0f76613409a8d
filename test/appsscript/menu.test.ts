import { describe, expect, it, test } from "vitest";
import { rectToAddress } from "../../src/workbook/model/area";
import { manifest, openAddon } from "./open-addon";

const COMMANDS = ["Kiểm tra", "Xếp loại", "Tổng hợp"];
const TEMPLATES = ["Chấm điểm tập thể", "Chấm điểm cá nhân", "Cá nhân không đăng ký", "Danh mục đăng ký"];

const NO_TABLES = /chưa có bảng chấm điểm/;

describe("The menu", () => {
  test.each(["NONE", "LIMITED", "FULL"] as const)(
    "is there when a spreadsheet is opened with the rights %s",
    (authMode) => {
      const addon = openAddon();
      expect(addon.open(authMode)).toMatchObject({ ended: "returned" });
      expect(addon.screen.menus.map(({ caption }) => caption)).toEqual(["Thẩm định"]);
      for (const caption of ["Mở bảng bên", ...COMMANDS])
        expect(addon.screen.functionOf("Thẩm định", caption)).not.toBe("");
      for (const caption of TEMPLATES) expect(addon.screen.functionOf("Thẩm định", "Chèn mẫu", caption)).not.toBe("");
    },
  );

  it("is there as soon as the add-on is installed", () => {
    const addon = openAddon();
    addon.runner.run("onInstall", [{}], { kind: "trigger", authMode: "FULL" });
    expect(addon.screen.menus).toHaveLength(1);
  });

  it("speaks English to whom Google speaks English", () => {
    const addon = openAddon({ userLocale: "en_GB" });
    addon.open();
    expect(addon.screen.functionOf("Thẩm định", "Insert template", "Register")).toBe("insertRegister");
    expect(addon.press("Thẩm định", "Check")).toMatchObject({ ended: "returned" });
    expect([addon.screen.dialog?.title, addon.notice().language]).toEqual(["Check", "en"]);
  });

  it("opens the sidebar", () => {
    const addon = openAddon();
    addon.choose("Mở bảng bên");
    expect(addon.screen.sidebar).toMatchObject({ title: "Thẩm định" });
  });

  test.each(TEMPLATES)("inserts %s and says no more, since the sheet that opened says it all", async (caption) => {
    const addon = openAddon();
    expect(addon.choose("Chèn mẫu", caption)).toMatchObject({ ended: "returned" });
    expect(addon.screen.dialog?.title).toBe("Chèn mẫu");
    expect(await addon.finishNotice()).toBeNull();
    expect(addon.screen.dialog).toBeNull();
    expect(addon.grid.sheet(addon.grid.activeSheet()).name).toMatch(/Chấm điểm|Cá nhân|Danh mục/);
  });

  test.each(COMMANDS)("says after %s what it came to, in a spreadsheet without tables too", async (caption) => {
    const addon = openAddon();
    addon.choose(caption);
    expect([addon.screen.dialog?.title, addon.notice()]).toMatchObject([
      caption,
      { language: "vi", numbers: { decimalSeparator: "," } },
    ]);
    expect(await addon.finishNotice()).toEqual([expect.stringMatching(NO_TABLES)]);
    expect(addon.screen.dialog).not.toBeNull();
  });

  it("dates a summary by the spreadsheet's own calendar", async () => {
    // Still the 22nd in Los Angeles, where the sheet is kept, and the 23rd where the script is
    const addon = openAddon({ timeZone: "America/Los_Angeles" });
    addon.choose("Tổng hợp");
    expect(addon.notice().command).toEqual({ kind: "summarize", date: "22/11/2026", profile: "party" });
    await addon.finishNotice();
  });

  it("selects the first cell to fix", async () => {
    const addon = openAddon();
    addon.choose("Chèn mẫu", "Chấm điểm tập thể");
    await addon.finishNotice();
    const subject = addon.area("ThamDinh_1_DoiTuong");
    const { id } = addon.grid.findSheet(subject.sheet)!;
    addon.grid.type(id, subject.row, subject.column, "Đảng ủy A");
    const score = addon.area("ThamDinh_1_TC2");
    addon.grid.setContent(id, score.row, score.column, 15);
    for (const role of ["MoHinh", "TC1"])
      addon.grid.setContent(id, score.row, addon.area(`ThamDinh_1_${role}`).column, role === "TC1" ? 1 : "Một cửa");
    addon.choose("Kiểm tra");
    const lines = await addon.finishNotice();
    expect(addon.grid.sheet(id).selection).toEqual([{ row: score.row, column: score.column, rows: 1, columns: 1 }]);
    expect(lines?.join(" ")).toContain(
      `Cần sửa trước: ô ${rectToAddress({ ...score, rows: 1 })} (Đảng ủy A, mô hình “Một cửa”), sheet “${subject.sheet}”.`,
    );
  });

  it("says in a line at the corner what to do where no dialog may open, and does nothing", () => {
    const addon = openAddon();
    const before = addon.host.snapshotState();
    expect(addon.runner.execute("classify", [], { authMode: "LIMITED" })).toMatchObject({ ended: "returned" });
    expect(addon.screen.dialog).toBeNull();
    expect(addon.host.toasts).toMatchObject([
      { title: "Xếp loại", message: expect.stringMatching(/chưa làm gì.*chọn lại lệnh/) as string },
    ]);
    expect(addon.host.snapshotState()).toEqual(before);
  });

  it("says why nothing was done, and changes nothing", async () => {
    const addon = openAddon();
    addon.locks.holdByOther("document", 60_000);
    const before = addon.host.snapshotState();
    addon.choose("Chèn mẫu", "Danh mục đăng ký");
    expect(await addon.finishNotice()).toEqual([expect.stringMatching(/Người khác đang dùng Thẩm định/)]);
    expect(addon.host.snapshotState()).toEqual(before);
  });
});

it("asks for the open spreadsheet and its own pages, and nothing else", () => {
  expect(manifest.oauthScopes).toEqual([
    "https://www.googleapis.com/auth/spreadsheets.currentonly",
    "https://www.googleapis.com/auth/script.container.ui",
  ]);
  expect([manifest.runtimeVersion, manifest.timeZone, manifest.exceptionLogging]).toEqual([
    "V8",
    "Asia/Ho_Chi_Minh",
    "NONE",
  ]);
});
