import type { Role } from "../../src/scoring/role";
import type { Cell } from "../../src/text/cell";
import { stripDiacritics } from "../../src/text/fold";
import { formatHundredths, hundredths } from "../../src/text/hundredths";
import { createPaper } from "./layout";
import type { Layout, Paper, TrueLine } from "./layout";
import {
  BAND_HEADINGS,
  BANNERS,
  BONUS_HEADINGS,
  DEDUCTION_HEADINGS,
  DOMAINS,
  GROUP_BANNERS,
  MAXIMA_LABELS,
  MODEL_HEADINGS,
  NOTE_HEADINGS,
  NUMBER_HEADINGS,
  OTHER_COLUMNS,
  PERSONS,
  RANK_HEADINGS,
  SELF_SCORE_HEADINGS,
  STAFF,
  SUBJECT_HEADINGS,
  TEAMS,
  TOTAL_HEADINGS,
  UNITS,
} from "./phrases";
import type { Domain, OtherColumn } from "./phrases";
import { createRandom } from "./random";
import type { Random } from "./random";

type Place = "heading" | "row" | "none";
type Shape = "one row" | "banner" | "groups";

/** A column while it is laid out. */
interface Draft {
  readonly heading: string;
  readonly roles: readonly (Role | null)[];
  readonly line: { readonly kind: TrueLine["kind"]; readonly name: string; readonly maximum: number } | null;
  /** Whether the column is under the banner of the criteria. */
  readonly isUnder: boolean;
  readonly cell: (entry: number) => Cell;
  /** Hundredths that the heading or the row of maxima gives a total. */
  readonly total?: number;
}

/** A table that somebody may well have laid out; the same one for a seed. */
export function generateLayout(seed: number): Layout {
  const random = createRandom(seed);
  const domain = random.pick(DOMAINS);
  const subjects = domain.subjects === "either" ? random.pick(["units", "persons"] as const) : domain.subjects;
  const place: Place = random.pick(["heading", "heading", "heading", "row", "row", "none"]);
  const shape: Shape = random.pick(["one row", "one row", "one row", "banner", "banner", "groups"]);
  const isFilled = place === "none" ? true : !random.chance(0.12);
  const spell = spelling(random, domain);
  const drafts = draftColumns(random, domain, subjects, place, isFilled);
  return layOut({ seed, random, domain, subjects, place, shape, isFilled, spell, drafts });
}

/** The ways people type Vietnamese: composed or not, in capitals, without marks, with tones in the older place. */
function spelling(
  random: Random,
  { language }: Domain,
): { readonly name: string; readonly write: (text: string) => string } {
  const as = (name: string, write: (text: string) => string) => ({ name, write });
  if (language === "en")
    return random.chance(0.1) ? as("capitals", (text) => text.toUpperCase()) : as("", (text) => text);
  const draw = random.next();
  if (draw < 0.08) return as("no marks", stripDiacritics);
  if (draw < 0.13) return as("decomposed", (text) => text.normalize("NFD"));
  if (draw < 0.21) return as("capitals", (text) => text.toUpperCase());
  if (draw < 0.31)
    return as("older tones", (text) =>
      text.replaceAll("òa", "oà").replaceAll("óa", "oá").replaceAll("ủy", "uỷ").replaceAll("ọa", "oạ"),
    );
  if (draw < 0.36) return as("double spaces", (text) => text.replaceAll(" ", "  "));
  return as("", (text) => text);
}

