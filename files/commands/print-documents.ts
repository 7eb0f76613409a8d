import { join } from "node:path";
import { FORM_TITLES, TEXT_FORMS, isTextForm } from "../../src/forms/form-kinds";
import type { FormKind } from "../../src/forms/form-kinds";
import type { Paper } from "../../src/forms/paper";
import { viForms } from "../../src/language/vi/forms";
import type { PrintInput } from "../../src/actions/print/print";
import { captureNeeds } from "../../src/actions/capture-needs";
import { perform } from "../../src/actions/perform";
import type { Options } from "../arguments";
import type { CommandLineHost } from "../command-line-host";
import { CLEAN } from "../exit-codes";
import { openInput, withWriteFaults, writeOutput } from "../input-output";
import { UnusableInput } from "../unusable-input";
import { capture } from "../xlsx/read/capture";

/** What all documents of one run share. */
export type DocumentInput = Omit<PrintInput, "form">;

/**
 * Writes forms as text documents into a folder: the wanted ones, or all that have running text if none is named. The workbook stays as it
 * is. Throws `UnusableInput` for a form of another kind, and where there is nothing to say or no room to write.
 */
export async function printDocuments(
  file: string,
  {
    wanted,
    input,
    folder,
  }: { readonly wanted: readonly FormKind[]; readonly input: DocumentInput; readonly folder: string },
  options: Options,
  host: CommandLineHost,
): Promise<number> {
  if (options.output !== undefined)
    throw new UnusableInput("--docx ghi văn bản ra thư mục riêng và giữ nguyên sổ tính. Hãy bỏ -o, hoặc bỏ --docx.");
  const table = wanted.find((form) => !isTextForm(form));
  if (table !== undefined) throw new UnusableInput(viForms.noDocument(table));
  const snapshot = capture(await openInput(file, host), captureNeeds({ kind: "check" }));
  const read = (form: FormKind) => perform({ kind: "read-form", form, ...input }, snapshot).performed;
  const papers: Paper[] = [];
  const without: string[] = [];
  for (const form of wanted.length === 0 ? TEXT_FORMS : wanted) {
    const performed = read(form);
    if (performed.kind === "form") papers.push(performed.paper);
    else if (performed.kind === "print-refused") {
      const sentence = viForms.refusal(performed.refusal);
      // Of all papers, those of which there is nothing to say yet stay out, and are named
      if (wanted.length > 0 || performed.refusal.code !== "nothing-to-print") throw new UnusableInput(sentence);
      without.push(`${FORM_TITLES[form]}: ${sentence}`);
    }
  }
  if (papers.length === 0) throw new UnusableInput(without.join("\n"));
  const documents = papers.map((paper) => ({ paper, path: join(folder, `${paper.kind}.docx`) }));
  const report = (done: string) =>
    options.json
      ? JSON.stringify(
          { files: documents.map(({ paper: { kind }, path }) => ({ form: kind, path })), without },
          null,
          2,
        )
      : [done, ...documents.map(({ paper: { kind }, path }) => `  ${FORM_TITLES[kind]} · ${path}`), ...without].join(
          "\n",
        );
  if (options["dry-run"] === true) {
    host.print(report(`Sẽ ghi ${documents.length} văn bản:`));
    return CLEAN;
  }
  for (const { path } of documents)
    if (options.overwrite !== true && (await host.exists(path)))
      throw new UnusableInput(
        `Tệp ${path} đã có. Hãy chọn thư mục khác, hoặc thêm --overwrite để ghi đè. Chưa ghi gì.`,
      );
  const { documentOf } = await import("../../src/forms/word/document-of");
  await withWriteFaults(folder, () => host.makeFolder(folder));
  for (const { paper, path } of documents) await writeOutput(path, await documentOf(paper), host);
  host.print(report(`Đã ghi ${documents.length} văn bản:`));
  return CLEAN;
}
