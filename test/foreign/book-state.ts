import { openWorkbook, workbookSheets } from "../../files/xlsx/package/workbook";
import { partText } from "../files/xlsx/package-parts";
import { cellsOf } from "./book-cells";

/**
 * Everything of a workbook that a user sees or sets besides notes that no cell shows: what an action and its undoing
 * must leave alike.
 */
export function bookState(bytes: Uint8Array): unknown {
  const workbook = partText(bytes, "xl/workbook.xml");
  const sheets = workbookSheets(openWorkbook(bytes));
  return {
    cells: [...cellsOf(bytes)],
    sheets: sheets.map(({ name, part, isVisible }) => ({ name, isVisible, ...sheetState(partText(bytes, part)) })),
    states: [...workbook.matchAll(/<sheet [^>]*>/g)].map(([tag]) => /state="(\w+)"/.exec(tag)?.[1] ?? "visible"),
    names: [...workbook.matchAll(/<definedName ([^>]*)>([^<]*)</g)]
      .map(([, attributes, reference]) => `${attributes} ${reference}`)
      .sort(),
    active: activeTab(workbook),
  };
}

/** The place of the open sheet. */
export function activeTab(workbook: string): number {
  return Number(/activeTab="(\d+)"/.exec(workbook)?.[1] ?? 0);
}

/** Places of the sheets that are selected. */
export function selectedTabs(bytes: Uint8Array): readonly number[] {
  return workbookSheets(openWorkbook(bytes)).flatMap(({ part }, index) =>
    /<sheetView [^>]*tabSelected="(?:1|true)"/.test(partText(bytes, part)) ? [index] : [],
  );
}

function sheetState(xml: string) {
  const all = (pattern: RegExp) => [...xml.matchAll(pattern)].map(([whole]) => whole);
  return {
    columns: columnStates(xml),
    rows: all(/<row [^>]*>/g).flatMap((tag) => {
      const said = ["ht", "hidden", "outlineLevel", "collapsed"].map(
        (name) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? null,
      );
      return said.some((value) => value !== null) ? [[/ r="(\d+)"/.exec(tag)?.[1], ...said]] : [];
    }),
    merges: all(/<mergeCell [^>]*>/g).sort(),
    rules: all(/<dataValidation .*?<\/dataValidation>/g),
    conditions: all(/<conditionalFormatting.*?<\/conditionalFormatting>/g),
    panes: all(/<pane [^>]*>/g),
    tab: all(/<tabColor [^>]*>/g),
    protection: all(/<sheetProtection [^>]*>/g),
    page: all(/<(?:pageSetup|pageMargins) [^>]*>/g),
  };
}

/** Column by column, whatever ranges they are written in. */
function columnStates(xml: string): readonly string[] {
  return [...xml.matchAll(/<col ([^>]*)\/>/g)].flatMap(([, said = ""]) => {
    const value = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(said)?.[1];
    const [first, last] = [Number(value("min")), Number(value("max"))];
    return Array.from(
      { length: last - first + 1 },
      (_, index) =>
        `${first + index}: ${value("width") ?? "-"} ${value("hidden") === "1" ? "hidden" : ""} ${value("style") ?? ""} ${value("outlineLevel") ?? ""}`,
    );
  });
}
