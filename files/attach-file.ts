import { attach } from "../src/actions/attach";
import type { AttachProposal, AttachRefusal } from "../src/actions/attach-proposal";
import { viAttach } from "../src/language/vi-attach";
import { COMPUTED_ROLES } from "../src/scoring/role";
import type { Role } from "../src/scoring/role";
import { isRole } from "../src/scoring/role";
import { columnNumber, referenceToArea } from "../src/workbook/area";
import type { Area } from "../src/workbook/area";
import type { Plan } from "../src/workbook/plan";
import type { Snapshot } from "../src/workbook/snapshot";
import { UnusableInput } from "./unusable-input";
import { capture } from "./xlsx/capture";
import type { Workbook } from "./xlsx/workbook";

/** The arguments of `attach`, as they are typed. */
export interface AttachOptions {
  readonly sheet?: string;
  readonly cell?: readonly string[];
  readonly rubric?: readonly string[];
  readonly map?: string;
  readonly values?: boolean;
  readonly adopt?: boolean;
}

/** Finds the table round a cell of a file and plans to attach it. Throws `UnusableInput` where there is none. */
export function attachInFile(workbook: Workbook, options: AttachOptions): { readonly proposal: AttachProposal; readonly refusals: readonly AttachRefusal[]; readonly plan: Plan } {
  const at = readPlace(options, capture(workbook));
  const { proposal, refusals, plan } = attach(capture(workbook, { region: at }), {
    at, rubric: options.rubric?.[0] ?? null, roles: options.map === undefined ? [] : readMap(options.map),
    results: options.values ? "values" : "formulas", adopt: options.adopt ? COMPUTED_ROLES : [],
  });
  if (!proposal) throw new UnusableInput(viAttach.refusal(refusals[0]!));
  return { proposal, refusals, plan };
}

/** The cell that `--sheet` and `--cell` name. */
function readPlace({ sheet, cell: cells }: AttachOptions, { sheets, activeSheet }: Snapshot): Area {
  const name = sheets.find((one) => one.name.toUpperCase() === (sheet ?? activeSheet).toUpperCase())?.name;
  if (name === undefined) throw new UnusableInput(`Tệp không có sheet “${sheet ?? ""}”. Các sheet đang có: ${sheets.map((one) => one.name).join(", ")}.`);
  const [cell] = cells ?? [];
  if (cell === undefined) throw new UnusableInput("Chưa chọn ô. Hãy thêm --cell và một ô trong bảng, ví dụ --cell B7.");
  const area = referenceToArea(`s!${cell}`);
  if (!area) throw new UnusableInput(`--cell cần một ô, ví dụ B7, không phải “${cell}”.`);
  return { ...area, sheet: name };
}

/** `C=DoiTuong,F=-` as roles of columns; `-` for a column that is for nothing. */
function readMap(map: string): readonly { readonly column: number; readonly role: Role | null }[] {
  return map.split(",").map((part) => {
    const [, letters, role] = /^\s*([A-Za-z]{1,3})\s*=\s*(-|\w+)\s*$/.exec(part) ?? [];
    if (letters === undefined || role === undefined || (role !== "-" && !isRole(role))) {
      throw new UnusableInput(`--map cần dạng CỘT=VAI TRÒ, ví dụ C=DoiTuong,D=TC1,F=-, không phải “${part.trim()}”.`);
    }
    return { column: columnNumber(letters), role: isRole(role) ? role : null };
  });
}