function draftColumns(
  random: Random,
  domain: Domain,
  subjects: "units" | "persons",
  place: Place,
  isFilled: boolean,
): readonly Draft[] {
  const { language } = domain;
  const plain = (heading: string, roles: readonly (Role | null)[], cell: Draft["cell"]): Draft => ({
    heading,
    roles,
    line: null,
    isUnder: false,
    cell,
  });
  const people = language === "en" ? STAFF : PERSONS;
  const names = subjects === "persons" ? people : language === "en" ? TEAMS : UNITS;
  const from = random.whole(0, names.length - 1);
  const before: Draft[] = [];
  if (random.chance(0.9)) before.push(plain(random.pick(NUMBER_HEADINGS[language]), ["STT"], (entry) => entry + 1));
  before.push(
    plain(
      random.pick(SUBJECT_HEADINGS[subjects][language]),
      ["DoiTuong"],
      (entry) => names[(from + entry) % names.length]!,
    ),
  );
  for (const other of random.some(OTHER_COLUMNS[subjects][language], random.pick([0, 0, 1, 1, 2])))
    before.push(plain(other.heading, [null, "DonVi", "ChucVu", "NgaySinh"], otherCell(random, other, people)));
  if (
    language === "vi" &&
    domain.name !== "đánh giá cán bộ" &&
    random.chance(domain.name === "sáng kiến" ? 0.6 : 0.12)
  ) {
    before.push(
      plain(random.pick(MODEL_HEADINGS), ["MoHinh"], (entry) => `Mô hình quản lý dữ liệu số ${entry + 1} tại cơ sở`),
    );
  }
  const scored = draftLines(random, domain, place, isFilled);
  const sum = scored.reduce((points, { line }) => points + (line?.kind === "criterion" ? line.maximum : 0), 0);
  const after: Draft[] = [];
  if (language === "vi" && random.chance(0.07))
    after.push(plain(random.pick(SELF_SCORE_HEADINGS), [null], () => Math.round(sum / 110)));
  if (random.chance(0.75)) {
    const stated = place === "heading" && random.chance(0.3) ? ` ${maximumText(random, language, sum)}` : "";
    after.push({
      ...plain(`${random.pick(TOTAL_HEADINGS[language])}${stated}`, ["Tong", "KetQua"], (entry) =>
        isFilled ? Math.round((sum / 100) * (0.7 + ((entry * 3) % 5) / 20) * 2) / 2 : null,
      ),
      total: sum,
    });
  }
  if (random.chance(0.4))
    after.push(
      plain(random.pick(BAND_HEADINGS[language]), ["XepLoai", "XepLoaiDT"], (entry) =>
        isFilled ? (language === "en" ? ["A", "B", "C"] : ["Tốt", "Khá", "Xuất sắc"])[entry % 3]! : null,
      ),
    );
  if (random.chance(0.4))
    after.push(plain(random.pick(RANK_HEADINGS[language]), [null], (entry) => (isFilled ? entry + 1 : null)));
  if (random.chance(0.55))
    after.push(
      plain(random.pick(NOTE_HEADINGS[language]), ["GhiChu", null], (entry) =>
        entry % 4 === 0 ? "cần bổ sung" : null,
      ),
    );
  return [...before, ...scored, ...after];
}

