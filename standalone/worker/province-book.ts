import { viFileReason } from "../../src/language/vi/file-reasons";
import { viFindingTitles } from "../../src/language/vi/findings";
import { createBandCounter } from "../../src/province/band-counts";
import type { CountedFile } from "../../src/province/counted-file";
import { isCounted } from "../../src/province/decide-files";
import { decidePicked } from "../../src/province/picked-files";
import type { PickedFile } from "../../src/province/picked-files";
import { createRubricCounter } from "../../src/province/rubric-groups";
import { provinceSheets } from "../../src/province/sheets/province-sheets";
import { unitKeys } from "../../src/province/unit-keys";
import { writeLists } from "../../files/province/write-lists";
import { joinBytes } from "../../files/xlsx/xml/bytes";

/** Puts picked files together into a province workbook; `date` as printed. */
export async function provinceBook(files: readonly PickedFile[], date: string): Promise<Uint8Array> {
  const { units, decision } = decidePicked(files);
  const counted = decision.files.flatMap((file, index): readonly CountedFile[] => {
    const answer = files[index]?.answer;
    return isCounted(file) && answer?.ok ? [{ file, reading: answer.reading }] : [];
  });
  const keyOf = unitKeys(units, decision);
  const bands = createBandCounter();
  const rubrics = createRubricCounter();
  for (const one of counted) {
    bands.add(keyOf(one.file), one);
    rubrics.add(one);
  }
  const sheets = provinceSheets({
    date,
    units,
    decision,
    rubrics: rubrics.groups(),
    bands: bands.counts(),
    counted: () => counted,
    findingTitle: (code) => viFindingTitles[code],
    fileReason: viFileReason,
  });
  const pieces: Uint8Array[] = [];
  await writeLists(sheets, (piece) => {
    pieces.push(piece);
    return Promise.resolve();
  });
  return joinBytes(pieces);
}
