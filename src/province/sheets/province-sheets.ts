import { bandsSheet } from "./bands-sheet";
import { filesSheet } from "./files-sheet";
import { findingsSheet } from "./findings-sheet";
import type { ListSheet } from "./list-sheet";
import { missingSheet } from "./missing-sheet";
import { panelSheet } from "./panel-sheet";
import type { ProvinceFacts } from "../province-facts";
import { resultsSheet } from "./results-sheet";
import { rubricsSheet } from "./rubrics-sheet";

/** Returns the sheets of a province workbook, in order. */
export function provinceSheets(facts: ProvinceFacts): readonly ListSheet[] {
  return [
    filesSheet(facts),
    missingSheet(facts),
    resultsSheet(facts),
    bandsSheet(facts),
    panelSheet(facts),
    rubricsSheet(facts),
    findingsSheet(facts),
  ];
}
