import type { Command, DirectCommand } from "../../src/actions/command";
import type { AttachInput } from "../../src/actions/attach";
import type { RubricSource } from "../../src/actions/custom-rubric";
import { COMPUTED_ROLES, isRole } from "../../src/scoring/role";
import type { Role } from "../../src/scoring/role";
import type { Cell } from "../../src/text/cell";
import { MAX_COLUMNS, MAX_ROWS } from "../../src/workbook/area";
import type { Area } from "../../src/workbook/area";
import type { FindingCode } from "../../src/workbook/finding";
import { HEADINGS } from "../../src/workbook/heading";
import { REPAIRS } from "../../src/workbook/offered-fixes";
import type { CellFix, RepairCode } from "../../src/workbook/offered-fixes";
import { hostError } from "./host-error";

/**
 * Reads what a page sent: every page that this script opens can call its functions with anything at all. Written by hand, since a
 * schema library would be a fifth of the script.
 */
export function readCommand(input: unknown): Command {
  const { kind, command } = readObject(input);
  return kind === "preview" ? { kind, command: readDirectCommand(command) } : readDirectCommand(input);
}

function readDirectCommand(input: unknown): DirectCommand {
  const { kind, ...fields } = readObject(input);
  const known = readOneOf(kind, KINDS);
  return READERS[known](fields);
}

type Fields = Readonly<Record<string, unknown>>;

/** One for each command: none can be forgotten here. */
const READERS: { readonly [Kind in DirectCommand["kind"]]: (fields: Fields) => Extract<DirectCommand, { kind: Kind }> } = {
  "insert-template": ({ rubrics, rows, profile }) => (
    { kind: "insert-template", rubrics: readList(rubrics, MOST_RUBRICS, readId), rows: readCount(rows), profile: readOneOf(profile, PROFILES) }),
  attach: ({ dryRun, input }) => ({ kind: "attach", dryRun: readBoolean(dryRun), input: readAttachInput(input) }),
  check: () => ({ kind: "check" }),
  classify: (fields) => ({ kind: "classify", repair: readBoolean(fields["repair"]), ...optional(fields, "acceptRubric", readBoolean) }),
  summarize: ({ date, profile }) => ({ kind: "summarize", date: readMatch(date, DATE), profile: readOneOf(profile, PROFILES) }),
  fix: (fields) => ({ kind: "fix", code: readMatch(fields["code"], CODE) as FindingCode, ...optional(fields, "cells", (cells) => readList(cells, MAX_ROWS, readFix)) }),
  "convert-legacy": () => ({ kind: "convert-legacy" }),
  repair: ({ code }) => ({ kind: "repair", code: readOneOf(code, REPAIR_CODES) }),
  undo: () => ({ kind: "undo" }),
  // What is typed for a name or id is judged by the core, which can say what is wrong with it
  "make-rubric": (fields) => ({
    kind: "make-rubric", source: readSource(fields["source"]), ...optional(fields, "name", readTyped), ...optional(fields, "id", readTyped),
  }),
  "export-rubric": ({ id }) => ({ kind: "export-rubric", id: readId(id) }),
  "list-rubrics": () => ({ kind: "list-rubrics" }),
  explain: ({ sheet, row }) => ({ kind: "explain", sheet: readText(sheet, LONGEST_SHEET_NAME), row: readInteger(row, MAX_ROWS) }),
};

const KINDS = Object.keys(READERS) as DirectCommand["kind"][];

function readSource(input: unknown): RubricSource {
  const { kind, subjectKind, id, text } = readObject(input);
  switch (kind) {
    case "blank":
      return { kind, subjectKind: readOneOf(subjectKind, ["collective", "individual"] as const) };
    case "copy":
      return { kind, id: readId(id) };
    case "json":
      return { kind, text: readText(text, LONGEST_FILE) };
    default:
      return refuse();
  }
}

function readTyped(input: unknown): string {
  return input === "" ? input : readText(input, LONGEST_TYPED);
}

function readAttachInput(input: unknown): AttachInput {
  const { at, rubric, roles, results, adopt, ...fields } = readObject(input);
  return {
    at: at === null ? null : readArea(at), rubric: rubric === null ? null : readId(rubric), results: readOneOf(results, ["formulas", "values"]),
    roles: readSome(roles, MAX_COLUMNS, (item) => {
      const { column, role } = readObject(item);
      return { column: readInteger(column, MAX_COLUMNS), role: role === null ? null : readRole(role) };
    }),
    adopt: readSome(adopt, COMPUTED_ROLES.length, (role) => readOneOf(role, COMPUTED_ROLES)),
    ...optional(fields, "seen", (seen) => readMatch(seen, MARK)),
  };
}

