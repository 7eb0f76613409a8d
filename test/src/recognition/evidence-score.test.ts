import { describe, expect, it, test } from "vitest";
import type { ColumnEvidence } from "../../../src/recognition/column-evidence";
import { cellsScore, evidenceScore, listValues } from "../../../src/recognition/evidence-score";
import { plainWords } from "../../../src/recognition/headings/heading-words";
import type { Role } from "../../../src/scoring/role";
import { hundredths } from "../../../src/text/hundredths";
import { collective, unregistered } from "../../sound-entries";

const NOTHING: ColumnEvidence = {
  filled: 5,
  numbers: 0,
  largest: 0,
  whole: 0,
  formulas: 0,
  counting: 0,
  texts: 0,
  length: 0,
  distinct: 0,
  personNames: 0,
  dates: 0,
  values: [],
  checkMarks: 0,
};
const saying = (...texts: readonly string[]) => ({ texts: 1, values: texts.map(plainWords) });
const weigh = (evidence: Partial<ColumnEvidence>, role: Role) =>
  evidenceScore({ ...NOTHING, ...evidence }, role, null, listValues({ ...collective }));

describe("The cells of a column speak for or against what its heading says, by this much:", () => {
  const points = { code: "TC1" as const, name: "Tính mới", maximum: hundredths(200), step: hundredths(25), note: "" };
  const asScores = (evidence: Partial<ColumnEvidence>) =>
    evidenceScore(
      { ...NOTHING, ...evidence },
      "TC1",
      { ...collective.criteria[0]!, ...points },
      listValues(collective),
    );

  test.each([
    ["numbers up to the maximum", { numbers: 1, largest: 2 }, 0.05],
    ["numbers just above it", { numbers: 1, largest: 2.01 }, -0.05],
    ["a slip of ten times the maximum", { numbers: 1, largest: 20 }, -0.05],
    ["numbers of twenty times the maximum", { numbers: 1, largest: 40 }, -0.05],
    ["numbers beyond that", { numbers: 1, largest: 40.01 }, -0.5],
    ["as few numbers as three in ten", { numbers: 0.3, largest: 2 }, 0.05],
    ["fewer numbers", { numbers: 0.29, largest: 2 }, -0.5],
    ["no numbers, but half of them dates, which typed points become", { dates: 0.5 }, 0.05],
    ["no numbers, and fewer dates", { dates: 0.49 }, -0.5],
  ])("scores of at most 2 points, %s", (_, evidence, score) => {
    expect(asScores(evidence)).toBe(score);
  });

  test.each<readonly [Role, string, Partial<ColumnEvidence>, number]>([
    ["NoiDung", "numbers from 1 to 3", { numbers: 1, largest: 3 }, 0.2],
    ["NoiDung", "larger numbers", { numbers: 1, largest: 4 }, -0.6],
    ["NoiDung", "items of its list", saying("1", "2"), 0.2],
    ["NoiDung", "items of its list in one half", saying("1", "Khác hẳn"), -0.1],
    ["NoiDung", "long texts", { texts: 1, length: 13 }, -0.5],
    ["NoiDung", "short texts", { texts: 1, length: 12 }, -0.1],
    ["NoiDung", "numbers in four of five cells", { numbers: 0.8, largest: 3, length: 12 }, -0.1],
    ["MoHinh", "numbers in most cells", { numbers: 0.51 }, -0.7],
    ["MoHinh", "long texts", { numbers: 0.5, length: 13 }, 0.1],
    ["MoHinh", "short texts", { length: 12 }, 0],
    ["STT", "numbers that count up", { counting: 0.51 }, 0.05],
    ["STT", "formulas, as people count rows", { formulas: 0.51 }, 0.05],
    ["STT", "texts", { texts: 0.81 }, -0.4],
    ["STT", "texts in four of five cells", { texts: 0.8, counting: 0.5, formulas: 0.5 }, 0],
    ["MaMH", "codes that differ", { texts: 1, numbers: 0.5, distinct: 0.9, length: 16 }, 0.05],
    ["MaMH", "numbers in most cells", { numbers: 0.51, distinct: 1, length: 4 }, -0.5],
    ["MaMH", "codes that stand twice", { texts: 1, distinct: 0.89, length: 6 }, -0.5],
    ["MaMH", "texts too long for a code", { texts: 1, distinct: 1, length: 17 }, -0.5],
    ["NgaySinh", "dates", { dates: 0.51 }, 0.1],
    ["NgaySinh", "years", { numbers: 0.51 }, 0.1],
    ["NgaySinh", "neither in most cells", { dates: 0.5, numbers: 0.5 }, 0],
    ["NgayQD", "dates", { dates: 0.51 }, 0.15],
    ["NgayQD", "no dates in most cells", { dates: 0.5 }, -0.2],
    ["DangKy", "answers of its list", saying("Có", "Không"), 0.1],
    ["DangKy", "other words in one half", saying("Có", "Chưa rõ"), 0],
    ["Cap", "levels in everyday words", saying("Xã", "Huyện"), 0.1],
    ["Loai", "bands, which are results", saying("Tốt", "Khá"), -0.6],
    ["Loai", "bands in one half", saying("Tốt", "Việc khác"), 0],
    ["XepLoai", "bands", saying("Xuất sắc", "TB"), 0.1],
    ["XepLoai", "texts too long for a band", { texts: 1, length: 15 }, -0.3],
    ["XepLoaiDT", "texts too long for a band", { texts: 1, length: 15 }, -0.3],
    ["XepLoaiDT", "texts of fourteen letters", { texts: 1, length: 14 }, 0],
    ["DoiTuong", "numbers in most cells", { numbers: 0.51 }, -0.6],
    ["DoiTuong", "numbers in one half", { numbers: 0.5 }, 0],
    ["DoiTuong", "long texts, also of words that bands are made of", { ...saying("Tốt", "Khá"), length: 15 }, 0],
    ["GhiChu", "numbers in most cells", { numbers: 0.51 }, -0.6],
    ["Tong", "texts", { texts: 0.71 }, -0.6],
    ["KetQua", "texts", { texts: 0.71 }, -0.6],
    ["Tong", "texts in seven of ten cells", { texts: 0.7 }, 0],
  ])("%s, %s", (role, _, evidence, score) => {
    expect(weigh(evidence, role)).toBe(score);
  });

  test.each<Role>([
    ...(["DoiTuong", "LinhVuc", "Loai", "Cap", "MinhChung", "GhiChu", "XepLoai", "XepLoaiDT"] as const),
    ...(["TapThe", "MucGhi", "TinhTrang", "DonVi", "ChucVu"] as const),
  ])("numbers speak against %s, which is told in words", (role) => {
    expect(weigh({ numbers: 0.51 }, role)).toBe(-0.6);
  });

  test.each<Role>(["Tong", "KetQua", "ThuongThem"])("words speak against %s, which is a number", (role) => {
    expect(weigh({ texts: 0.71 }, role)).toBe(-0.6);
    expect(weigh({ numbers: 0.51 }, role)).toBe(0);
  });

  test.each<readonly [Role, readonly string[]]>([
    ["Loai", collective.categories.map(({ name }) => name)],
    ["LinhVuc", collective.fields.map(({ name }) => name)],
    ["Cap", [...collective.levels.map(({ name }) => name), "Tỉnh", "Huyện", "Xã", "Cơ sở"]],
    ["DangKy", ["Có", "Không"]],
    ["BaoCao", ["Có", "Không"]],
    ["DeNghiKT", ["Có", "Không"]],
    ["DangVien", ["Có", "Không"]],
    ["MucGhi", collective.bands.map(({ name }) => name)],
    ["XepLoai", ["Xuất sắc", "Tốt", "Khá", "Trung bình", "Chưa đạt", "Đạt", "Không đạt"]],
    ["XepLoaiDT", ["Hoàn thành", "XS", "T", "K", "TB"]],
  ])("the words of its list speak for %s, each by itself", (role, words) => {
    expect(words.length).toBeGreaterThan(0);
    for (const word of words) expect(weigh(saying(word), role), word).toBe(0.1);
  });

  test.each(["1", "2", "3", ...collective.contents.flatMap(({ code, name }) => [code, name])])(
    "the content “%s” speaks for NoiDung by code and by name",
    (content) => {
      expect(weigh(saying(content), "NoiDung")).toBe(0.2);
    },
  );

  it("the bases of a rubric without registration speak for CanCu, by their codes", () => {
    const lists = listValues(unregistered);
    for (const { code } of unregistered.bases)
      expect(evidenceScore({ ...NOTHING, ...saying(code) }, "CanCu", null, lists), code).toBe(0.1);
  });

  it("the bands of a rubric speak for its results by their own names", () => {
    const bands = collective.bands.map((band, index) => ({ ...band, name: `Hạng ${String(index + 1)}` }));
    const lists = listValues({ ...collective, bands });
    for (const role of ["XepLoai", "XepLoaiDT", "MucGhi"] as const)
      for (const { name } of bands)
        expect(evidenceScore({ ...NOTHING, ...saying(name) }, role, null, lists), name).toBe(0.1);
    for (const word of ["Xuất sắc", "Tốt", "Khá", "Trung bình", "Chưa đạt"])
      expect(evidenceScore({ ...NOTHING, ...saying(word) }, "XepLoai", null, lists), word).toBe(0.1);
  });

  it("the lists of a rubric are made once", () => {
    expect(listValues(collective)).toBe(listValues(collective));
  });

  it("nothing, where no cell is filled in", () => {
    expect(weigh({ filled: 0, numbers: 1, largest: 900 }, "MoHinh")).toBe(0);
  });
});

