import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { readArea, readCommand, readWorkId } from "../../appsscript/server/read-input";
import { openAddon } from "./open-addon";

describe("What pages send", () => {
  test.each([
    { kind: "insert-template", rubrics: ["tap-the", "ca-nhan"], rows: 50, profile: "state" },
    { kind: "insert-template", rubrics: ["tap-the"], rows: -1.5, profile: "party" },
    { kind: "check" },
    { kind: "classify", repair: true },
    { kind: "summarize", date: "24/11/2026", profile: "party" },
    { kind: "explain", sheet: "Chấm điểm tập thể", row: 12 }, { kind: "undo" }, { kind: "convert-legacy" }, { kind: "repair", code: "rows-below" },
    { kind: "fix", code: "above-maximum" }, { kind: "fix", code: "x", cells: [{ sheet: "A", row: 1, column: 2, before: { date: 46143 }, after: 1.5 }] },
    { kind: "make-rubric", source: { kind: "blank", subjectKind: "collective" }, name: "Thi đua", id: "" }, { kind: "make-rubric", source: { kind: "json", text: "{}" } },
    { kind: "make-rubric", source: { kind: "copy", id: "tap-the" } }, { kind: "export-rubric", id: "tap-the" }, { kind: "list-rubrics" },
    { kind: "preview", command: { kind: "classify", repair: true, acceptRubric: true } },
  ])("is a command: %j", (command) => {
    expect(readCommand(command)).toEqual(command);
    expect(readCommand({ ...command, further: "=IMPORTXML()" })).toEqual(command);
  });

  test.each([
    [null], ["check"], [[]], [{}], [{ kind: "constructor" }], [{ kind: "classify" }], [{ kind: "classify", repair: "true" }],
    [{ kind: "insert-template", rubrics: [], rows: 1, profile: "party" }], [{ kind: "insert-template", rubrics: ["../x"], rows: 1, profile: "party" }],
    [{ kind: "insert-template", rubrics: ["tap-the"], rows: "50", profile: "party" }], [{ kind: "insert-template", rubrics: ["tap-the"], rows: 50, profile: "toString" }],
    [{ kind: "summarize", date: "=NOW()", profile: "party" }], [{ kind: "explain", sheet: "", row: 1 }], [{ kind: "explain", sheet: "A", row: 0 }],
    [{ kind: "repair", code: "toString" }], [{ kind: "make-rubric", source: { kind: "url" } }], [{ kind: "export-rubric", id: "" }], [{ kind: "preview", command: { kind: "preview", command: { kind: "check" } } }], [{ kind: "fix", code: "x", cells: [{}] }],
  ])("is refused: %j", (input) => {
    expect(() => readCommand(input)).toThrow("bad-request");
  });

  it("is never anything but a command, an area or an id of work", () => {
    fc.assert(fc.property(fc.anything(), (input) => {
      for (const read of [readCommand, readArea, readWorkId]) {
        try {
          read(input);
        } catch (error) {
          expect((error as Error).message).toBe("bad-request");
        }
      }
    }));
  });

  test.each(["runCommand", "resumeWork", "cancelWork", "showPlace"])("that is nonsense comes back from %s as a code, and changes nothing", (name) => {
    const addon = openAddon();
    const before = addon.host.snapshotState();
    for (const input of [undefined, 1, "x", { kind: "drop" }, { sheet: "Sheet1" }]) {
      expect(JSON.parse(JSON.stringify(addon.execute(name, input)))).toEqual({ ended: "returned", value: { ok: false, error: { code: "bad-request" } } });
    }
    expect(addon.host.snapshotState()).toEqual(before);
  });
});

describe("The built script", () => {
  const script = readFileSync("dist/sheets/Code.js", "utf8");

  it("has no global function besides those of the menu, the triggers and the sidebar", () => {
    const names = [...script.matchAll(/^function (\w+)\(/gm)].map(([, name]) => name).sort();
    expect(names).toEqual([
      "cancelWork", "check", "classify", "insertCollective", "insertIndividual", "insertIndividualUnregistered", "insertRegister", "onInstall", "onOpen", "openPane",
      "resumeWork", "runCommand", "selectedPlace", "showPlace", "showRubric", "summarize",
    ]);
    expect([...script.matchAll(/^(?:var|let|const) (\w+)/gm)].map(([, name]) => name).filter((name) => !name!.endsWith("_"))).toEqual([]);
  });

  it("uses nothing that Apps Script lacks", () => {
    const addon = openAddon();
    expect(addon.call("runCommand", { kind: "check" })).toMatchObject({ ok: true });
    expect(addon.host.unknownMembers).toEqual([]);
    expect(script).not.toMatch(/\b(?:setTimeout|structuredClone|TextEncoder|URLSearchParams|fetch\()/);
    // Syntax after ES2019, which the editor's parser may not know
    expect(script).not.toMatch(/\?\.[A-Za-z_$[(]|\?\?|#[a-z]\w*[;=(]|static\s*\{/);
  });
});
