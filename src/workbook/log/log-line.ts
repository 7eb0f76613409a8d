import type { Role } from "../../scoring/role";
import type { Cell } from "../../text/cell";
import { readDate } from "../../text/read-date";

/** Acts that the log knows (`Viec`). */
export const LOG_ACTS = ["seal", "reopen", "hand-out", "collect", "recuse", "join"] as const;

export type LogAct = (typeof LOG_ACTS)[number];

/** The words of the column `Viec`. */
export const LOG_ACT_LABELS: Readonly<Record<LogAct, string>> = {
  "seal": "Chốt kết quả",
  "reopen": "Mở lại",
  "hand-out": "Giao phiếu",
  "collect": "Thu phiếu",
  "recuse": "Khai không tham gia chấm",
  "join": "Bổ sung người chấm",
};

/**
 * One line of the log: what was entered, not proof of who or when. Everything but the act may be left out;
 * `before` and `after` are texts for people, `markBefore` and `markAfter` fingerprints or seals.
 */
export interface LogLine {
  readonly act: LogAct;
  /** As typed or as the host's clock has it, `23/11/2026`; another text is kept as it is. */
  readonly date: string;
  /** Who, as typed. */
  readonly by: string;
  /** The sheet that the act was about. */
  readonly sheet?: string;
  readonly entry?: string;
  readonly member?: string;
  readonly before?: string;
  readonly after?: string;
  readonly reason?: string;
  readonly markBefore?: string;
  readonly markAfter?: string;
}

/** Columns of the log, from the left. */
export const LOG_ROLES = [
  "STT",
  "Ngay",
  "NguoiGhi",
  "Viec",
  "Bang",
  "MaMH",
  "MaTV",
  "Truoc",
  "Sau",
  "LyDo",
  "MaTruoc",
  "MaSau",
] as const satisfies readonly Role[];

export type LogRole = (typeof LOG_ROLES)[number];

/** Returns the cells of a line, in the order of `LOG_ROLES`; `number` is its STT, from 1, and `date` its day as a cell. */
export function logCells(line: LogLine, number: number, date: Cell): readonly Cell[] {
  const cells: Readonly<Record<LogRole, Cell>> = {
    STT: number,
    Ngay: date,
    NguoiGhi: text(line.by),
    Viec: LOG_ACT_LABELS[line.act],
    Bang: text(line.sheet),
    MaMH: text(line.entry),
    MaTV: text(line.member),
    Truoc: text(line.before),
    Sau: text(line.after),
    LyDo: text(line.reason),
    MaTruoc: text(line.markBefore),
    MaSau: text(line.markAfter),
  };
  return LOG_ROLES.map((role) => cells[role]);
}

/** An empty text is an empty cell. */
function text(value: string | undefined): Cell {
  return value === undefined || value === "" ? null : value;
}

/** Returns a typed day as a cell: a date where it reads as one, else the text. */
export function dayCell(text: string): Cell {
  const serial = readDate(text);
  return serial === null ? (text === "" ? null : text) : { date: serial };
}
