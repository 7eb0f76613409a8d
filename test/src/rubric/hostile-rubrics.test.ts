import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { makeRubric } from "../../../src/actions/custom-rubric";
import { insertTemplate } from "../../../src/actions/insert-template";
import { vi } from "../../../src/language/vi/words";
import { en } from "../../../src/language/en/words";
import { packs } from "../../../src/rubric/packs/packs";
import { rubricToJson } from "../../../src/rubric/rubric-json";
import { readBindings } from "../../../src/workbook/bindings/bindings";
import { applyPlan, emptySnapshot } from "../../snapshot-of";

type Json = Record<string, unknown>;

/** The file of a pack under an id of its own, with its text fields changed where they stand. */
function fileWith(changes: Readonly<Record<string, unknown>>): string {
  const file = JSON.parse(rubricToJson(packs[0]!)) as { rubric: Json };
  file.rubric["id"] = "rieng";
  for (const [path, value] of Object.entries(changes)) {
    const parts = path.split(".");
    const holder = parts.slice(0, -1).reduce<Json>((own, part) => own[part] as Json, file.rubric);
    holder[parts.at(-1)!] = value;
  }
  return JSON.stringify(file);
}

const TEXTS = [
  "name",
  "source",
  "criteria.0.name",
  "criteria.1.clause",
  "bonuses.0.name",
  "derivedBonuses.0.name",
  "bands.0.name",
  "bands.1.clause",
  "categories.0.name",
  "levels.0.name",
  "levels.0.body",
  "contents.0.name",
  "fields.0.name",
] as const;

const NASTY = [
  "Tốt ",
  " Tốt",
  "a\nb",
  "a\tb",
  "a\r\nb",
  "Tô\u0301t".normalize("NFD"),
  "nhóm 👨‍👩‍👧",
  "\u200b",
  "\u202etốt",
  "\ud800",
  "\udc00x",
  "\ufffe",
  "\uffff",
  "\u0001",
  "\u0085",
  "_x000D_",
  "_x005F_",
  "   ",
  "\u00a0",
  "",
  "=1+1",
  "'x",
  "x*",
  "?",
  "~",
  "<5",
  "“",
  "constructor",
  "__proto__",
  "toString",
  "Đảng",
  "Ðảng",
  "x".repeat(200),
  "x".repeat(201),
  "🙂".repeat(100),
];

function outcomeOf(text: string) {
  const made = makeRubric(emptySnapshot(), { source: { kind: "json", text } });
  if (!made.ok)
    return { made, lines: [...vi.rubricRefusal(made.refusal), ...en.rubricRefusal(made.refusal)], isUsable: false };
  const workbook = applyPlan(emptySnapshot(), made.plan);
  const { rubrics } = readBindings(workbook);
  const inserted = insertTemplate(workbook, { rubrics: [made.id], rows: 3 });
  return { made, lines: [], isUsable: rubrics.get(made.id)?.rubricAt !== null && inserted.ok };
}

describe("A rubric from a file", () => {
  it("that is accepted can be read back from its sheet and gives a template, whatever its texts", () => {
    const text = fc.oneof(
      fc.constantFrom(...NASTY),
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.tuple(fc.constantFrom(...NASTY), fc.constantFrom("", " x", "Tốt")).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(fc.constantFrom(...TEXTS), text, (path, value) => {
        const { made, lines, isUsable } = outcomeOf(fileWith({ [path]: value }));
        if (made.ok) expect(isUsable, `${path} “${value}”`).toBe(true);
        else {
          expect(lines.length).toBeGreaterThan(0);
          // Of two equal names the later one is refused, whichever was changed
          if (!lines[0]!.includes("bị trùng")) expect(lines[0]).toContain(path.replace(/\.(\d+)/g, "[$1]"));
          for (const line of lines) expect(line).toMatch(/^[^\p{Cc}\u202e\ud800-\udfff]{10,600}$/u);
        }
      }),
      { numRuns: 150 },
    );
  });

  test.each(["bands.0.name", "fields.0.name", "categories.0.name"])(
    "is refused where %s has spaces at its end or an accent that stands apart, with what to write",
    (path) => {
      for (const value of ["Rất tốt ", "Tốt".normalize("NFD"), "a\nb"])
        expect(outcomeOf(fileWith({ [path]: value })).lines.join()).toContain(path.replace(/\.(\d+)/, "[$1]"));
    },
  );

  test.each(["constructor", "tostring", "valueof", "hasownproperty"])(
    "may have the id %s: it is a name like others",
    (id) => {
      expect(outcomeOf(fileWith({ id }))).toMatchObject({ isUsable: true });
    },
  );

  test.each([
    ["lists 50,000 deep", () => fileWith({ criteria: "@" }).replace('"@"', "[".repeat(50_000) + "]".repeat(50_000))],
    [
      "objects 50,000 deep",
      () => fileWith({ name: "@" }).replace('"@"', '{"a":'.repeat(50_000) + "1" + "}".repeat(50_000)),
    ],
    [
      "an unknown field 50,000 deep",
      () => fileWith({ khac: "@" }).replace('"@"', '{"maximum":'.repeat(50_000) + "1" + "}".repeat(50_000)),
    ],
    [
      "50,000 fields of work",
      () =>
        fileWith({
          fields: Array.from({ length: 50_000 }, (_, index) => ({
            code: String(index),
            name: `Lĩnh vực ${String(index)}`,
            clause: "",
          })),
        }),
    ],
    [
      "50,000 unknown fields",
      () => fileWith(Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`x${String(index)}`, 1]))),
    ],
    ["a field of six million characters", () => fileWith({ name: "x".repeat(6_000_000) })],
    ["a field whose name has six million characters", () => fileWith({ ["x".repeat(6_000_000)]: 1 })],
    ["a field by the name of __proto__", () => fileWith({}).replace('"rubric":{', '"rubric":{"__proto__":{"x":1},')],
  ])("is refused in a few lines where it has %s", (_, text) => {
    const { made, lines } = outcomeOf(text());
    expect(made.ok).toBe(false);
    expect(lines.join("\n").length).toBeLessThan(4000);
    expect(lines.length).toBeLessThanOrEqual(12);
  });
});
