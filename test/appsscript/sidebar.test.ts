import process from "node:process";
import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findChromium } from "../../build/find-tool.mjs";
import { openAddon } from "./open-addon";
import type { OpenAddon } from "./open-addon";

/** A busy machine takes its time. */
const PATIENCE = { timeout: 20_000 } as const;

const chromiumPath = findChromium();

/**
 * Runs before the page's own scripts, as what Google puts in front of them: each call travels as text, and comes back
 * to a handler.
 */
const GOOGLE = `
  const runner = (success, failure) => new Proxy({}, {
    get: (_, name) => {
      if (name === "withSuccessHandler") return (handler) => runner(handler, failure);
      if (name === "withFailureHandler") return (handler) => runner(success, handler);
      return (...args) => callServer(name, JSON.stringify(args)).then((answer) => {
        const { json, error } = JSON.parse(answer);
        if (error === undefined) success?.(JSON.parse(json));
        else failure?.(new Error(error));
      });
    },
  });
  window.google = { script: { run: runner(null, null), host: { close: () => callServer("(close)", "[]") } } };
`;

// Where everything must run, a missing browser is a failure
describe.skipIf(chromiumPath === null && process.env["CI"] !== "true")("The built pages in a browser", () => {
  let browser: Browser;
  let page: Page;
  let addon: OpenAddon;
  let closed: boolean;
  let complaints: string[];

  beforeAll(async () => {
    browser = await chromium.launch({
      ...(chromiumPath === null ? {} : { executablePath: chromiumPath }),
      args: ["--no-sandbox"],
    });
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 300, height: 700 } });
    complaints = [];
    closed = false;
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("request", (request) => {
      if (!request.url().startsWith("https://spreadsheet.test/") && !request.url().startsWith("data:"))
        complaints.push(request.url());
    });
    await page.exposeFunction("callServer", callServer);
    await page.addInitScript(GOOGLE);
  });

  /** The line between page and script is the simulated one: it refuses what the real one refuses. */
  function callServer(name: string, json: string): Promise<string> {
    if (name === "(close)") {
      closed = true;
      return Promise.resolve('{"json":"null"}');
    }
    return new Promise((resolve) => {
      type Runner = Record<string, (...input: readonly unknown[]) => Runner>;
      const run = google.script.run as Runner;
      const answering = run["withSuccessHandler"]!((value: unknown) => {
        resolve(JSON.stringify({ json: JSON.stringify(value) }));
        return run;
      })["withFailureHandler"]!((error: unknown) => {
        resolve(JSON.stringify({ error: (error as Error).message }));
        return run;
      });
      answering[name]!(...(JSON.parse(json) as readonly unknown[]));
    });
  }

  let google: ReturnType<OpenAddon["google"]>;

  async function show(own: OpenAddon, html: string | undefined): Promise<void> {
    addon = own;
    await page.route("https://spreadsheet.test/**", (route) =>
      route.fulfill({ contentType: "text/html; charset=utf-8", body: html ?? "" }),
    );
    await page.goto("https://spreadsheet.test/page");
  }

  async function openSidebar(options: Parameters<typeof openAddon>[0] = {}): Promise<void> {
    const own = openAddon(options);
    own.open();
    own.choose(options.userLocale === "en" ? "Open the sidebar" : "Mở bảng bên");
    google = own.google("sidebar");
    await show(own, own.screen.sidebar?.html);
  }

  const names = () => addon.grid.sheets().map(({ name }) => name);
  const press = async (tab: string, id: string) => {
    await page.getByRole("tab", { name: tab }).click();
    await page.locator(`#td-panel-${id} fluent-button[appearance=primary]`).first().click();
  };

  it("insert a template, find what is wrong, go to it, classify, and summarise", async () => {
    await openSidebar();
    await press("Chèn", "insert");
    await page.getByText("Đã chèn mẫu.").first().waitFor();
    expect(names()).toEqual(["Sheet1", "Bộ tiêu chí", "Chấm điểm tập thể"]);
    const { id } = addon.grid.findSheet("Chấm điểm tập thể")!;
    const at = (role: string) => addon.area(`ThamDinh_1_${role}`);
    for (const [role, value] of Object.entries({
      DoiTuong: "<b>Đảng ủy A</b>",
      MoHinh: "Một cửa",
      TC1: 2,
      TC2: 15,
      TC3: 1,
      TC4: 1,
    }))
      addon.grid.setContent(id, at(role).row, at(role).column, value);
    await press("Kiểm tra", "check");
    const wrong = page.getByText(/15/).first();
    await wrong.waitFor();
    await page.screenshot({ path: ".cache/sidebar-check.png" });
    await press("Xếp loại", "classify");
    await expect.poll(() => page.locator("#td-panel-classify").innerText(), PATIENCE).toContain("<b>Đảng ủy A</b>");
    await press("Tổng hợp", "summarize");
    await expect.poll(names, PATIENCE).toContain("Tổng hợp");
    expect(complaints).toEqual([]);
  });

  it("speak the language of the user", async () => {
    await openSidebar({ userLocale: "en" });
    await page.getByRole("tab", { name: "Check" }).waitFor();
    expect(await page.evaluate("document.documentElement.lang")).toBe("en");
  });

  it.each([
    { message: "Exceeded maximum execution time", says: /mới làm được một phần/ },
    { message: "NetworkError: Connection failure due to HTTP 0", says: /Mất kết nối mạng/ },
    { message: "PERMISSION_DENIED", says: /nhiều tài khoản Google/ },
    { message: "Authorization is required to perform that action.", says: /nhiều tài khoản/ },
    { message: "ẩn số", says: /Google Sheets không trả lời/ },
  ])("explain “$message”", async ({ message, says }) => {
    await openSidebar();
    await page.getByRole("tab", { name: "Kiểm tra" }).waitFor();
    google.line.refusal = message;
    await press("Kiểm tra", "check");
    await page.getByText(says).first().waitFor();
  });

  it("say that somebody else is at work", async () => {
    await openSidebar();
    addon.locks.holdByOther("document", 60_000);
    await press("Chèn", "insert");
    await page
      .getByText(/Người khác đang dùng Thẩm định/)
      .first()
      .waitFor();
    expect(names()).toEqual(["Sheet1"]);
  });

  it("keep what somebody types between reading and writing, with results for it", async () => {
    await openSidebar();
    await press("Chèn", "insert");
    await page.getByText("Đã chèn mẫu.").first().waitFor();
    const { id } = addon.grid.findSheet("Chấm điểm tập thể")!;
    const at = (role: string) => addon.area(`ThamDinh_1_${role}`);
    for (const [role, value] of Object.entries({
      DoiTuong: "Đảng ủy A",
      MoHinh: "Một cửa",
      TC1: 1,
      TC2: 2,
      TC3: 1,
      TC4: 1,
    }))
      addon.grid.setContent(id, at(role).row, at(role).column, value);
    addon.grid.clear(id, { ...at("Tong"), rows: 1 }, { contents: true, formats: false });
    const answer = addon.runner.executeRemote.bind(addon.runner);
    let plans = 0;
    addon.runner.executeRemote = (name, json) => {
      if (name === "applyPlan" && (plans += 1) === 1) addon.grid.type(id, at("TC2").row, at("TC2").column, "3,5");
      return answer(name, json);
    };
    await press("Xếp loại", "classify");
    await expect.poll(() => page.locator("#td-panel-classify").innerText(), PATIENCE).toContain("6,5");
    expect([
      plans,
      addon.grid.sheet(id).content(at("TC2").row, at("TC2").column),
      addon.grid.sheet(id).value(at("Tong").row, at("Tong").column),
    ]).toEqual([2, 3.5, 6.5]);
    expect(complaints).toEqual([]);
  });

  it("say so where the spreadsheet changes each time, and have written nothing", async () => {
    await openSidebar();
    await press("Chèn", "insert");
    await page.getByText("Đã chèn mẫu.").first().waitFor();
    const { sheet, row, column } = addon.area("ThamDinh_1_DoiTuong");
    const answer = addon.runner.executeRemote.bind(addon.runner);
    // A summary of nothing would be refused
    addon.grid.setContent(addon.grid.findSheet(sheet)!.id, row, column, "Đảng ủy");
    let typed = 0;
    addon.runner.executeRemote = (name, json) => {
      if (name === "applyPlan")
        addon.grid.setContent(addon.grid.findSheet(sheet)!.id, row, column, `Đảng ủy ${String((typed += 1))}`);
      return answer(name, json);
    };
    await press("Tổng hợp", "summarize");
    await page
      .getByText(/Có người đang sửa tệp đúng lúc thực hiện nên chưa ghi gì/)
      .first()
      .waitFor();
    expect([typed, names(), addon.grid.findSheet(sheet)!.content(row, column)]).toEqual([
      3,
      ["Sheet1", "Bộ tiêu chí", sheet],
      "Đảng ủy 3",
    ]);
  });

  it("show how far long work is, and put it back when it is stopped", async () => {
    await openSidebar({ callTime: 120 });
    const before = names();
    // Google is slow to answer: between two slices there is time to press
    const answer = addon.runner.executeRemote.bind(addon.runner);
    let slices = 0;
    addon.runner.executeRemote = (name, json) => {
      if (name === "resumeWork") slices += 1;
      return answer(name, json);
    };
    await page.evaluate(`{
      const call = window.callServer;
      window.callServer = (name, json) => (name === "resumeWork" ? new Promise((go) => { window.goOn = go; }).then(() => call(name, json)) : call(name, json));
    }`);
    await press("Chèn", "insert");
    await page.locator("fluent-progress-bar").waitFor();
    await expect.poll(() => page.locator(".td-progress").innerText(), PATIENCE).toMatch(/\d+%/);
    await page.locator(".td-progress fluent-button").click();
    await page.evaluate("window.goOn()");
    await expect.poll(names, PATIENCE).toEqual(before);
    await page
      .getByText(/Đã dừng|Đã hủy/)
      .first()
      .waitFor();
    expect(slices).toBe(1);
  });

  async function openNotice(own: OpenAddon, ...captions: readonly string[]): Promise<void> {
    own.choose(...captions);
    google = own.google("dialog");
    await page.setViewportSize({ width: 420, height: 240 });
    await show(own, own.screen.dialog?.html);
  }

  it("carry out what a menu item stands for, however long it takes, and close when there is nothing to tell", async () => {
    const own = openAddon({ callTime: 400 });
    await openNotice(own, "Chèn mẫu", "Chấm điểm tập thể");
    await expect.poll(() => closed, PATIENCE).toBe(true);
    expect(names()).toEqual(["Sheet1", "Bộ tiêu chí", "Chấm điểm tập thể"]);
    expect(complaints).toEqual([]);
  });

  it("say in a notice what is being done, and how far it is", async () => {
    const own = openAddon({ callTime: 120 });
    // Google is slow to answer
    await page.addInitScript(`{
      const call = window.callServer;
      window.callServer = (name, json) => (window.isSlow ? new Promise((go) => { window.goOn = () => { delete window.goOn; go(call(name, json)); }; }) : call(name, json));
      window.isSlow = true;
    }`);
    await openNotice(own, "Chèn mẫu", "Chấm điểm tập thể");
    await page.getByText("Đang chèn mẫu…").waitFor();
    const bar = page.getByRole("progressbar", { name: "Đang chèn mẫu…" });
    expect(await bar.getAttribute("value")).toBeNull();
    await page.screenshot({ path: ".cache/notice-doing.png" });
    const goOn = async () => {
      await expect.poll(() => page.evaluate("window.goOn !== undefined"), PATIENCE).toBe(true);
      await page.evaluate("window.goOn()");
    };
    await goOn();
    await goOn();
    await expect.poll(() => bar.getAttribute("value"), PATIENCE).not.toBeNull();
    await page.screenshot({ path: ".cache/notice-half.png" });
    await page.evaluate("window.isSlow = false");
    await goOn();
    await expect.poll(() => closed, PATIENCE).toBe(true);
    expect(names()).toEqual(["Sheet1", "Bộ tiêu chí", "Chấm điểm tập thể"]);
  });

  it("tell in a notice what a check found, as text", async () => {
    const own = openAddon();
    await own.run({ kind: "insert-template", rubrics: ["tap-the"], rows: 5 });
    const { sheet, row, column } = own.area("ThamDinh_1_TC1");
    const { id } = own.grid.findSheet(sheet)!;
    own.grid.setContent(id, row, own.area("ThamDinh_1_DoiTuong").column, "Đảng ủy xã A");
    own.grid.setContent(id, row, column, "</p><img src=x onerror=alert(1)>");
    await openNotice(own, "Kiểm tra");
    await page.getByText(/Cần sửa trước/).waitFor();
    expect(await page.locator("img, progress").count()).toBe(0);
    expect(own.grid.sheet(id).selection).toEqual([{ row, column, rows: 1, columns: 1 }]);
    await page.screenshot({ path: ".cache/notice.png" });
    expect(complaints).toEqual([]);
  });
});
