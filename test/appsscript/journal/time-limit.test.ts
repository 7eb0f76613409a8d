import { describe, expect, it, test } from "vitest";
import { once } from "../../../src/text/once";
import { contentsOf, inProcess } from "../in-process";
import { openAddon } from "../open-addon";
import type { OpenAddon } from "../open-addon";
import { EVERY_CALL_TIMEOUT, stride } from "../every-call";
import { plannedCall, startWork } from "../planned-call";
import { everyEdit, fillSpreadsheet, OPEN_SHEET, rewriting } from "../plans";

const INSERT = { kind: "insert-template", rubrics: ["tap-the", "ca-nhan"], rows: 30 } as const;
const HIDDEN = /^ThamDinh_(?:NhatKy|Luu)/;

function opened(callTime: number): OpenAddon {
  const addon = openAddon({ callTime });
  fillSpreadsheet(addon);
  return addon;
}

/** The spreadsheet after the same work without a limit. */
const complete = once(async (): Promise<unknown> => {
  const addon = opened(1);
  await addon.run(INSERT);
  return contentsOf(addon);
});

describe("Work that takes longer than a page waits", () => {
  it("goes on in slices, tells how far it is, and ends with the same cells", async () => {
    const addon = opened(60);
    const fractions: number[] = [];
    const performed = await addon.run(INSERT, {
      onProgress: (fraction) => void (fraction !== null && fractions.push(fraction)),
    });
    expect(performed).toEqual({ kind: "inserted" });
    expect(fractions.length).toBeGreaterThan(1);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(fractions.every((fraction) => fraction > 0 && fraction < 1)).toBe(true);
    expect(contentsOf(addon)).toEqual(await complete());
  });

  it("is put back when somebody cancels it", async () => {
    const addon = opened(60);
    const before = contentsOf(addon);
    const stopping = new AbortController();
    const stopped = addon.run(INSERT, {
      signal: stopping.signal,
      onProgress: () => {
        expect(contentsOf(addon)).not.toEqual(before);
        stopping.abort();
      },
    });
    await expect(stopped).rejects.toMatchObject({ failure: { code: "cancelled" } });
    expect(contentsOf(addon)).toEqual(before);
    const work = startWork(addon, INSERT);
    addon.call("cancelWork", work!.id);
    expect(addon.call("resumeWork", work!.id)).toEqual({ ok: true, value: null });
    expect(contentsOf(addon)).toEqual(before);
  });

  it("is finished first by whoever asks for something else meanwhile", async () => {
    const addon = opened(60);
    startWork(addon, INSERT);
    expect(addon.grid.sheets().some(({ name }) => HIDDEN.test(name))).toBe(true);
    expect(addon.call("captureBook", {})).toEqual({ ok: false, error: { code: "work-pending" } });
    expect(await addon.run({ kind: "check" })).toMatchObject({ kind: "outcome" });
    expect(addon.grid.sheets().some(({ name }) => HIDDEN.test(name))).toBe(false);
    expect(contentsOf(addon)).toEqual(await complete());
  });

  it("of a menu item goes on in its notice", async () => {
    const addon = opened(500);
    const fractions: (number | null)[] = [];
    addon.choose("Chèn mẫu", "Chấm điểm tập thể");
    expect(await addon.finishNotice((fraction) => fractions.push(fraction))).toBeNull();
    expect(fractions.length).toBeGreaterThan(1);
    expect(addon.screen.dialog).toBeNull();
    expect(addon.grid.sheets().some(({ name }) => HIDDEN.test(name))).toBe(false);
    expect(addon.area("ThamDinh_2_KetQua").rows).toBe(50);
  });
});

describe("An execution that is ended without warning", () => {
  it(
    "ends with the same cells as an uninterrupted one once anything else is asked for, wherever it was ended",
    async () => {
      const whole = await complete();
      // What a page makes of one spreadsheet it would make of each that is opened below: they are all the same
      const planned = plannedCall(opened(1), INSERT);
      const calls = (() => {
        const addon = opened(1);
        addon.host.reset();
        addon.call("applyPlan", ...planned);
        return addon.host.traffic.calls;
      })();
      const before = contentsOf(opened(1));
      let finished = 0;
      for (let call = 3; call < calls; call += stride(97)) {
        const addon = opened(1);
        // From this call on, the clock is past the limit
        addon.host.interruptAt(call, () => addon.host.advance(400_000));
        expect(addon.execute("applyPlan", ...planned).ended, `call ${String(call)}`).toBe("killed");
        await addon.run({ kind: "check" });
        const after = contentsOf(addon);
        const isBefore = JSON.stringify(after) === JSON.stringify(before);
        if (isBefore) continue;
        finished += 1;
        expect(after, `call ${String(call)}`).toEqual(whole);
      }
      // Only what was ended while the journal was being written is as if nothing had been asked for
      expect(finished).toBeGreaterThan(calls / stride(97) / 2);
    },
    EVERY_CALL_TIMEOUT,
  );

  test.each([
    { name: "every kind of edit", plan: everyEdit },
    { name: "a sheet laid out anew", plan: rewriting },
  ])("is carried on at the step where it was, with $name", ({ plan }) => {
    const prepare = () => {
      const addon = opened(1);
      const sheets = inProcess(addon);
      if (plan === rewriting) sheets.apply({ edits: [{ kind: "addSheet", spec: OPEN_SHEET }] });
      return { addon, sheets };
    };
    const whole = prepare();
    whole.sheets.apply(plan);
    const sliced = prepare();
    // Each slice does one step
    for (let work = sliced.sheets.apply(plan, 0); work;) work = sliced.sheets.resume(work.id, 0);
    expect(contentsOf(sliced.addon)).toEqual(contentsOf(whole.addon));
  });

  it("leaves a table alone that somebody has moved meanwhile, and takes away what it had added", async () => {
    const addon = opened(1);
    await addon.run({ ...INSERT, rubrics: ["tap-the"] });
    const { sheet, row } = addon.area("ThamDinh_2_Tong");
    addon.grid.clear(
      addon.grid.findSheet(sheet)!.id,
      { ...addon.area("ThamDinh_2_Tong"), rows: 2 },
      { contents: true, formats: false },
    );
    const sheets = inProcess(addon);
    const work = sheets.apply(
      {
        edits: [
          { kind: "addSheet", spec: OPEN_SHEET },
          {
            kind: "fillColumn",
            sheet,
            fill: { row, column: addon.area("ThamDinh_2_Tong").column, rows: 2, formula: "=1" },
          },
        ],
      },
      0,
    );
    addon.grid.change({ kind: "insertRows", sheet, at: 1, count: 1 });
    const before = contentsOf(addon);
    expect(sheets.resume(work!.id)).toBeNull();
    expect(addon.grid.findSheet("Đủ phần")).toBeNull();
    expect(JSON.stringify(before)).toContain(HIDDEN.source.slice(1, 9));
    expect(addon.grid.sheets().some(({ name }) => HIDDEN.test(name))).toBe(false);
  });
});
