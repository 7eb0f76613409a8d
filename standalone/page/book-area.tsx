import { useEffect, useMemo, useState } from "preact/hooks";
import { rectToAddress } from "../../src/workbook/model/area";
import type { Area } from "../../src/workbook/model/area";
import type { SheetLayout } from "../contract/calls";
import { createCellLooks } from "../sheet/cell-looks";
import { createRowStore } from "../sheet/row-store";
import { SheetGrid } from "../sheet/sheet-grid";
import { sheetMarks } from "../sheet/sheet-marks";
import { SheetTabs } from "../sheet/sheet-tabs";
import type { BookState, Session } from "./session";
import type { WorkerClient } from "./worker-client";
import type { PageWords } from "../words/page-words";

export interface BookAreaProps {
  readonly state: BookState;
  readonly session: Session;
  readonly client: WorkerClient;
  readonly words: PageWords;
}

interface ShownSheet {
  readonly sheet: string;
  readonly layout: SheetLayout;
}

/** The sheet in view with its selected cell, and the sheets to choose from. */
export function BookArea({ state, session, client, words }: BookAreaProps) {
  const { sheet, selection, info, opened } = state;
  const [shown, setShown] = useState<ShownSheet | null>(null);
  const [, setArrived] = useState(0);
  const looks = useMemo(createCellLooks, []);
  // Style numbers mean something else in another workbook
  useMemo(() => looks.clear(), [opened]);
  const rows = useMemo(
    () =>
      createRowStore(
        (first, last) => client.call("rows", sheet ?? "", first, last),
        looks,
        () => setArrived((count) => count + 1),
      ),
    [opened, sheet],
  );
  useEffect(() => {
    if (sheet === null) {
      setShown(null);
      return undefined;
    }
    let isWanted = true;
    client.call("layout", sheet).then(
      (layout) => isWanted && setShown({ sheet, layout }),
      (error: unknown) => console.warn(error),
    );
    return () => {
      isWanted = false;
    };
  }, [opened, sheet, info.version]);
  const marks = useMemo(() => sheetMarks(state.findings, sheet), [state.findings, sheet]);
  const content = useCellContent(client, rows, selection, info.version);

  return (
    <>
      <div class="page-cell">
        <span class="page-address">{selection ? rectToAddress(selection) : ""}</span>
        <span class="page-content" role="status" aria-label={words.cell}>
          {content}
        </span>
      </div>
      {sheet === null || shown?.sheet !== sheet ? (
        <div class="page-empty">{sheet === null && <p>{words.noSheets}</p>}</div>
      ) : (
        <SheetGrid
          sheet={sheet}
          label={words.cellsOf(sheet)}
          layout={shown.layout}
          rows={rows}
          looks={looks}
          marks={marks}
          selection={selection}
          shownCount={state.shownCount}
          onSelect={session.select}
        />
      )}
      <SheetTabs sheets={info.sheets} active={sheet} label={words.sheets} onOpen={session.openSheet} />
    </>
  );
}

/** Returns what the selected cell holds: its text, and its formula where it has one. */
function useCellContent(
  client: WorkerClient,
  rows: { readonly row: (row: number) => readonly { readonly column: number; readonly text: string }[] },
  selection: Area | null,
  version: number,
): string {
  const [formula, setFormula] = useState<string | null>(null);
  const { sheet, row, column } = selection ?? { sheet: null, row: 1, column: 1 };
  useEffect(() => {
    setFormula(null);
    if (sheet === null) return undefined;
    let isWanted = true;
    client.call("formula", sheet, row, column).then(
      (found) => isWanted && setFormula(found),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [sheet, row, column, version]);
  const text = rows.row(row).find((cell) => cell.column === column)?.text ?? "";
  return formula === null ? text : text === "" ? formula : `${text}    ${formula}`;
}
