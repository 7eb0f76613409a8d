import { cellText } from "../../../scoring/cell-text";
import type { PanelCell } from "../../../scoring/panel-role";
import type { Bindings } from "../../bindings/bindings";
import { panelTableCell } from "../../bindings/bound-panel";
import type { PanelTable } from "../../bindings/bound-panel";
import { codeKey, readPanel } from "../../bindings/panel-members";

/** A cell that is gone: the table it belongs to, and its sheet. */
export interface LostPlace {
  readonly table: number;
  readonly sheet: string;
}

/** What follows from the rest of the workbook, where only one answer is possible. */
export const KNOWN_CONTENT: Readonly<
  Partial<Record<PanelCell, (own: LostPlace, bindings: Bindings) => string | null>>
> = {
  To: (_, bindings) => only(panels(bindings).map(({ id }) => String(id))),
  Nguon: (_, { replaced }) => only([...replaced].map(String)),
  CuaTV: ({ table, sheet }, bindings) => {
    const waiting = withoutBallot(table, bindings);
    return only(waiting.filter((code) => sheet.endsWith(` ${code}`))) ?? only(waiting);
  },
  PhieuThuBa: (_, bindings) => {
    const thirds = new Set(panels(bindings).flatMap((table) => thirdMarkers(table)));
    return only(
      bindings.tables.flatMap(({ id, part }) =>
        part.kind === "ballot" && thirds.has(codeKey(part.member)) ? [String(id)] : [],
      ),
    );
  },
};

/** The only one of the possible answers; `null` where there are none or several. */
export function only(answers: readonly string[]): string | null {
  return answers.length === 1 ? answers[0]! : null;
}

function panels({ panelTables }: Bindings): readonly PanelTable[] {
  return panelTables.filter(({ kind }) => kind === "members");
}

function thirdMarkers(table: PanelTable): readonly string[] {
  return readPanel(table).members.flatMap(({ code, isThirdMarker }) => (isThirdMarker ? [code] : []));
}

/** Returns the codes of members who are the judge of no other ballot, as they are written. */
function withoutBallot(ballot: number, bindings: Bindings): readonly string[] {
  const judges = new Set(
    bindings.tables.flatMap(({ id, part }) => (part.kind === "ballot" && id !== ballot ? [codeKey(part.member)] : [])),
  );
  return panels(bindings).flatMap((table) =>
    readPanel(table).members.flatMap(({ code, row }) =>
      judges.has(code) ? [] : [cellText(panelTableCell(table, "MaTV", row))],
    ),
  );
}
