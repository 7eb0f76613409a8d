import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "vitest";
import { findTool } from "../build/find-tool.mjs";
import { findUnoPython } from "../build/find-uno-python.mjs";
import { RestingOffice, START_LIMIT } from "./programs/resting-office";
import { runLimited } from "./programs/run-limited";

interface Tool {
  readonly path: string;
}

/** LibreOffice on this machine, or null. */
export const libreOffice = findInstalled("soffice");

/** Poppler's program that turns pages of a PDF into pictures, or null. */
export const pageRenderer = findInstalled("pdftoppm");

/**
 * `describe` for tests that need LibreOffice: without it they are skipped by name, and fail where CI is "true".
 * Convert files inside `it` or `beforeAll`: the callback itself runs even when its tests are skipped.
 */
export function withLibreOffice(title: string, tests: () => void): void {
  describeWithTools(title, tests, libreOffice === null ? ["soffice (LibreOffice Calc)"] : []);
}

/** `describe` for tests that look at pages: they need LibreOffice and Poppler. */
export function withPagePictures(title: string, tests: () => void): void {
  describeWithTools(title, tests, [
    ...(libreOffice === null ? ["soffice (LibreOffice Calc)"] : []),
    ...(pageRenderer === null ? ["pdftoppm (Poppler)"] : []),
  ]);
}

/** `describe` for tests that edit in LibreOffice through its API: they need Python with its module too. */
export function withLibreOfficeEditor(title: string, tests: () => void): void {
  describeWithTools(title, tests, [
    ...(libreOffice === null ? ["soffice (LibreOffice Calc)"] : []),
    ...(findUnoPython() === null ? ["python3-uno"] : []),
  ]);
}

/**
 * Opens .xlsx files in LibreOffice, which computes every formula anew, and saves them again. One call with
 * many files is quicker than many calls.
 * Keys are free names that come back with the results. Throws an Error naming the files that did not convert.
 */
export async function recalculate(files: ReadonlyMap<string, Uint8Array>): Promise<Map<string, Uint8Array>> {
  return convert(files, "xlsx", "Calc MS Excel 2007 XML");
}

/** Prints an .xlsx file to PDF after computing every formula anew; `name` is for the error message. */
export async function toPdf(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  const converted = await convert(new Map([[name, bytes]]), "pdf", "calc_pdf_Export", [VIETNAMESE]);
  return converted.get(name) ?? fail(`LibreOffice gave no PDF of ${name}`);
}

/** Draws each page of a PDF as a PNG picture, in the order of the pages. */
export async function toPngPages(pdf: Uint8Array, { dpi = 96 }: { readonly dpi?: number } = {}): Promise<Uint8Array[]> {
  const program = pageRenderer ?? fail("pdftoppm (Poppler) is not installed");
  return inTemporaryFolder(async (folder) => {
    await writeFile(join(folder, "pages.pdf"), pdf);
    const args = ["-png", "-r", String(dpi), "pages.pdf", "page"];
    const { code, output } = await runLimited(program.path, args, { folder, limit: START_LIMIT });
    if (code !== 0) throw new Error(`pdftoppm could not read the PDF: ${output.trim()}`);
    // The program pads the page numbers, so that names sort as pages do
    const pages = (await readdir(folder)).filter((name) => name.endsWith(".png")).sort();
    return Promise.all(pages.map((page) => readFile(join(folder, page))));
  });
}

/** Draws one page of a PDF, from 1, in shades of grey (PGM, one byte a point). */
export async function toGreyPage(pdf: Uint8Array, page: number, dpi: number): Promise<Uint8Array> {
  const program = pageRenderer ?? fail("pdftoppm (Poppler) is not installed");
  return inTemporaryFolder(async (folder) => {
    await writeFile(join(folder, "pages.pdf"), pdf);
    const range = ["-f", String(page), "-l", String(page), "-singlefile"];
    const args = ["-gray", "-r", String(dpi), ...range, "pages.pdf", "page"];
    const { code, output } = await runLimited(program.path, args, { folder, limit: START_LIMIT });
    if (code !== 0) throw new Error(`pdftoppm could not read the PDF: ${output.trim()}`);
    return readFile(join(folder, "page.pgm"));
  });
}

