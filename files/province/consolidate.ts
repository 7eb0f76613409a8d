import { viFileReason } from "../../src/language/vi/file-reasons";
import { viFindingTitles } from "../../src/language/vi/findings";
import { createBandCounter } from "../../src/province/band-counts";
import type { CountedFile } from "../../src/province/counted-file";
import { decideFiles, isCounted } from "../../src/province/decide-files";
import type { Decision } from "../../src/province/decide-files";
import { longRow } from "../../src/province/long-tables";
import { unitMatcher } from "../../src/province/match-unit";
import { provinceSheets } from "../../src/province/sheets/province-sheets";
import { countedRows } from "../../src/province/sheets/results-sheet";
import { createRubricCounter } from "../../src/province/rubric-groups";
import { unitKeys } from "../../src/province/unit-keys";
import type { Unit } from "../../src/province/unit-list";
import { withWriteFaults } from "../input-output";
import { UnusableInput } from "../unusable-input";
import { VERSION } from "../../src/version";
import { replaceWhole } from "../write-whole";
import { collectFiles } from "./collect-files";
import type { FoundFile } from "./find-workbooks";
import { openLongWriter } from "./long-writer";
import type { LongFormat, LongWriter } from "./long-writer";
import type { UnitReader } from "./unit-reader";
import { writeLists } from "./write-lists";
import type { WorkFolder } from "./work-folder";

export interface Consolidation {
  readonly files: readonly FoundFile[];
  readonly units: readonly Unit[];
  readonly output: string;
  readonly long: { readonly folder: string; readonly format: LongFormat } | null;
  readonly strict: boolean;
  readonly withoutNames: boolean;
  /** As printed, e.g. `23/11/2026`. */
  readonly date: string;
  readonly reader: UnitReader;
  readonly work: WorkFolder;
  readonly onProgress: (text: string) => void;
}

/** Rows of a sheet less its headings: Excel's limit is 1,048,576. */
const MOST_ROWS = 1_048_000;

/**
 * Reads all files, decides which are counted, and writes the province workbook and the long form. Each file is in
 * memory on its own, at reading and again at writing. The outputs appear when all of them are complete.
 */
export async function consolidate(job: Consolidation): Promise<Decision> {
  const { work, units, onProgress } = job;
  const total = job.files.length;
  const collected = await collectFiles(job.files, {
    unitOf: unitMatcher(units),
    reader: job.reader,
    work,
    withoutNames: job.withoutNames,
    onFile: (done, resumed) =>
      onProgress(`Đã đọc ${done}/${total} tệp${resumed === 0 ? "" : `, ${resumed} tệp đã đọc từ lần trước`}`),
  });
  const decision = decideFiles(collected, units, { strict: job.strict });
  if (countedRows(decision) > MOST_ROWS)
    throw new UnusableInput(
      `Có ${countedRows(decision)} mô hình, quá số dòng của một sheet (${MOST_ROWS}). Hãy chia thư mục theo địa bàn và gộp từng phần.`,
    );
  const long = job.long && (await withWriteFaults(job.long.folder, openLong(job.long)));
  await writeResults(job, decision, long);
  return decision;
}

function openLong({ folder, format }: NonNullable<Consolidation["long"]>) {
  return () => openLongWriter(folder, format);
}

async function writeResults(job: Consolidation, decision: Decision, long: LongWriter | null): Promise<void> {
  const { units, work, output } = job;
  const counted = () => countedFiles(decision, work);
  const keyOf = unitKeys(units, decision);
  const bands = createBandCounter();
  const rubrics = createRubricCounter();
  const folder = job.long?.folder ?? output;
  let done = 0;
  for await (const one of counted()) {
    bands.add(keyOf(one.file), one);
    rubrics.add(one);
    if (long) await withWriteFaults(folder, () => long.add(one));
    job.onProgress(`Đã ghi kết quả của ${++done} tệp`);
  }
  if (long) await withWriteFaults(folder, () => long.finish(fileRows(decision)));
  const sheets = provinceSheets({
    date: job.date,
    units,
    decision,
    rubrics: rubrics.groups(),
    bands: bands.counts(),
    counted,
    findingTitle: (code) => viFindingTitles[code],
    fileReason: viFileReason,
  });
  await work.startPlacing();
  await withWriteFaults(output, () =>
    replaceWhole(output, (file) => writeLists(sheets, (piece) => file.writeFile(piece)), work.folder),
  );
  if (long) await withWriteFaults(folder, long.place);
  await work.remove();
}

/** Gives the counted files with what was read of each, one in memory at a time. */
async function* countedFiles({ files }: Decision, work: WorkFolder): AsyncGenerator<CountedFile> {
  for (const file of files) {
    if (!isCounted(file) || file.sha256 === null) continue;
    const answer = await work.load(file.sha256);
    if (!answer?.ok)
      throw new UnusableInput(`Phần đã đọc của ${file.path} không còn. Hãy chạy lại lệnh để đọc lại tệp này.`);
    yield { file, reading: answer.reading };
  }
}

function fileRows({ files }: Decision) {
  return files.map((file) =>
    longRow("tep", {
      tep_sha256: file.sha256,
      duong_dan: file.path,
      don_vi: file.unit?.code ?? null,
      trang_thai: file.status,
      ly_do: file.reason && viFileReason(file.reason),
      phien_ban: VERSION,
    }),
  );
}
