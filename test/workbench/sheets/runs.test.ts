import { describe, expect, it, test } from "vitest";
import { createMemoryGrid } from "../../../workbench/grid/memory-grid";
import { createFunctionSandbox } from "../../../workbench/sheets/runtime/function-sandbox";
import { NODE_SANDBOX } from "../../../workbench/sheets/runtime/node-sandbox";
import { createSimulatedSheets } from "../../../workbench/sheets/simulated-sheets";
import type { SimulatedSheetsOptions } from "../../../workbench/sheets/simulated-sheets";
import { messageOf, openSheets } from "./in-sheets";

function withScript(code: string, options: SimulatedSheetsOptions = {}) {
  const grid = createMemoryGrid();
  return {
    grid,
    sheet: grid.activeSheet(),
    ...createSimulatedSheets(grid, { sandbox: NODE_SANDBOX, code, ...options }),
  };
}

describe.each([
  { sandbox: NODE_SANDBOX, where: "node:vm" },
  { sandbox: createFunctionSandbox(), where: "a function" },
])("scripts in $where", ({ sandbox }) => {
  it("have nothing of the web", () => {
    const { runner } = withScript(
      `
      function missing() {
        return [typeof setTimeout, typeof fetch, typeof URL, typeof TextEncoder, typeof structuredClone, typeof crypto, typeof atob, typeof Intl, typeof process].join();
      }`,
      { sandbox },
    );
    expect(runner.run("missing")).toBe(Array(9).fill("undefined").join());
  });

  it("have what the language and Apps Script have", () => {
    const { runner } = withScript(
      `
      function there() {
        return [typeof Map, typeof Promise, typeof JSON.parse, typeof globalThis, typeof SpreadsheetApp, typeof console.log, typeof Logger.log, typeof encodeURIComponent].join();
      }`,
      { sandbox },
    );
    expect(runner.run("there")).toBe("function,function,function,object,object,function,function,function");
  });

  it("begin anew with each run: no state survives", () => {
    const { runner } = withScript("var count = 0; function next() { count += 1; return count; }", { sandbox });
    expect([runner.run("next"), runner.run("next")]).toEqual([1, 1]);
  });

  it("are called by the names of their global functions only", () => {
    const { runner } = withScript(
      "var lib = (() => { function hidden() {} return { hidden }; })(); function shown() {}",
      { sandbox },
    );
    expect(["shown", "hidden", "nowhere", "parseInt"].map((name) => runner.hasFunction(name))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(messageOf(() => runner.run("nowhere"))).toBe("Script function not found: nowhere");
  });

  it("live by the simulated clock", () => {
    const { runner, host } = withScript(
      "function wait() { const before = Date.now(); Utilities.sleep(5000); return [Date.now() - before, new Date().getHours()]; }",
      { sandbox, callTime: 10 },
    );
    expect(runner.run("wait")).toEqual([5010, 8]);
    expect(host.now).toBe(Date.UTC(2026, 10, 23, 1) + 5010);
  });
});

describe("the time limit", () => {
  const slow = `function main() {
    const sheet = SpreadsheetApp.getActiveSheet();
    try {
      for (let row = 1; row <= 10; row++) sheet.getRange(row, 1).setValue(row);
    } catch (error) {
      sheet.getRange("B1").setValue("caught");
    } finally {
      sheet.getRange("B2").setValue("cleaned up");
    }
  }`;

  it("ends a run where it stands: neither catch nor finally has any effect", () => {
    const { runner, grid, sheet } = withScript(slow, { timeLimit: 70, callTime: 10 });
    expect(runner.execute("main")).toEqual({ ended: "killed", message: "Exceeded maximum execution time" });
    expect([1, 2, 3, 4].map((row) => grid.sheet(sheet).content(row, 1))).toEqual([1, 2, 3, null]);
    expect([1, 2].map((row) => grid.sheet(sheet).content(row, 2))).toEqual([null, null]);
  });

  it("leaves time enough to those who take less", () => {
    expect(withScript(slow, { callTime: 10 }).runner.execute("main").ended).toBe("returned");
  });

  it("is shorter for simple triggers", () => {
    const code = "function onOpen() { Utilities.sleep(31000); SpreadsheetApp.getActive(); }";
    expect(withScript(code).open()).toEqual({ ended: "killed", message: "Exceeded maximum execution time" });
  });
});

describe("calls", () => {
  it("are counted by name", () => {
    const { app, host } = openSheets();
    app
      .getActiveSheet()
      .getRange("A1:B1")
      .setValues([[1, 2]])
      .getValues();
    expect(Object.fromEntries(host.calls)).toEqual({
      "SpreadsheetApp.getActiveSheet": 1,
      "Sheet.getRange": 1,
      "Range.setValues": 1,
      "Range.getValues": 1,
    });
    host.reset();
    expect(host.traffic.calls).toBe(0);
  });

  test.each([
    { when: "before", left: null },
    { when: "after", left: 7 },
  ] as const)("can be made to fail $when they are carried out", ({ when, left }) => {
    const { app, host, grid, sheet } = openSheets();
    const range = app.getActiveSheet().getRange("A1");
    host.failAt(1, new Error("lost"), when);
    expect(messageOf(() => range.setValue(7))).toBe("lost");
    expect(grid.sheet(sheet).content(1, 1)).toBe(left);
    expect(messageOf(() => range.setValue(8))).toBe("no error");
  });

  it("let something happen in between, as when somebody else edits at the same time", () => {
    const { app, host, grid, sheet } = openSheets();
    host.interruptAt(3, () => grid.setContent(sheet, 1, 1, "theirs"));
    expect(app.getActiveSheet().getRange("A1").getValue()).toBe("theirs");
  });

  it("of members that are not simulated throw and name them", () => {
    const { app, host } = openSheets();
    expect(messageOf(() => app.getActiveSheet().getRange("A1").setNote("x"))).toBe(
      "Range.setNote is no member of Apps Script that is simulated",
    );
    expect(host.unknownMembers).toEqual(["Range.setNote"]);
  });
});

describe("authorization", () => {
  const menu = `function onOpen(e) {
    const menu = SpreadsheetApp.getUi().createMenu("Thẩm định").addItem("Mở", "show").addSeparator();
    menu.addSubMenu(SpreadsheetApp.getUi().createMenu("Thêm").addItem("Xếp loại", "classify"));
    if (e.authMode === ScriptApp.AuthMode.LIMITED) PropertiesService.getDocumentProperties().setProperty("seen", "1");
    menu.addToUi();
  }
  function show() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("sidebar").setTitle("Thẩm định")); }
  function classify() { return "classified"; }`;

  test.each(["NONE", "LIMITED"] as const)("a menu can be made in %s", (mode) => {
    const sheets = withScript(menu);
    expect(sheets.open(mode)?.ended).toBe("returned");
    expect(sheets.press("Thẩm định", "Thêm", "Xếp loại")).toEqual({ ended: "returned", value: "classified" });
    expect(sheets.properties.document.size).toBe(mode === "LIMITED" ? 1 : 0);
  });

  test.each([
    { mode: "NONE", body: "SpreadsheetApp.getActive()", fails: true },
    { mode: "NONE", body: "PropertiesService.getDocumentProperties()", fails: true },
    { mode: "NONE", body: "Session.getActiveUserLocale()", fails: false },
    { mode: "NONE", body: "Utilities.getUuid()", fails: false },
    { mode: "LIMITED", body: "SpreadsheetApp.getActive().getSheets()", fails: false },
    { mode: "LIMITED", body: "Session.getActiveUser()", fails: true },
    { mode: "LIMITED", body: "SpreadsheetApp.getUi().alert('x')", fails: true },
    { mode: "LIMITED", body: "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))", fails: true },
  ] as const)("in $mode, $body fails: $fails", ({ mode, body, fails }) => {
    expect(withScript(`function onOpen() { ${body}; }`).open(mode)?.ended).toBe(fails ? "threw" : "returned");
  });

  test.each([
    { scopes: [], call: "Session.getEffectiveUser()", needs: "https://www.googleapis.com/auth/userinfo.email" },
    { scopes: ["https://www.googleapis.com/auth/userinfo.email"], call: "Session.getEffectiveUser()", needs: null },
    {
      scopes: [],
      call: "SpreadsheetApp.getUi().alert('x')",
      needs: "https://www.googleapis.com/auth/script.container.ui",
    },
    {
      scopes: ["https://www.googleapis.com/auth/script.container.ui"],
      call: "SpreadsheetApp.getUi().alert('x')",
      needs: null,
    },
    { scopes: [], call: "SpreadsheetApp.openById('x')", needs: "https://www.googleapis.com/auth/spreadsheets" },
  ])("$call with $scopes needs $needs", ({ scopes, call, needs }) => {
    const { runner } = withScript(`function main() { ${call}; }`, { scopes });
    const message = messageOf(() => runner.run("main"));
    if (needs === null) expect(message).toBe("no error");
    else expect(message).toContain(`Required permissions: ${needs}`);
  });

  it("holds in global scope, too: such a script gets no menu", () => {
    const sheets = withScript(`const book = SpreadsheetApp.getActive(); ${menu}`);
    const outcome = sheets.open("NONE");
    expect(outcome).toMatchObject({ ended: "threw" });
    expect(sheets.screen.menus).toEqual([]);
  });

  it("menus are not made for those who may only view", () => {
    const sheets = withScript(menu, { people: { owner: "a@x", user: "b@x", editors: ["a@x"] } });
    expect(sheets.open()).toBeNull();
  });

  it("a sidebar opens from the menu, with its title", () => {
    const sheets = withScript(menu, { html: { sidebar: "<p>Chào</p>" } });
    sheets.open();
    sheets.press("Thẩm định", "Mở");
    expect(sheets.screen.sidebar).toMatchObject({ title: "Thẩm định", html: "<p>Chào</p>" });
    sheets.google().script.host.close();
    expect(sheets.screen.sidebar).toBeNull();
  });

  it("boxes get the answers that the user was told to give, and end the locks", () => {
    const sheets = withScript(`function ask() {
      const lock = LockService.getDocumentLock();
      lock.tryLock(0);
      const ui = SpreadsheetApp.getUi();
      const answer = ui.prompt("Số hàng", "Bao nhiêu?", ui.ButtonSet.OK_CANCEL);
      return [answer.getSelectedButton() === ui.Button.OK, answer.getResponseText(), ui.alert("Xong") === ui.Button.CANCEL, lock.hasLock()].join();
    }`);
    sheets.screen.answers.push({ button: "OK", text: "20" }, { button: "CANCEL" });
    expect(sheets.runner.run("ask")).toBe("true,20,true,false");
    expect(sheets.screen.boxes.map(({ title, message }) => [title, message])).toEqual([
      ["Số hàng", "Bao nhiêu?"],
      ["", "Xong"],
    ]);
  });
});

describe("locks", () => {
  it("wait for the other one, and no longer than asked", () => {
    const { services, locks, host } = openSheets({ callTime: 0 });
    locks.holdByOther("document", 3000);
    const lock = services.LockService.getDocumentLock();
    const before = host.now;
    expect(lock.tryLock(1000)).toBe(false);
    expect(host.now - before).toBe(1000);
    expect(messageOf(() => lock.waitLock(500))).toBe(
      "Lock timeout: another process was holding the lock for too long.",
    );
    expect(lock.tryLock(5000)).toBe(true);
    expect(host.now - before).toBe(3000);
  });

  it("end with the run that took them", () => {
    const { runner } = withScript("function take() { return LockService.getDocumentLock().tryLock(0); }");
    expect([runner.run("take"), runner.run("take")]).toEqual([true, true]);
  });

  it("keep out a run that comes in between", () => {
    const { runner, host } =
      withScript(`function outer() { LockService.getDocumentLock().tryLock(0); SpreadsheetApp.flush(); }
      function inner() { return LockService.getDocumentLock().tryLock(100); }`);
    let gotIt: unknown = null;
    host.interruptAt(3, () => {
      gotIt = runner.run("inner");
    });
    runner.run("outer");
    expect(gotIt).toBe(false);
  });
});

describe("stores", () => {
  it("properties have limits: 9 KB a value, 500 KB in all", () => {
    const { services } = openSheets();
    const store = services.PropertiesService.getDocumentProperties();
    expect(messageOf(() => store.setProperty("a", "x".repeat(9 * 1024 + 1)))).toBe("Argument too large: value");
    for (let index = 0; index < 55; index++) store.setProperty(`k${String(index)}`, "x".repeat(9 * 1024));
    expect(messageOf(() => store.setProperty("last", "x".repeat(9 * 1024)))).toContain(
      "You have exceeded the property storage quota",
    );
    expect(store.getProperty("last")).toBeNull();
  });

  it("a script without a document has neither properties nor a lock of it", () => {
    const { services } = openSheets({ bound: false });
    expect(services.PropertiesService.getDocumentProperties()).toBeNull();
    expect(services.LockService.getDocumentLock()).toBeNull();
  });

  it("caches forget after a while", () => {
    const { services, host } = openSheets();
    const cache = services.CacheService.getScriptCache();
    cache.put("a", "1", 60);
    expect(cache.get("a")).toBe("1");
    host.advance(61_000);
    expect(cache.get("a")).toBeNull();
  });
});