/** A word as a page prints it, in points from the page's top left corner. */
export interface PrintedWord {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Every word of a PDF with its place, page by page. */
export async function wordsOfPdf(pdf: Uint8Array): Promise<readonly PrintedWord[]> {
  return inTemporaryFolder(async (folder) => {
    await writeFile(join(folder, "pages.pdf"), pdf);
    // It stands beside the program that draws pages
    const program = (pageRenderer ?? fail("pdftotext (Poppler) is not installed")).path.replace(
      "pdftoppm",
      "pdftotext",
    );
    const { code, output } = await runLimited(program, ["-bbox", "pages.pdf", "words.html"], {
      folder,
      limit: START_LIMIT,
    });
    if (code !== 0) throw new Error(`pdftotext could not read the PDF: ${output.trim()}`);
    const html = await readFile(join(folder, "words.html"), "utf8");
    return html
      .split("<page ")
      .slice(1)
      .flatMap((page, index) =>
        [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g)].map(
          ([, left, top, right, bottom, text]) => ({
            page: index + 1,
            text: text!,
            left: Number(left),
            top: Number(top),
            right: Number(right),
            bottom: Number(bottom),
          }),
        ),
      );
  });
}

/** Milliseconds a file: some ten times what a large one takes. */
const FILE_LIMIT = 2_000;

/** LibreOffice 7.4 takes some 250 arguments and silently forgets those after. */
const FILES_PER_RUN = 200;

/** Without this LibreOffice believes the values that it finds stored beside the formulas; 0 means "always compute". */
export const ALWAYS_COMPUTE =
  '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>';

/** Printed pages show 1,5 and 31/12/2026, as in a Vietnamese office. */
const VIETNAMESE =
  '<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>vi-VN</value></prop></item>';

/** The settings of a profile of its own, as the file registrymodifications.xcu. */
export function profileOf(settings: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
${settings.join("\n")}
</oor:items>
`;
}

async function convert(
  files: ReadonlyMap<string, Uint8Array>,
  extension: "xlsx" | "pdf",
  filter: string,
  settings: readonly string[] = [],
): Promise<Map<string, Uint8Array>> {
  const program = libreOffice ?? fail("soffice (LibreOffice Calc) is not installed");
  if (files.size === 0) return new Map();
  const office = officeWith(program.path, profileOf([ALWAYS_COMPUTE, ...settings]));
  return inTemporaryFolder(async (folder) => {
    // Short ASCII names, which no locale of the machine can spoil
    const jobs = [...files].map(([name, bytes], index) => ({ name, bytes, stem: String(index) }));
    for (const { bytes, stem } of jobs) await writeFile(join(folder, `${stem}.xlsx`), bytes);

    const options = [
      // Otherwise a broken workbook is opened as text and looks converted
      "--infilter=Calc MS Excel 2007 XML",
      ...["--convert-to", `${extension}:${filter}`, "--outdir", "converted"],
    ];
    const runs: Awaited<ReturnType<typeof office.run>>[] = [];
    for (let start = 0; start < jobs.length; start += FILES_PER_RUN) {
      const inputs = jobs.slice(start, start + FILES_PER_RUN).map(({ stem }) => `${stem}.xlsx`);
      const limit = START_LIMIT + FILE_LIMIT * inputs.length;
      runs.push(await office.run([...options, ...inputs], { folder, limit }));
    }

    const results = await Promise.all(
      jobs.map(
        async ({ name, stem }) => [name, await readIfThere(join(folder, "converted", `${stem}.${extension}`))] as const,
      ),
    );
    const missing = results.flatMap(([name, bytes]) => (bytes === null ? [name] : []));
    // Versions differ in the exit code after a file that failed, so what is there decides
    const output = async (): Promise<string> => (await Promise.all(runs.map(({ said }) => said()))).join("").trim();
    if (missing.length > 0) throw new Error(`LibreOffice could not convert ${missing.join(", ")}: ${await output()}`);
    if (runs.some(({ code }) => code !== 0)) throw new Error(`LibreOffice ended badly: ${await output()}`);
    return new Map(results.flatMap(([name, bytes]) => (bytes === null ? [] : [[name, bytes]])));
  });
}

const offices = new Map<string, RestingOffice>();

/** The office of this process with a profile of these settings. */
function officeWith(program: string, settings: string): RestingOffice {
  const office = offices.get(settings) ?? new RestingOffice(program, settings);
  offices.set(settings, office);
  return office;
}

async function inTemporaryFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "thamdinh-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function readIfThere(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch {
    return null;
  }
}

function describeWithTools(title: string, tests: () => void, missing: readonly string[]): void {
  if (missing.length === 0) {
    describe(title, tests);
  } else if (process.env["CI"] === "true") {
    it(`${title} [needs ${missing.join(", ")}]`, () => fail(`not installed: ${missing.join(", ")}`));
  } else {
    describe.skip(`${title} [needs ${missing.join(", ")}]`, tests);
  }
}

function findInstalled(name: string): Tool | null {
  const path = findTool(name);
  return path === null ? null : { path };
}

function fail(message: string): never {
  throw new Error(message);
}
