import { firstCellOf } from "../../workbook/model/area";
import { DEFAULT_QUOTA, readQuota } from "../../quota/quota-setting";
import type { QuotaSetting } from "../../quota/quota-setting";
import { quotaSheet } from "../../quota/quota-sheet";
import { freeId } from "../../workbook/bindings/free-ids";
import { appraise } from "../../workbook/check/appraise";
import type { Area } from "../../workbook/model/area";
import type { Plan } from "../../workbook/model/plan";
import { freeSheetName } from "../../workbook/model/sheet-name";
import type { Snapshot } from "../../workbook/model/snapshot";

export type WatchQuotaInput = Partial<Omit<QuotaSetting, "isOn">>;

export type QuotaRefusal =
  | { readonly code: "already-watched"; readonly area: Area | null }
  | { readonly code: "nothing-to-watch" }
  | { readonly code: "share" };

export type Watched =
  | { readonly ok: true; readonly plan: Plan; readonly sheet: string }
  | { readonly ok: false; readonly refusal: QuotaRefusal };

const SHEET_NAME = "Theo dõi tỷ lệ";

/** Plans the sheet *Theo dõi tỷ lệ*, turned on. Where it is there, its cells are for people to change. */
export function watchQuota(snapshot: Snapshot, input: WatchQuotaInput): Watched {
  const { bindings, tables } = appraise(snapshot);
  const known = readQuota(bindings);
  const refuse = (refusal: QuotaRefusal): Watched => ({ ok: false, refusal });
  if (known) return refuse({ code: "already-watched", area: known.table.cells.get("BatTheoDoi")?.area ?? null });
  if (tables.every((table) => table.input.rubric.method === "register")) return refuse({ code: "nothing-to-watch" });
  const setting: QuotaSetting = { ...DEFAULT_QUOTA, ...input, isOn: true };
  if (!Number.isInteger(setting.share) || setting.share < 1 || setting.share > 100) return refuse({ code: "share" });
  const sheet = freeSheetName(
    SHEET_NAME,
    snapshot.sheets.map(({ name }) => name),
  );
  const spec = quotaSheet({ id: freeId(bindings.takenIds), name: sheet, setting, tables });
  return {
    ok: true,
    sheet,
    plan: {
      edits: [
        { kind: "addSheet", spec },
        { kind: "activate", area: firstCellOf(sheet) },
      ],
    },
  };
}
