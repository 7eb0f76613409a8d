import process from "node:process";
import fc from "fast-check";
import { expect, it } from "vitest";
import { check } from "../../src/actions/check";
import { METHOD_LABELS } from "../../src/judging/method";
import { STEPS } from "../../src/judging/step";
import type { Role } from "../../src/scoring/role";
import { hundredthsToNumber } from "../../src/text/hundredths";
import type { Cell } from "../../src/text/cell";
import { readBindings } from "../../src/workbook/bindings/bindings";
import { panelCell } from "../../src/workbook/bindings/bound-panel";
import { readPanel } from "../../src/workbook/bindings/panel-members";
import { appraise } from "../../src/workbook/check/appraise";
import { openWorkbook, saveWorkbook } from "../../files/xlsx/package/workbook";
import { capture } from "../../files/xlsx/read/capture";
import { recalculate, withLibreOffice } from "../libreoffice";
import { carryOut, panelWorkbook, somebody } from "../panel-workbook";
import { settingsArbitrary } from "../src/judging/panel-arbitrary";

const ENTRIES = 60;
/** Workbooks of 60 entries each, every entry a panel of its own. More: THAMDINH_PANELS=50. */
const WORKBOOKS = Number(process.env["THAMDINH_PANELS"] ?? 4);
const CRITERIA: readonly Role[] = ["TC1", "TC2", "TC3", "TC4"];

const hundredth = (low: number, high: number) => fc.integer({ min: low, max: high });
/** Without the bias of fast-check towards small numbers, which would make rare things frequent. */
const rarely = (chance: number) => fc.noBias(hundredth(1, 100)).map((dice) => dice <= chance);

/** One judge's ballot of one entry, in hundredths by criterion; `null` for a cell left empty. */
const ballotArbitrary = (centre: number) =>
  fc
    .tuple(
      hundredth(100, 200),
      fc.oneof(
        hundredth(-3, 3).map((step) => centre + 25 * step),
        hundredth(-160, 160).map((off) => centre + off),
      ),
      hundredth(100, 150),
      hundredth(0, 4).map((step) => step * 25),
      rarely(4),
    )
    .map(([one, two, three, four, isBlank]) => [one, Math.max(0, Math.min(400, two)), isBlank ? null : three, four]);

const entryArbitrary = (judges: number) =>
  hundredth(100, 300).chain((centre) =>
    fc.record({
      ballots: fc.array(ballotArbitrary(centre), { minLength: judges + 1, maxLength: judges + 1 }),
      hasAll: fc.boolean(),
      recused: fc.array(rarely(12), { minLength: judges + 1, maxLength: judges + 1 }),
      discussed: fc.boolean(),
      points: fc.option(hundredth(0, 1000)),
      reason: fc.boolean(),
      excluded: rarely(6),
      unreported: rarely(6),
    }),
  );

/** Two judges climb the whole ladder, more only part of it. */
const SIZES = [2, 4, 2, 7];

const panelArbitrary = (judges: number, hasThird: boolean) =>
  fc.record({
    judges: fc.constant(judges),
    hasThird: fc.constant(hasThird),
    // Two judges can hand in no more than two ballots
    settings: settingsArbitrary.map((own) => ({ ...own, fewestBallots: Math.min(own.fewestBallots, 2) })),
    // Without a quorum nothing is decided
    present: fc.constant(judges !== 4),
    entries: fc.array(entryArbitrary(judges), { minLength: ENTRIES, maxLength: ENTRIES }),
  });

const joiners = (count: number) => somebody(count).map((own) => ({ ...own, role: "member" as const }));

type RandomPanel = ReturnType<typeof panelArbitrary> extends fc.Arbitrary<infer Panel> ? Panel : never;

/** In larger panels some judges join when everybody else, the third marker included, has a ballot. */
const joiningOf = (judges: number) => Math.floor(judges / 3);

