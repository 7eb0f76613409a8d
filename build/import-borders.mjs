import { dirname, join, relative, sep } from "node:path";

/**
 * What the files of one folder may import besides the folder itself.
 * @typedef {{
 *   folder: string,
 *   values: readonly string[] | "anything",
 *   types?: readonly string[],
 *   packages: readonly string[] | "anything",
 *   packagesByFile?: Record<string, readonly string[]>,
 * }} Border
 */

const logic = [
  "src/text",
  "src/rubric",
  "src/scoring",
  "src/judging",
  "src/workbook",
  "src/recognition",
  "src/quota",
  "src/seal",
  "src/forms",
  "src/language",
  "src/actions",
];

/** What every room of src/workbook may import. */
const underWorkbook = ["src/text", "src/rubric", "src/scoring", "src/judging"];

/**
 * The rooms of src/workbook, from the ground up, and the other rooms that each may import. None names one that stands below it in this list.
 * @type {Record<string, readonly string[]>}
 */
const workbookRooms = {
  model: [],
  bindings: ["model"],
  formulas: ["model", "bindings"],
  sheets: ["model", "bindings", "formulas"],
  outside: ["model", "bindings", "sheets"],
  check: ["model", "bindings", "formulas", "sheets", "outside"],
  rules: ["model", "bindings", "sheets"],
  repair: ["model", "bindings", "formulas", "sheets", "outside", "check", "rules"],
  summary: ["model", "formulas", "sheets", "check"],
  wire: ["model", "sheets"],
  log: ["model", "bindings", "sheets"],
  undo: ["model", "bindings", "formulas", "check", "rules", "summary", "wire", "log"],
};

/** The borders between folders. Only the listed tools see `test`: what is shipped cannot. @type {readonly Border[]} */
const borders = [
  { folder: "src/text", values: [], packages: [] },
  {
    folder: "src/rubric",
    values: ["src/text"],
    packages: [],
    packagesByFile: { "src/rubric/schema.ts": ["zod/mini"] },
  },
  { folder: "src/scoring", values: ["src/text", "src/rubric"], packages: [] },
  { folder: "src/judging", values: ["src/text"], packages: [] },
  ...Object.entries(workbookRooms).map(([room, others]) => ({
    folder: `src/workbook/${room}`,
    values: [...underWorkbook, ...others.map((other) => `src/workbook/${other}`)],
    packages: [],
    packagesByFile: {
      "src/workbook/wire/strict-schema.ts": ["zod/mini"],
      "src/workbook/wire/file-fault-schema.ts": ["zod/mini"],
      "src/workbook/undo/undo-note-schema.ts": ["zod/mini"],
      "src/workbook/undo/former-columns.ts": ["zod/mini"],
    },
  })),
  // The share of the top band, watched and never enforced
  {
    folder: "src/quota",
    values: ["src/text", "src/rubric", "src/scoring", "src/judging", "src/workbook"],
    packages: [],
  },
  // What a seal holds, its marks, and what has changed since
  {
    folder: "src/seal",
    values: ["src/text", "src/rubric", "src/scoring", "src/judging", "src/workbook", "src/quota"],
    packages: [],
    packagesByFile: { "src/seal/seal-marks.ts": ["@noble/hashes"], "src/seal/file-hash.ts": ["@noble/hashes"] },
  },
  // Forms as text documents; docx (MIT, kept since 2016) writes them, and is loaded only for that
  { folder: "src/forms/word", values: ["src/text", "src/workbook/sheets", "src/forms"], packages: ["docx"] },
  // What forms say, and how they are set
  {
    folder: "src/forms",
    values: ["src/text", "src/rubric", "src/scoring", "src/judging", "src/workbook", "src/seal"],
    packages: [],
  },
  { folder: "src/recognition", values: ["src/text", "src/rubric", "src/scoring", "src/workbook"], packages: [] },
  // The results of many workbooks, put together
  {
    folder: "src/province",
    values: ["src/text", "src/rubric", "src/scoring", "src/judging", "src/workbook", "src/seal"],
    packages: [],
  },
  {
    folder: "src/language",
    values: [
      "src/text",
      "src/judging",
      "src/forms/form-kinds",
      "src/workbook/model/area",
      "src/workbook/undo/plan-effects",
    ],
    types: ["src"],
    packages: [],
  },
  {
    folder: "src/actions",
    values: [...logic, "src/version"],
    packages: [],
    // What comes back in files of other people is read by schemas
    packagesByFile: {
      "src/actions/panel/ballot-stamp.ts": ["zod/mini"],
      "src/actions/panel/ballot-reading-schema.ts": ["zod/mini"],
      "src/actions/panel/ballot-answer-schema.ts": ["zod/mini"],
    },
  },
  { folder: "src/version.ts", values: [], packages: [] },
  {
    folder: "src/panel",
    values: [
      "src/language",
      "src/workbook/model/area",
      "src/workbook/model/table-size",
      "src/workbook/check/offered-fixes",
      "src/workbook/check/finding-order",
      "src/workbook/undo/plan-effects",
      "src/scoring/role",
      "src/version",
      // What a worker says of judges' files is read where it comes in
      "src/actions/panel/ballot-answer-schema",
      "src/actions/panel/ballot-reading-schema",
      // A report arrives from the worker in pieces
      "src/actions/performing/shipped",
      // A line of the form is read where it is typed
      "src/judging/member-line",
      // What forms are called
      "src/forms/form-kinds",
      // What a card shows while somebody types is computed where it is shown
      "src/scoring/card",
      // What is looked through is searched and sorted where it is shown
      "src/text/compare-names",
      "src/text/fold",
      "src/text/hundredths",
      "src/text/shown-text",
      "src/text/web-links",
    ],
    types: [
      "src/actions",
      "src/forms",
      "src/judging",
      "src/quota",
      "src/recognition",
      "src/rubric",
      "src/scoring",
      "src/seal",
      "src/text",
      "src/workbook",
    ],
    packages: ["preact", "@fluentui/web-components", "@fluentui/tokens"],
  },
  { folder: "addin", values: ["src"], packages: "anything" },
  {
    folder: "appsscript/server",
    values: ["src"],
    packages: [],
    // What pages send, and what earlier work left behind, is read by schemas
    packagesByFile: {
      "appsscript/server/input/cell-schema.ts": ["zod/mini"],
      "appsscript/server/input/sheet-spec-schema.ts": ["zod/mini"],
      "appsscript/server/input/plan-schema.ts": ["zod/mini"],
      "appsscript/server/input/read-input.ts": ["zod/mini"],
      "appsscript/server/book/made-sheets.ts": ["zod/mini"],
      "appsscript/server/book/name-directory.ts": ["zod/mini"],
      "appsscript/server/journal/entry-schema.ts": ["zod/mini"],
    },
  },
  { folder: "appsscript/sidebar", values: ["src"], types: ["appsscript/server"], packages: "anything" },
  { folder: "files", values: ["src"], packages: "anything" },
  { folder: "standalone/contract", values: [], types: ["src", "files"], packages: [] },
  { folder: "standalone/worker", values: ["src", "files", "standalone/contract"], packages: ["numfmt"] },
  // The page shows what its worker reads and does
  {
    folder: "standalone",
    values: ["src"],
    types: ["files"],
    packages: ["preact", "@fluentui/web-components", "@fluentui/tokens"],
  },
  { folder: "workbench", values: "anything", packages: "anything" },
  { folder: "bench", values: "anything", packages: "anything" },
  { folder: "test", values: "anything", packages: "anything" },
];

