import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { directUnitReader } from "../../../files/province/unit-reader";
import { capture } from "../../../files/xlsx/read/capture";
import { openWorkbook } from "../../../files/xlsx/package/workbook";
import { projectFolder } from "../../../build/project-folder.mjs";
import { cellsOf } from "../../foreign/book-cells";
import { checkWritten } from "../../package-check/check-written";
import { recalculate, withLibreOffice } from "../../libreoffice";
import { openLong } from "../../province/duckdb";
import type { LongQueries } from "../../province/duckdb";
import { countedTotals, expectedOf, totalOf } from "../../province/expected";
import { runInFolder } from "../../province/run-in-folder";
import type { RunInFolder } from "../../province/run-in-folder";
import { unitsCsv, writeProvince } from "../../province/write-province";
import type { GeneratedUnit, UnitKind } from "../../province/write-province";

/** Units: at least one of every kind. `THAMDINH_UNITS=500` makes a whole province of them. */
const COUNT = Number(process.env["THAMDINH_UNITS"] ?? "31");
/** Rows that the question about gaps answers. */
const MOST_GAPS = 100;
/** First column of a band's counts. */
const FIRST_BAND = 5;
const SEED = 7;

let folder: string;
let units: readonly GeneratedUnit[];
let run: RunInFolder;
const at = (...parts: readonly string[]) => join(folder, ...parts);

const answerShape = z.object({
  files: z.array(
    z.object({ path: z.string(), status: z.string(), reason: z.nullable(z.string()), unit: z.nullable(z.string()) }),
  ),
  missing: z.array(z.object({ unit: z.string(), year: z.nullable(z.number()) })),
  entries: z.number(),
});

