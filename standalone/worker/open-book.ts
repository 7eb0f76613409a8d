import { captureNeeds } from "../../src/actions/capture-needs";
import { perform } from "../../src/actions/perform";
import type { Command, Performed } from "../../src/actions/perform";
import { isBallotFile } from "../../src/workbook/bindings/is-ballot-file";
import { activeRubric } from "../../src/workbook/bindings/active-rubric";
import type { Area } from "../../src/workbook/model/area";
import type { CaptureNeeds, Snapshot } from "../../src/workbook/model/snapshot";
import { isSigned } from "../../files/xlsx/package/signatures";
import { definedNames, openWorkbook, saveWorkbook, workbookSheets } from "../../files/xlsx/package/workbook";
import type { Workbook } from "../../files/xlsx/package/workbook";
import { isReadOnly } from "../../files/xlsx/protection/read-only";
import { activeSheetIndex } from "../../files/xlsx/package/active-sheet";
import { capture } from "../../files/xlsx/read/capture";
import { apply, withFormerLooks } from "../../files/xlsx/write/apply";
import { blankWorkbook } from "../../files/xlsx/write/blank-workbook";
import type { BookInfo, OpenedBook, PagePlace } from "../contract/calls";

/** A workbook that is open in the page. */
export interface OpenBook {
  readonly info: () => OpenedBook;
  /** The package as it is now; another object after each change. */
  readonly workbook: () => Workbook;
  /** Reads the workbook and performs a command, without changing anything. */
  readonly prepare: (command: Command, place: PagePlace | null) => Prepared;
  readonly rubricAt: (place: PagePlace | null) => Area | null;
  readonly toBytes: () => Uint8Array;
}

export interface Prepared {
  readonly performed: Performed;
  /** Carries the plan out, whole or not at all; `null` where it changes nothing. */
  readonly carryOut: () => { readonly book: BookInfo; readonly shown: Area | null } | null;
}

/** Opens a file; throws `UnusableFile` for one that is no workbook or not safe. `null` makes a workbook without sheets. */
export function openBook(bytes: Uint8Array | null): OpenBook {
  let workbook = bytes === null ? blankWorkbook() : openWorkbook(bytes);
  let version = 0;
  const info = (): OpenedBook => ({
    ...tabsOf(workbook),
    version,
    isSigned: isSigned(workbook),
    isReadOnly: isReadOnly(workbook),
    isBallotFile: isBallotFile(definedNames(workbook).map(({ name }) => name)),
  });
  // A file that cannot be read is refused at once, not at the first command
  capture(workbook);
  return {
    info,
    workbook: () => workbook,
    prepare: (command, place) => {
      const { performed, plan } = perform(command, snapshotAt(workbook, captureNeeds(command), place));
      return {
        performed,
        carryOut: () => {
          if (plan.edits.length === 0) return null;
          // A failure half-way leaves the open package as it was
          const next = { ...workbook, archive: workbook.archive.copy() };
          apply(next, withFormerLooks(next, plan));
          workbook = next;
          version += 1;
          const shown = plan.edits.flatMap((edit) => (edit.kind === "activate" ? [edit.area] : [])).at(-1) ?? null;
          return { book: { ...tabsOf(workbook), version }, shown };
        },
      };
    },
    rubricAt: (place) => rubricAt(snapshotAt(workbook, {}, place)),
    toBytes: () => saveWorkbook(workbook),
  };
}

function tabsOf(workbook: Workbook): Pick<BookInfo, "sheets" | "active"> {
  const all = workbookSheets(workbook);
  const sheets = all.filter(({ isVisible }) => isVisible).map(({ name, isWorksheet }) => ({ name, isWorksheet }));
  const first = all[activeSheetIndex(workbook)];
  const active = sheets.find(({ name, isWorksheet }) => isWorksheet && name === first?.name);
  return { sheets, active: active?.name ?? sheets.find(({ isWorksheet }) => isWorksheet)?.name ?? null };
}

/** The place in the page counts, not the one where the file was saved. */
function snapshotAt(workbook: Workbook, needs: CaptureNeeds, place: PagePlace | null): Snapshot {
  if (place === null) return capture(workbook, needs);
  const region =
    needs.region === "selection"
      ? (place.selection ?? { sheet: place.sheet, row: 1, column: 1, rows: 1, columns: 1 })
      : needs.region;
  return {
    ...capture(workbook, { ...needs, ...(region === undefined ? {} : { region }) }),
    activeSheet: place.sheet,
    selection: place.selection,
  };
}

function rubricAt({ names, activeSheet, selection }: Snapshot): Area | null {
  const readText = (cell: Area) => {
    const value = names.find(({ block }) => block?.area === cell)?.block?.columns[0]?.[0];
    return typeof value === "string" ? value : null;
  };
  const area = activeRubric(
    names.map(({ name, block }) => ({ name, area: block?.area ?? null })),
    { sheet: activeSheet, selection: selection?.sheet === activeSheet ? selection : null },
    readText,
  );
  return area && { ...area, rows: 1, columns: 1 };
}
