import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { projectFolder } from "../../build/project-folder.mjs";
import { LONG_TABLES, longColumns } from "../../src/province/long-tables";
import type { LongTable } from "../../src/province/long-tables";

const guide = readFileSync(join(projectFolder, "docs/tong-hop-tinh.md"), "utf8");

/** Columns with their types, as the guide's table below a table's name lists them. */
function documented(table: LongTable): readonly (readonly string[])[] {
  const [, section = ""] = new RegExp(`\\n\`${table}\`: ([\\s\\S]*?)(?=\\n\\n[^|\\n]|$)`).exec(guide) ?? [];
  return [...section.matchAll(/^\| `(\w+)` +\| (\w+) +\|/gm)].map(([, name = "", type = ""]) => [
    name,
    type.toLowerCase(),
  ]);
}

describe("The guide names every column of the long form with its type, in order", () => {
  it.each(Object.keys(LONG_TABLES) as LongTable[])("%s", (table) => {
    expect(documented(table)).toEqual(longColumns(table));
  });
});
