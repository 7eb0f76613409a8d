import { expect } from "vitest";
import { METHODS, METHOD_LABELS } from "../../src/judging/method";
import { DEFAULT_SETTINGS } from "../../src/judging/settings";
import type { PanelSettings } from "../../src/judging/settings";
import { STEP_LABELS, STEPS } from "../../src/judging/step";
import type { Ballot } from "../../src/judging/ballot";
import { hundredths } from "../../src/text/hundredths";
import { exactEntry } from "../src/judging/exact-panel";
import type { LiveState } from "./libreoffice-editor";

type Value = number | string | null;

/** The cells under a name, from the first row. */
interface Column {
  readonly sheet: string;
  readonly row: number;
  readonly values: readonly Value[];
}

/**
 * Holds the results that LibreOffice shows of a panel against exact fractions over the scores, recusals, members and
 * rules that stand in its cells, read without the product's code. Returns the number of entries that were compared; none
 * where the panel is not whole.
 */
export function expectExactPanel(live: LiveState, maximum: number): number {
  const numbered = tablesOf(live);
  const tables = [...numbered.values()];
  const members = tables.find((own) => own.has("HoTen"));
  const recusals = tables.find((own) => own.has("HinhThuc"));
  const result = tables.find((own) => own.has("QDChuTich"));
  const judges = Array.from({ length: 25 }, (_, index) => `P${index + 1}`).filter((role) => result?.has(role)).length;
  const all = tables.filter((own) => own.has("CuaTV") && own.has("MaMH"));
  // A judge who joined later says which older ballot is the third marker's; else it is the last one
  const olderThird = all
    .map((own) => numbered.get(Number(own.get("PhieuThuBa")?.values[0])))
    .find((own) => own !== undefined && all.includes(own));
  const ballots = olderThird ? [...all.filter((own) => own !== olderThird), olderThird] : all;
  if (!members || !recusals || !result || judges === 0 || ballots.length < judges) return 0;
  // Formulas show errors where the cell of a rule is gone, which a check reports
  if (!RULES.every((rule) => members.has(rule))) return 0;
  const at = (table: Table, role: string, row: number): Value => table.get(role)?.values[row] ?? null;
  const people = (members.get("MaTV")?.values ?? []).flatMap((code, row) =>
    code === null || code === ""
      ? []
      : [
          {
            code: fold(code),
            mayScore: fold(at(members, "DuocCham", row)) === "CÓ",
            isPresent: fold(at(members, "CoMat", row)) === "CÓ",
            isThird: fold(at(members, "VaiTro", row)) === "NGƯỜI CHẤM THỨ BA",
          },
        ],
  );
  const own = people.filter(({ isThird }) => !isThird);
  const settings = settingsIn(members);
  const present = own.filter(({ isPresent }) => isPresent).length;
  const isQuorate =
    settings !== null && own.length > 0 && present * settings.quorum.of >= own.length * settings.quorum.share;
  const away = new Set(
    (recusals.get("MaTV")?.values ?? []).map((code, row) => `${fold(code)} ${fold(at(recusals, "MaMH", row))}`),
  );
  const ballotOf = (ballot: Table, entry: string): Ballot => {
    const judge = fold(at(ballot, "CuaTV", 0));
    if (entry === "" || !people.some(({ code, mayScore }) => code === judge && mayScore)) return null;
    if (away.has(`${judge} ${entry}`)) return "recused";
    const row = (ballot.get("MaMH")?.values ?? []).findIndex((code) => fold(code) === entry);
    return row < 0 ? null : totalOf(ballot, row);
  };
  const codes = result.get("MaMH")?.values ?? [];
  let compared = 0;
  codes.forEach((code, row) => {
    const entry = fold(code);
    const named = at(result, "DoiTuong", row) ?? at(result, "MoHinh", row) ?? "";
    const chair = at(result, "QDChuTich", row);
    const reason = at(result, "LyDoQD", row);
    const third = ballots[judges] ? ballotOf(ballots[judges], entry) : null;
    const exact = exactEntry(
      {
        ballots: ballots.slice(0, judges).map((ballot) => ballotOf(ballot, entry)),
        judges: own.filter(({ mayScore }) => mayScore).length,
        excluded: at(result, "TinhTrang", row) === "Không thuộc diện",
        decisions: {
          third: typeof third === "number" ? third : null,
          discussed: (at(result, "ThaoLuan", row) ?? "") !== "",
          chair: isPoints(chair) && (reason ?? "") !== "" ? hundredths(Math.round(chair * 100)) : null,
        },
      },
      settings ?? DEFAULT_SETTINGS,
      entry !== "" && isQuorate,
      maximum,
    );
    const points = (count: number | null) => (count === null || entry === "" ? "" : count / 100);
    const state = at(result, "TinhTrang", row);
    const step = STEPS.find((one) => one === exact.step)!;
    expect([`row ${row + 1} of the combining table`, ...SHOWN.map((role) => at(result, role, row) ?? "")]).toEqual([
      `row ${row + 1} of the combining table`,
      points(exact.mean),
      points(exact.median),
      points(exact.trimmed),
      settings ? points(exact.withoutOutliers) : "",
      points(exact.gap),
      named === "" ? "" : STEP_LABELS[step],
      named === "" || state === "Chưa báo cáo" || exact.points === null ? "" : exact.points / 100,
    ]);
    if (entry !== "") compared++;
  });
  return compared;
}

