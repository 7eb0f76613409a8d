import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { classify } from "../src/actions/classify";
import { summarize } from "../src/actions/summarize";
import { exampleWorkbook } from "./example-workbook";
import { outcomeText } from "./report-text";
import { apply } from "./xlsx/write/apply";
import { capture } from "./xlsx/read/capture";
import { openWorkbook, saveWorkbook } from "./xlsx/package/workbook";

/** Output folder of the example: beside the built program. */
const folder = join(dirname(fileURLToPath(import.meta.url)), "example");
const EXAMPLE_DATE = "23/11/2026";

const typed = exampleWorkbook();
const classifiedOutcome = classify(capture(openWorkbook(typed)));
const classified = saveWorkbook(apply(openWorkbook(typed), classifiedOutcome.plan));
const summaryOutcome = summarize(capture(openWorkbook(classified)), { date: EXAMPLE_DATE, profile: "party" });
const summarised = saveWorkbook(apply(openWorkbook(classified), summaryOutcome.plan));

await mkdir(folder, { recursive: true });
const files = { "1-da-nhap.xlsx": typed, "2-da-xep-loai.xlsx": classified, "3-da-tong-hop.xlsx": summarised };
for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);

process.stdout.write(`${outcomeText(classifiedOutcome)}\n\nCác tệp ví dụ:\n`);
for (const name of Object.keys(files)) process.stdout.write(`  ${join(folder, name)}\n`);
