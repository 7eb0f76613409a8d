import { orderFaults } from "./child-order";
import type { CheckedPackage, PackageFault } from "./package-faults";
import { child, everyNode } from "./xml-tree";

/** How many styles a workbook has, and what is wrong with them. */
export interface StylesReport {
  readonly faults: readonly PackageFault[];
  readonly cellStyles: number;
  readonly differentials: number;
}

export function stylesFaults({ parts, relationshipsOf, typeOf }: CheckedPackage, main: string): StylesReport {
  const all = [...relationshipsOf(main).values()].filter(({ type }) => type.endsWith("/styles"));
  const faults: PackageFault[] = all.length > 1 ? [{ part: main, text: "two styles parts" }] : [];
  const part = all[0]?.target ?? "";
  const root = parts.get(part);
  if (!root) return { faults, cellStyles: 1, differentials: 0 };
  const say = (text: string) => faults.push({ part, text });
  if (!typeOf(part)?.endsWith("styles+xml")) say("not declared as styles");
  for (const node of everyNode(root)) faults.push(...orderFaults(part, node));
  const list = (name: string) => child(root, name)?.children ?? [];
  const ids = list("numFmts").map(({ values }) => values.get("numFmtId"));
  if (new Set(ids).size < ids.length) say("two number formats of one id");
  if (list("numFmts").some(({ values }) => (values.get("formatCode") ?? "").length > 255))
    say("a number format that is too long");
  for (const group of ["cellStyleXfs", "cellXfs"]) {
    for (const { values } of list(group)) {
      for (const [name, of] of [
        ["fontId", "fonts"],
        ["fillId", "fills"],
        ["borderId", "borders"],
        ["xfId", "cellStyleXfs"],
      ] as const) {
        if (Number(values.get(name) ?? 0) >= Math.max(1, list(of).length))
          say(`a style in ${group} with ${name} beyond the list`);
      }
    }
  }
  return { faults, cellStyles: Math.max(1, list("cellXfs").length), differentials: list("dxfs").length };
}