function draftLines(random: Random, domain: Domain, place: Place, isFilled: boolean): readonly Draft[] {
  const { language } = domain;
  const names = random.some(domain.criteria, random.whole(2, 8));
  const style = random.pick([
    "name",
    "name",
    "name",
    "name",
    "name",
    "name",
    "numbered",
    "code and name",
    "code",
  ] as const);
  const share = random.pick([10, 100, 100, 1000]) * 100;
  const unit = share >= 100_00 ? 500 : 50;
  const maxima = names.map(() =>
    Math.max(100, Math.round(((share / names.length) * random.pick([0.5, 1, 1, 1.5])) / unit) * unit),
  );
  const word = language === "en" ? "C" : random.pick(["TC", "Tiêu chí "]);
  const heading = (name: string, index: number) =>
    ({
      "name": name,
      "numbered": `${index + 1}. ${name}`,
      "code and name": `${word}${index + 1}: ${name}`,
      "code": language === "en" ? name : `${word}${index + 1}`,
    })[style];
  const stated = (maximum: number) =>
    place === "heading" ? `${random.pick([" ", "\n"])}${maximumText(random, language, maximum)}` : "";
  const draft = (kind: TrueLine["kind"], shown: string, name: string, maximum: number, isUnder: boolean): Draft => ({
    heading: `${shown}${stated(maximum)}`,
    roles: [],
    line: { kind, name, maximum },
    isUnder,
    cell: (entry) => {
      const points =
        kind === "criterion"
          ? Math.round((maximum / 100) * (0.6 + ((entry * 7 + maximum) % 4) / 10) * 2) / 2
          : entry % 3 === 0
            ? Math.min(1, maximum / 100)
            : null;
      if (!isFilled || (entry > 0 && random.chance(0.03))) return null;
      return points !== null && random.chance(0.02) ? String(points).replace(".", ",") : points;
    },
  });
  const criteria = names.map((name, index) =>
    draft(
      "criterion",
      heading(name, index),
      style === "code" && language === "vi" ? `${word}${index + 1}` : name,
      maxima[index]!,
      true,
    ),
  );
  const areUnder = random.chance(0.5);
  const named = (kind: TrueLine["kind"], name: string) =>
    draft(kind, name, name, Math.max(100, Math.round(share / 2000) * 100), areUnder);
  return [
    ...criteria,
    ...(random.chance(0.2) ? [named("bonus", random.pick(BONUS_HEADINGS[language]))] : []),
    ...(random.chance(0.2) ? [named("deduction", random.pick(DEDUCTION_HEADINGS[language]))] : []),
  ];
}

/** `1.000` on large scales, as Vietnamese people write thousands. */
function pointsText(language: Domain["language"], maximum: number): string {
  const text = formatHundredths(hundredths(maximum), language === "en" ? "." : ",");
  return /^\d{4,}$/.test(text) ? text.replace(/(\d)(\d{3})$/, language === "en" ? "$1,$2" : "$1.$2") : text;
}

function maximumText(random: Random, language: Domain["language"], maximum: number): string {
  const points = pointsText(language, maximum);
  return language === "en"
    ? random.pick([`(max ${points})`, `(${points} points)`, `(${points} pts)`, `(out of ${points})`, `/ ${points}`])
    : random.pick([
        `(tối đa ${points} điểm)`,
        `(${points} điểm)`,
        `(${points}đ)`,
        `(tối đa ${points})`,
        `/${points}`,
        `- ${points} điểm`,
        `: ${points} điểm`,
        `(Tối đa: ${points} điểm)`,
        `(0-${points})`,
        `[${points} điểm]`,
        `(Điểm tối đa: ${points})`,
        `(thang điểm ${points})`,
        `(tối đa ${points}đ)`,
        `(không quá ${points} điểm)`,
      ]);
}

function otherCell(random: Random, { cell }: OtherColumn, people: readonly string[]): Draft["cell"] {
  const start = random.whole(100, 900);
  const cells: Readonly<Record<OtherColumn["cell"], (entry: number) => Cell>> = {
    date: (entry) => ({ date: 30000 + start * 10 + entry * 37 }),
    code: (entry) => start + entry,
    text: (entry) => (entry % 2 === 0 ? "Trưởng phòng" : people[entry % people.length]!),
    unit: (entry) => UNITS[(start + entry) % UNITS.length]!,
    phone: (entry) => `09123${start}${entry % 10}`,
    sex: (entry) => (entry % 2 === 0 ? "Nam" : "Nữ"),
    year: (entry) => 1970 + ((start + entry) % 30),
  };
  return cells[cell];
}

interface Sheet {
  readonly seed: number;
  readonly random: Random;
  readonly domain: Domain;
  readonly subjects: "units" | "persons";
  readonly place: Place;
  readonly shape: Shape;
  readonly isFilled: boolean;
  readonly spell: { readonly name: string; readonly write: (text: string) => string };
  readonly drafts: readonly Draft[];
}

