import { describe, expect, it } from "vitest";
import { openCard } from "../../../../src/actions/card/open-card";
import { perform } from "../../../../src/actions/perform";
import type { Command, Performed } from "../../../../src/actions/perform";
import { CardDesk } from "../../../../src/panel/score/card-desk";
import type { NotWrittenReason, Unwritten } from "../../../../src/panel/score/card-desk";
import { columnName } from "../../../../src/workbook/model/binding-name";
import type { Area } from "../../../../src/workbook/model/area";
import type { Snapshot } from "../../../../src/workbook/model/snapshot";
import type { Role } from "../../../../src/scoring/role";
import { applyPlan, blockOf, setCells } from "../../../snapshot-of";
import { collective, collectiveEntry, individual, individualEntry } from "../../../sound-entries";
import { tableSnapshot } from "../../../table-snapshot";

const UNSCORED = { TC1: null, TC2: null, TC3: null, TC4: null };

/** A desk over a workbook in memory, whose host can be held, and fail. */
class Trial {
  readonly desk: CardDesk;
  readonly shown: Area[] = [];
  readonly refused: { readonly unwritten: Unwritten; readonly reason: NotWrittenReason }[] = [];
  readonly orphans: Unwritten[] = [];
  failing: Error | null = null;
  made = 0;
  private held: (() => void)[] | null = null;
  private last: Promise<unknown> = Promise.resolve();

  workbook: Snapshot;

  constructor(workbook: Snapshot) {
    this.workbook = { ...workbook, selection: null };
    this.desk = new CardDesk(openCard(this.workbook), {
      run: (command) => this.run(command),
      show: (area) => {
        this.shown.push(area);
        this.workbook = { ...this.workbook, selection: area };
        return Promise.resolve();
      },
      changed: () => undefined,
      notWritten: (unwritten, reason) => this.refused.push({ unwritten, reason }),
      remarksMade: () => {
        this.made += 1;
      },
      orphaned: (unwritten) => this.orphans.push(unwritten),
    });
  }

  hold(): void {
    this.held = [];
  }

  letGo(): void {
    const { held } = this;
    this.held = null;
    for (const go of held ?? []) go();
  }

  type(texts: Readonly<Partial<Record<"TC1" | "TC2" | "TC3" | "TC4" | "DT1", string>>>): void {
    for (const [role, text] of Object.entries(texts)) this.desk.type(role as "TC1", text);
  }

  select(role: Role, row: number, table = 1): void {
    const { area } = blockOf(this.workbook, columnName(table, role));
    this.workbook = { ...this.workbook, selection: { ...area, row: area.row + row, rows: 1 } };
  }

  cells(row: number): readonly unknown[] {
    return ["TC1", "TC2", "TC3", "TC4"].map(
      (role) => blockOf(this.workbook, `ThamDinh_1_${role}`).columns[0]![row] ?? null,
    );
  }

  /** Everything given so far is carried out. */
  async settled(): Promise<void> {
    for (let turn = 0; turn < 10; turn++) {
      await this.last;
      await Promise.resolve();
    }
  }

  private run(command: Command): Promise<Performed> {
    const own = this.last.then(async () => {
      if (this.held) await new Promise<void>((go) => this.held!.push(go));
      if (this.failing) throw this.failing;
      const { performed, plan } = perform(command, this.workbook);
      this.workbook = applyPlan(this.workbook, plan);
      const shows = plan.edits.find((edit) => edit.kind === "activate");
      if (shows) this.workbook = { ...this.workbook, selection: shows.area };
      return performed;
    });
    this.last = own.catch(() => undefined);
    return own;
  }
}

function trial(...titles: readonly string[]): Trial {
  return new Trial(
    tableSnapshot([{ rubric: collective, entries: titles.map((MoHinh) => collectiveEntry({ MoHinh, ...UNSCORED })) }]),
  );
}

const FULL = { TC1: "2", TC2: "3,5", TC3: "1", TC4: "0,5" };

