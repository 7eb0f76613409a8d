import { ESLint } from "eslint";
import tseslint from "typescript-eslint";
import { describe, expect, it } from "vitest";

/** The project's own rules, without those that need types: the files below exist only here. */
const linter = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });

const BORDERS = "thamdinh/import-borders";

describe("Each folder imports only what the border table allows", () => {
  const allowed: readonly (readonly [file: string, code: string])[] = [
    ["src/text/a.ts", 'import { b } from "./b";'],
    ["src/text/a.ts", 'import { b } from "../text/b";'],
    ["src/rubric/a.ts", 'import { b } from "../text/b";'],
    ["src/rubric/packs/a.ts", 'import { b } from "../../text/b";'],
    ["src/rubric/packs/a.ts", 'import { b } from "../b";'],
    ["src/rubric/schema.ts", 'import * as z from "zod/mini";'],
    ["src/scoring/a.ts", 'import { b } from "../rubric/b";'],
    ["src/scoring/a.ts", 'import { b } from "../text/b";'],
    ["src/workbook/check/a.ts", 'import { b } from "../../scoring/b";'],
    ["src/workbook/check/a.ts", 'import { b } from "../../rubric/b";'],
    ["src/workbook/model/a.ts", 'import { b } from "../../text/b";'],
    ["src/workbook/bindings/a.ts", 'import { b } from "../model/b";'],
    ["src/workbook/check/a.ts", 'import { b } from "../bindings/b";'],
    ["src/workbook/summary/a.ts", 'import type { b } from "../check/b";'],
    ["src/language/a.ts", 'import { b } from "../text/b";'],
    ["src/language/a.ts", 'import type { b } from "../workbook/b";'],
    ["src/language/a.ts", 'type B = import("../actions/b").B;'],
    ["src/actions/a.ts", 'import { b } from "../workbook/b";'],
    ["src/actions/a.ts", 'import { b } from "../language/b";'],
    ["src/panel/a.ts", 'import type { b } from "../actions/b";'],
    ["src/panel/a.ts", 'import { b } from "../language/b";'],
    ["src/panel/a.ts", 'import type { b } from "../workbook/b";'],
    ["src/panel/a.ts", 'import { b } from "../workbook/model/area";'],
    ["src/panel/a.ts", 'import { h } from "preact";'],
    ["src/panel/a.ts", 'import { useState } from "preact/hooks";'],
    ["src/panel/a.tsx", 'import { h } from "preact";'],
    ["addin/host.ts", 'import { b } from "../src/actions/b";'],
    ["addin/host.ts", 'import { b } from "../src/panel/b";'],
    ["appsscript/server/host.ts", 'import { b } from "../../src/actions/b";'],
    ["appsscript/sidebar/main.ts", 'import { b } from "../../src/panel/b";'],
    ["appsscript/sidebar/main.ts", 'import type * as server from "../server/main";'],
    ["files/a.ts", 'import { b } from "../src/workbook/b";'],
    ["files/a.ts", 'import { readFile } from "node:fs/promises";'],
    ["files/a.ts", 'import { unzipSync } from "fflate";'],
    ["standalone/page/a.tsx", 'import { b } from "../../src/panel/b";'],
    ["standalone/page/a.ts", 'import type { b } from "../../files/xlsx/b";'],
    ["standalone/worker/a.ts", 'import { b } from "../../files/xlsx/b";'],
    ["workbench/a.ts", 'import { b } from "../test/b";'],
    ["bench/a.ts", 'import { b } from "../test/b";'],
    ["test/a.ts", 'import { b } from "../appsscript/server/b";'],
  ];

  it.each(allowed)("%s may say %s", async (file, code) => {
    expect(await rulesBroken(file, code)).not.toContain(BORDERS);
  });

  const forbidden: readonly (readonly [file: string, code: string])[] = [
    ["standalone/page/a.ts", 'import { b } from "../../files/xlsx/b";'],
    ["standalone/worker/a.ts", 'import { b } from "../page/b";'],
    ["src/text/a.ts", 'import { b } from "../rubric/b";'],
    ["src/text/a.ts", 'import type { b } from "../rubric/b";'],
    ["src/text/a.ts", 'import { b } from "../../src/rubric/b";'],
    ["src/text/a.ts", 'import "../rubric/b";'],
    ["src/text/a.ts", 'export { b } from "../rubric/b";'],
    ["src/text/a.ts", 'export * from "../rubric/b";'],
    ["src/text/a.ts", 'export const b = import("../rubric/b");'],
    ["src/text/a.ts", "export const b = (path: string) => import(path);"],
    ["src/text/a.ts", 'type B = import("../rubric/b").B;'],
    ["src/text/a.ts", 'import b = require("../rubric/b");'],
    ["src/text/a.ts", 'import * as z from "zod/mini";'],
    ["src/text/a.ts", 'import { readFile } from "node:fs/promises";'],
    ["src/text/a.ts", 'import { b } from "../../package.json";'],
    ["src/rubric/a.ts", 'import { b } from "../scoring/b";'],
    ["src/rubric/a.ts", 'import * as z from "zod/mini";'],
    ["src/rubric/packs/schema.ts", 'import * as z from "zod/mini";'],
    ["src/rubric/schema.ts", 'import { z } from "zod";'],
    ["src/rubric/a.ts", 'import type * as z from "zod/mini";'],
    ["src/rubric/packs/a.ts", 'import { b } from "../../workbook/b";'],
    ["src/scoring/a.ts", 'import { b } from "../workbook/b";'],
    ["src/scoring/a.ts", 'import type { b } from "../language/b";'],
    ["src/workbook/undo/a.ts", 'import { b } from "../../actions/b";'],
    ["src/workbook/model/a.ts", 'import { b } from "../bindings/b";'],
    ["src/workbook/model/a.ts", 'import type { b } from "../check/b";'],
    ["src/workbook/check/a.ts", 'import { b } from "../summary/b";'],
    ["src/workbook/check/a.ts", 'type B = import("../repair/b").B;'],
    ["src/workbook/bindings/a.ts", 'import { b } from "../check/b";'],
    ["src/workbook/a.ts", "export const b = 1;"],
    ["src/workbook/summary/a.ts", 'import { b } from "../../language/b";'],
    ["src/language/a.ts", 'import { b } from "../scoring/b";'],
    ["src/language/a.ts", 'import { type b } from "../scoring/b";'],
    ["src/actions/a.ts", 'import { b } from "../panel/b";'],
    ["src/actions/a.ts", 'import type { b } from "../../files/b";'],
    ["src/panel/a.ts", 'import { b } from "../actions/b";'],
    ["src/panel/a.ts", 'import { b } from "../workbook/b";'],
    ["src/panel/a.ts", 'import { b } from "../../addin/b";'],
    ["src/panel/a.tsx", 'import { b } from "../actions/b";'],
    ["addin/host.ts", 'import { b } from "../appsscript/server/b";'],
    ["addin/host.ts", 'import { b } from "../files/b";'],
    ["addin/host.ts", 'import { b } from "../test/b";'],
    ["addin/host.ts", 'import { b } from "../workbench/b";'],
    ["appsscript/server/host.ts", 'import { b } from "../../addin/b";'],
    ["appsscript/server/host.ts", 'import type { b } from "../sidebar/b";'],
    ["appsscript/sidebar/main.ts", 'import * as server from "../server/main";'],
    ["appsscript/sidebar/main.ts", 'import { b } from "../../test/b";'],
    ["files/a.ts", 'import { b } from "../addin/b";'],
    ["files/a.ts", 'import { b } from "../appsscript/server/b";'],
    ["files/a.ts", 'import { b } from "../workbench/b";'],
    ["files/a.ts", 'import { b } from "../test/b";'],
    ["src/newcomer/a.ts", "export const b = 1;"],
    ["src/a.ts", "export const b = 1;"],
  ];

  it.each(forbidden)("%s may not say %s", async (file, code) => {
    expect(await rulesBroken(file, code)).toContain(BORDERS);
  });
});

