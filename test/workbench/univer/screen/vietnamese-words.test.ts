import { mergeLocales } from "@univerjs/core";
import conditionalEn from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import conditionalVi from "@univerjs/preset-sheets-conditional-formatting/locales/vi-VN";
import coreEn from "@univerjs/preset-sheets-core/locales/en-US";
import coreVi from "@univerjs/preset-sheets-core/locales/vi-VN";
import validationEn from "@univerjs/preset-sheets-data-validation/locales/en-US";
import validationVi from "@univerjs/preset-sheets-data-validation/locales/vi-VN";
import { expect, it } from "vitest";
import { completeVietnamese } from "../../../../workbench/univer/screen/vietnamese-words";

/** Texts by their path. */
function texts(words: unknown, path = ""): readonly (readonly [string, string])[] {
  if (typeof words === "string") return [[path, words]];
  return typeof words === "object" && words !== null
    ? Object.entries(words).flatMap(([key, own]) => texts(own, `${path}.${key}`))
    : [];
}

/** Tools for documents, which no workbook has; names of fonts; descriptions of functions; and proper names. */
const UNSEEN =
  /^\.(docs-ui|ui\.fontFamily|sheets-formula\.functionList|sheets-formula-ui\.functionType\.(?:web|univer))\b/;

it("The live spreadsheet speaks Vietnamese wherever a person can look", () => {
  const english = new Map(texts(mergeLocales(coreEn, validationEn, conditionalEn)));
  const vietnamese = new Map(texts(completeVietnamese(mergeLocales(coreVi, validationVi, conditionalVi))));
  const left = [...english].filter(
    ([path, text]) => !UNSEEN.test(path) && /[a-z]{3}/i.test(text) && (vietnamese.get(path) ?? text) === text,
  );
  expect(left).toEqual([]);
  expect(english.size).toBeGreaterThan(500);
});
