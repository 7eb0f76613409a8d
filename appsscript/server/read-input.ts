import type { Command, DirectCommand } from "../../src/actions/command";
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
  switch (kind) {
    case "insert-template":
      return { kind, rubrics: readList(fields["rubrics"], MOST_RUBRICS, readId), rows: readCount(fields["rows"]), profile: readOneOf(fields["profile"], PROFILES) };
    case "check":
    case "convert-legacy":
    case "undo":
      return { kind };
    case "classify":
      return { kind, repair: readBoolean(fields["repair"]), ...optional(fields, "acceptRubric", readBoolean) };
    case "fix":
      return { kind, code: readMatch(fields["code"], CODE) as FindingCode, ...optional(fields, "cells", (cells) => readList(cells, MAX_ROWS, readFix)) };
    case "repair":
      return { kind, code: readOneOf(fields["code"], REPAIR_CODES) };
    case "summarize":
      return { kind, date: readMatch(fields["date"], DATE), profile: readOneOf(fields["profile"], PROFILES) };
    case "explain":
      return { kind, sheet: readText(fields["sheet"], LONGEST_SHEET_NAME), row: readInteger(fields["row"], MAX_ROWS) };
    default:
      return refuse();
  }
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
/** Sheets keeps no more in a cell. */
const LONGEST_CELL = 50_000;
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