describe("Without a heading, cells alone tell", () => {
  const tells = (evidence: Partial<ColumnEvidence>, role: Role) => cellsScore({ ...NOTHING, ...evidence }, role);

  test.each<readonly [Role, string, Partial<ColumnEvidence>, number]>([
    ["STT", "whole numbers that count up", { counting: 0.91, whole: 1 }, 0.6],
    ["STT", "numbers that count up less often", { counting: 0.9, whole: 1 }, 0],
    ["STT", "numbers of which one is not whole", { counting: 1, whole: 0.99 }, 0],
    ["DoiTuong", "names of persons", { personNames: 0.81 }, 0.55],
    ["DoiTuong", "names of persons less often", { personNames: 0.8 }, 0],
    ["MoHinh", "whatever they hold, since many columns look alike", { texts: 1, length: 40, personNames: 1 }, 0],
    ["TC1", "whatever they hold, since all criteria look alike", { counting: 1, whole: 1, personNames: 1 }, 0],
    ["STT", "of two rows", { filled: 2, counting: 1, whole: 1 }, 0.6],
    ["STT", "nothing of a single row", { filled: 1, counting: 1, whole: 1 }, 0],
  ])("%s by %s", (role, _, evidence, score) => {
    expect(tells(evidence, role)).toBe(score);
  });
});
