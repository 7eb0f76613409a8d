import { describe, expect, it } from "vitest";
import { check } from "../../../src/actions/check";
import { perform } from "../../../src/actions/perform";
import type { Command, DirectCommand, Performed } from "../../../src/actions/perform";
import type { Outcome } from "../../../src/actions/outcome/outcome";
import { runAction } from "../../../src/actions/run-action";
import type { Host } from "../../../src/actions/run-action";
import type { Cell } from "../../../src/text/cell";
import { columnName } from "../../../src/workbook/model/binding-name";
import type { Plan } from "../../../src/workbook/model/plan";
import type { Snapshot } from "../../../src/workbook/model/snapshot";
import { applyPlan, emptySnapshot } from "../../snapshot-of";
import { collective, collectiveEntry } from "../../sound-entries";
import { tableSnapshot } from "../../table-snapshot";

const filled = tableSnapshot([{ rubric: collective, entries: [collectiveEntry()] }]);
const INSERT: Command = { kind: "insert-template", rubrics: ["tap-the"], rows: 3 };

/** A host that keeps its workbook in memory and remembers the plans it carried out. */
function memoryHost(start: Snapshot): Host & { readonly workbook: () => Snapshot; readonly plans: readonly Plan[] } {
  let snapshot = start;
  const plans: Plan[] = [];
  return {
    plans,
    workbook: () => snapshot,
    capture: () => Promise.resolve(snapshot),
    apply: (plan) => {
      plans.push(plan);
      snapshot = applyPlan(snapshot, plan);
      return Promise.resolve();
    },
  };
}

/** The workbook, and how many cells of a name have been read. */
function withCountedReads(snapshot: Snapshot, name: string) {
  let count = 0;
  const counted = (cells: readonly Cell[]) =>
    new Proxy(cells, {
      get: (own, key, self) => {
        if (typeof key === "string" && /^\d+$/.test(key)) count++;
        return Reflect.get(own, key, self) as unknown;
      },
    });
  const names = snapshot.names.map((own) =>
    own.name === name && own.block ? { ...own, block: { ...own.block, columns: own.block.columns.map(counted) } } : own,
  );
  return { snapshot: { ...snapshot, names }, reads: () => count };
}

function outcomeIn(performed: Performed): Outcome | null {
  if (performed.kind === "previewed") return outcomeIn(performed.performed);
  return performed.kind === "outcome" || performed.kind === "fixed" ? performed.outcome : null;
}

describe("A command", () => {
  it("to insert a template answers that it is in, and plans it", () => {
    const { performed, plan } = perform(INSERT, emptySnapshot());
    expect(performed).toEqual({ kind: "inserted" });
    expect(plan.edits.map(({ kind }) => kind)).toEqual(["addSheet", "addSheet", "activate", "remember"]);
  });

  it("that is refused says why, and plans nothing", () => {
    expect(perform({ ...INSERT, rubrics: ["khac"] }, emptySnapshot())).toEqual({
      performed: { kind: "refused", refusal: { code: "unknown-rubric", id: "khac" } },
      plan: { edits: [] },
    });
  });

  it.each<Command>([
    { kind: "check" },
    { kind: "classify", repair: true },
    { kind: "summarize", date: "23/11/2026", profile: "party" },
  ])("$kind answers with results and findings, the plan apart", (command) => {
    const { performed } = perform(command, filled);
    expect(performed).toMatchObject({
      kind: "outcome",
      outcome: { findings: check(filled).findings, summary: { entries: 1, complete: 1 } },
    });
    expect(performed.kind === "outcome" && "plan" in performed.outcome).toBe(false);
    expect(performed.kind === "outcome" && performed.outcome.results()).toEqual(check(filled).results());
  });

  it("to explain answers with explanations, and plans nothing", () => {
    const { performed, plan } = perform({ kind: "explain", sheet: "Chấm điểm tập thể", row: 5 }, filled);
    expect(performed).toMatchObject({ kind: "explained", entries: [{ row: 5, explanation: { total: 900 } }] });
    expect(plan.edits).toEqual([]);
  });

  it("makes plans that cross from a page to its host as text", () => {
    for (const command of [INSERT, { kind: "check" }, { kind: "summarize", date: "", profile: "state" }] as const) {
      const { plan } = perform(command, filled);
      expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
    }
  });

  it.each<DirectCommand>([
    { kind: "check" },
    { kind: "classify", repair: true },
    { kind: "summarize", date: "23/11/2026", profile: "party" },
    { kind: "fix", code: "score-text" },
    { kind: "repair", code: "formula-missing" },
    { kind: "repair", code: "validation-missing" },
  ])("$kind builds the results of entries when they are asked for, once, and not before", (command) => {
    const { snapshot, reads } = withCountedReads({ ...filled, rules: [] }, columnName(1, "MoHinh"));
    const outcomes = [perform(command, snapshot), perform({ kind: "preview", command }, snapshot)].map(
      ({ performed }) => outcomeIn(performed)!,
    );
    for (const { findings, summary, results } of outcomes) {
      const before = reads();
      expect([findings.length, summary.entries]).toEqual([check(filled).findings.length, 1]);
      expect(reads()).toBe(before);
      expect(results()[0]?.entries).toHaveLength(1);
      const built = reads();
      expect(built).toBeGreaterThan(before);
      results();
      expect(reads()).toBe(built);
    }
  });
});

describe("A host", () => {
  it("carries a plan out once", async () => {
    const host = memoryHost(emptySnapshot());
    expect(await runAction(host, (snapshot) => perform(INSERT, snapshot))).toEqual({ kind: "inserted" });
    expect(host.plans).toHaveLength(1);
    expect(host.workbook().sheets.map(({ name }) => name)).toContain("Chấm điểm tập thể");
  });

  it("is left in peace where there is nothing to do", async () => {
    const host = memoryHost(filled);
    const commands: readonly Command[] = [
      { kind: "check" },
      { kind: "classify", repair: true },
      { kind: "explain", sheet: "Chấm điểm tập thể", row: 5 },
    ];
    for (const command of commands) await runAction(host, (snapshot) => perform(command, snapshot));
    expect(host.plans).toEqual([]);
  });
});
