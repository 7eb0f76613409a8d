import { describe, expect, it, test } from "vitest";
import type { Rubric } from "../../../src/rubric/rubric";
import { isJudgeRole } from "../../../src/scoring/panel-role";
import {
  computedRoles,
  decidingRoles,
  isComputedRole,
  isKeptRole,
  isRemarkRole,
  isRole,
  isScoreRole,
  remarkRole,
  remarkRoles,
  requiredRoles,
  scoreRoles,
} from "../../../src/scoring/role";
import type { Role } from "../../../src/scoring/role";
import { collective, individual, register, unregistered } from "../../sound-entries";

describe("The last part of a column's name", () => {
  test.each<
    readonly [string, { readonly [Test in "score" | "remark" | "judge" | "computed" | "kept" | "role"]?: true }]
  >([
    ["DoiTuong", { role: true }],
    ["DangVien", { role: true }],
    ["MaTV", { role: true }],
    ["BoQua", { role: true, kept: true }],
    ["VanTay", { role: true, kept: true }],
    ["Tong", { role: true, computed: true }],
    ["Dau", { role: true, computed: true }],
    ["SoPhieu", { role: true, computed: true }],
    ["TC1", { role: true, score: true }],
    ["TC99", { role: true, score: true }],
    ["DT1", { role: true, score: true }],
    ["DTru12", { role: true, score: true }],
    ["NX1", { role: true, remark: true }],
    ["NX10", { role: true, remark: true }],
    ["P1", { role: true, judge: true, computed: true }],
    ["VP25", { role: true, judge: true, computed: true }],
    ["L1", { role: true, judge: true, computed: true }],
    ["LTC10", { role: true, judge: true, computed: true }],
    ["TC0", {}],
    ["TC100", {}],
    ["TC1x", {}],
    ["xTC1", {}],
    ["TC", {}],
    ["DTru", {}],
    ["NX0", {}],
    ["NX100", {}],
    ["NX1x", {}],
    ["xNX1", {}],
    ["NX", {}],
    ["P0", {}],
    ["P100", {}],
    ["xP1", {}],
    ["P1x", {}],
    ["LTCx", {}],
    ["tong", {}],
    ["", {}],
  ])("%j stands for the columns %j", (text, kinds) => {
    const role = text as Role;
    expect({
      score: isScoreRole(text),
      remark: isRemarkRole(text),
      judge: isJudgeRole(text),
      computed: isComputedRole(role),
      kept: isKeptRole(role),
      role: isRole(text),
    }).toEqual({ score: false, remark: false, judge: false, computed: false, kept: false, role: false, ...kinds });
  });
});

describe("The columns of a rubric's table", () => {
  const withDeduction: Rubric = {
    ...collective,
    deductions: [{ ...collective.bonuses[0]!, code: "DTru1", name: "Nộp muộn" }],
  };

  it("for points are those of criteria, then of bonuses, then of deductions", () => {
    expect(scoreRoles(withDeduction)).toEqual(["TC1", "TC2", "TC3", "TC4", "DT1", "DTru1"]);
  });

  it("for remarks stand beside criteria alone", () => {
    expect(remarkRoles(withDeduction)).toEqual(["NX1", "NX2", "NX3", "NX4"]);
    expect([remarkRole("TC12"), remarkRole("DT1"), remarkRole("DTru1")]).toEqual(["NX12", null, null]);
  });

  test.each<readonly [string, Rubric, readonly Role[]]>([
    ["scores", collective, ["DoiTuong", "TC1", "TC2", "TC3", "TC4", "DT1"]],
    ["bases", unregistered, ["DoiTuong", "CanCu", "MucGhi"]],
    ["a register", register, ["DoiTuong", "MoHinh"]],
  ])("without which nothing can be decided by %s", (_, rubric, roles) => {
    expect(requiredRoles(rubric)).toEqual(roles);
  });

  test.each<readonly [string, Rubric, readonly Role[]]>([
    ["scores", { ...collective, withholdsUnreported: false }, ["Loai", "DangKy"]],
    [
      "scores that wait for the report (clause 3)",
      { ...individual, withholdsUnreported: true },
      ["Loai", "DangKy", "BaoCao"],
    ],
    ["bases", { ...unregistered, withholdsUnreported: false }, ["Loai", "TapThe", "QuyetDinh", "NgayQD"]],
    ["a register", { ...register, withholdsUnreported: false }, []],
  ])("that decide results by %s where a table has them", (_, rubric, roles) => {
    expect(decidingRoles(rubric)).toEqual(roles);
  });

  test.each<readonly [string, Rubric, readonly Role[]]>([
    [
      "scores",
      collective,
      [
        ...["Khoa", "Nhom", "TinhTrang", "Tong", "DiemXet", "XepLoai", "Hang"],
        ...["DiemDT", "SoMoHinh", "ThuongThem", "KetQua", "XepLoaiDT", "TamTinh", "Dau"],
      ] as readonly Role[],
    ],
    ["bases", unregistered, ["Khoa", "Nhom", "KhoaTT", "TinhTrang", "KetQua", "XepLoaiDT", "Dau"]],
    ["a register", register, []],
  ])("that formulas fill by %s follow those that they read", (_, rubric, roles) => {
    expect(computedRoles(rubric)).toEqual(roles);
  });
});