function consolidated(output: string, ...more: readonly string[]): readonly string[] {
  return ["consolidate", at("thu"), "--units", at("don-vi.csv"), "-o", at(output), ...more];
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "thamdinh-tinh-"));
  mkdirSync(at("thu"));
  units = await writeProvince(at("thu"), COUNT, SEED);
  writeFileSync(at("don-vi.csv"), unitsCsv(units));
  writeFileSync(at("thu", "to-trinh.docx"), "không phải bảng tính");
  run = await runInFolder(consolidated("toan-tinh.xlsx", "--long", at("dai"), "--json"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("A folder of units' workbooks", () => {
  const reasons: Readonly<Partial<Record<UnitKind, string>>> = {
    // Typed by a program: the formulas have not been calculated since
    "untouched": "khác kết quả tính lại",
    "overtyped": "khác kết quả tính lại",
    "two-files": "2 tệp khác nhau cho năm 2026",
    "copy-of-other": "Cùng nội dung với tệp của đơn vị khác",
    "unbound": "không có bảng nào của Thẩm định",
    "sealed-then-changed": "đã chốt rồi sửa",
    "panel-changed": "đã chốt rồi sửa",
    "reopened": "đã mở lại sau khi chốt",
  };

  it("has a status for every file, and a reason for every one that is refused or doubtful", () => {
    const { files } = answerShape.parse(JSON.parse(run.printed));
    expect(files.map(({ path }) => path)).toEqual(units.flatMap((unit) => unit.files).sort());
    for (const unit of units) {
      for (const path of unit.files) {
        const found = files.find((file) => file.path === path)!;
        expect(found.unit).toBe(unit.code);
        expect(found.reason === null, path).toBe(found.status === "nhận");
        expect(found.reason ?? "").toContain(reasons[unit.kind] ?? "");
      }
      const counted = files.filter((file) => unit.files.includes(file.path) && file.status !== "từ chối");
      expect(counted, unit.kind).toHaveLength(unit.counted.length);
    }
    expect(run).toMatchObject({ code: 1, complaints: "" });
  });

  it("counts every entry once, and names the units of which nothing counts", () => {
    const { entries, missing } = answerShape.parse(JSON.parse(run.printed));
    expect(entries).toBe(expectedOf(units).entries);
    const without = units.filter(({ counted }) => counted.length === 0).map(({ code }) => code);
    expect(missing.filter(({ year }) => year === 2026).map(({ unit }) => unit)).toEqual(without);
  });

  it("leaves nothing but its results behind", () => {
    expect(readdirSync(folder).sort()).toEqual(["dai", "don-vi.csv", "thu", "toan-tinh.xlsx"]);
    expect(readdirSync(at("dai")).sort()).toEqual(["diem", "ket_qua", "phat_hien", "phieu", "tep"]);
  });

  it("is not overwritten without being told to, and nothing is read then", async () => {
    const again = await runInFolder(consolidated("toan-tinh.xlsx", "--long", at("dai")), () => {
      throw new Error("read");
    });
    expect(again).toMatchObject({ code: 2, printed: "" });
    expect(again.complaints).toContain("đã có");
    expect(readdirSync(folder)).toHaveLength(4);
  });

  it("gives the same output after it was ended at any file, reading only what was left", async () => {
    const clean = await runInFolder(consolidated("mot.xlsx", "--long", at("mot"), "--format", "csv"));
    for (const end of [3, 17]) {
      let read = 0;
      const ended = () => {
        const reader = directUnitReader();
        return {
          ...reader,
          read: (...input: Parameters<typeof reader.read>) => {
            if (read++ === end) throw new Error("ended");
            return reader.read(...input);
          },
        };
      };
      const name = `lai-${end}`;
      const args = consolidated(`${name}.xlsx`, "--long", at(name), "--format", "csv");
      await expect(runInFolder(args, ended)).rejects.toThrow("ended");
      expect(existsSync(at(`${name}.xlsx`))).toBe(false);
      const before = read;
      const resumed = await runInFolder(args, () => {
        const reader = directUnitReader();
        return { ...reader, read: (...input) => (read++, reader.read(...input)) };
      });
      expect(resumed.printed.replaceAll(name, "mot")).toBe(clean.printed);
      expect(readFileSync(at(`${name}.xlsx`))).toEqual(readFileSync(at("mot.xlsx")));
      for (const table of readdirSync(at("mot")))
        expect(readFileSync(at(name, table))).toEqual(readFileSync(at("mot", table)));
      // Every kind of bytes once, and the one at which the first run ended again
      const distinct = new Set(
        units.flatMap(({ files }) => files).map((path) => readFileSync(at("thu", path)).toString("base64")),
      );
      expect(read - before).toBe(distinct.size - end);
    }
  });

  it("refuses doubtful files and misses units where the office is strict, and hides names where asked to", async () => {
    const strict = await runInFolder(
      consolidated("chat.xlsx", "--long", at("chat"), "--format", "csv", "--strict", "--no-names"),
    );
    expect(strict.code).toBe(1);
    expect(strict.printed).toContain("--strict");
    const csv = readFileSync(at("chat", "ket_qua.csv"), "utf8");
    expect(csv.startsWith("\uFEFFtep_sha256,don_vi,nam,")).toBe(true);
    expect(csv).not.toContain("Chi bộ 1 thuộc");
    expect(csv).toContain(",DT-1-001,");
    expect(csv).toContain("'=1+1 ");
  });

  it("is refused in one sentence where the arguments do not fit", async () => {
    const cases: readonly (readonly [readonly string[], string])[] = [
      [["consolidate"], "đúng một thư mục"],
      [["consolidate", at("khong-co"), "--units", "x", "-o", "y"], "Không có thư mục"],
      [["consolidate", at("thu"), "-o", "y"], "danh sách đơn vị"],
      [["consolidate", at("thu"), "--units", at("don-vi.csv")], "-o"],
      [consolidated("z.xlsx", "--format", "json", "--long", at("z")), "csv hoặc parquet"],
      [consolidated("z.xlsx", "--long", folder), "chứa chính thư mục"],
      [["consolidate", at("thu"), "--units", at("toan-tinh.xlsx"), "-o", at("z.xlsx")], "không phải CSV UTF-8"],
    ];
    for (const [args, says] of cases) {
      const refused = await runInFolder(args);
      expect(refused, says).toMatchObject({ code: 2, printed: "" });
      expect(refused.complaints).toContain(says);
    }
    expect(readdirSync(folder).filter((name) => name.startsWith("z"))).toEqual([]);
  });
});

describe("The long form in DuckDB", () => {
  let parquet: LongQueries;
  beforeAll(async () => {
    parquet = await openLong(at("dai"), "parquet");
  });
  afterAll(() => parquet.close());
  const rows = (name: string) =>
    parquet.rows(readFileSync(join(projectFolder, "docs/truy-van", `${name}.sql`), "utf8"));

  it("has the types that the schema says", async () => {
    const types = await parquet.rows("SELECT column_name, column_type FROM (DESCRIBE ket_qua)");
    expect(types.slice(0, 6).map(({ column_type }) => column_type)).toEqual([
      "VARCHAR",
      "VARCHAR",
      "SMALLINT",
      "VARCHAR",
      "SMALLINT",
      "INTEGER",
    ]);
  });

  it("gives the sums of what was typed, by unit and band", async () => {
    const expected = expectedOf(units);
    const found = await rows("theo-don-vi-va-muc");
    expect(
      new Map(found.map((row) => [`${row["nam"]} ${row["don_vi"]} ${row["muc"]}`, Number(row["so_mo_hinh"])])),
    ).toEqual(expected.byUnitAndBand);
    const [sum] = await parquet.rows("SELECT sum(tong_tinh_lai_hp) AS hp, count(tong_tinh_lai_hp) AS n FROM ket_qua");
    expect([Number(sum!["hp"]), Number(sum!["n"])]).toEqual([expected.points, expected.complete]);
  });

  it("gives the sums by field, over the years", async () => {
    const found = new Map<string, { entries: number; points: number }>();
    for (const row of await rows("theo-linh-vuc")) {
      const key = String(row["linh_vuc"]);
      const known = found.get(key) ?? { entries: 0, points: 0 };
      found.set(key, {
        entries: known.entries + Number(row["so_mo_hinh"]),
        points: known.points + Number(row["tong_hp"]),
      });
    }
    expect(found).toEqual(expectedOf(units).byField);
  });

  it("compares the years of the units that have several", async () => {
    const found = await rows("so-sanh-nam");
    const expected = units.filter(({ kind }) => kind === "two-years");
    const shown = found.map((row) => [row["don_vi"], row["nam"], Number(row["so_mo_hinh"])]);
    // The question puts the greatest falls first
    expect(shown.sort(([a], [b]) => String(a).localeCompare(String(b)))).toEqual(
      expected.map(({ code, counted }) => [
        code,
        2026,
        counted[1]!.entries.filter((one) => totalOf(one) !== null).length,
      ]),
    );
  });

  it("finds bonuses without evidence", async () => {
    const found = await rows("thuong-thieu-minh-chung");
    const expected = units.flatMap(({ code, counted }) =>
      counted.flatMap(({ year, entries }) => {
        const without = entries.filter(
          ({ bonus, hasEvidence, scores }) => bonus > 0 && !hasEvidence && scores[1] !== null,
        );
        return without.length === 0 ? [] : [`${year} ${code} ${without.length} ${without.length * 50}`];
      }),
    );
    expect(
      found.map((row) => `${row["nam"]} ${row["don_vi"]} ${row["so_mo_hinh"]} ${row["thuong_hp"]}`).sort(),
    ).toEqual(expected.sort());
    expect(expected.length).toBeGreaterThan(0);
  });

  it("finds the cells that somebody typed over", async () => {
    const found = await rows("khac-o-da-ghi");
    expect([...new Set(found.map((row) => row["don_vi"]))]).toEqual(
      units.filter(({ kind }) => kind === "overtyped" || kind === "untouched").map(({ code }) => code),
    );
    expect(found.some((row) => row["tong_hp"] === 999)).toBe(true);
  });

  it("finds the biggest gaps between judges, as typed and as the province workbook has them", async () => {
    const found = await rows("chenh-lech-nguoi-cham");
    const expected = units.flatMap(({ code, name, counted }) =>
      counted.flatMap(({ entries }) =>
        entries.flatMap(({ ballots = [], title }, index) => {
          const totals = ballots.flatMap((ballot) => countedTotals([ballot]) ?? []);
          if (totals.length < 2) return [];
          const [least, most] = [Math.min(...totals), Math.max(...totals)];
          return [{ code, name, title, entry: `MH-00${index + 1}`, n: totals.length, least, most, gap: most - least }];
        }),
      ),
    );
    const biggest = [...expected].sort((a, b) => b.gap - a.gap || Number(a.code) - Number(b.code)).slice(0, MOST_GAPS);
    const shown = found.map((row) =>
      ["don_vi", "ma_mh", "so_phieu", "thap_hp", "cao_hp", "chenh_hp"].map((name) => String(row[name])).join(" "),
    );
    expect(shown).toEqual(
      biggest.map(({ code, entry, n, least, most, gap }) => [code, entry, n, least, most, gap].join(" ")),
    );
    expect(biggest[0]!.gap).toBeGreaterThan(100);
    const listed = sheetRows("Tổ thẩm định").filter((row) => typeof row["Chênh lệch"] === "number");
    expect(
      listed
        .map((row) => `${String(row["Đơn vị"])} ${String(row["Mã"])} ${Math.round(Number(row["Chênh lệch"]) * 100)}`)
        .sort(),
    ).toEqual(expected.map(({ name, entry, gap }) => `${name} ${entry} ${gap}`).sort());
  });

  it("finds the files that were changed after sealing, as the province workbook has them", async () => {
    const found = await rows("da-chot-roi-sua");
    const changed = units.filter(({ kind }) => kind === "sealed-then-changed" || kind === "panel-changed");
    expect(found.map((row) => row["duong_dan"])).toEqual(changed.flatMap(({ files }) => files));
    const sealed = sheetRows("Tệp").filter((row) => typeof row["Chốt"] === "string" && row["Chốt"] !== "");
    const states: Readonly<Partial<Record<UnitKind, string>>> = {
      "sealed": "khớp",
      "sealed-panel": "khớp",
      "sealed-then-changed": "không khớp",
      "panel-changed": "không khớp",
      "reopened": "đã mở lại",
    };
    expect(sealed.map((row) => [row["Tệp"], row["Chốt"]])).toEqual(
      units.flatMap(({ kind, files }) => (states[kind] ? files.map((path) => [path, states[kind]]) : [])),
    );
    const codes = new Map(sealed.map((row) => [row["Tệp"], row["Mã chốt"]]));
    expect(found.map((row) => codes.get(row["duong_dan"]))).toEqual(found.map((row) => row["ma_chot"]));
  });

  it("has every ballot with its scores, and the ones that are not counted apart", async () => {
    const [sums] = await parquet.rows(
      `SELECT count(*) AS n, sum(tong_hp) AS hp, count(*) FILTER (WHERE tinh_trang = 'không tham gia chấm') AS recused FROM phieu`,
    );
    const ballots = units.flatMap(({ counted }) =>
      counted.flatMap(({ entries }) => entries.flatMap(({ ballots: own = [] }) => own)),
    );
    const typed = ballots.flatMap(({ scores }) => countedTotals([{ scores, isRecused: false }]) ?? []);
    expect([Number(sums!["n"]), Number(sums!["hp"]), Number(sums!["recused"])]).toEqual([
      ballots.length,
      typed.reduce((sum, total) => sum + total, 0),
      ballots.filter(({ isRecused }) => isRecused).length,
    ]);
    const [byLine] = await parquet.rows(
      `SELECT count(*) AS n FROM (SELECT tep_sha256, bang, dong, ma_tv, sum(diem_hp) AS hp, bool_or(tinh) AS tinh FROM diem WHERE ma_tv IS NOT NULL GROUP BY ALL) AS d JOIN phieu AS p USING (tep_sha256, bang, dong, ma_tv) WHERE (d.hp = p.tong_hp OR p.tong_hp IS NULL) AND d.tinh = (p.tinh_trang = 'được tính')`,
    );
    expect(Number(byLine!["n"])).toBe(ballots.length);
    const [counts] = await parquet.rows(
      `SELECT count(*) AS n FROM ket_qua AS k WHERE buoc IS NOT NULL AND so_phieu = (SELECT count(*) FROM phieu AS p WHERE p.tep_sha256 = k.tep_sha256 AND p.dong = k.dong AND p.tinh_trang = 'được tính') AND cach = 'TB' AND ky = 'Kỳ 1'`,
    );
    expect(Number(counts!["n"])).toBe(ballots.length / 3);
  });

  it("is the same as CSV, apart from the apostrophes before formulas", async () => {
    const csv = await openLong(at("mot"), "csv");
    try {
      for (const table of ["ket_qua", "diem", "phieu", "phat_hien", "tep"]) {
        const listed = `SELECT * FROM ${table} ORDER BY ALL`;
        const columns = await csv.rows(`SELECT column_name FROM (DESCRIBE ${table})`);
        const plain = (values: Awaited<ReturnType<LongQueries["rows"]>>) =>
          values.map((row) =>
            columns.map(({ column_name }) => String(row[String(column_name)] ?? "").replace(/^'(?=[=+@-])/, "")),
          );
        expect(plain(await csv.rows(listed)).sort()).toEqual(plain(await parquet.rows(listed)).sort());
      }
    } finally {
      csv.close();
    }
  });
});

/** Rows of a list sheet of the province workbook, by heading. */
function sheetRows(sheet: string): readonly Readonly<Record<string, unknown>>[] {
  const rows = new Map<number, Map<number, unknown>>();
  for (const [place, { value }] of cellsOf(new Uint8Array(readFileSync(at("toan-tinh.xlsx"))))) {
    const [name, own = ""] = place.split("!");
    if (name !== sheet) continue;
    const [column = 0, row = 0] = own.split(",").map(Number);
    rows.set(row, (rows.get(row) ?? new Map<number, unknown>()).set(column, value));
  }
  const all = [...rows].sort(([a], [b]) => a - b).map(([, cells]) => cells);
  const head = all.findIndex((cells) => [...cells.values()].some((value) => value === "Đơn vị"));
  return all
    .slice(head + 1)
    .map((cells) =>
      Object.fromEntries([...all[head]!].map(([column, heading]) => [String(heading), cells.get(column)])),
    );
}

describe("The province workbook", () => {
  const sheets = [
    "Tệp",
    "Đơn vị còn thiếu",
    "Kết quả",
    "Theo đơn vị × mức",
    "Tổ thẩm định",
    "Khác bộ tiêu chí",
    "Phát hiện",
  ];

  it("has its sheets, and the rubric that one unit changed with what differs", () => {
    const bytes = new Uint8Array(readFileSync(at("toan-tinh.xlsx")));
    checkWritten(bytes, null);
    expect(capture(openWorkbook(bytes)).sheets.map(({ name }) => name)).toEqual(sheets);
    const texts = [...cellsOf(bytes)]
      .filter(([place]) => place.startsWith("Khác bộ tiêu chí!"))
      .map(([, { value }]) => value);
    expect(
      texts.filter((text) => typeof text === "string" && text.includes("mức Xuất sắc: từ 9 → từ 9,5")),
    ).toHaveLength(1);
  });

  withLibreOffice("LibreOffice", () => {
    it("counts by unit and band what was typed, with its own formulas", async () => {
      const bytes = new Uint8Array(readFileSync(at("toan-tinh.xlsx")));
      const saved = (await recalculate(new Map([["tinh", bytes]]))).get("tinh")!;
      const cells = [...cellsOf(saved)].filter(([place]) => place.startsWith("Theo đơn vị × mức!"));
      const values = new Map(cells.map(([place, { value }]) => [place.split("!")[1]!, value]));
      const before = new Map(
        [...cellsOf(bytes)]
          .filter(([place]) => place.startsWith("Theo đơn vị × mức!"))
          .map(([place, { value }]) => [place.split("!")[1]!, value]),
      );
      const counted = new Map<string, number>();
      const [headings] = [...values]
        .filter(([, value]) => value === "Xuất sắc")
        .map(([place]) => Number(place.split(",")[1]));
      for (const [place, value] of values) {
        const [column, row] = place.split(",").map(Number) as [number, number];
        expect(value, place).toEqual(before.get(place));
        const band = values.get(`${column},${headings}`);
        const code = values.get(`3,${row}`);
        if (row <= headings! || column < FIRST_BAND || band === "Cộng" || typeof code !== "string" || value === 0)
          continue;
        const year = values.get(`2,${row}`);
        const key = `${typeof year === "number" ? year : null} ${code} ${band === "Chưa có mức" ? null : String(band)}`;
        counted.set(key, Number(value));
      }
      expect(counted).toEqual(expectedOf(units).byUnitAndBand);
    });
  });
});

describe("A folder with nothing to count", () => {
  it("gives the list of units that are missing, and tables without rows that open", async () => {
    mkdirSync(at("trong"));
    cpSync(at("don-vi.csv"), at("trong", "don-vi.csv"));
    const args = [
      "consolidate",
      at("trong"),
      "--units",
      at("trong", "don-vi.csv"),
      "-o",
      at("trong", "ra.xlsx"),
      "--long",
      at("trong-dai"),
    ];
    const empty = await runInFolder(args);
    expect(empty).toMatchObject({ code: 0, complaints: "" });
    expect(empty.printed).toContain(`Đơn vị còn thiếu (${COUNT})`);
    const long = await openLong(at("trong-dai"), "parquet");
    expect(await long.rows("SELECT * FROM ket_qua")).toEqual([]);
    long.close();
  });
});