function layOut(sheet: Sheet): Layout {
  const { seed, random, domain, subjects, place, shape, isFilled, spell, drafts } = sheet;
  const paper = createPaper();
  const left = 1 + (random.chance(0.15) ? 1 : 0);
  const firstLine = drafts.findIndex(({ line }) => line !== null);
  // A narrow empty column sets the scores off
  const spacer = random.chance(0.05) ? firstLine : -1;
  const columnOf = (index: number) => left + index + (spacer >= 0 && index >= spacer ? 1 : 0);
  const last = columnOf(drafts.length - 1);
  let row = 1;
  if (random.chance(0.75)) {
    paper.write(row, left, spell.write(random.pick(domain.titles)));
    if (random.chance(0.6)) paper.merge(row, left, 1, last - left + 1);
    row += random.pick([1, 2, 2]);
    if (random.chance(0.3)) paper.write(row - 1, left, "(Kèm theo Quyết định số 12-QĐ/TU ngày 05/01/2026)");
    row += random.pick([0, 0, 1]);
  }
  const headRow = row;
  row = writeHeadings(sheet, paper, headRow, columnOf);
  const namesRow = row - 1;
  const maximaRow = place === "row" ? row++ : null;
  if (maximaRow !== null) writeMaxima(sheet, paper, maximaRow, columnOf);
  const isNumbered = random.chance(0.12);
  if (isNumbered) drafts.forEach((_, index) => paper.write(row, columnOf(index), `(${index + 1})`));
  if (isNumbered) row++;
  const headerRows = row - headRow;
  const firstRow = row;
  const lastRow = writeEntries(sheet, paper, firstRow, columnOf);
  writeFoot(sheet, paper, lastRow + 1, columnOf);
  const others = drafts.flatMap(({ roles }, index) => (roles[0] === null ? [columnOf(index)] : []));
  const hidden = others.length > 0 && random.chance(0.1) ? [random.pick(others)] : [];
  const isAtHead = random.chance(0.5);
  const at = {
    row: isAtHead ? random.whole(headRow, namesRow) : random.whole(firstRow, lastRow),
    column: columnOf(random.whole(0, drafts.length - 1)),
  };
  return {
    seed,
    region: paper.region(at, hidden),
    header: { row: headRow, rows: headerRows },
    subjects,
    firstRow,
    lastRow,
    traits: [
      domain.name,
      shape,
      `maxima: ${place}`,
      spell.name,
      isFilled ? "" : "no scores",
      spacer >= 0 ? "spacer" : "",
      isNumbered ? "numbered" : "",
      `at ${at.row},${at.column}`,
    ].filter((trait) => trait !== ""),
    lines: drafts.flatMap(({ line }, index) =>
      line === null ? [] : [{ ...line, maximum: place === "none" ? null : line.maximum, column: columnOf(index) }],
    ),
    roles: new Map(
      drafts.flatMap(({ roles, line }, index) => (line === null ? [[columnOf(index), roles] as const] : [])),
    ),
  };
}

/** Answers the row below the headings. */
function writeHeadings(
  { random, domain, shape, spell, drafts }: Sheet,
  paper: Paper,
  head: number,
  columnOf: (index: number) => number,
): number {
  const under = drafts.flatMap(({ isUnder }, index) => (isUnder ? [index] : []));
  const isBannered = shape !== "one row" && under.length >= 2;
  const rows = !isBannered ? 1 : shape === "groups" && under.length >= 4 ? 3 : 2;
  drafts.forEach(({ heading, isUnder }, index) => {
    const column = columnOf(index);
    paper.write(isUnder && isBannered ? head + rows - 1 : head, column, spell.write(heading));
    if (!(isUnder && isBannered)) paper.merge(head, column, rows, 1);
  });
  if (!isBannered) return head + 1;
  const over = (row: number, indices: readonly number[], text: string) => {
    paper.write(row, columnOf(indices[0]!), spell.write(text));
    paper.merge(row, columnOf(indices[0]!), 1, columnOf(indices.at(-1)!) - columnOf(indices[0]!) + 1);
  };
  over(head, under, random.pick(BANNERS[domain.language]));
  if (rows === 3) {
    const middle = Math.floor(under.length / 2);
    const [one, other] = random.pick([
      [0, 1],
      [2, 3],
    ] as const);
    const groups = GROUP_BANNERS[domain.language];
    over(head + 1, under.slice(0, middle), groups[one % groups.length]!);
    over(head + 1, under.slice(middle), groups[other % groups.length]!);
  }
  return head + rows;
}

