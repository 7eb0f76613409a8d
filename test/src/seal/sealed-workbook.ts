import type { Workbook } from "../../../files/xlsx/package/workbook";
import { openWorkbook, saveWorkbook } from "../../../files/xlsx/package/workbook";
import { seal } from "../../../src/actions/seal/seal";
import type { Snapshot } from "../../../src/workbook/model/snapshot";
import { carryOut, panelWorkbook, somebody } from "../../panel-workbook";
import type { PanelWorkbook } from "../../panel-workbook";

const TITLES = ["Cải cách hành chính", "Chi bộ bốn tốt", "Vườn mẫu", "Đường hoa"];

/** A panel of three judges whose ballots are all in, without anything open but unconfirmed rules. */
export function filledPanel(
  entries = 3,
  members = somebody(3),
  title = (row: number) => `${TITLES[row % 4]!} ${row}`,
): PanelWorkbook {
  const book = panelWorkbook(
    Array.from({ length: entries }, (_, index) => ({
      DoiTuong: `Đảng ủy xã ${"ABCD"[index % 4]!}`,
      MoHinh: title(index),
      DeNghiKT: "Có",
      Loai: "Tổ chức đảng",
      Cap: "Cấp cơ sở",
      NoiDung: 1,
      LinhVuc: "Xây dựng Đảng",
      DangKy: "Có",
      BaoCao: "Có",
      MinhChung: "Báo cáo số 12",
    })),
    members,
  );
  book.ballots.forEach((ballot, judge) => {
    const rows = Array.from({ length: entries }, (_, index) => index);
    book.fill(
      ballot,
      "TC1",
      rows.map((row) => (row % 2 === 0 ? 1.5 : 2)),
    );
    book.fill(
      ballot,
      "TC2",
      rows.map(() => 3 + judge / 10),
    );
    book.fill(
      ballot,
      "TC3",
      rows.map(() => 1.5),
    );
    book.fill(
      ballot,
      "TC4",
      rows.map(() => 1),
    );
  });
  book.fill(book.members, "CoMat", ["Có", "Có", "Có"]);
  book.fill(book.recusals, "MaTV", ["TV03"]);
  book.fill(book.recusals, "MaMH", ["MH-001"]);
  book.fill(book.recusals, "LyDo", ["Cùng đơn vị"]);
  book.set("DaXacNhan", "Có");
  book.set("Nam", 2026);
  return book;
}

export const SEAL = { date: "23/11/2026", by: "Trần Thị Bình", reason: "mức xếp loại chưa xác nhận" } as const;

/** A sealed panel. */
export function sealedPanel(): Workbook {
  const workbook = filledPanel().finish();
  const { performed } = carryOut(workbook, { kind: "seal", ...SEAL });
  if (performed.kind !== "sealed") throw new Error(JSON.stringify(performed));
  return openWorkbook(saveWorkbook(workbook));
}

/** The mark that a seal of a workbook gets, as a host has captured it. */
export function markOf(snapshot: Snapshot): string {
  const made = seal(snapshot, SEAL);
  if (!made.ok) throw new Error(made.refusal.code);
  return made.mark;
}
