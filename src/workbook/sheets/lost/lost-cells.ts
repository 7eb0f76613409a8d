import { isMemberCount } from "../../../scoring/panel-role";
import type { Bindings } from "../../bindings/bindings";
import { panelCellFormulas } from "../../formulas/member-formulas";
import type { Snapshot } from "../../model/snapshot";
import { PANEL_LISTS } from "../panel/panel-lists";
import { PANEL_SETTING_LINES } from "../panel/panel-setting-lines";
import type { ThemeStyle } from "../theme";
import { KNOWN_CONTENT } from "./known-content";
import { likelyRubric } from "./likely-rubric";
import { lostNames } from "./lost-names";
import type { LostName } from "./lost-names";

/** A single cell that is gone, as it is to be made again. */
export interface LostCell {
  /** Its defined name. */
  readonly name: string;
  /** Number of its table; `null` for a setting of the workbook. */
  readonly table: number | null;
  readonly sheet: string;
  /** What stands above it. */
  readonly heading: string;
  /** What can be told again: a formula, or a text; `null` for what only people know. */
  readonly content: { readonly formula: string } | string | null;
  readonly style: ThemeStyle;
  /** Whether it stood in a hidden column. */
  readonly isHidden: boolean;
}

/** Returns the single cells that are gone while their table is not, in the order of the workbook's names. */
export function lostCells(snapshot: Snapshot, bindings: Bindings): readonly LostCell[] {
  return lostNames(snapshot, bindings).map((lost) => ({
    name: lost.name,
    table: "table" in lost.binding ? lost.binding.table : null,
    sheet: lost.home.sheet,
    heading: lost.label,
    ...restored(lost, bindings),
  }));
}

type Restored = Pick<LostCell, "content" | "style" | "isHidden"> & Partial<Pick<LostCell, "heading">>;

function restored({ binding, home, label }: LostName, bindings: Bindings): Restored {
  if (binding.kind === "year") return { content: null, style: "inputInteger", isHidden: false };
  if (binding.kind === "body") return { content: null, style: "inputText", isHidden: false };
  if (binding.kind === "table-rubric") {
    const content = likelyRubric(binding.table, home.roles, bindings);
    return { content, style: "code", isHidden: content !== null };
  }
  const { table, cell } = binding;
  if (isMemberCount(cell)) {
    const content = { formula: panelCellFormulas(table).get(cell)! };
    return { content, style: cell === "DuDieuKien" ? "resultText" : "resultInteger", isHidden: false };
  }
  const setting = PANEL_SETTING_LINES.find((line) => line.cell === cell);
  if (setting) {
    const choices = setting.list ? ` (${PANEL_LISTS[setting.list].join("; ")})` : "";
    // What was agreed is for the panel to say again: our defaults must not decide in its name
    return { heading: `${label}${choices}`, content: null, style: setting.style, isHidden: false };
  }
  const content = KNOWN_CONTENT[cell]?.({ table, sheet: home.sheet }, bindings) ?? null;
  return { content, style: "code", isHidden: cell !== "CuaTV" || content !== null };
}