function writeMaxima(
  { random, domain, spell, drafts }: Sheet,
  paper: Paper,
  row: number,
  columnOf: (index: number) => number,
): void {
  const label = random.chance(0.75) ? random.pick(MAXIMA_LABELS[domain.language]) : null;
  const asText = random.pick(["number", "number", "number", "brackets", "words"] as const);
  const subject = drafts.findIndex(({ roles }) => roles.includes("DoiTuong"));
  const at = random.chance(0.3) ? 0 : subject;
  if (label !== null) {
    paper.write(row, columnOf(at), spell.write(label));
    if (at < subject) paper.merge(row, columnOf(at), 1, subject - at + 1);
  }
  drafts.forEach(({ line, total }, index) => {
    const points = line?.maximum ?? (total !== undefined && random.chance(0.7) ? total : null);
    if (points === null) return;
    const text = pointsText(domain.language, points);
    paper.write(
      row,
      columnOf(index),
      asText === "number"
        ? points / 100
        : asText === "brackets"
          ? `(${text})`
          : domain.language === "en"
            ? `${text} points`
            : spell.write(`${text} điểm`),
    );
  });
}

/** Answers the row of the last entry. */
function writeEntries(
  { random, domain, drafts }: Sheet,
  paper: Paper,
  first: number,
  columnOf: (index: number) => number,
): number {
  const count = random.whole(3, 12);
  const hasGroups = domain.language === "vi" && count >= 5 && drafts[0]!.roles.includes("STT") && random.chance(0.15);
  let row = first;
  for (let entry = 0; entry < count; entry++) {
    if (hasGroups && (entry === 0 || entry === 3)) {
      paper.write(row, columnOf(0), entry === 0 ? "I" : "II");
      paper.write(row, columnOf(1), entry === 0 ? "Khối xã, phường" : "Khối cơ quan cấp tỉnh");
      row++;
    }
    drafts.forEach(({ cell, total }, index) => {
      const content = cell(entry);
      if (total !== undefined && content !== null && random.chance(0.6))
        paper.writeFormula(row, columnOf(index), `=SUM(C${row}:D${row})`, content);
      else paper.write(row, columnOf(index), content);
    });
    row++;
  }
  return row - 1;
}

function writeFoot(
  { random, domain, drafts, isFilled }: Sheet,
  paper: Paper,
  first: number,
  columnOf: (index: number) => number,
): void {
  let row = first;
  if (isFilled && random.chance(0.15)) {
    const subject = drafts.findIndex(({ roles }) => roles.includes("DoiTuong"));
    paper.write(row, columnOf(subject), domain.language === "en" ? "Total" : random.pick(["Tổng cộng", "Bình quân"]));
    drafts.forEach(({ line }, index) => {
      if (line?.kind === "criterion") paper.writeFormula(row, columnOf(index), `=SUM(C${first - 3}:C${first - 1})`, 12);
    });
    row++;
  }
  if (domain.language === "vi" && random.chance(0.35)) {
    paper.write(row + 1, columnOf(drafts.length - 1), "Nghệ An, ngày 20 tháng 11 năm 2026");
    paper.write(row + 2, columnOf(1), "NGƯỜI LẬP BIỂU");
    paper.write(row + 2, columnOf(drafts.length - 1), "TM. BAN GIÁM KHẢO");
  }
}
