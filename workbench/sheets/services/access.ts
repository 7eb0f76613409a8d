import type { Rect } from "../../../src/workbook/model/area";
import { rectsOverlap } from "../../../src/workbook/model/area";
import { subtractRect } from "../../grid/memory-sheet";
import type { ProtectedArea } from "../runtime/beside-grid";
import { MESSAGES, ServiceException } from "../runtime/service-exception";
import type { SheetsHost } from "../runtime/sheets-host";

/**
 * Whether somebody may change what a protection covers. The owner always may; everyone who may edit the file does until
 * the list of editors was changed; a warning stops nobody (GAS reference/spreadsheet/Range.md protect, Protection.md
 * canEdit, setWarningOnly).
 */
export function mayEdit(
  { editors, warningOnly, domainEdit }: ProtectedArea,
  person: string,
  { settings }: SheetsHost,
): boolean {
  const { owner, editors: ofFile } = settings.people;
  if (person === owner) return true;
  if (!ofFile.includes(person)) return false;
  return warningOnly || domainEdit || editors === null || editors.includes(person);
}

/**
 * Whether somebody may edit every cell: any protection that lies over one and leaves them out keeps them out (Range.md
 * protect).
 */
export function mayEditCells(host: SheetsHost, sheet: string, rect: Rect, person = host.settings.people.user): boolean {
  if (person !== host.settings.people.owner && !host.settings.people.editors.includes(person)) return false;
  return host.beside
    .protections()
    .every((area) => area.sheet !== sheet || !covers(area, rect) || mayEdit(area, person, host));
}

/** Scripts run as the person at the keyboard, and may do what that person may. */
export function checkEditable(host: SheetsHost, sheet: string, rect: Rect): void {
  if (!mayEditCells(host, sheet, rect)) throw new ServiceException(MESSAGES.protectedCell);
}

/** Changes to a sheet as a whole need all of it. */
export function checkSheetEditable(host: SheetsHost, sheet: string): void {
  const { user } = host.settings.people;
  const isKept = host.beside
    .protections()
    .some((area) => area.sheet === sheet && area.rect === null && !mayEdit(area, user, host));
  if (isKept || !mayEditFile(host)) throw new ServiceException(MESSAGES.protectedCell);
}

export function mayEditFile({ settings: { people } }: SheetsHost): boolean {
  return people.user === people.owner || people.editors.includes(people.user);
}

function covers({ rect, unprotected }: ProtectedArea, cells: Rect): boolean {
  if (rect) return rectsOverlap(rect, cells);
  // A protected sheet leaves its unprotected ranges out (Protection.md setUnprotectedRanges)
  const left = unprotected.reduce<readonly Rect[]>(
    (pieces, hole) => pieces.flatMap((piece) => subtractRect(piece, hole)),
    [cells],
  );
  return left.length > 0;
}
