import { MAX_COLUMNS } from "../../../src/workbook/model/area";
import type { PageState } from "../../grid/sheet-parts";
import { ClientObject, TARGET } from "../client-object";
import type { Origin } from "../client-object";
import { invalidArgument } from "../office-error";
import { SimulatedRange } from "../range/range";
import { addressToRect } from "../range/range-target";
import type { SheetTarget } from "./sheet-target";

interface Zoom {
  readonly scale?: number | null;
  readonly horizontalFitToPages?: number | null;
  readonly verticalFitToPages?: number | null;
}

/** Excel.PageLayout. Margins in points. */
export class SimulatedPageLayout extends ClientObject<SheetTarget> {
  constructor(origin: Origin<SheetTarget>) {
    super("PageLayout", origin);
  }

  get headersFooters(): SimulatedHeaderFooterGroup {
    return this.partOf(SimulatedHeaderFooterGroup);
  }

  protected readers({ grid, sheet }: SheetTarget) {
    const { page } = grid.sheet(sheet);
    return {
      orientation: () => (page.orientation === "landscape" ? "Landscape" : "Portrait"),
      paperSize: () => page.paper,
      topMargin: () => page.margins.top,
      bottomMargin: () => page.margins.bottom,
      leftMargin: () => page.margins.left,
      rightMargin: () => page.margins.right,
      headerMargin: () => page.margins.header,
      footerMargin: () => page.margins.footer,
      centerHorizontally: () => page.isCentered,
      firstPageNumber: () => page.firstPageNumber ?? "",
      zoom: () => ({
        scale: page.zoom.scale,
        horizontalFitToPages: page.zoom.pagesWide,
        verticalFitToPages: page.zoom.pagesTall,
      }),
    };
  }

  get orientation(): string {
    return this.read("orientation");
  }
  set orientation(orientation: string) {
    this.write("orientation", orientation, (target) => {
      if (orientation !== "Landscape" && orientation !== "Portrait")
        throw invalidArgument(`the orientation ${orientation}`);
      changePage(target, () => ({ orientation: orientation === "Landscape" ? "landscape" : "portrait" }));
    });
  }

  get paperSize(): string {
    return this.read("paperSize");
  }
  set paperSize(paper: string) {
    this.write("paperSize", paper, (target) => changePage(target, () => ({ paper })));
  }
  get topMargin(): number {
    return this.read("topMargin");
  }
  set topMargin(points: number) {
    this.margin("top", points);
  }
  get bottomMargin(): number {
    return this.read("bottomMargin");
  }
  set bottomMargin(points: number) {
    this.margin("bottom", points);
  }
  get leftMargin(): number {
    return this.read("leftMargin");
  }
  set leftMargin(points: number) {
    this.margin("left", points);
  }
  get rightMargin(): number {
    return this.read("rightMargin");
  }
  set rightMargin(points: number) {
    this.margin("right", points);
  }
  get headerMargin(): number {
    return this.read("headerMargin");
  }
  set headerMargin(points: number) {
    this.margin("header", points);
  }
  get footerMargin(): number {
    return this.read("footerMargin");
  }
  set footerMargin(points: number) {
    this.margin("footer", points);
  }

  get centerHorizontally(): boolean {
    return this.read("centerHorizontally");
  }
  set centerHorizontally(isCentered: boolean) {
    this.write("centerHorizontally", isCentered, (target) => changePage(target, () => ({ isCentered })));
  }

  get firstPageNumber(): number | "" {
    return this.read("firstPageNumber");
  }
  set firstPageNumber(number: number | "") {
    this.write("firstPageNumber", number, (target) =>
      changePage(target, () => ({ firstPageNumber: number === "" ? null : number })),
    );
  }

  get zoom(): Zoom {
    return this.read("zoom");
  }
  set zoom(zoom: Zoom) {
    this.write("zoom", zoom, (target) => {
      const pagesWide = zoom.horizontalFitToPages ?? null;
      const pagesTall = zoom.verticalFitToPages ?? null;
      // Scale and fitting shut each other out (REF excel.pagelayoutzoomoptions)
      changePage(target, () => ({
        zoom: { scale: pagesWide === null && pagesTall === null ? (zoom.scale ?? 100) : null, pagesWide, pagesTall },
      }));
    });
  }

  setPrintArea(area: SimulatedRange | string): void {
    this.act("setPrintArea", typeof area === "string" ? area : {}, (target) =>
      changePage(target, () => ({ printArea: rectOf(area, target) })),
    );
  }

  getPrintAreaOrNullObject(): SimulatedRange {
    return new SimulatedRange(
      this.origin("getPrintAreaOrNullObject", undefined, ({ grid, sheet }) => {
        const rect = grid.sheet(sheet).page.printArea;
        return rect && { grid, sheet, rect };
      }),
    );
  }

