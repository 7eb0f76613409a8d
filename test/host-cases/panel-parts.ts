import { expect } from "vitest";
import { check } from "../../src/actions/check";
import type { RepairCode } from "../../src/workbook/check/offered-fixes";
import { run, setUpPanel, typedConstants } from "../fuzz/panel-story";
import type { PanelHost } from "../fuzz/panel-story";
import { somebody } from "../panel-workbook";
import { blockOf } from "../snapshot-of";

/** What is deleted: the row or the column of the cells under a name. */
export type Deletion = readonly ["row" | "column", string];

/** One of each kind. Tables: 1 the list, 2 members, 3 recusals, 4 to 6 ballots, 7 combines them. */
export const DELETIONS: readonly Deletion[] = [
  ["row", "ThamDinh_CoQuan"],
  ["row", "ThamDinh_1_Rubric"],
  ["row", "ThamDinh_2_NguongA"],
  ["row", "ThamDinh_2_SoCoMat"],
  ["column", "ThamDinh_2_SoCoMat"],
  ["column", "ThamDinh_2_MaTV"],
  ["column", "ThamDinh_2_CoMat"],
  ["column", "ThamDinh_2_SoGiao"],
  ["row", "ThamDinh_3_To"],
  ["column", "ThamDinh_3_MaMH"],
  ["row", "ThamDinh_4_CuaTV"],
  ["column", "ThamDinh_5_CuaTV"],
  ["column", "ThamDinh_4_MaMH"],
  ["column", "ThamDinh_5_TinhTrang"],
  ["column", "ThamDinh_7_P2"],
  ["column", "ThamDinh_7_QDChuTich"],
  ["column", "ThamDinh_7_Nguon"],
  ["row", "ThamDinh_7_To"],
];

/** Findings that would send somebody astray while a part is gone: nothing is wrong with them but what is gone. */
export const ASTRAY: ReadonlySet<string> = new Set([
  "formula-changed",
  "formula-overwritten",
  "result-stale",
  "judge-without-ballot",
  "ballot-twice",
]);

export const findings = async (host: PanelHost) => check(await host.capture({})).findings;

/** A panel of two judges and a third marker. */
export async function makePanel(host: PanelHost): Promise<void> {
  await setUpPanel(host, somebody(2, true));
}

/** Every row and every column in which the product has a name. */
export async function everyDeletion(host: PanelHost): Promise<readonly Deletion[]> {
  await makePanel(host);
  // Rubrics are blocks of several columns, which report themselves
  const names = (await host.capture({})).names.filter(({ name }) => !name.startsWith("ThamDinh_Rubric_"));
  const single = names.flatMap(({ name, block }) => (block?.area.rows === 1 ? [["row", name] as const] : []));
  return [...single, ...names.map(({ name }) => ["column", name] as const)];
}

/** Deletes a part of a panel, and holds what is said of it, its repair and the repair's undoing against what they promise. */
export async function losePart(host: PanelHost, [kind, name]: Deletion): Promise<void> {
  const { grid } = host;
  await makePanel(host);
  const { sheet, row, column } = blockOf(await host.capture({}), name).area;
  grid.change(
    kind === "row"
      ? { kind: "deleteRows", sheet, at: row, count: 1 }
      : { kind: "deleteColumns", sheet, at: column, count: 1 },
  );
  const broken = await brokenNames(host);
  const found = await findings(host);
  const named = found.flatMap(({ code, where }) => (code === "binding-broken" ? [where.name ?? ""] : []));
  // Without the code of its rubric nobody can say what else a table should have
  const illegible = broken.filter((own) => own.endsWith("_Rubric")).map((own) => own.replace("Rubric", ""));
  const legible = broken.filter((own) => named.includes(own) || !illegible.some((of) => own.startsWith(of)));
  expect(named).toEqual(expect.arrayContaining(legible));
  expect(named).not.toEqual([]);
  expect(found.filter(({ code }) => ASTRAY.has(code))).toEqual([]);

  const typed = [...typedConstants(grid)].sort();
  await run(host, { kind: "repair", code: "binding-broken" });
  expect(await brokenNames(host)).toEqual([]);
  expect((await findings(host)).filter(isAmiss)).toEqual([]);
  const undone = await run(host, { kind: "undo" });
  expect(undone.kind === "undo" && undone.undone).toEqual({ kind: "undone", action: "repair" });
  expect([...typedConstants(grid)].sort()).toEqual(typed);

  for (const code of ["binding-broken", "binding-missing"] as const satisfies readonly RepairCode[])
    if ((await findings(host)).some((finding) => finding.code === code)) await run(host, { kind: "repair", code });
  expect((await findings(host)).filter(({ code }) => code.startsWith("binding"))).toEqual([]);
  const kept = typedConstants(grid);
  expect(typed.filter(([at, content]) => kept.get(at) !== content)).toEqual([]);
}

const isAmiss = ({ code }: { readonly code: string }) => code.startsWith("binding") || ASTRAY.has(code);

async function brokenNames(host: PanelHost): Promise<readonly string[]> {
  return (await host.capture({})).names.flatMap(({ name, block }) => (block === null ? [name] : []));
}
