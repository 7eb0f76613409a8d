import { describe, expect, it, test } from "vitest";
import { contentsOf, inProcess } from "./in-process";
import { openAddon } from "./open-addon";
import type { OpenAddon } from "./open-addon";
import { everyEdit, fillSpreadsheet, OPEN_SHEET, rewriting } from "./plans";

const INSERT = { kind: "insert-template", rubrics: ["tap-the", "ca-nhan"], rows: 30, profile: "party" } as const;
const HIDDEN = /^ThamDinh_(?:NhatKy|Luu)/;

function opened(callTime: number): OpenAddon {
  const addon = openAddon({ callTime });
  fillSpreadsheet(addon);
  return addon;
}

function complete(): unknown {
  const addon = opened(1);
  addon.call("runCommand", INSERT);
  return contentsOf(addon);
}

describe("Work that takes longer than a page waits", () => {
  it("goes on in slices, tells how far it is, and ends with the same cells", () => {
    const addon = opened(60);
    const started = addon.call("runCommand", INSERT);
    if (!started.ok) throw new Error(started.error.code);
    expect(started.value.performed).toEqual({ kind: "inserted" });
    const fractions: number[] = [];
    for (let { work } = started.value; work; ) {
      fractions.push(work.fraction);
      const resumed = addon.call("resumeWork", work.id);
      if (!resumed.ok) throw new Error(resumed.error.code);
      work = resumed.value;
    }
    expect(fractions.length).toBeGreaterThan(1);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(fractions.every((fraction) => fraction > 0 && fraction < 1)).toBe(true);
    expect(contentsOf(addon)).toEqual(complete());
  });

  it("is put back when somebody cancels it", () => {
    const addon = opened(60);
    const before = contentsOf(addon);
    const started = addon.call("runCommand", INSERT);
    if (!started.ok || !started.value.work) throw new Error("nothing is left to cancel");
    expect(contentsOf(addon)).not.toEqual(before);
    expect(addon.call("cancelWork", started.value.work.id)).toEqual({ ok: true, value: null });
    expect(contentsOf(addon)).toEqual(before);
    expect(addon.call("resumeWork", started.value.work.id)).toEqual({ ok: true, value: null });
  });

  it("is finished first by whoever asks for something else meanwhile", () => {
    const addon = opened(60);
    addon.call("runCommand", INSERT);
    expect(addon.grid.sheets().some(({ name }) => HIDDEN.test(name))).toBe(true);
    let checked = addon.call("runCommand", { kind: "check" });
    while (!checked.ok && checked.error.code === "work-pending") checked = addon.call("runCommand", { kind: "check" });
    expect(checked.ok).toBe(true);
    expect(addon.grid.sheets().some(({ name }) => HIDDEN.test(name))).toBe(false);
    expect(contentsOf(addon)).toEqual(complete());
  });

  it("of a menu item goes on in its notice", () => {
    const addon = opened(500);
    addon.choose("Chèn mẫu", "Chấm điểm tập thể");
    const data = JSON.parse(/id="data">(.*?)<\/script>/.exec(addon.screen.dialog?.html ?? "")?.[1] ?? "") as { readonly work: { readonly id: string } | null };
    expect(data.work).not.toBeNull();
    for (let id: string | undefined = data.work?.id; id !== undefined; ) {
      const resumed = addon.call("resumeWork", id);
      id = resumed.ok ? resumed.value?.id : undefined;
    }
    expect(addon.grid.sheets().some(({ name }) => HIDDEN.test(name))).toBe(false);
    expect(addon.area("ThamDinh_2_KetQua").rows).toBe(50);
  });
});

describe("An execution that is ended without warning", () => {
  it("ends with the same cells as an uninterrupted one once anything else is asked for, wherever it was ended", () => {
    const whole = complete();
    const calls = (() => {
      const addon = opened(1);
      addon.host.reset();
      addon.call("runCommand", INSERT);
      return addon.host.traffic.calls;
    })();
    const before = contentsOf(opened(1));
    let finished = 0;
    for (let call = 3; call < calls; call += 97) {
      const addon = opened(1);
      // From this call on, the clock is past the limit
      addon.host.interruptAt(call, () => addon.host.advance(400_000));
      expect(addon.execute("runCommand", INSERT).ended, `call ${String(call)}`).toBe("killed");
      expect(addon.call("runCommand", { kind: "check" }).ok).toBe(true);
      const after = contentsOf(addon);
      const isBefore = JSON.stringify(after) === JSON.stringify(before);
      if (isBefore) continue;
      finished += 1;
      expect(after, `call ${String(call)}`).toEqual(whole);
    }
    // Only what was ended while the journal was being written is as if nothing had been asked for
    expect(finished).toBeGreaterThan(calls / 97 / 2);
  });

  test.each([{ name: "every kind of edit", plan: everyEdit }, { name: "a sheet laid out anew", plan: rewriting }])("is carried on at the step where it was, with $name", ({ plan }) => {
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
    for (let work = sliced.sheets.apply(plan, 0); work; ) work = sliced.sheets.resume(work.id, 0);
    expect(contentsOf(sliced.addon)).toEqual(contentsOf(whole.addon));
  });

  it("leaves a table alone that somebody has moved meanwhile, and takes away what it had added", () => {
    const addon = opened(1);
    addon.call("runCommand", { ...INSERT, rubrics: ["tap-the"] });
    const { sheet, row } = addon.area("ThamDinh_2_Tong");
    addon.grid.clear(addon.grid.findSheet(sheet)!.id, { ...addon.area("ThamDinh_2_Tong"), rows: 2 }, { contents: true, formats: false });
    const sheets = inProcess(addon);
    const work = sheets.apply({ edits: [{ kind: "addSheet", spec: OPEN_SHEET }, { kind: "fillColumn", sheet, fill: { row, column: addon.area("ThamDinh_2_Tong").column, rows: 2, formula: "=1" } }] }, 0);
    addon.grid.change({ kind: "insertRows", sheet, at: 1, count: 1 });
    const before = contentsOf(addon);
    expect(sheets.resume(work!.id)).toBeNull();
    expect(addon.grid.findSheet("Đủ phần")).toBeNull();
    expect(JSON.stringify(before)).toContain(HIDDEN.source.slice(1, 9));
    expect(addon.grid.sheets().some(({ name }) => HIDDEN.test(name))).toBe(false);
  });
});