describe("Cards", () => {
  it("open at the first entry without scores where none is selected, and show it in the sheet", () => {
    const snapshot = tableSnapshot([
      { rubric: collective, entries: [collectiveEntry(), collectiveEntry({ MoHinh: "B", ...UNSCORED })] },
    ]);
    const { desk, shown } = new Trial(snapshot);
    expect(desk.state.place).toEqual({ table: 1, row: 1 });
    expect(shown).toMatchObject([{ row: blockOf(snapshot, columnName(1, "TC1")).area.row + 1 }]);
  });

  it("go on to the next entry at once, and write the last one meanwhile", async () => {
    const own = trial("A", "B");
    own.hold();
    own.type(FULL);
    expect(own.desk.leave("unfinished")).toBeNull();
    expect([own.desk.state.place, own.desk.state.saving, own.cells(0)]).toEqual([
      { table: 1, row: 1 },
      1,
      [null, null, null, null],
    ]);
    own.letGo();
    await own.settled();
    expect([own.desk.state.saving, own.cells(0)]).toEqual([0, [2, 3.5, 1, 0.5]]);
  });

  it("write remarks with the scores, also those after the first, which makes their columns", async () => {
    const own = trial("A", "B", "C");
    own.type(FULL);
    own.desk.type("NX2", "Số liệu rõ ");
    own.desk.leave("unfinished");
    own.type(FULL);
    own.desk.type("NX1", "Nên nhân rộng");
    own.desk.leave("previous");
    await own.settled();
    expect([own.made, own.refused]).toEqual([1, []]);
    expect(own.desk.card?.entry.fields.map(({ remark }) => remark?.cell ?? null)).toEqual([
      null,
      "Số liệu rõ",
      null,
      null,
      null,
    ]);
    expect(blockOf(own.workbook, "ThamDinh_1_NX1").columns[0]!.slice(0, 2)).toEqual([null, "Nên nhân rộng"]);
  });

  it("stay where a text is no score, and name its line", () => {
    const own = trial("A", "B");
    own.type({ ...FULL, TC3: "tốt" });
    expect(own.desk.leave("next")).toBe("TC3");
    expect(own.desk.state.place).toEqual({ table: 1, row: 0 });
    own.desk.restore("TC3");
    expect(own.desk.leave("next")).toBeNull();
  });

  it("lead from table to table", () => {
    const own = new Trial(
      tableSnapshot([
        { rubric: collective, entries: [collectiveEntry(), collectiveEntry({ MoHinh: "B", ...UNSCORED })] },
        { rubric: individual, entries: [individualEntry(), individualEntry({ MoHinh: "D", TC1: null })] },
      ]),
    );
    const steps = (["unfinished", "unfinished", "previous", "previous", "next"] as const).map((step) => {
      own.desk.leave(step);
      return own.desk.state.place;
    });
    expect(steps).toEqual([
      { table: 2, row: 1 },
      { table: 1, row: 1 },
      { table: 1, row: 0 },
      { table: 1, row: 0 },
      { table: 1, row: 1 },
    ]);
  });

  it("get their texts back where writing fails, and write them at the next attempt", async () => {
    const own = trial("A", "B");
    own.failing = new Error("offline");
    own.type(FULL);
    own.desk.leave("next");
    await own.settled();
    expect(own.refused).toMatchObject([{ reason: { error: own.failing }, unwritten: { name: { title: "A" } } }]);
    own.failing = null;
    own.desk.goTo(own.refused[0]!.unwritten.place);
    expect(Object.fromEntries(own.desk.state.typed)).toEqual(FULL);
    own.desk.leave("next");
    await own.settled();
    expect([own.cells(0), own.desk.state.unwritten]).toEqual([[2, 3.5, 1, 0.5], []]);
  });

  it("write over nothing that somebody typed meanwhile: the card shows it, and keeps what was typed on it", async () => {
    const own = trial("A", "B");
    own.type(FULL);
    own.workbook = setCells(own.workbook, columnName(1, "TC2"), [1]);
    own.desk.leave("next");
    await own.settled();
    expect(own.refused).toMatchObject([{ reason: "cell-changed" }]);
    expect(own.cells(0)).toEqual([null, 1, null, null]);
    own.desk.goTo({ table: 1, row: 0 });
    expect(own.desk.card!.entry.changes).toContainEqual({ role: "TC2", before: 1, after: 3.5 });
  });

  it("follow the selection, and write what was typed before", async () => {
    const own = trial("A", "B", "C");
    own.type(FULL);
    own.select("DoiTuong", 2);
    await own.desk.refresh();
    await own.settled();
    expect(own.desk.state.place).toEqual({ table: 1, row: 2 });
    expect(own.cells(0)).toEqual([2, 3.5, 1, 0.5]);
  });

  it("are not changed under somebody's hands: the selected row is offered instead", async () => {
    const own = trial("A", "B", "C");
    own.hold();
    own.select("DoiTuong", 2);
    const refreshed = own.desk.refresh();
    own.type({ TC1: "1" });
    own.letGo();
    await refreshed;
    expect([own.desk.state.place, own.desk.state.elsewhere]).toEqual([
      { table: 1, row: 0 },
      { table: 1, row: 2 },
    ]);
  });

  it("keep what is no score yet for their entry when another row is selected", async () => {
    const own = trial("A", "B");
    own.type({ TC1: "9" });
    own.select("DoiTuong", 1);
    await own.desk.refresh();
    expect(own.desk.state).toMatchObject({ place: { row: 1 }, unwritten: [{ place: { row: 0 } }] });
    own.desk.goTo({ table: 1, row: 0 });
    expect([...own.desk.state.typed]).toEqual([["TC1", "9"]]);
    expect(own.cells(0)).toEqual([null, null, null, null]);
  });

  it("do not jump back to rows that they have shown themselves", async () => {
    const own = trial("A", "B", "C");
    own.type(FULL);
    own.desk.leave("next");
    own.type(FULL);
    own.desk.leave("next");
    const refreshed = own.desk.refresh();
    await refreshed;
    await own.settled();
    expect([own.desk.state.place, own.cells(0), own.cells(1)]).toEqual([
      { table: 1, row: 2 },
      [2, 3.5, 1, 0.5],
      [2, 3.5, 1, 0.5],
    ]);
  });

  it("find an entry again by its name once rows have moved, and say what was typed for one that is gone", async () => {
    const own = trial("A", "B", "C");
    own.desk.goTo({ table: 1, row: 1 });
    own.type({ TC1: "1,5" });
    own.workbook = setCells(own.workbook, columnName(1, "MoHinh"), ["B", "A", "C"]);
    await own.desk.refresh();
    expect([own.desk.state.place, [...own.desk.state.typed]]).toEqual([{ table: 1, row: 0 }, [["TC1", "1,5"]]]);
    own.workbook = setCells(own.workbook, columnName(1, "MoHinh"), ["X"]);
    await own.desk.refresh();
    expect(own.orphans).toMatchObject([{ name: { title: "B" } }]);
    expect(own.desk.state.typed.size).toBe(0);
  });
});
