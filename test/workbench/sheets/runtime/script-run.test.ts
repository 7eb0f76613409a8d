import { describe, expect, it, test } from "vitest";
import { createMemoryGrid } from "../../../../workbench/grid/memory-grid";
import { NODE_SANDBOX } from "../../../../workbench/sheets/runtime/node-sandbox";
import { createSimulatedSheets } from "../../../../workbench/sheets/simulated-sheets";
import { messageOf } from "../in-sheets";

const CODE = `
  function echo(value) { return value; }
  function kindOf(value) { return [Array.isArray(value), value instanceof Array, value instanceof Object].join(); }
  function later() { return { when: new Date() }; }
  function broken() { const error = new Error("hỏng"); error.code = "secret"; throw error; }
  function refused() { SpreadsheetApp.openById("x"); }
  function private_() {}
`;

interface Run {
  withSuccessHandler: (handler: (value: unknown, user: unknown) => void) => Run;
  withFailureHandler: (handler: (error: Error, user: unknown) => void) => Run;
  withUserObject: (user: unknown) => Run;
  [name: string]: (...args: never[]) => unknown;
}

function openPage() {
  const sheets = createSimulatedSheets(createMemoryGrid(), { sandbox: NODE_SANDBOX, code: CODE });
  const google = sheets.google();
  const run = google.script.run as Run;
  const call = (name: string, ...args: readonly unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      (run.withSuccessHandler(resolve).withFailureHandler(reject)[name] as (...args: readonly unknown[]) => void)(
        ...args,
      );
    });
  return { ...sheets, line: google.line, run, call };
}

describe("google.script.run", () => {
  test.each([
    { send: { a: [1, "x", null, true] }, gets: { a: [1, "x", null, true] }, fact: "plain values pass" },
    { send: [undefined, 1], gets: [null, 1], fact: "undefined in an array becomes null" },
    { send: { a: undefined, b: 1 }, gets: { b: 1 }, fact: "undefined fields are gone" },
    { send: "Đảng ủy", gets: "Đảng ủy", fact: "texts pass" },
  ])("$fact", async ({ send, gets }) => {
    expect(await openPage().call("echo", send)).toEqual(gets);
  });

  test.each([
    { send: new Date(0), what: "a date" },
    { send: { a: [new Date(0)] }, what: "a date inside" },
    { send: () => 1, what: "a function" },
    { send: new Map(), what: "a map" },
    { send: { nodeType: 1 }, what: "a node of the page" },
    { send: Promise.resolve(1), what: "a promise" },
  ])("refuses $what before it is sent", ({ send }) => {
    const { run } = openPage();
    expect(messageOf(() => (run["echo"] as (value: unknown) => void)(send))).toContain(
      "Failed due to illegal value in property: ",
    );
  });

  it("refuses circles", () => {
    const circle: Record<string, unknown> = {};
    circle["own"] = circle;
    expect(messageOf(() => (openPage().run["echo"] as (value: unknown) => void)(circle))).toContain("illegal value");
  });

  it("hands over copies of the script's own realm", async () => {
    expect(await openPage().call("kindOf", [1])).toBe("true,true,true");
  });

  it("fails when the answer holds what cannot pass", async () => {
    await expect(openPage().call("later")).rejects.toThrow("illegal value in property: 0.when");
  });

  it("brings errors as Error with their message alone", async () => {
    const error = await openPage()
      .call("broken")
      .catch((caught: unknown) => caught as Error & { code?: string });
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ message: "hỏng" });
    expect((error as { code?: string }).code).toBeUndefined();
    await expect(openPage().call("refused")).rejects.toThrow(
      "Exception: You do not have permission to call SpreadsheetApp.openById.",
    );
  });

  test.each(["private_", "nowhere", "parseInt"])("does not know %s", (name) => {
    expect(openPage().run[name]).toBeUndefined();
  });

  it("gives the user object to either handler", async () => {
    const { run } = openPage();
    const got = await new Promise((resolve) => {
      (
        run.withUserObject("mine").withSuccessHandler((value, user) => resolve([value, user]))["echo"] as (
          value: unknown,
        ) => void
      )(1);
    });
    expect(got).toEqual([1, "mine"]);
  });

  it("runs ten at once and lets the others wait", async () => {
    const { call, line } = openPage();
    const answers = await Promise.all(Array.from({ length: 25 }, (_, index) => call("echo", index)));
    expect(answers).toEqual(Array.from({ length: 25 }, (_, index) => index));
    expect(line.mostAtOnce).toBe(10);
    expect(line.pending).toBe(0);
  });

  it("promises no order", async () => {
    const { call, line } = openPage();
    line.order = "last-first";
    const order: unknown[] = [];
    await Promise.all([1, 2, 3].map((index) => call("echo", index).then((value) => order.push(value))));
    expect(order).toEqual([3, 2, 1]);
  });

  it("fails as it does with several accounts signed in, when told so", async () => {
    const { call, line } = openPage();
    line.refusal = "PERMISSION_DENIED";
    await expect(call("echo", 1)).rejects.toThrow("PERMISSION_DENIED");
  });
});
