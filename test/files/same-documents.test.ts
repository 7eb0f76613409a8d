import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { beforeAll, describe, expect, it } from "vitest";
import { projectFolder } from "../../build/project-folder.mjs";
import { saveWorkbook } from "../../files/xlsx/package/workbook";
import { capture } from "../../files/xlsx/read/capture";
import { TEXT_FORMS } from "../../src/forms/form-kinds";
import type { DocumentWriter } from "../../src/panel/contract/document-writer";
import { documentParts } from "../document-parts";
import { paperOf } from "../src/forms/word/text-document";
import { filledPanel } from "../src/seal/sealed-workbook";
import { CLEAN } from "../../files/exit-codes";
import { workplace } from "./workplace";

const panel = filledPanel(2).finish();
const PROFILES = [
  ["party", "dang"],
  ["state", "nha-nuoc"],
] as const;

/** What the built panes write documents with. */
const HOSTS: Readonly<Record<string, () => Promise<DocumentWriter>>> = {
  "the pane in Excel": async () => {
    const folder = join(projectFolder, "dist/addin");
    const [file] = (await readdir(folder)).filter((name) => /^document-of-\w+\.js$/.test(name));
    const script = `
const part = import(${JSON.stringify(pathToFileURL(join(folder, file!)).href)});
addEventListener("message", ({ data }) => part.then(({ documentOf }) => documentOf(data)).then(postMessage));`;
    return (paper) => answerOf(script, paper).then(bytesOf);
  },
  "the sidebar in Google Sheets": async () => {
    const script = await scriptIn("dist/sheets/documents.html", '<script type="text/plain">');
    return (paper) => answerOf(script, paper).then(bytesOf);
  },
  "Trang Thẩm định": async () => {
    const script = await scriptIn("dist/thamdinh.html", '<script type="text/plain" id="worker">');
    return async (paper) => {
      const answer = await answerOf(script, { id: 1, name: "document", input: [paper] });
      return bytesOf((answer as { readonly value?: unknown }).value);
    };
  },
};

async function scriptIn(page: string, tag: string): Promise<string> {
  const text = await readFile(join(projectFolder, page), "utf8");
  const start = text.indexOf(tag) + tag.length;
  return text.slice(start, text.indexOf("</script>", start));
}

/** The first message of a worker, after one to it; Node's workers lack what browsers' have for that. */
function answerOf(script: string, message: unknown): Promise<unknown> {
  const worker = new Worker(`${SCOPE}\n${script}`, { eval: true });
  return new Promise<unknown>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.postMessage(message);
  }).finally(() => worker.terminate());
}

const SCOPE = `
const { parentPort } = require("node:worker_threads");
globalThis.self = globalThis;
globalThis.addEventListener = (type, listener) => parentPort.on(type, (data) => listener({ data }));
globalThis.postMessage = (message) => parentPort.postMessage(message);`;

function bytesOf(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value;
  throw new Error(`no bytes, but ${String(value)}`);
}

describe("Text documents", () => {
  const book = capture(panel);
  // Each form, in turns of either profile
  const papers = TEXT_FORMS.map((form, index) => {
    const [profile, option] = PROFILES[index % PROFILES.length]!;
    return { form, option, profile };
  });
  const place = workplace({ "to.xlsx": saveWorkbook(panel) });
  beforeAll(async () => {
    for (const [, option] of PROFILES)
      expect(await place.run("print", "to.xlsx", "--docx", option, "--profile", option)).toBe(CLEAN);
  });

  it.each(Object.entries(HOSTS))("of %s are those that the command line writes", async (_, host) => {
    const writer = await host();
    for (const { form, option, profile } of papers) {
      const written = documentParts(await writer(paperOf(book, form, profile)));
      expect([...written.keys()]).toContain("word/document.xml");
      expect(written).toEqual(documentParts(place.stored.get(`${option}/${form}.docx`)!));
    }
  });
});
