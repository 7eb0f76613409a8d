import { describe, expect, it } from "vitest";
import { check } from "../../src/actions/check";
import { hostCases } from "./cases";
import { classifiedFile } from "./classified-file";
import { cellsByName, tableOf } from "./typed-cells";
import { columnName } from "../../src/workbook/model/binding-name";

describe.each(hostCases)(
  "The case that every host is held against, with $rubric",
  ({ rubric, entries, results, subjects }) => {
    it("comes to the results that stand with it", async () => {
      const classified = await classifiedFile(rubric, entries);
      const table = tableOf(classified, rubric);
      const found =
        check(classified)
          .results()
          .find(({ id }) => id === table)?.subjects ?? [];
      if (subjects.length > 0) expect(found.map(({ name, result, band }) => [name, result, band])).toEqual(subjects);
      const cells = cellsByName(classified);
      expect(results.filter((role) => !cells.get(columnName(table, role))?.some((cell) => cell !== null))).toEqual([]);
    });
  },
);