  setPrintTitleRows(rows: SimulatedRange | string): void {
    this.act("setPrintTitleRows", typeof rows === "string" ? rows : {}, (target) => {
      const rect = rectOf(rows, target);
      // The range must span whole rows (REF excel.pagelayout setPrintTitleRows)
      if (rect.columns !== MAX_COLUMNS) throw invalidArgument("print titles are whole rows");
      changePage(target, () => ({ titleRows: { first: rect.row, last: rect.row + rect.rows - 1 } }));
    });
  }

  getPrintTitleRowsOrNullObject(): SimulatedRange {
    return new SimulatedRange(
      this.origin("getPrintTitleRowsOrNullObject", undefined, ({ grid, sheet }) => {
        const { titleRows } = grid.sheet(sheet).page;
        return (
          titleRows && {
            grid,
            sheet,
            rect: { row: titleRows.first, rows: titleRows.last - titleRows.first + 1, column: 1, columns: MAX_COLUMNS },
          }
        );
      }),
    );
  }

  private margin(side: keyof PageState["margins"], points: number): void {
    this.write(`${side}Margin`, points, (target) =>
      changePage(target, ({ margins }) => ({ margins: { ...margins, [side]: points } })),
    );
  }
}

/** Excel.HeaderFooterGroup: what all pages say, and the first one where it differs. */
export class SimulatedHeaderFooterGroup extends ClientObject<SheetTarget> {
  constructor(origin: Origin<SheetTarget>) {
    super("HeaderFooterGroup", origin);
  }

  get defaultForAllPages(): SimulatedHeaderFooter {
    return this.partOf(SimulatedHeaderFooter);
  }

  get firstPage(): SimulatedFirstPage {
    return this.partOf(SimulatedFirstPage);
  }

  protected readers({ grid, sheet }: SheetTarget) {
    return { state: () => (grid.sheet(sheet).page.first ? "FirstAndDefault" : "Default") };
  }

  get state(): string {
    return this.read("state");
  }
  set state(state: string) {
    this.write("state", state, (target) => {
      // Odd and even pages are not simulated
      if (state !== "FirstAndDefault" && state !== "Default") throw invalidArgument(`the state ${state}`);
      changePage(target, ({ first }) => ({
        first: state === "Default" ? null : (first ?? { footerLeft: "" }),
      }));
    });
  }
}

/** Excel.HeaderFooter: only the middle of the head, and the left and the middle of the foot. */
export class SimulatedHeaderFooter extends ClientObject<SheetTarget> {
  constructor(origin: Origin<SheetTarget>) {
    super("HeaderFooter", origin);
  }

  protected readers({ grid, sheet }: SheetTarget) {
    return {
      centerFooter: () => grid.sheet(sheet).page.footer,
      centerHeader: () => grid.sheet(sheet).page.headerCenter,
      leftFooter: () => grid.sheet(sheet).page.footerLeft,
    };
  }

  get centerFooter(): string {
    return this.read("centerFooter");
  }
  set centerFooter(footer: string) {
    this.write("centerFooter", footer, (target) => changePage(target, () => ({ footer })));
  }
  get centerHeader(): string {
    return this.read("centerHeader");
  }
  set centerHeader(headerCenter: string) {
    this.write("centerHeader", headerCenter, (target) => changePage(target, () => ({ headerCenter })));
  }
  get leftFooter(): string {
    return this.read("leftFooter");
  }
  set leftFooter(footerLeft: string) {
    this.write("leftFooter", footerLeft, (target) => changePage(target, () => ({ footerLeft })));
  }
}

/** Excel.HeaderFooter of the first page: only the left of the foot, which shows where the group tells pages apart. */
export class SimulatedFirstPage extends ClientObject<SheetTarget> {
  constructor(origin: Origin<SheetTarget>) {
    super("HeaderFooter", origin);
  }

  protected readers({ grid, sheet }: SheetTarget) {
    return { leftFooter: () => grid.sheet(sheet).page.first?.footerLeft ?? "" };
  }

  get leftFooter(): string {
    return this.read("leftFooter");
  }
  set leftFooter(footerLeft: string) {
    this.write("leftFooter", footerLeft, (target) =>
      changePage(target, ({ first }) => ({ first: first && { ...first, footerLeft } })),
    );
  }
}

function changePage({ grid, sheet }: SheetTarget, change: (page: PageState) => Partial<PageState>): void {
  const { page } = grid.sheet(sheet);
  grid.setSheet(sheet, { page: { ...page, ...change(page) } });
}

function rectOf(range: SimulatedRange | string, { grid, sheet }: SheetTarget) {
  if (typeof range === "string") return addressToRect(range, grid.sheet(sheet));
  const target = range[TARGET]();
  if (target?.sheet !== sheet) throw invalidArgument("a range of another sheet");
  return target.rect;
}
