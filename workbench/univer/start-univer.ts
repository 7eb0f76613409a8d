import {
  ICommandService,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  Univer,
  UniverInstanceType,
  mergeLocales,
} from "@univerjs/core";
import type { IWorkbookData, Injector, Workbook } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalEn from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import conditionalVi from "@univerjs/preset-sheets-conditional-formatting/locales/vi-VN";
import {
  IRenderManagerService,
  SheetSkeletonManagerService,
  UniverSheetsCorePreset,
} from "@univerjs/preset-sheets-core";
import coreEn from "@univerjs/preset-sheets-core/locales/en-US";
import coreVi from "@univerjs/preset-sheets-core/locales/vi-VN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import validationEn from "@univerjs/preset-sheets-data-validation/locales/en-US";
import validationVi from "@univerjs/preset-sheets-data-validation/locales/vi-VN";
import { DEFAULT_STYLE } from "../../files/xlsx/styles/cell-style";
import { completeVietnamese } from "./screen/vietnamese-words";

/** Univer with one workbook in it, and what is needed to reach its parts. */
export interface OpenUniver {
  readonly api: FUniver;
  readonly injector: Injector;
  readonly commands: ICommandService;
  /** The workbook that is open now. */
  readonly workbook: Workbook;
  readonly unitId: string;
  /** Leaves the workbook and opens a new one with one empty sheet; resolves when it is drawn. */
  readonly renew: () => Promise<void>;
}

/** Milliseconds between two looks. */
const LOOK = 10;

/** Univer measures texts with what it draws them with, which is there some time after a workbook is. */
async function isDrawn(injector: Injector, unitId: string): Promise<void> {
  const renders = injector.get(IRenderManagerService);
  while (!renders.getRenderById(unitId)?.with(SheetSkeletonManagerService).getCurrentSkeleton())
    await new Promise((resolve) => setTimeout(resolve, LOOK));
}

/** The size of a new sheet; it grows as cells beyond are written. */
export const NEW_SHEET = { rowCount: 200, columnCount: 40, defaultColumnWidth: 88, defaultRowHeight: 24 } as const;

const FIRST_SHEET = "sheet-1";

export interface UniverLook {
  readonly language: "vi" | "en";
  readonly theme: "light" | "dark";
}

/**
 * Starts Univer in an element of the page, and waits until it is drawn. What its own `createUniver` does in a package
 * that brings parts under another licence takes a few lines here.
 */
export async function startUniver(container: HTMLElement, { language, theme }: UniverLook): Promise<OpenUniver> {
  const univer = new Univer({
    locale: language === "vi" ? LocaleType.VI_VN : LocaleType.EN_US,
    locales: {
      [LocaleType.VI_VN]: completeVietnamese(mergeLocales(coreVi, validationVi, conditionalVi)) as ReturnType<
        typeof mergeLocales
      >,
      [LocaleType.EN_US]: mergeLocales(coreEn, validationEn, conditionalEn),
    },
    darkMode: theme === "dark",
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      toolbar: false,
      disableAutoFocus: true,
      sheets: { disableForceStringAlert: true },
    }),
    UniverSheetsDataValidationPreset({ showSearchOnDropdown: false, showEditOnDropdown: false }),
    UniverSheetsConditionalFormattingPreset(),
  ];
  for (const { plugins } of presets) {
    for (const plugin of plugins) {
      if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
      else univer.registerPlugin(plugin);
    }
  }
  let count = 0;
  const openWorkbook = () => {
    count += 1;
    return univer.createUnit<Partial<IWorkbookData>, Workbook>(UniverInstanceType.UNIVER_SHEET, {
      id: `workbook-${String(count)}`,
      name: "Thẩm định",
      sheetOrder: [FIRST_SHEET],
      sheets: { [FIRST_SHEET]: { id: FIRST_SHEET, name: "Sheet1", ...NEW_SHEET } },
      defaultStyle: { ff: DEFAULT_STYLE.font.name, fs: DEFAULT_STYLE.font.size },
    });
  };
  let workbook = openWorkbook();
  const injector = univer.__getInjector();
  await injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  return {
    api: FUniver.newAPI(univer),
    injector,
    commands: injector.get(ICommandService),
    get workbook() {
      return workbook;
    },
    get unitId() {
      return workbook.getUnitId();
    },
    renew: async () => {
      // The one before stays in memory: Univer throws when it looks at the rules of a workbook that is gone, and it
      // does look
      workbook = openWorkbook();
      await isDrawn(injector, workbook.getUnitId());
    },
  };
}
