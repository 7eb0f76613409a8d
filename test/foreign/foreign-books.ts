import type { ForeignBook } from "./foreign-book";
import { amongOthers } from "./books/among-others";
import { byBasis } from "./books/by-basis";
import { criteriaByName } from "./books/criteria-by-name";
import { excelTable } from "./books/excel-table";
import { hiddenAndFiltered } from "./books/hidden-and-filtered";
import { legacyFont } from "./books/legacy-font";
import { listWithoutScores } from "./books/list-without-scores";
import { people } from "./books/people";
import { plainList } from "./books/plain-list";
import { scoredTwice } from "./books/scored-twice";
import { twoStoreyHeads } from "./books/two-storey-heads";
import { withoutDiacritics } from "./books/without-diacritics";

export const foreignBooks: readonly ForeignBook[] = [
  plainList,
  twoStoreyHeads,
  criteriaByName,
  withoutDiacritics,
  people,
  excelTable,
  hiddenAndFiltered,
  scoredTwice,
  legacyFont,
  amongOthers,
  listWithoutScores,
  byBasis,
];