function readRole(input: unknown): Role {
  return typeof input === "string" && isRole(input) ? input : refuse();
}

function readFix(input: unknown): CellFix {
  const { sheet, row, column, before, after } = readObject(input);
  return {
    sheet: readText(sheet, LONGEST_SHEET_NAME), row: readInteger(row, MAX_ROWS), column: readInteger(column, MAX_COLUMNS), before: readCell(before), after: readCell(after),
  };
}

function readCell(input: unknown): Cell {
  if (input === null || typeof input === "boolean" || (typeof input === "number" && Number.isFinite(input))) return input;
  if (typeof input === "string") return input.length <= LONGEST_CELL ? input : refuse();
  const { date, error } = readObject(input);
  return typeof date === "number" && Number.isFinite(date) ? { date } : { error: readText(error, LONGEST_SHEET_NAME) };
}

/** A field that may be left out, as an object to spread. */
function optional<Name extends string, Value>(fields: Readonly<Record<string, unknown>>, name: Name, read: (input: unknown) => Value): Partial<Record<Name, Value>> {
  const input = fields[name];
  return (input === undefined || input === null ? {} : { [name]: read(input) }) as Partial<Record<Name, Value>>;
}

export function readArea(input: unknown): Area {
  const { sheet, row, column, rows, columns } = readObject(input);
  return {
    sheet: readText(sheet, LONGEST_SHEET_NAME), row: readInteger(row, MAX_ROWS), column: readInteger(column, MAX_COLUMNS),
    rows: readInteger(rows, MAX_ROWS), columns: readInteger(columns, MAX_COLUMNS),
  };
}

export function readWorkId(input: unknown): string {
  return readMatch(input, /^\d{1,16}$/);
}

const MOST_RUBRICS = 20;
/** Characters of a rubric as a file: a hundred times what any has. */
const LONGEST_FILE = 1_000_000;
const LONGEST_TYPED = 1000;
/** Sheets keeps no more in a cell. */
const LONGEST_CELL = 50_000;
/** Of a table that was looked at (`contentFingerprint`). */
const MARK = /^M[0-9a-f]{16}$/;
const CODE = /^[a-z-]{1,40}$/;
const REPAIR_CODES = Object.keys(REPAIRS) as RepairCode[];
const LONGEST_SHEET_NAME = 100;
const DATE = /^\d{2}\/\d{2}\/\d{4}$/;
const PROFILES = Object.keys(HEADINGS) as (keyof typeof HEADINGS)[];

function refuse(): never {
  throw hostError("bad-request");
}

function readObject(input: unknown): Readonly<Record<string, unknown>> {
  return typeof input === "object" && input !== null && !Array.isArray(input) ? (input as Readonly<Record<string, unknown>>) : refuse();
}

function readList<Item>(input: unknown, most: number, read: (item: unknown) => Item): readonly Item[] {
  return Array.isArray(input) && input.length > 0 && input.length <= most ? input.map(read) : refuse();
}

/** A list that may be empty. */
function readSome<Item>(input: unknown, most: number, read: (item: unknown) => Item): readonly Item[] {
  return Array.isArray(input) && input.length === 0 ? [] : readList(input, most, read);
}

function readText(input: unknown, longest: number): string {
  return typeof input === "string" && input.length > 0 && input.length <= longest ? input : refuse();
}

function readMatch(input: unknown, pattern: RegExp): string {
  return typeof input === "string" && pattern.test(input) ? input : refuse();
}

function readId(input: unknown): string {
  return readMatch(input, /^[a-z0-9-]{1,40}$/);
}

function readBoolean(input: unknown): boolean {
  return typeof input === "boolean" ? input : refuse();
}

/** A number of rows is judged by the core, which can say more about it. */
function readCount(input: unknown): number {
  return typeof input === "number" && Number.isFinite(input) ? input : refuse();
}

function readInteger(input: unknown, most: number): number {
  return typeof input === "number" && Number.isInteger(input) && input >= 1 && input <= most ? input : refuse();
}

function readOneOf<Word extends string>(input: unknown, words: readonly Word[]): Word {
  return words.find((word) => word === input) ?? refuse();
}