const RULES = [
  "CachHopNhat",
  "NguongA",
  "NguongB",
  "NguongC",
  "NguongLoai",
  "PhieuToiThieu",
  "QuorumTu",
  "QuorumMau",
  "QuorumTheoPhieu",
  "DuDieuKien",
  "SoDuocCham",
];
const SHOWN = ["TB", "TrungVi", "BoCaoThap", "LoaiLech", "ChenhLech", "Buoc", "Tong"] as const;

type Table = ReadonlyMap<string, Column>;

const REFERENCE = /^\$('(?:[^']|'')+'|[^.']+)\.\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?$/;

/** Tables by their numbers: the cells under each of their names. */
function tablesOf({ names, sheets }: LiveState): ReadonlyMap<number, Table> {
  const cells = new Map(sheets.map((sheet) => [sheet.name, sheet.cells]));
  const tables = new Map<number, Map<string, Column>>();
  for (const [scope, name, content] of names) {
    const [, number, role] = /^ThamDinh_(\d+)_(\w+)$/.exec(name) ?? [];
    const [, quoted, letters, first, , last] = REFERENCE.exec(content) ?? [];
    if (scope !== "" || role === undefined || quoted === undefined) continue;
    const sheet = quoted.startsWith("'") ? quoted.slice(1, -1).replaceAll("''", "'") : quoted;
    const column = [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    const [from, to] = [Number(first), Number(last ?? first)];
    const values = Array.from({ length: to - from + 1 }, (_, index): Value => {
      const cell = cells.get(sheet)?.[`${from + index}:${column}`];
      return cell === undefined ? null : cell[0] === "typed" ? cell[1] : cell[2];
    });
    const table = tables.get(Number(number)) ?? new Map<string, Column>();
    tables.set(Number(number), table.set(role, { sheet, row: from, values }));
  }
  return new Map([...tables].sort(([a], [b]) => a - b));
}

/** As formulas compare texts: without regard to case. */
function fold(value: Value): string {
  return typeof value === "string" ? value.toUpperCase() : value === null ? "" : String(value);
}

function isPoints(value: Value): value is number {
  return typeof value === "number" && value >= 0 && Math.abs(value * 100 - Math.round(value * 100)) < 1e-6;
}

/** The total of a scored entry, summed from its points; `null` for one that is not complete. */
function totalOf(ballot: Table, row: number): Ballot {
  if (ballot.get("TinhTrang")?.values[row] !== "Hoàn chỉnh") return null;
  const points = [...ballot].flatMap(([role, { values }]) => (/^(?:TC|DT)\d+$/.test(role) ? [values[row] ?? 0] : []));
  const total = points.reduce((sum: number, own) => sum + Math.round(Number(own) * 100), 0);
  expect(ballot.get("Tong")?.values[row]).toBe(total / 100);
  return hundredths(total);
}

/** The rules of a panel; `null` while one of them is unusable. */
function settingsIn(members: Table): PanelSettings | null {
  const of = (cell: string) => members.get(cell)?.values[0] ?? null;
  const whole = (cell: string) => {
    const value = of(cell);
    return typeof value === "number" && Number.isInteger(value) && value >= 1 ? value : null;
  };
  const points = (cell: string) => {
    const value = of(cell);
    return isPoints(value) ? hundredths(Math.round(value * 100)) : null;
  };
  const method = METHODS.find((one) => fold(METHOD_LABELS[one]) === fold(of("CachHopNhat")));
  const [agreedBelow, discussUpTo] = [points("NguongA"), points("NguongB")];
  const [thirdWithin, outlierBeyond] = [points("NguongC"), points("NguongLoai")];
  const [fewestBallots, share, base] = [whole("PhieuToiThieu"), whole("QuorumTu"), whole("QuorumMau")];
  if (method === undefined || agreedBelow === null || discussUpTo === null || thirdWithin === null) return null;
  if (outlierBeyond === null || fewestBallots === null || share === null || base === null) return null;
  if (discussUpTo < agreedBelow || share > base) return null;
  return {
    method,
    agreedBelow,
    discussUpTo,
    thirdWithin,
    outlierBeyond,
    fewestBallots,
    quorum: { share, of: base },
    quorumByBallots: fold(of("QuorumTheoPhieu")) === "CÓ",
  };
}
