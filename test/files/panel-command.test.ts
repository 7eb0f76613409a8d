import { describe, expect, it } from "vitest";
import { CLEAN, UNUSABLE } from "../../files/exit-codes";
import { apply } from "../../files/xlsx/write/apply";
import { blankWorkbook } from "../../files/xlsx/write/blank-workbook";
import { capture } from "../../files/xlsx/read/capture";
import { openWorkbook, saveWorkbook } from "../../files/xlsx/package/workbook";
import { columnName } from "../../src/workbook/model/binding-name";
import { cellsOf } from "../foreign/book-cells";
import { carryOut, panelWorkbook, somebody } from "../panel-workbook";
import { workplace } from "./workplace";

const MEMBERS = ["--member", "Nguyễn Văn An; Phó Bí thư; Đảng ủy xã; chủ trì", "--member", "Trần Thị Bình"] as const;

/** A register with two entries of collectives. */
function register(): Uint8Array {
  const workbook = blankWorkbook();
  carryOut(workbook, { kind: "insert-template", rubrics: ["danh-muc"], rows: 4 });
  const areas = new Map(capture(workbook).names.map(({ name, block }) => [name, block!.area]));
  const column = (role: "DoiTuong" | "MoHinh", cells: readonly string[]) => {
    const area = areas.get(columnName(1, role))!;
    return { kind: "writeColumn" as const, area: { ...area, rows: cells.length }, cells };
  };
  const edits = [column("DoiTuong", ["Đảng ủy xã A", "Đảng ủy xã B"]), column("MoHinh", ["Một", "Hai"])];
  return saveWorkbook(apply(workbook, { edits }));
}

/** Every content; a formula without its value. */
function contents(bytes: Uint8Array) {
  return new Map([...cellsOf(bytes)].map(([place, { value, formula }]) => [place, formula ?? value]));
}

/** All contents but the log's, which keeps its lines. */
function withoutLog(bytes: Uint8Array) {
  return new Map([...contents(bytes)].filter(([place]) => !place.includes("Sổ theo dõi")));
}

