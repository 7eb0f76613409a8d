import { ROW_KINDS, RUBRIC_COLUMN_COUNT } from "../../../rubric/rubric-columns";
import type { Cell } from "../../../text/cell";
import type { Rect } from "../../model/area";
import { END, KIND_HEADING } from "./rubric-lines";
import { IF_ANY, SECTIONS } from "./rubric-sections";
import { FIRST_BLOCK_ROW, TITLE } from "./rubric-sheet";

const KIND_LABELS: ReadonlySet<string> = new Set([...Object.values(ROW_KINDS), KIND_HEADING, END]);
const SECTION_TITLE = new RegExp(
  String.raw`^\d{1,2}\. (?:${SECTIONS.map(({ title }) => title).join("|")})(?:${IF_ANY.replace(/[()]/g, String.raw`\$&`)})?$`,
);

/**
 * Whether contents are a rubric's own sheet: its title, and below it only lines of a rubric. `cellAt` counts from 1.
 */
export function isRubricSheet(cellAt: (row: number, column: number) => Cell, { rows, columns }: Rect): boolean {
  if (cellAt(1, 1) !== TITLE || columns > RUBRIC_COLUMN_COUNT) return false;
  for (let row = FIRST_BLOCK_ROW; row <= rows; row++) {
    const kind = cellAt(row, 1);
    if (typeof kind !== "string" || !(KIND_LABELS.has(kind) || SECTION_TITLE.test(kind))) return false;
  }
  return true;
}
