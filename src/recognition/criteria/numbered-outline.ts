import type { Hundredths } from "../../text/hundredths";

/** A row of a list whose items are numbered in levels: I, 1, 1.1, a, –. */
export interface OutlineItem {
  /** As written; `""` for a row without a number. */
  readonly numbering: string;
  readonly name: string;
  /** Hundredths; `null` where the row has none. */
  readonly points: Hundredths | null;
  /** Whether the row holds scores. */
  readonly isScored: boolean;
}

interface Node {
  readonly item: OutlineItem;
  readonly children: Node[];
}

/** An item with its own points, and the names of the groups that contain it, outermost first. */
export interface OutlineLeaf<Item extends OutlineItem> {
  readonly item: Item;
  readonly above: readonly string[];
}

/**
 * Returns the scored items. Groups, whose points only total those of their parts, are left out, as are notes under an
 * item that has all the points.
 */
export function readOutline<Item extends OutlineItem>(items: readonly Item[]): readonly OutlineLeaf<Item>[] {
  const roots: Node[] = [];
  const open: { readonly level: Level; readonly node: Node }[] = [];
  let upper = "";
  for (const item of items) {
    const level = levelOf(item.numbering, upper);
    if (level === "upper") upper = bare(item.numbering);
    const node: Node = { item, children: [] };
    const at = open.findIndex((one) => one.level === level);
    if (at >= 0) open.length = at;
    else if (level === "none" && !mayBePart(open.at(-1)?.node, item)) open.length = 0;
    (open.at(-1)?.node.children ?? roots).push(node);
    open.push({ level, node });
  }
  const leaves: OutlineLeaf<Item>[] = [];
  const visit = (node: Node, above: readonly string[]) => {
    const parts = criteriaOf(node);
    if (parts.length === 0) {
      if (node.item.points !== null || node.item.isScored) leaves.push({ item: node.item as Item, above });
    } else for (const part of parts) visit(part, [...above, node.item.name]);
  };
  for (const root of roots) visit(root, []);
  return leaves;
}

type Level = "roman" | "upper" | "whole" | "second" | "third" | "lower" | "bullet" | "none";

function bare(numbering: string): string {
  return numbering.replace(/[\s.():]/g, "");
}

function levelOf(numbering: string, lastUpper: string): Level {
  const text = numbering.replace(/^[\s(]+|[\s.():]+$/g, "");
  if (text === "") return "none";
  if (/^[A-H]$/.test(text) && (!/^[CDI]$/.test(text) || lastUpper === String.fromCharCode(text.charCodeAt(0) - 1)))
    return "upper";
  if (/^[IVXLC]+$/.test(text)) return "roman";
  if (/^\d+$/.test(text)) return "whole";
  if (/^\d+\.\d+$/.test(text)) return "second";
  if (/^\d+(?:\.\d+){2,}$/.test(text)) return "third";
  return /^\p{Ll}$/u.test(text) ? "lower" : "bullet";
}

/**
 * A row without a number may be part of the item before it where either has no points, or where its points are fewer.
 */
function mayBePart(before: Node | undefined, { points }: OutlineItem): boolean {
  if (!before) return true;
  return before.item.points === null || points === null || points < before.item.points;
}

/**
 * Returns the parts of an item that are criteria themselves. Parts without points explain the item; parts of which one
 * alone has as many points as the item are steps of its scale.
 */
function criteriaOf({ item, children }: Node): readonly Node[] {
  const points = children.map((child) => pointsIn(child));
  if (points.every((one) => one === null))
    return item.points !== null || !children.some(({ item: { isScored } }) => isScored) ? [] : children;
  if (item.points === null || item.points === 0) return children;
  const sum = points.reduce<number>((all, one) => all + Math.abs(one ?? 0), 0);
  if (sum === Math.abs(item.points)) return children;
  const isSteps = points.some((one) => one !== null && Math.abs(one) >= Math.abs(item.points!));
  return isSteps || children.every(({ item: child }) => child.numbering === "") ? [] : children;
}

function pointsIn({ item, children }: Node): number | null {
  if (item.points !== null) return item.points;
  const parts = children.flatMap((child) => pointsIn(child) ?? []);
  return parts.length === 0 ? null : parts.reduce((all, one) => all + one, 0);
}