function filled({ judges, settings, hasThird, present, entries }: RandomPanel): Uint8Array {
  const joining = judges > 2 ? joiningOf(judges) : 0;
  const book = panelWorkbook(
    entries.map(({ excluded, unreported }, index) => ({
      DoiTuong: `Đơn vị ${Math.floor(index / 2)}`,
      MoHinh: `Mô hình ${index}`,
      Loai: excluded ? "Doanh nghiệp tư nhân" : "Tổ chức đảng",
      DangKy: "Có",
      BaoCao: unreported ? "Không" : "Có",
    })),
    somebody(judges - joining, hasThird),
  );
  if (joining > 0)
    carryOut(book.workbook, { kind: "join-panel", members: joiners(joining), by: "", date: "28/11/2026" });
  const { tables } = readBindings(capture(book.workbook));
  const ballots = tables.filter(({ part }) => part.kind === "ballot").map(({ id }) => id);
  ballots.forEach((ballot, judge) => {
    CRITERIA.forEach((role, criterion) => {
      book.fill(
        ballot,
        role,
        entries.map(({ ballots }) => toCell(ballots[judge]![criterion]!)),
      );
    });
  });
  const recusals = entries.flatMap(({ recused }, index) =>
    recused.flatMap((is, judge) => (is && judge < ballots.length ? [{ judge, index }] : [])),
  );
  book.fill(book.recusals, "MaTV", recusals.map(({ judge }) => `TV${String(judge + 1).padStart(2, "0")}`).slice(0, 60));
  book.fill(
    book.recusals,
    "MaMH",
    recusals.map(({ index }) => `mh-${String(index + 1).padStart(3, "0")}`).slice(0, 60),
  );
  book.fill(
    book.result,
    "ThaoLuan",
    entries.map(({ discussed }) => (discussed ? "BB 05" : null)),
  );
  book.fill(
    book.result,
    "QDChuTich",
    entries.map(({ points }) => toCell(points)),
  );
  book.fill(
    book.result,
    "LyDoQD",
    entries.map(({ reason }) => (reason ? "Theo biên bản" : null)),
  );
  book.fill(
    book.members,
    "CoMat",
    Array.from({ length: judges }, (_, judge) => (present || judge === 0 ? "Có" : "Không")),
  );
  book.set("CachHopNhat", METHOD_LABELS[settings.method]);
  book.set("NguongA", hundredthsToNumber(settings.agreedBelow));
  book.set("NguongB", hundredthsToNumber(settings.discussUpTo));
  book.set("NguongC", hundredthsToNumber(settings.thirdWithin));
  book.set("NguongLoai", hundredthsToNumber(settings.outlierBeyond));
  book.set("PhieuToiThieu", settings.fewestBallots);
  book.set("QuorumTu", settings.quorum.share);
  book.set("QuorumMau", settings.quorum.of);
  book.set("QuorumTheoPhieu", settings.quorumByBallots ? "Có" : "Không");
  return saveWorkbook(book.finish());
}

function toCell(points: number | null): Cell {
  return points === null ? null : points / 100;
}

const FORMULA_FAULTS = new Set(["formula-changed", "formula-overwritten", "formula-missing", "result-stale"]);

withLibreOffice("Random panels in LibreOffice", () => {
  it("have the core's value in every computed cell, step and result", { timeout: 300_000 }, async () => {
    const panels = Array.from({ length: WORKBOOKS }, (_, index) =>
      fc.sample(panelArbitrary(SIZES[index % SIZES.length]!, index % 3 !== 1), { numRuns: 1, seed: 20261127 + index }),
    ).flat();
    const calculated = await recalculate(new Map(panels.map((panel, index) => [String(index), filled(panel)])));
    const steps = new Map<string, number>();
    for (const [name, bytes] of calculated) {
      const snapshot = { ...capture(openWorkbook(bytes)), calculated: true };
      const faults = check(snapshot).findings.filter(({ code }) => FORMULA_FAULTS.has(code));
      expect([
        name,
        faults.map(({ code, where, found, expected }) => ({ code, ...where, found, expected })).slice(0, 5),
      ]).toEqual([name, []]);
      const { tables } = appraise(snapshot);
      const [table] = tables;
      expect(tables).toHaveLength(1);
      expect(table!.formulas.size).toBeGreaterThan(40);
      for (const { combination } of table!.panel!.rows)
        steps.set(combination.step, (steps.get(combination.step) ?? 0) + 1);
      expect(countsOf(snapshot)).toEqual(expectedCounts(snapshot));
    }
    expect([...steps.keys()].sort()).toEqual(STEPS.filter((step) => step !== "blank").sort());
    expect(steps.get("combined")).toBeGreaterThan(20);
  });
});

type Captured = ReturnType<typeof capture>;

function countsOf(snapshot: Captured): readonly Cell[] {
  const { cells } = readBindings(snapshot).panelTables.find(({ kind }) => kind === "members")!;
  return (["SoTV", "SoCoMat", "SoDuocCham", "DuDieuKien"] as const).map((cell) => panelCell(cells, cell));
}

function expectedCounts(snapshot: Captured): readonly Cell[] {
  const { size, present, judges, isQuorate } = readPanel(
    readBindings(snapshot).panelTables.find(({ kind }) => kind === "members")!,
  );
  return [size, present, judges, isQuorate ? "Có" : "Không"];
}