describe("thamdinh panel new", () => {
  it("sets a panel up from a register, and undo takes exactly that away", async () => {
    const place = workplace({ "so.xlsx": register() });
    expect(await place.run("panel", "new", "so.xlsx", ...MEMBERS, "--name", "Tổ số 1", "-o", "to.xlsx")).toBe(CLEAN);
    expect(place.printed.at(-1)).toBe(
      "Đã lập tổ thẩm định: 2 người chấm, 2 mô hình, thêm 5 sheet.\nHãy ghi người có mặt và xác nhận quy định ở sheet Tổ thẩm định. Đã ghi vào to.xlsx.",
    );
    expect(
      capture(openWorkbook(place.stored.get("to.xlsx")!))
        .sheets.map(({ name }) => name)
        .slice(-5),
    ).toEqual(["Tổ thẩm định", "Không tham gia chấm", "Phiếu TV01", "Phiếu TV02", "Bảng tổng hợp điểm"]);
    expect(await place.run("check", "to.xlsx")).not.toBe(UNUSABLE);
    expect(place.printed.at(-1)).toContain("TV01 còn 2 mô hình chưa chấm đủ điểm");
    expect(await place.run("undo", "to.xlsx", "-o", "lai.xlsx")).toBe(CLEAN);
    expect(place.printed.at(-1)).toBe("Đã hoàn tác “Lập tổ”.\nĐã ghi vào lai.xlsx.");
    expect(contents(place.stored.get("lai.xlsx")!)).toEqual(contents(place.stored.get("so.xlsx")!));
  });

  it("lists the sheets and writes nothing in a dry run", async () => {
    const place = workplace({ "so.xlsx": register() });
    expect(await place.run("panel", "new", "so.xlsx", ...MEMBERS, "--dry-run")).toBe(CLEAN);
    expect(place.printed.at(-1)).toContain("Phiếu TV02");
    expect([...place.stored.keys()]).toEqual(["so.xlsx"]);
  });

  it.each([
    [["--member", "An"], "Tổ thẩm định cần ít nhất 2 người chấm, mới có 1. Hãy thêm thành viên."],
    [["--member", "An; ; ; giám khảo"], "--member cần dạng “họ tên; chức vụ; đơn vị; vai trò”, với vai trò là"],
    [[...MEMBERS, "--rubric", "a", "--rubric", "b"], "Lập tổ dùng một bộ tiêu chí."],
    [[...MEMBERS, "--rubric", "khong-co"], "Không có bộ tiêu chí chấm điểm “khong-co”."],
  ])("refuses %j with a reason", async (args, reason) => {
    const place = workplace({ "so.xlsx": register() });
    expect(await place.run("panel", "new", "so.xlsx", ...args, "-o", "to.xlsx")).toBe(UNUSABLE);
    expect(place.complaints.at(-1)).toContain(reason);
    expect([...place.stored.keys()]).toEqual(["so.xlsx"]);
  });

  it("says how an entry's result came from its ballots", async () => {
    const book = panelWorkbook([{ DoiTuong: "Đảng ủy xã A", MoHinh: "Một", Loai: "Tổ chức đảng" }], somebody(3));
    book.ballots.forEach((ballot, judge) => {
      book.fill(ballot, "TC1", [2]);
      book.fill(ballot, "TC2", [3 + judge / 10]);
      book.fill(ballot, "TC3", [1.5]);
      book.fill(ballot, "TC4", [1]);
    });
    book.fill(book.members, "CoMat", ["Có", "Có", "Có"]);
    book.fill(book.recusals, "MaTV", ["TV03"]);
    book.fill(book.recusals, "MaMH", ["MH-001"]);
    book.fill(book.recusals, "LyDo", ["Cùng đơn vị"]);
    const place = workplace({ "to.xlsx": saveWorkbook(book.finish()) });
    expect(await place.run("explain", "to.xlsx", "--sheet", "Bảng tổng hợp điểm", "--row", "5")).toBe(CLEAN);
    const said = place.printed.at(-1)!;
    expect(said).toContain("7,55 = trung bình của 2/3 phiếu; 1 phiếu không tính: TV03 (cùng đơn vị)");
    expect(said).toContain("trung vị: 7,55");
    expect(said).toContain("Xếp loại: Khá, từ 7 điểm");
  });

  it("lets classify and summarize work with the panel's results", async () => {
    const place = workplace({ "so.xlsx": register() });
    await place.run("panel", "new", "so.xlsx", ...MEMBERS, "-o", "to.xlsx");
    expect(await place.run("classify", "to.xlsx", "-o", "xep.xlsx")).not.toBe(UNUSABLE);
    expect(await place.run("summarize", "xep.xlsx", "-o", "tong-hop.xlsx")).not.toBe(UNUSABLE);
    expect(await place.run("undo", "xep.xlsx", "-o", "lai.xlsx")).toBe(CLEAN);
    expect(place.printed.at(-1)).toContain("Đã hoàn tác “Xếp loại”");
  });
});

describe("thamdinh panel-recuse", () => {
  const ENTRIES = [
    { DoiTuong: "Xã A", MoHinh: "Một" },
    { DoiTuong: "Văn phòng", MoHinh: "Hai" },
  ];
  const DECLARED = ["panel-recuse", "to.xlsx", "--judge", "tv02", "--subject", "văn phòng"] as const;
  const REASON = ["--reason", "cùng đơn vị"] as const;

  it("lists judges who may be too near to a subject, notes one of them, and is undone exactly", async () => {
    const place = workplace({ "to.xlsx": saveWorkbook(panelWorkbook(ENTRIES, somebody(3)).workbook) });
    expect(await place.run("panel-recuse", "to.xlsx")).toBe(CLEAN);
    expect(place.printed.at(-1)).toContain("Chưa ghi ai không chấm.");
    expect(place.printed.at(-1)).toContain("TV02 · MH-002 · Văn phòng");
    expect(await place.run(...DECLARED, ...REASON, "--dry-run")).toBe(CLEAN);
    expect(place.printed.at(-1)).toContain("Sổ theo dõi");
    expect([...place.stored.keys()]).toEqual(["to.xlsx"]);
    expect(await place.run(...DECLARED, ...REASON, "-o", "khai.xlsx")).toBe(CLEAN);
    expect(place.printed.at(-1)).toBe("TV02 không chấm MH-002.\nĐã ghi vào khai.xlsx.");
    expect(await place.run("panel-recuse", "khai.xlsx", "--json")).toBe(CLEAN);
    expect(JSON.parse(place.printed.at(-1)!)).toMatchObject({
      recusals: [{ member: "TV02", entry: "MH-002", reason: "Cùng đơn vị" }],
      suggestions: [{ member: "TV01" }, { member: "TV03" }],
    });
    expect(await place.run("undo", "khai.xlsx", "-o", "lai.xlsx")).toBe(CLEAN);
    expect(place.printed.at(-1)).toContain("Đã hoàn tác “Khai không chấm”");
    expect(withoutLog(place.stored.get("lai.xlsx")!)).toEqual(contents(place.stored.get("to.xlsx")!));
  });

  it.each([
    [[...DECLARED], "Chưa có lý do. Hãy thêm --reason"],
    [[...DECLARED, "--reason", "bận"], "--reason nhận “cùng đơn vị”"],
    [["panel-recuse", "to.xlsx", "--judge", "TV09", "--entry", "MH-001", ...REASON], "Tổ không có thành viên “TV09”"],
    [["panel-recuse", "to.xlsx", "--judge", "TV01", ...REASON], "Chưa rõ không chấm mô hình nào"],
    [["panel-recuse", "trong.xlsx"], "Tệp chưa có tổ thẩm định"],
  ])("refuses %j with a reason", async (args, reason) => {
    const place = workplace({
      "to.xlsx": saveWorkbook(panelWorkbook(ENTRIES, somebody(2)).workbook),
      "trong.xlsx": register(),
    });
    expect(await place.run(...args, "-o", "ra.xlsx")).toBe(UNUSABLE);
    expect(place.complaints.at(-1)).toContain(reason);
  });
});

