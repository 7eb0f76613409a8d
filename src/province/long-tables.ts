/** Type of a long column. Points are whole hundredths in `int`; texts are NFC; nothing depends on a locale. */
export type LongType = "text" | "smallint" | "int" | "bool";

export type LongValue = string | number | boolean | null;

/** Values in the order of the table's columns. */
export type LongRow = readonly LongValue[];

/**
 * The long form of a province's results: tables, columns and types. Every column may be null: a workbook may not have
 * what it holds. `docs/tong-hop-tinh.md` explains each column, and a test keeps both together.
 */
export const LONG_TABLES = {
  /** One row an entry (a subject, where rows are subjects). */
  ket_qua: {
    tep_sha256: "text",
    don_vi: "text",
    nam: "smallint",
    ky: "text",
    bang: "smallint",
    dong: "int",
    bo_tieu_chi: "text",
    dau_bo: "text",
    ma_mh: "text",
    doi_tuong: "text",
    loai: "text",
    cap: "text",
    noi_dung: "text",
    linh_vuc: "text",
    mo_hinh: "text",
    dang_ky: "bool",
    bao_cao: "bool",
    de_nghi_kt: "bool",
    trang_thai: "text",
    buoc: "text",
    cach: "text",
    so_phieu: "smallint",
    khong_tinh: "smallint",
    tong_hp: "int",
    muc: "text",
    thuong_hp: "int",
    ket_qua_hp: "int",
    muc_dt: "text",
    tam_tinh: "bool",
    tong_tinh_lai_hp: "int",
    lech: "bool",
    ma_chot: "text",
    chot_khop: "bool",
  },
  /** One row a scored line of an entry; with a panel, one a judge too. */
  diem: {
    tep_sha256: "text",
    bang: "smallint",
    ma_mh: "text",
    dong: "int",
    ma_tv: "text",
    dong_tieu_chi: "text",
    loai_dong: "text",
    diem_hp: "int",
    toi_da_hp: "int",
    tinh: "bool",
  },
  /** One row an entry and judge of a panel. */
  phieu: {
    tep_sha256: "text",
    bang: "smallint",
    ma_mh: "text",
    dong: "int",
    ma_tv: "text",
    vai_tro: "text",
    tinh_trang: "text",
    tong_hp: "int",
  },
  /** One row a finding. */
  phat_hien: { tep_sha256: "text", bang: "smallint", o: "text", ma: "text", muc_do: "text" },
  /** One row a file, also of those that were not counted. */
  tep: {
    tep_sha256: "text",
    duong_dan: "text",
    don_vi: "text",
    trang_thai: "text",
    ly_do: "text",
    phien_ban: "text",
  },
} as const satisfies Record<string, Readonly<Record<string, LongType>>>;

export type LongTable = keyof typeof LONG_TABLES;
export type LongColumn<Table extends LongTable> = keyof (typeof LONG_TABLES)[Table] & string;

/** Tables that come from the contents of files: those of a file that is not counted are left out. */
export const COUNTED_TABLES = ["ket_qua", "diem", "phieu", "phat_hien"] as const satisfies readonly LongTable[];
export type CountedTable = (typeof COUNTED_TABLES)[number];

const namesOf = (table: LongTable): readonly string[] => Object.keys(LONG_TABLES[table]);
/** Names of columns, listed once: rows are built and read by the hundred thousand. */
const NAMES: Readonly<Record<LongTable, readonly string[]>> = {
  ket_qua: namesOf("ket_qua"),
  diem: namesOf("diem"),
  phieu: namesOf("phieu"),
  phat_hien: namesOf("phat_hien"),
  tep: namesOf("tep"),
};

/** Returns a table's columns with their types, in order. */
export function longColumns(table: LongTable): readonly (readonly [name: string, type: LongType])[] {
  return Object.entries(LONG_TABLES[table]);
}

/** Returns a row in the order of its table's columns. */
export function longRow<Table extends LongTable>(
  table: Table,
  values: Readonly<Record<LongColumn<Table>, LongValue>>,
): LongRow {
  const byName: Readonly<Record<string, LongValue>> = values;
  return NAMES[table].map((name) => byName[name] ?? null);
}

/** Returns the place of a column in a table's rows. */
export function longPlace<Table extends LongTable>(table: Table, column: LongColumn<Table>): number {
  return NAMES[table].indexOf(column);
}
