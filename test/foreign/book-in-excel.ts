import { openAddin } from "../addin/open-addin";
import type { OpenAddin } from "../addin/open-addin";
import { fillGrid } from "./book-in-grid";
import type { ForeignBook } from "./foreign-book";

/** A book opened in the simulated Excel, with its cursor where it stands. */
export function openBook(book: ForeignBook, options: Parameters<typeof openAddin>[0] = {}): OpenAddin {
  const addin = openAddin(options, { sheets: [book.sheet] });
  const id = addin.grid.activeSheet();
  const tables = fillGrid(addin.grid, book);
  addin.host.tables = tables.map(({ name, area: rect, hasHeader, hasTotals }) => ({
    name,
    sheet: id,
    rect,
    showHeaders: hasHeader,
    showTotals: hasTotals,
  }));
  return addin;
}
