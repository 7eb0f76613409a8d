import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { MOST_SCRIPT_BYTES } from "../../../build/sheets.mjs";
import {
  readArea,
  readFingerprint,
  readNeeds,
  readPlan,
  readWorkId,
} from "../../../appsscript/server/input/read-input";
import { openAddon } from "../open-addon";

describe("What pages send", () => {
  test.each([
    {},
    { forUndo: true },
    { region: "selection" },
    { region: null },
    { region: { sheet: "Trang 1", row: 2, column: 3, rows: 1, columns: 1 } },
  ])("is what a command needs to know: %j", (needs) => {
    expect(readNeeds(needs)).toEqual(needs);
  });

  test.each([
    { needs: null, at: "" },
    { needs: { forUndo: "yes" }, at: "forUndo" },
    { needs: { region: "all" }, at: "region" },
    { needs: { region: { sheet: "", row: 1, column: 1, rows: 1, columns: 1 } }, at: "region.sheet" },
    { needs: { further: "=IMPORTXML()" }, at: "further" },
  ])("is refused, naming what, where it is something else: $needs", ({ needs, at }) => {
    expect(() => readNeeds(needs)).toThrow(expect.objectContaining({ code: "bad-request", at }) as Error);
  });

  it("is never anything but needs, a plan, a fingerprint, an area or an id of work", () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        for (const read of [readNeeds, readPlan, readFingerprint, readArea, readWorkId]) {
          try {
            read(input);
          } catch (error) {
            expect((error as Error).message).toBe("bad-request");
          }
        }
      }),
    );
  });

  test.each(["captureBook", "applyPlan", "resumeWork", "cancelWork", "showPlace"])(
    "that is nonsense comes back from %s as a code, and changes nothing",
    (name) => {
      const addon = openAddon();
      const before = addon.host.snapshotState();
      for (const input of [undefined, 1, "x", { kind: "drop" }, { sheet: "Sheet1" }]) {
        expect(JSON.parse(JSON.stringify(addon.execute(name, input)))).toMatchObject({
          ended: "returned",
          value: { ok: false, error: { code: "bad-request" } },
        });
      }
      expect(addon.host.snapshotState()).toEqual(before);
    },
  );
});

describe("The built script", () => {
  const script = readFileSync("dist/sheets/Code.js", "utf8");

  it("has no global function besides those of the menu, the triggers and the sidebar", () => {
    const names = [...script.matchAll(/^function (\w+)\(/gm)].map(([, name]) => name).sort();
    expect(names).toEqual([
      "applyPlan",
      "ballotWorker",
      "cancelWork",
      "captureBook",
      "check",
      "classify",
      "documentWorker",
      "insertCollective",
      "insertIndividual",
      "insertIndividualUnregistered",
      "insertRegister",
      "onInstall",
      "onOpen",
      "openPane",
      "resumeWork",
      "scoreRow",
      "selectedPlace",
      "showPlace",
      "showRubric",
      "summarize",
    ]);
    expect(
      [...script.matchAll(/^(?:var|let|const) (\w+)/gm)].map(([, name]) => name).filter((name) => !name!.endsWith("_")),
    ).toEqual([]);
  });

  it("holds neither the core's sentences nor its rules, which the pages do", () => {
    for (const text of ["Điểm vượt mức tối đa", "Hội Nông dân", "leadership"]) expect(script).not.toContain(text);
    expect(Buffer.byteLength(script)).toBeLessThanOrEqual(MOST_SCRIPT_BYTES);
  });

  it("uses nothing that Apps Script lacks", async () => {
    const addon = openAddon();
    expect(await addon.run({ kind: "insert-template", rubrics: ["tap-the"], rows: 3 })).toEqual({
      kind: "inserted",
    });
    expect(addon.host.unknownMembers).toEqual([]);
    expect(script).not.toMatch(/\b(?:setTimeout|structuredClone|TextEncoder|URLSearchParams|fetch\()/);
    // Syntax after ES2019, which the editor's parser may not know
    expect(script).not.toMatch(/\?\.[A-Za-z_$[(]|\?\?|#[a-z]\w*[;=(]|static\s*\{/);
  });
});