describe("The core has no clock, no chance, no network and no language of the machine", () => {
  const forbidden: readonly (readonly [rule: string, code: string])[] = [
    ["no-restricted-globals", "export const b = Date.now();"],
    ["no-restricted-globals", "export const b = new Date();"],
    ["no-restricted-globals", "export const b = new Date(0);"],
    ["no-restricted-globals", "export const b = performance.now();"],
    ["no-restricted-globals", "export const b = crypto.randomUUID();"],
    ["no-restricted-globals", 'export const b = new Intl.Collator("vi");'],
    ["no-restricted-globals", 'console.log("b");'],
    ["no-restricted-globals", 'export const b = fetch("b");'],
    ["no-restricted-globals", "export const b = globalThis.Date.now();"],
    ["no-restricted-properties", "export const b = Math.random();"],
    ["no-restricted-properties", 'export const b = Math["random"]();'],
    ["no-restricted-properties", "export const { random } = Math;"],
    ["no-restricted-properties", 'export const b = "b".localeCompare("c");'],
    ["no-restricted-properties", "export const b = (1).toLocaleString();"],
    ["no-restricted-properties", 'export const b = "b".toLocaleUpperCase();'],
    ["no-restricted-properties", 'export const b = "b".toLocaleLowerCase();'],
    ["no-restricted-properties", "export const b = (c: string | null) => c?.toLocaleLowerCase();"],
  ];

  it.each(forbidden)("%s refuses %s in src", async (rule, code) => {
    expect(await rulesBroken("src/text/a.ts", code)).toContain(rule);
    expect(await rulesBroken("src/panel/a.tsx", code)).toContain(rule);
  });

  it.each(forbidden)("%s lets hosts say %s", async (rule, code) => {
    expect(await rulesBroken("files/a.ts", code)).not.toContain(rule);
  });

  const allowed: readonly string[] = [
    "export const b = Math.round(1.5);",
    'export const b = "b".toUpperCase();',
    'export const b = "b".normalize("NFC");',
    "export const b = (date: number) => ({ date });",
  ];

  it.each(allowed)("src may say %s", async (code) => {
    expect(await rulesBroken("src/text/a.ts", code)).toEqual([]);
  });
});

/**
 * The names of the rules that a file with this code would break. Code that does not parse proves nothing: it throws.
 */
async function rulesBroken(filePath: string, code: string): Promise<readonly string[]> {
  const results = await linter.lintText(`${code}\n`, { filePath });
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message }) => {
      if (ruleId === null) throw new Error(`${filePath}: ${message}`);
      return ruleId;
    }),
  );
}
