import type { Rubric } from "../../rubric/rubric";
import { computedRoles, requiredRoles } from "../../scoring/role";
import type { Role } from "../../scoring/role";
import { foldLabel } from "../../text/fold";
import type { AddedColumn } from "../model/plan";
import { headingText } from "./short-heading";
import { tableColumns } from "./table-columns";
import { theme } from "./theme";

/** A column that a user's own table lacks and needs. */
export interface MissingColumn extends AddedColumn {
  /** `Rubric` for the column whose heading is the id of the table's rubric. */
  readonly role: Role | "Rubric";
}

export interface AttachedColumnsInput {
  readonly rubric: Rubric;
  /** Roles that the table's columns have. */
  readonly present: ReadonlySet<Role>;
  /** Headings of the table, so that no two columns get the same heading. */
  readonly headings: readonly string[];
  /** Whether headings or subtotals occur among the entries. */
  readonly hasSkippedRows: boolean;
  /** Whether results are fixed values, which keep fingerprints. */
  readonly hasFixedValues: boolean;
}

/** Characters; narrower columns would break words of their headings. */
const LEAST_WIDTH = 9;
const HIDDEN_WIDTH = 12;

/** Headings where those of the product's own tables would not say what they are of, or where these have no such column. */
const OWN_HEADINGS: Readonly<Partial<Record<Role, string>>> = {
  KetQua: "Kết quả đối tượng",
  XepLoaiDT: "Xếp loại đối tượng",
  BoQua: "Dòng không phải mô hình",
  VanTay: "Dấu kết quả cố định",
};

/** The hidden column with the fingerprints of fixed results. */
export const FINGERPRINT_COLUMN: MissingColumn = {
  role: "VanTay",
  heading: OWN_HEADINGS.VanTay!,
  width: HIDDEN_WIDTH,
  isHidden: true,
  numberFormat: "General",
};

/** The hidden column that identifies rows which are no entries. */
export const SKIPPED_COLUMN = {
  role: "BoQua",
  heading: OWN_HEADINGS.BoQua!,
  width: HIDDEN_WIDTH,
  isHidden: true,
  numberFormat: "General",
} as const satisfies MissingColumn;

/** Appended to a heading that the table already has. */
const OURS = "(tính)";

/** Returns the columns to add, visible ones first. */
export function missingColumns({
  rubric,
  present,
  headings,
  hasSkippedRows,
  hasFixedValues,
}: AttachedColumnsInput): readonly MissingColumn[] {
  const wanted = new Set<Role>(
    [...requiredRoles(rubric), ...computedRoles(rubric)].filter((role) => !present.has(role)),
  );
  const taken = new Set(headings.map(foldLabel));
  const named = (heading: string) => (taken.has(foldLabel(heading)) ? `${heading} ${OURS}` : heading);
  const columns = tableColumns(rubric).flatMap((column): readonly MissingColumn[] => {
    const { role, width, style, group } = column;
    if (!wanted.has(role)) return [];
    // A criterion's whole name would make the user's row of headings many times as high
    const heading = named(OWN_HEADINGS[role] ?? headingText(column).replace("\n", ": "));
    return [
      {
        role,
        heading,
        width: Math.max(width, LEAST_WIDTH),
        isHidden: group === "hidden",
        numberFormat: theme[style].numberFormat,
      },
    ];
  });
  const hidden = (role: Role | "Rubric", heading: string): MissingColumn => ({
    role,
    heading,
    width: HIDDEN_WIDTH,
    isHidden: true,
    numberFormat: "General",
  });
  return [
    ...columns.filter(({ isHidden }) => !isHidden),
    ...columns.filter(({ isHidden }) => isHidden),
    ...(hasSkippedRows ? [hidden("BoQua", OWN_HEADINGS.BoQua!)] : []),
    ...(hasFixedValues ? [FINGERPRINT_COLUMN] : []),
    hidden("Rubric", rubric.id),
  ];
}