describe("thamdinh panel-hand-out", () => {
  const ENTRIES = [
    { DoiTuong: "Xã A", MoHinh: "Một", Loai: "Tổ chức đảng" },
    { DoiTuong: "Xã B", MoHinh: "Hai", Loai: "Tổ chức đảng" },
  ];

  it("writes a workbook for each judge that can be scored, checked and classified, and is undone", async () => {
    const place = workplace({ "to.xlsx": saveWorkbook(panelWorkbook(ENTRIES, somebody(2)).workbook) });
    expect(await place.run("panel-hand-out", "to.xlsx", "--dir", "phieu", "--dry-run")).toBe(CLEAN);
    expect([...place.stored.keys()]).toEqual(["to.xlsx"]);
    expect(await place.run("panel-hand-out", "to.xlsx", "--dir", "phieu", "-o", "giao.xlsx")).toBe(CLEAN);
    expect(place.printed.at(-1)).toContain("TV02 · Người chấm 2 · 2 mô hình · phieu/phieu-TV02-lan-1.xlsx");
    expect([...place.stored.keys()]).toEqual([
      "to.xlsx",
      "phieu/phieu-TV01-lan-1.xlsx",
      "phieu/phieu-TV02-lan-1.xlsx",
      "giao.xlsx",
    ]);
    const ballot = openWorkbook(place.stored.get("phieu/phieu-TV02-lan-1.xlsx")!);
    const cells = [...contents(place.stored.get("phieu/phieu-TV02-lan-1.xlsx")!).values()];
    expect(cells).toContain("Người chấm: TV02 – Người chấm 2. Phiếu của TV02, lần 1; không đổi tên cột, mã");
    expect(cells.some((cell) => /^V1\|TO-01\|\d*\|\|TV02\|1\|M\w{16}\|M\w{16}\|0$/.test(String(cell)))).toBe(true);
    expect(capture(ballot).sheets.map(({ name }) => name)).toEqual(["Bộ tiêu chí", "Phiếu TV02"]);
    const areas = new Map(capture(ballot).names.map(({ name, block }) => [name, block!.area]));
    const write = (role: "TC1" | "TC2" | "TC3" | "TC4", cells: readonly (number | string)[]) => ({
      kind: "writeColumn" as const,
      area: { ...areas.get(columnName(1, role))!, rows: cells.length },
      cells,
    });
    const points = [write("TC1", [2, 1]), write("TC2", [3, "15"]), write("TC3", [1.5, 1]), write("TC4", [1])];
    place.stored.set("cham.xlsx", saveWorkbook(apply(ballot, { edits: points })));
    expect(await place.run("check", "cham.xlsx")).not.toBe(UNUSABLE);
    expect(place.printed.at(-1)).toContain("Phiếu TV02!H6 (Xã B, mô hình “Hai”): Chưa có điểm.");
    expect(place.printed.at(-1)).toContain("2 mô hình, 1 hoàn chỉnh, 2 đối tượng; 2 lỗi, 0 cảnh báo.");
    expect(await place.run("classify", "cham.xlsx", "-o", "xep.xlsx")).not.toBe(UNUSABLE);
    const totals = areas.get(columnName(1, "Tong"))!;
    const classified = capture(openWorkbook(place.stored.get("xep.xlsx")!));
    expect(classified.names.find(({ name }) => name === columnName(1, "Tong"))!.block!.columns[0]![0]).toBe(7.5);
    expect(totals.rows).toBe(2);
    expect(await place.run("undo", "giao.xlsx", "-o", "lai.xlsx")).toBe(CLEAN);
    expect(place.printed.at(-1)).toContain("Đã hoàn tác “Giao phiếu”");
    expect(withoutLog(place.stored.get("lai.xlsx")!)).toEqual(contents(place.stored.get("to.xlsx")!));
  });

  it.each([
    [["panel-hand-out", "to.xlsx", "-o", "ra.xlsx"], "Chưa có thư mục để ghi phiếu"],
    [["panel-hand-out", "to.xlsx", "--dir", "p"], "Chưa có tệp để ghi kết quả"],
    [["panel-hand-out", "to.xlsx", "--dir", "p", "--judge", "TV08", "-o", "ra.xlsx"], "Tổ không có thành viên “TV08”"],
    [["panel-hand-out", "so.xlsx", "--dir", "p", "-o", "ra.xlsx"], "Tệp chưa có tổ thẩm định"],
    [["panel-hand-out", "to.xlsx", "--dir", "cu", "-o", "ra.xlsx"], "Tệp cu/phieu-TV01-lan-1.xlsx đã có"],
  ])("refuses %j with a reason, and writes nothing", async (args, reason) => {
    const place = workplace({
      "to.xlsx": saveWorkbook(panelWorkbook(ENTRIES, somebody(2)).workbook),
      "so.xlsx": register(),
      "cu/phieu-TV01-lan-1.xlsx": new Uint8Array(),
    });
    expect(await place.run(...args)).toBe(UNUSABLE);
    expect(place.complaints.at(-1)).toContain(reason);
    expect(place.stored.size).toBe(3);
  });
});

