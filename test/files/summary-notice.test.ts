import { describe, expect, it, test } from "vitest";
import { insertTemplate } from "../../src/actions/insert-template";
import { perform } from "../../src/actions/perform";
import type { Command } from "../../src/actions/perform";
import type { Role } from "../../src/scoring/role";
import type { Cell } from "../../src/text/cell";
import { SUMMARY_NAME, columnName } from "../../src/workbook/model/binding-name";
import { NOTICE_START } from "../../src/workbook/summary/summary-ranking";
import { apply } from "../../files/xlsx/write/apply";
import { blankWorkbook } from "../../files/xlsx/write/blank-workbook";
import { capture } from "../../files/xlsx/read/capture";
import { openWorkbook, saveWorkbook } from "../../files/xlsx/package/workbook";
import type { EntryCells } from "../input-table";
import { recalculate, withLibreOffice } from "../libreoffice";
import { basisEntry, collectiveEntry } from "../sound-entries";

interface Typed {
  readonly table: number;
  readonly role: Role;
  readonly row: number;
  readonly cell: Cell;
}

function typedInto(bytes: Uint8Array, cells: readonly Typed[]): Uint8Array {
  const workbook = openWorkbook(bytes);
  const { names } = capture(workbook);
  const edits = cells.map(({ table, role, row, cell }) => {
    const { area } = names.find(({ name }) => name === columnName(table, role))!.block!;
    return { kind: "writeColumn" as const, area: { ...area, row: area.row + row, rows: 1 }, cells: [cell] };
  });
  return saveWorkbook(apply(workbook, { edits }));
}

/** A file with collectives and with individuals who registered nothing, classified and summarised. */
function summarized(
  collectives: readonly EntryCells[],
  individuals: readonly EntryCells[],
  also: readonly Command[] = [],
): Uint8Array {
  const blank = blankWorkbook();
  const inserted = insertTemplate(capture(blank), {
    rubrics: ["tap-the", "ca-nhan-khong-dang-ky"],
    rows: 8,
  });
  if (!inserted.ok) throw new Error(inserted.refusal.code);
  const typed = [collectives, individuals].flatMap((entries, index) =>
    entries.flatMap((entry, row) =>
      Object.entries(entry).map(([role, cell]): Typed => ({
        table: index + 1,
        role: role as Role,
        row,
        cell: cell ?? null,
      })),
    ),
  );
  let bytes = typedInto(saveWorkbook(apply(blank, inserted.plan)), typed);
  for (const command of [
    { kind: "classify", repair: false },
    ...also,
    { kind: "summarize", date: "23/11/2026", profile: "party" },
  ] as const) {
    const open = openWorkbook(bytes);
    bytes = saveWorkbook(apply(open, perform(command, capture(open)).plan));
  }
  return bytes;
}

function summaryTexts(bytes: Uint8Array): readonly string[] {
  const block = capture(openWorkbook(bytes)).names.find(({ name }) => name === SUMMARY_NAME)!.block!;
  return block.columns[0]!.filter((cell) => typeof cell === "string" && cell !== "") as string[];
}

/** Lines of the summary that say that something has changed. */
function notices(bytes: Uint8Array): readonly string[] {
  const block = capture(openWorkbook(bytes)).names.find(({ name }) => name === SUMMARY_NAME)!.block!;
  return block.columns[0]!.filter(
    (cell): cell is string =>
      typeof cell === "string" && (cell.startsWith(NOTICE_START) || cell.includes("đã thay đổi từ khi")),
  );
}

const SOUND = [
  collectiveEntry({ DoiTuong: "Đảng ủy A", TC1: 1.5, TC2: 3.5, TC3: 1.5 }),
  collectiveEntry({ DoiTuong: "Đảng ủy B", TC1: 1, TC2: 3.5, TC3: 2 }),
  collectiveEntry({ DoiTuong: "Đảng ủy C", TC1: 1.5, TC2: 3, TC3: 1 }),
];
const PEOPLE = [
  basisEntry({ DoiTuong: "Lê Văn Cường", MucGhi: "Tốt" }),
  basisEntry({ DoiTuong: "Trần Thị Bình", MucGhi: "Khá" }),
];

