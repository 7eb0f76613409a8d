import type { Ballot } from "../../judging/ballot";
import type { Combination } from "../../judging/combine";
import { severityOf } from "../../judging/severity";
import { METHOD_LABELS, TRIM_FALLBACK_LABEL } from "../../judging/method";
import type { CombinationMethod } from "../../judging/method";
import { STEP_LABELS } from "../../judging/step";
import type { Role } from "../../scoring/role";
import type { Cell } from "../../text/cell";
import { hundredthsToNumber } from "../../text/hundredths";
import type { Hundredths } from "../../text/hundredths";
import type { ValueReader } from "./computed-values";
import { RECUSED } from "./panel-formulas";

/** What the core knows of one row of a table that combines ballots. Points are hundredths, means of criteria 1/10000. */
export interface CombinedRow {
  /** Whether the row has an entry code; without one no ballot can belong to it. */
  readonly hasCode: boolean;
  /** Whether the row is an entry at all. */
  readonly isEntry: boolean;
  readonly ballots: readonly Ballot[];
  /** Rows of the entry in the judges' ballots, from 1; 0 for none. */
  readonly ballotRows: readonly number[];
  readonly third: Ballot;
  readonly thirdRow: number;
  readonly combination: Combination;
  /** Means of the criteria, and their greatest gaps in hundredths; `null` without (enough) ballots. */
  readonly criteria: readonly { readonly mean: number | null; readonly gap: number | null }[];
}

/** Returns the core's values of the columns that `panelFormulas` fills; `method` is `null` while settings are unusable. */
export function panelValues(
  rowAt: (row: number) => CombinedRow,
  judges: number,
  criteria: readonly Role[],
  method: CombinationMethod | null,
): ReadonlyMap<Role, ValueReader> {
  const values = new Map<Role, ValueReader>();
  const set = (role: Role, read: (row: CombinedRow) => Cell) => values.set(role, (row) => read(rowAt(row)));
  const points = (count: Hundredths | null): Cell => (count === null ? "" : hundredthsToNumber(count));
  const counted = (read: (combination: Combination) => Cell) => (row: CombinedRow) =>
    row.hasCode ? read(row.combination) : "";
  for (let judge = 0; judge < judges; judge++) {
    set(`VP${judge + 1}`, ({ ballotRows }) => ballotRows[judge] ?? 0);
    set(`P${judge + 1}`, ({ ballots }) => ballotCell(ballots[judge] ?? null));
    set(`L${judge + 1}`, ({ ballots }) => severityOf(ballots, judge) ?? "");
  }
  set("VPB", ({ thirdRow }) => thirdRow);
  set("PB", ({ third }) => ballotCell(third));
  set(
    "SoPhieu",
    counted(({ means }) => means.count),
  );
  set(
    "KhongTinh",
    counted(({ recused }) => recused),
  );
  set(
    "ConThieu",
    counted(({ missing }) => missing),
  );
  set(
    "TongPhieu",
    counted(({ means }) => (means.count === 0 ? "" : means.sum)),
  );
  set(
    "TB",
    counted(({ means }) => points(means.mean)),
  );
  set(
    "TB4",
    counted(({ means }) => (means.fineMean === null ? "" : means.fineMean / 10_000)),
  );
  set(
    "TrungVi",
    counted(({ means }) => points(means.median)),
  );
  set(
    "BoCaoThap",
    counted(({ means }) => points(means.trimmed)),
  );
  set(
    "LoaiLech",
    counted(({ means }) => (method === null ? "" : points(means.withoutOutliers))),
  );
  set(
    "ChenhLech",
    counted(({ means }) => points(means.gap)),
  );
  criteria.forEach((role, index) => {
    set(role, ({ criteria: own }) => meanCell(own[index]?.mean ?? null));
    set(`LTC${index + 1}`, ({ criteria: own }) => gapCell(own[index]?.gap ?? null));
  });
  set("LechTC", ({ criteria: own }) => {
    const gaps = own.flatMap(({ gap }) => gap ?? []);
    return gaps.length === 0 ? "" : Math.max(...gaps) / 100;
  });
  set("CachDung", ({ combination: { means, official } }) =>
    method === null || means.count === 0 ? "" : official.fellBack ? TRIM_FALLBACK_LABEL : METHOD_LABELS[method],
  );
  set("Buoc", ({ isEntry, combination }) => (isEntry ? STEP_LABELS[combination.step] : ""));
  return values;
}

function ballotCell(ballot: Ballot): Cell {
  return ballot === null ? "" : ballot === "recused" ? RECUSED : hundredthsToNumber(ballot);
}

function meanCell(mean: number | null): Cell {
  return mean === null ? "" : mean / 10_000;
}

function gapCell(gap: number | null): Cell {
  return gap === null ? "" : gap / 100;
}
