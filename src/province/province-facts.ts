import type { FindingCode } from "../workbook/model/finding";
import type { BandCounts } from "./band-counts";
import type { CountedFile } from "./counted-file";
import type { Decision } from "./decide-files";
import type { FileReason } from "./file-reason";
import type { RubricGroup } from "./rubric-groups";
import type { Unit } from "./unit-list";

/** What a province workbook is made of. */
export interface ProvinceFacts {
  /** As printed, e.g. `23/11/2026`. */
  readonly date: string;
  readonly units: readonly Unit[];
  readonly decision: Decision;
  readonly rubrics: readonly RubricGroup[];
  readonly bands: BandCounts;
  /** Counted files with their rows, in the order of files; asked for once by each sheet that lists rows. */
  readonly counted: () => Iterable<CountedFile> | AsyncIterable<CountedFile>;
  readonly findingTitle: (code: FindingCode) => string;
  /** Says why a file is refused or needs a look; "" where nothing is to be said. */
  readonly fileReason: (reason: FileReason | null) => string;
}