const CHANGES: readonly (readonly [string, readonly Typed[]])[] = [
  [
    "a result that comes level with the one above it",
    [
      { table: 1, role: "TC2", row: 2, cell: 4 },
      { table: 1, role: "TC3", row: 2, cell: 1.5 },
    ],
  ],
  [
    "tie-break points alone",
    [
      { table: 1, role: "TC1", row: 0, cell: 2 },
      { table: 1, role: "TC3", row: 0, cell: 1 },
    ],
  ],
  [
    "two tie-breaks exchanged",
    [
      { table: 1, role: "TC2", row: 0, cell: 3 },
      { table: 1, role: "TC3", row: 0, cell: 2 },
    ],
  ],
  [
    "an order that turns round",
    [
      { table: 1, role: "TC2", row: 2, cell: 4 },
      { table: 1, role: "TC3", row: 2, cell: 2 },
    ],
  ],
  ["a score that was cleared", [{ table: 1, role: "TC4", row: 1, cell: null }]],
  ["a score that is none", [{ table: 1, role: "TC4", row: 1, cell: "x" }]],
  ["an excluded category", [{ table: 1, role: "Loai", row: 1, cell: "Doanh nghiệp tư nhân" }]],
  ["a subject under another name", [{ table: 1, role: "DoiTuong", row: 1, cell: "Đảng ủy D" }]],
  ["a subject that is gone", [{ table: 1, role: "DoiTuong", row: 2, cell: null }]],
  [
    "an entry that is new",
    Object.entries(collectiveEntry({ DoiTuong: "Đảng ủy E", TC1: 0 })).map(([role, cell]) => ({
      table: 1,
      role: role as Role,
      row: 3,
      cell: cell ?? null,
    })),
  ],
  [
    "a second entry of a subject",
    Object.entries(collectiveEntry({ DoiTuong: "Đảng ủy A", TC1: 0, TC2: 1 })).map(([role, cell]) => ({
      table: 1,
      role: role as Role,
      row: 3,
      cell: cell ?? null,
    })),
  ],
  ["a recorded band that comes level", [{ table: 2, role: "MucGhi", row: 1, cell: "Tốt" }]],
  ["a person who was not reported", [{ table: 2, role: "BaoCao", row: 0, cell: "Không" }]],
];

withLibreOffice("The lines of a summary that were laid out once", () => {
  it(
    "say themselves that the tables have changed, whatever it was, and nothing while they have not",
    { timeout: 300_000 },
    async () => {
      const sound = summarized(SOUND, PEOPLE);
      const open = summarized([...SOUND, collectiveEntry({ DoiTuong: "Đảng ủy E", TC1: null })], PEOPLE);
      const none = summarized([collectiveEntry({ DoiTuong: "Đảng ủy A", TC1: null })], []);
      const files = new Map([
        ["nothing", sound],
        ["nothing, with open entries", open],
        ["nothing, without a result", none],
        ["open entry completed", typedInto(open, [{ table: 1, role: "TC1", row: 3, cell: 1 }])],
        ["first result", typedInto(none, [{ table: 1, role: "TC1", row: 0, cell: 1 }])],
        ...CHANGES.map(([what, cells]) => [what, typedInto(sound, cells)] as const),
      ]);
      const shown = new Map([...(await recalculate(files))].map(([what, bytes]) => [what, notices(bytes).length > 0]));
      expect(Object.fromEntries(shown)).toEqual(
        Object.fromEntries([...files.keys()].map((what) => [what, !what.startsWith("nothing")])),
      );
    },
  );
});

describe("A summary of a file that was just made", () => {
  test("has no notice", () => {
    expect(notices(summarized(SOUND, PEOPLE))).toEqual([]);
  });
});

withLibreOffice("A summary with a share that is watched, in LibreOffice", () => {
  test("tells how the top band stands, and leaves that out once a result or the rule has changed", async () => {
    const six = Array.from({ length: 6 }, (_, row) =>
      collectiveEntry({
        DoiTuong: `Đảng ủy ${row + 1}`,
        TC1: 2,
        TC2: row === 5 ? 3.5 : 4,
        TC3: 2,
        TC4: row === 5 ? 0.5 : 1,
      }),
    );
    const file = summarized(six, [], [{ kind: "watch-quota", basis: 'Quy định "tỷ lệ"' }]);
    const rule = capture(openWorkbook(file)).names.find(({ name }) => name.endsWith("_TyLe"))!.block!.area;
    const changed = openWorkbook(file);
    apply(changed, { edits: [{ kind: "writeColumn", area: rule, cells: [25] }] });
    const files = await recalculate(
      new Map([
        ["as-it-was", file],
        ["rule", saveWorkbook(changed)],
        ["score", typedInto(file, [{ table: 1, role: "TC2", row: 0, cell: 3 }])],
      ]),
    );
    const told = (name: string) => {
      const texts = summaryTexts(files.get(name)!);
      return texts.slice(
        texts.findIndex((text) => /^\d+\. Theo dõi tỷ lệ/.test(text)) + 1,
        texts.findIndex((text) => /^\d+\. Mô hình/.test(text)),
      );
    };
    expect(told("as-it-was")).toEqual([
      'Đang theo dõi: mức cao nhất không quá 20% số được xếp mức “Tốt” (cách A). Căn cứ: Quy định "tỷ lệ".',
      "Toàn sổ: 5 mức cao nhất, 1 mức kế tiếp, 6 được xếp loại; cơ sở tính 1. Nhiều nhất 1, vượt 4.",
      expect.stringMatching(/^Bằng điểm ở ranh giới, nên không tự chọn được: (Đảng ủy \d: 9 điểm(; )?){5}$/),
    ]);
    for (const name of ["rule", "score"])
      expect(told(name)).toEqual([expect.stringContaining("Hãy chạy lại Tổng hợp")]);
  });
});
