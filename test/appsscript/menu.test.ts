import { describe, expect, it, test } from "vitest";
import { manifest, openAddon } from "./open-addon";
import type { OpenAddon } from "./open-addon";

const COMMANDS = ["Kiểm tra", "Xếp loại", "Tổng hợp"];
const TEMPLATES = ["Chấm điểm tập thể", "Chấm điểm cá nhân", "Cá nhân không đăng ký", "Danh mục đăng ký"];

/** The data that the notice's page was given. */
function notice({ screen }: OpenAddon): { readonly kind: string; readonly language: string; readonly digest: { readonly kind: string } | null; readonly error: { readonly code: string } | null } | null {
  const text = /id="data">(.*?)<\/script>/.exec(screen.dialog?.html ?? "")?.[1];
  return text === undefined ? null : (JSON.parse(text) as never);
}

describe("The menu", () => {
  test.each(["NONE", "LIMITED", "FULL"] as const)("is there when a spreadsheet is opened with the rights %s", (authMode) => {
    const addon = openAddon();
    expect(addon.open(authMode)).toMatchObject({ ended: "returned" });
    expect(addon.screen.menus.map(({ caption }) => caption)).toEqual(["Thẩm định"]);
    for (const caption of ["Mở bảng bên", ...COMMANDS]) expect(addon.screen.functionOf("Thẩm định", caption)).not.toBe("");
    for (const caption of TEMPLATES) expect(addon.screen.functionOf("Thẩm định", "Chèn mẫu", caption)).not.toBe("");
  });

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
    expect([addon.screen.dialog?.title, notice(addon)?.language]).toEqual(["Check", "en"]);
  });

  it("opens the sidebar", () => {
    const addon = openAddon();
    addon.choose("Mở bảng bên");
    expect(addon.screen.sidebar).toMatchObject({ title: "Thẩm định" });
  });

  test.each(TEMPLATES)("inserts %s and says no more, since the sheet that opened says it all", (caption) => {
    const addon = openAddon();
    expect(addon.choose("Chèn mẫu", caption)).toMatchObject({ ended: "returned" });
    expect(addon.screen.dialog).toBeNull();
    expect(addon.grid.sheet(addon.grid.activeSheet()).name).toMatch(/Chấm điểm|Cá nhân|Danh mục/);
  });

  test.each(COMMANDS)("says after %s what it came to, in a spreadsheet without tables too", (caption) => {
    const addon = openAddon();
    addon.choose(caption);
    expect(addon.screen.dialog?.title).toBe(caption);
    expect(notice(addon)).toMatchObject({ language: "vi", error: null, digest: { kind: "outcome", error: { code: "no-tables" } } });
  });

  it("selects the first cell to mend", () => {
    const addon = openAddon();
    addon.choose("Chèn mẫu", "Chấm điểm tập thể");
    const subject = addon.area("ThamDinh_1_DoiTuong");
    const { id } = addon.grid.findSheet(subject.sheet)!;
    addon.grid.type(id, subject.row, subject.column, "Đảng ủy A");
    const score = addon.area("ThamDinh_1_TC2");
    addon.grid.setContent(id, score.row, score.column, 15);
    addon.choose("Kiểm tra");
    expect(addon.grid.sheet(id).selection).toEqual([{ row: score.row, column: score.column, rows: 1, columns: 1 }]);
    expect(notice(addon)).toMatchObject({ digest: { error: { where: { area: { sheet: subject.sheet } } } } });
  });

  it("tells in a line at the corner where no dialog may open", () => {
    const addon = openAddon();
    expect(addon.runner.execute("check", [], { authMode: "LIMITED" })).toMatchObject({ ended: "returned" });
    expect(addon.screen.dialog).toBeNull();
    expect(addon.host.toasts.at(-1)).toMatchObject({ title: "Kiểm tra" });
    expect(addon.host.toasts.at(-1)?.message).toMatch(/mẫu|lỗi/);
  });

  it("says why nothing was done, and changes nothing", () => {
    const addon = openAddon();
    addon.locks.holdByOther("document", 60_000);
    const before = addon.host.snapshotState();
    addon.choose("Chèn mẫu", "Danh mục đăng ký");
    expect(notice(addon)).toMatchObject({ error: { code: "others-working" } });
    expect(addon.host.snapshotState()).toEqual(before);
  });

  it("keeps names from cells out of the page's markup", () => {
    const addon = openAddon();
    addon.choose("Chèn mẫu", "Chấm điểm tập thể");
    const subject = addon.area("ThamDinh_1_DoiTuong");
    const { id } = addon.grid.findSheet(subject.sheet)!;
    addon.grid.setContent(id, subject.row, subject.column, "A");
    addon.grid.setContent(id, subject.row, subject.column + 2, "</script><script>alert(1)</script>");
    addon.choose("Kiểm tra");
    expect(addon.screen.dialog?.html).not.toContain("<script>alert(1)");
    expect(JSON.stringify(notice(addon))).toBeTruthy();
  });
});

it("asks for the open spreadsheet and its own pages, and nothing else", () => {
  expect(manifest.oauthScopes).toEqual(["https://www.googleapis.com/auth/spreadsheets.currentonly", "https://www.googleapis.com/auth/script.container.ui"]);
  expect([manifest.runtimeVersion, manifest.timeZone, manifest.exceptionLogging]).toEqual(["V8", "Asia/Ho_Chi_Minh", "NONE"]);
});
