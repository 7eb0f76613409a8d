import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { REQUIREMENTS } from "../../../workbench/office/requirement-sets";

const types = readFileSync(createRequire(import.meta.url).resolve("@types/office-js/index.d.ts"), "utf8");

/** The set in the remarks of each member of a class, the lowest where overloads differ. */
function setsInTypes(kind: string): ReadonlyMap<string, string> {
  const start = types.indexOf(
    `    class ${kind} extends OfficeExtension.ClientObject {`,
    types.indexOf("Begin Excel APIs"),
  );
  const body = types.slice(start, types.indexOf("\n    }\n", start));
  const sets = new Map<string, string>();
  let set = "1.1";
  for (const line of body.split("\n")) {
    set = /\[Api set: ExcelApi (\d+\.\d+)/.exec(line)?.[1] ?? set;
    const member = /^ {8}(?:readonly )?([a-zA-Z]+)\??[(:<]/.exec(line)?.[1];
    if (member !== undefined && !sets.has(member)) sets.set(member, set);
  }
  return sets;
}

describe("requirement sets", () => {
  const kinds = [...new Set([...REQUIREMENTS.keys()].map((member) => member.split(".")[0] ?? ""))];
  // Written as interfaces, or made of generics, in the types of Office.js
  const elsewhere = ["Functions", "FunctionResult"];

  test.each(kinds.filter((kind) => !elsewhere.includes(kind)))(
    "members of %s have the sets that the types of Office.js name",
    (kind) => {
      const inTypes = setsInTypes(kind);
      // The items of a collection carry no remark
      const own = [...REQUIREMENTS].filter(([member]) => member.startsWith(`${kind}.`) && !member.endsWith(".items"));
      const expected = own.map(([member]) => [member, inTypes.get(member.slice(kind.length + 1)) ?? "missing"]);
      expect(own).toEqual(expected);
    },
  );
});