describe("thamdinh panel-join", () => {
  const JOINED = ["panel-join", "to.xlsx", "--member", "Lê Văn Cường; Ủy viên; Đảng ủy xã"] as const;
  const panel = async () => {
    const place = workplace({ "so.xlsx": register() });
    await place.run("panel", "new", "so.xlsx", ...MEMBERS, "-o", "to.xlsx");
    return place;
  };

  it("adds a ballot for somebody new, and undo takes exactly that away", async () => {
    const place = await panel();
    expect(await place.run(...JOINED, "--by", "Trần Thị Bình", "-o", "them.xlsx")).toBe(CLEAN);
    expect(place.printed.at(-1)).toBe(
      "TV03 – Lê Văn Cường: sheet Phiếu TV03\nĐã lập 1 phiếu, mỗi phiếu 2 mô hình, chưa có điểm. Đã ghi vào them.xlsx.",
    );
    await place.run("check", "them.xlsx");
    expect(place.printed.at(-1)).toContain("TV03 còn 2 mô hình chưa chấm đủ điểm");
    expect(await place.run("panel-hand-out", "them.xlsx", "--judge", "TV03", "--dir", "phieu", "-o", "giao.xlsx")).toBe(
      CLEAN,
    );
    expect([...place.stored.keys()]).toContain("phieu/phieu-TV03-lan-1.xlsx");
    expect(await place.run("undo", "them.xlsx", "-o", "lai.xlsx")).toBe(CLEAN);
    expect(place.printed.at(-1)).toBe("Đã hoàn tác “Bổ sung người chấm”.\nĐã ghi vào lai.xlsx.");
    expect(withoutLog(place.stored.get("lai.xlsx")!)).toEqual(contents(place.stored.get("to.xlsx")!));
  });

  it("lists what it would add and writes nothing in a dry run", async () => {
    const place = await panel();
    expect(await place.run(...JOINED, "--dry-run")).toBe(CLEAN);
    expect(place.printed.at(-1)).toContain("Phiếu TV03");
    expect([...place.stored.keys()]).toEqual(["so.xlsx", "to.xlsx"]);
  });

  it("says that everybody has a ballot where nobody is named", async () => {
    const place = await panel();
    expect(await place.run("panel-join", "to.xlsx", "-o", "them.xlsx")).toBe(UNUSABLE);
    expect(place.complaints.at(-1)).toContain("Mọi người được chấm đều đã có phiếu.");
  });
});
