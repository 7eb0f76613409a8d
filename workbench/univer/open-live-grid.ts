import { LocaleService, LocaleType } from "@univerjs/core";
import { ILayoutService } from "@univerjs/preset-sheets-core";
import type { GridLocale } from "../grid/grid";
import { cellPlace } from "./screen/cell-place";
import type { Place } from "./screen/cell-place";
import { markInvalidCells } from "./screen/invalid-marks";
import { pasteByLocale } from "./screen/pasted-texts";
import { giveRowsRoom } from "./screen/roomy-rows";
import { shownText } from "./screen/shown-text";
import { startUniver } from "./start-univer";
import type { UniverLook } from "./start-univer";
import { takeFocusBack } from "./screen/take-focus-back";
import { followLocale } from "./screen/typed-edits";
import { createUniverGrid } from "./univer-grid";
import type { UniverGrid } from "./univer-grid";

/** The live spreadsheet, and what the page does with it beyond its cells. */
export interface LiveGrid {
  readonly grid: UniverGrid;
  /** What a cell shows on the screen. Rows and columns count from 1. */
  readonly shown: (sheet: string, row: number, column: number) => string;
  readonly place: (row: number, column: number) => Place;
  /** Puts the keyboard on the selected cell. */
  readonly focus: () => void;
  readonly setLook: (look: UniverLook) => void;
  /** Whether cells that break their rule are marked. */
  readonly markInvalid: (areMarked: boolean) => void;
}

const LOCALES: Readonly<Record<UniverLook["language"], LocaleType>> = { vi: LocaleType.VI_VN, en: LocaleType.EN_US };

/** Starts Univer in an element that is in the document, with one empty sheet, for people who type as in a country. */
export async function openLiveGrid(container: HTMLElement, look: UniverLook, locale: GridLocale): Promise<LiveGrid> {
  const open = await startUniver(container, look);
  followLocale(open, locale);
  pasteByLocale(open, locale);
  giveRowsRoom(open);
  const focus = () => open.injector.get(ILayoutService).focus();
  takeFocusBack(focus);
  return {
    grid: createUniverGrid(open, locale),
    shown: shownText.bind(null, open),
    place: cellPlace.bind(null, open),
    focus,
    markInvalid: markInvalidCells(open),
    setLook: ({ language, theme }) => {
      open.injector.get(LocaleService).setLocale(LOCALES[language]);
      open.api.toggleDarkMode(theme === "dark");
    },
  };
}
