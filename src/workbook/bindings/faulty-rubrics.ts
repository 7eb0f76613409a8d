import type { Area } from "../model/area";
import { rubricName } from "../model/binding-name";
import type { Bindings } from "./bindings";

/** A rubric of the workbook that does not count, with the cells at fault. */
export interface FaultyRubric {
  readonly id: string;
  readonly sheet: string;
  /** Cells still to be filled in. */
  readonly unfilled: readonly Area[];
  readonly faulty: readonly Area[];
}

export function faultyRubrics({ rubrics, findings }: Bindings): readonly FaultyRubric[] {
  return [...rubrics.values()]
    .filter(({ rubricAt }) => rubricAt === null)
    .map(({ id, area }) => {
      const own = findings.filter(
        ({ code, where }) => (code === "rubric-fault" || code === "rubric-id-differs") && where.name === rubricName(id),
      );
      const unfilled = firstOfEach(own.filter(({ found }) => found === null).flatMap(({ where }) => where.area ?? []));
      const faulty = firstOfEach(own.filter(({ found }) => found !== null).flatMap(({ where }) => where.area ?? []));
      return { id, sheet: area.sheet, unfilled, faulty };
    });
}

function firstOfEach(areas: readonly Area[]): readonly Area[] {
  return [...new Map(areas.map((area) => [`${area.row} ${area.column}`, area])).values()];
}
