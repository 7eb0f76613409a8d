import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, it } from "vitest";
import { insertTemplate } from "../../src/actions/insert-template";
import { summarize } from "../../src/actions/summarize";
import type { Plan } from "../../src/workbook/model/plan";
import { apply } from "../../files/xlsx/write/apply";
import { blankWorkbook } from "../../files/xlsx/write/blank-workbook";
import { capture } from "../../files/xlsx/read/capture";
import { openWorkbook, saveWorkbook } from "../../files/xlsx/package/workbook";
import { toPdf, withPagePictures, wordsOfPdf } from "../libreoffice";
import type { PrintedWord } from "../libreoffice";
import { basisEntry, collective, collectiveEntry, individual, individualEntry, unregistered } from "../sound-entries";
import { fillTable } from "../table-snapshot";

const LONG =
  "Mô hình vận động nhân dân tự nguyện hiến đất, góp công xây dựng tuyến đường hoa kiểu mẫu gắn với camera an ninh và tổ tự quản bảo vệ môi trường ở các thôn, tổ dân phố trên địa bàn toàn xã giai đoạn 2026";
const NAME =
  "Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội xã Nghi Phong phối hợp với Hội Cựu chiến binh, Hội Nông dân, Đoàn Thanh niên Cộng sản Hồ Chí Minh xã Nghi Phong thực hiện cùng lúc";

/** A workbook with names of 200 letters: entries with results and without, each next to another such. */
function filledFile(): Uint8Array {
  const blank = blankWorkbook();
  const rubrics = [collective, individual, unregistered];
  const inserted = insertTemplate(capture(blank), { rubrics: rubrics.map(({ id }) => id), rows: 8 });
  if (!inserted.ok) throw new Error("no template");
  const template = saveWorkbook(apply(blank, inserted.plan));
  const base = capture(openWorkbook(template));
  const collectives = Array.from({ length: 6 }, (_, index) =>
    collectiveEntry({ DoiTuong: `${NAME} ${index}`, MoHinh: `${LONG} ${index}`, TC1: index % 2 === 0 ? null : 1 }),
  );
  const individuals = Array.from({ length: 4 }, (_, index) =>
    individualEntry({
      DoiTuong: `Nguyễn Phúc Bảo Long Ngọc Hoàng Kim Anh Thư Diệu Huyền Trang ${index}`,
      MoHinh: `${LONG} ${index}`,
      TC1: index === 3 ? "chưa chấm vì chờ báo cáo" : 1,
    }),
  );
  const filled = [collectives, individuals, [basisEntry({ MoHinh: LONG })]].reduce(
    (snapshot, entries, index) => fillTable(snapshot, index + 1, entries),
    base,
  );
  const edits = filled.names.flatMap(({ block }, index) =>
    block && block !== base.names[index]?.block
      ? [
          {
            kind: "writeColumn" as const,
            area: block.area,
            cells: (block.columns[0] ?? []).map((cell, row) => (block.formulas[0]?.[row] ? undefined : cell)),
          },
        ]
      : [],
  );
  return asTyped(saveWorkbook(apply(openWorkbook(template), { edits })));
}

/**
 * Rows of entries fit their texts while people type: Excel and LibreOffice see to that then, and not on opening a file.
 */
function asTyped(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const fitted = Object.entries(parts).map(
    ([name, part]) =>
      [
        name,
        name.startsWith("xl/worksheets/sheet")
          ? strToU8(strFromU8(part).replace(/<row (r="\d+")>/g, '<row $1 ht="230">'))
          : part,
      ] as const,
  );
  return zipSync(Object.fromEntries(fitted));
}

function summarized(bytes: Uint8Array, change: (plan: Plan) => Plan = (plan) => plan): Uint8Array {
  const { plan } = summarize(capture(openWorkbook(bytes)), { date: "23/11/2026", profile: "party" });
  return saveWorkbook(apply(openWorkbook(bytes), change(plan)));
}

function withoutHeights({ edits }: Plan): Plan {
  return {
    edits: edits.map((edit) => (edit.kind === "addSheet" ? { ...edit, spec: { ...edit.spec, rowHeights: [] } } : edit)),
  };
}

/**
 * Words that are printed over others: lines of one text stand closer than their letters are high, yet never by half.
 */
function overprinted(words: readonly PrintedWord[]): readonly string[] {
  const found: string[] = [];
  const pages = new Map<number, PrintedWord[]>();
  for (const word of words) {
    const page = pages.get(word.page) ?? [];
    for (const other of page) {
      const across = Math.min(word.right, other.right) - Math.max(word.left, other.left);
      const down = Math.min(word.bottom, other.bottom) - Math.max(word.top, other.top);
      const height = Math.min(word.bottom - word.top, other.bottom - other.top);
      if (across > 1 && down > height * 0.4) found.push(`page ${word.page}: “${word.text}” over “${other.text}”`);
    }
    pages.set(word.page, [...page, word]);
  }
  return found;
}

withPagePictures("Printed texts", () => {
  it("stand clear of one another on every page, with names of 200 letters", { timeout: 300_000 }, async () => {
    const words = await wordsOfPdf(await toPdf(summarized(filledFile()), "long names"));
    expect(words.filter(({ text }) => text === "giai").length, "the long names are on the pages").toBeGreaterThan(8);
    expect(overprinted(words)).toEqual([]);
  });

  it("would be printed over one another in rows of one line", { timeout: 300_000 }, async () => {
    expect(
      overprinted(await wordsOfPdf(await toPdf(summarized(filledFile(), withoutHeights), "rows of one line"))).length,
    ).toBeGreaterThan(20);
  });
});
