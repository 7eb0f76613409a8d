import type { Rubric } from "../rubric/rubric";
import { packById } from "../rubric/packs/packs";
import { rubricDifferences, rubricMark } from "./rubric-mark";
import type { CountedFile } from "./counted-file";

/** Files whose rubrics of one id decide alike. */
export interface RubricGroup {
  readonly rubric: Rubric;
  readonly mark: string;
  readonly files: number;
  readonly rows: number;
  /** The first paths of the files; all others are counted only. */
  readonly examples: readonly string[];
  /** What it is compared with: the shipped rubric of its id, else the one of most files. */
  readonly reference: "shipped" | "most" | "itself";
  readonly differences: readonly string[];
}

export interface RubricCounter {
  readonly add: (counted: CountedFile) => void;
  readonly groups: () => readonly RubricGroup[];
}

const MOST_EXAMPLES = 8;

interface Group {
  readonly rubric: Rubric;
  readonly mark: string;
  readonly examples: string[];
  files: number;
  rows: number;
}

/** Groups rubrics file by file; what it keeps grows with the number of different rubrics alone. */
export function createRubricCounter(): RubricCounter {
  const groups = new Map<string, Group>();
  return {
    add: ({ file, reading }) => {
      for (const { rubric, mark, rows } of reading.rubrics) {
        const key = `${rubric.id} ${mark}`;
        const group = groups.get(key) ?? { rubric, mark, examples: [], files: 0, rows: 0 };
        groups.set(key, group);
        group.files += 1;
        group.rows += rows;
        if (group.examples.length < MOST_EXAMPLES) group.examples.push(file.path);
      }
    },
    groups: () => {
      const all = [...groups.values()].sort(
        (a, b) =>
          compareTexts(a.rubric.id, b.rubric.id) ||
          b.files - a.files ||
          b.rows - a.rows ||
          compareTexts(a.mark, b.mark),
      );
      return all.map((group): RubricGroup => {
        const shipped = packById(group.rubric.id);
        const most = all.find(({ rubric }) => rubric.id === group.rubric.id)!;
        const reference = shipped ?? most.rubric;
        return {
          ...group,
          reference:
            shipped && rubricMark(shipped) !== group.mark ? "shipped" : most === group || shipped ? "itself" : "most",
          differences: rubricDifferences(group.rubric, reference),
        };
      });
    },
  };
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