/**
 * ESLint rule that holds the borders, for every way to name a file: import, export from, import(), import type.
 * @type {import("eslint").Rule.RuleModule}
 */
export const importBorders = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      forbidden: "{{from}} may not import {{to}}.",
      typesOnly: "{{from}} may import {{to}} by `import type` only.",
      computed: "Name what is imported in quotes: the border cannot be seen otherwise.",
      homeless: "{{from}} belongs to no folder of the border table in build/import-borders.mjs.",
    },
  },
  create(context) {
    const file = toProjectPath(context.cwd, context.filename);
    const border = borders.find(({ folder }) => isInside(file, folder));
    if (border === undefined) {
      return { Program: (node) => context.report({ node, messageId: "homeless", data: { from: file } }) };
    }

    /**
     * @param {import("estree").Node} node
     * @param {unknown} source
     * @param {boolean} isType
     */
    const check = (node, source, isType) => {
      if (typeof source !== "string") {
        context.report({ node, messageId: "computed" });
        return;
      }
      const to = source.startsWith(".") ? toProjectPath(context.cwd, join(dirname(context.filename), source)) : source;
      const verdict = source.startsWith(".") ? judgeFile(border, to, isType) : judgePackage(border, to, file);
      if (verdict !== null) context.report({ node, messageId: verdict, data: { from: border.folder, to } });
    };

    return {
      ImportDeclaration: (node) => check(node, node.source.value, isTypeOnly(node)),
      ExportAllDeclaration: (node) => check(node, node.source.value, isTypeOnly(node)),
      ExportNamedDeclaration: (node) => {
        if (node.source) check(node, node.source.value, isTypeOnly(node));
      },
      ImportExpression: (node) => check(node, "value" in node.source ? node.source.value : null, false),
      // `import("../x").Name` as a type, which the syntax tree of plain JavaScript does not know
      TSImportType: (/** @type {any} */ node) => check(node, node.source.value, true),
      TSExternalModuleReference: (/** @type {any} */ node) => check(node, node.expression.value, false),
    };
  },
};

/**
 * @param {Border} border
 * @param {string} to path in the project
 * @param {boolean} isType
 */
function judgeFile(border, to, isType) {
  const { folder, values, types = [] } = border;
  if (values === "anything" || [folder, ...values].some((allowed) => isInside(to, allowed))) return null;
  if (!types.some((allowed) => isInside(to, allowed))) return "forbidden";
  return isType ? null : "typesOnly";
}

/**
 * @param {Border} border
 * @param {string} name of the package, with what follows it
 * @param {string} file
 */
function judgePackage(border, name, file) {
  const { packages, packagesByFile = {} } = border;
  if (packages === "anything") return null;
  return [...packages, ...(packagesByFile[file] ?? [])].some((allowed) => isInside(name, allowed)) ? null : "forbidden";
}

/**
 * Only the whole statement counts: `import { type X }` still runs the file it names.
 * @param {object} node
 */
function isTypeOnly(node) {
  return ("importKind" in node && node.importKind === "type") || ("exportKind" in node && node.exportKind === "type");
}

/**
 * @param {string} path
 * @param {string} folder
 */
function isInside(path, folder) {
  return path === folder || path.startsWith(`${folder}/`);
}

/**
 * @param {string} root
 * @param {string} path
 */
function toProjectPath(root, path) {
  return relative(root, path).split(sep).join("/");
}
