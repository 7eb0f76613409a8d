import fc from "fast-check";

/** What forgers write into the leaves of a note. */
const LEAVES: readonly unknown[] = [
  null,
  0,
  1,
  2,
  3,
  5,
  9,
  -1,
  1.5,
  1e9,
  16_384,
  1_048_576,
  true,
  "",
  " ",
  "x",
  "9",
  "constructor",
  "__proto__",
  "toString",
  "fix",
  "classify",
  "attach",
  "repair",
  "summarize",
  "insert-template",
  "Danh sách của đồng nghiệp",
  "Bộ tiêu chí",
  "Chấm điểm tập thể",
  "Tổng hợp",
  "ThamDinh_1_TC1",
  "ThamDinh_1_DoiTuong",
  "ThamDinh_Rubric_tap_the",
  "ThamDinh_CoQuan",
  "ThamDinh_TongHop",
  "Luong",
  { formula: '=WEBSERVICE("https://vi.du")', value: null },
  { formula: '=HYPERLINK("https://vi.du")', value: null },
  { formula: "=1+1", value: null },
  { formula: "=[1]A!A1", value: null },
  { date: 46_143 },
  { error: "#REF!" },
  [],
  {},
  "=1+1",
  { sheet: "Danh sách của đồng nghiệp", row: 1, column: 1, rows: 3, columns: 2 },
];

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Path = readonly (string | number)[];

function pathsOf(part: Json, path: Path = []): readonly Path[] {
  if (typeof part !== "object" || part === null) return [path];
  const entries: readonly (readonly [string | number, Json])[] = Array.isArray(part)
    ? part.map((item, index) => [index, item as Json] as const)
    : Object.entries(part);
  return [path, ...entries.flatMap(([key, own]) => pathsOf(own, [...path, key]))];
}

function changed(part: Json, [key, ...rest]: Path, change: (part: Json) => Json): Json {
  if (key === undefined) return change(part);
  if (Array.isArray(part))
    return part.map((item, index) => (index === key ? changed(item as Json, rest, change) : (item as Json)));
  const own = part as { readonly [key: string]: Json };
  return { ...own, [key]: changed(own[key]!, rest, change) };
}

function partAt(part: Json, path: Path): Json {
  return path.reduce<Json>((own, key) => (own as { readonly [key: string]: Json })[key]!, part);
}

/**
 * Real notes with one to three of their parts replaced: by a forger's favourites, by parts of other notes in the same
 * place, doubled, or left out.
 */
export function mutatedNotes(notes: readonly object[]): fc.Arbitrary<{ readonly base: number; readonly text: string }> {
  const trees = notes.map((note) => JSON.parse(JSON.stringify(note)) as Json);
  const paths = trees.map((tree) => pathsOf(tree).slice(1));
  const mutation = fc.record({
    at: fc.nat(),
    how: fc.constantFrom("leaf", "number", "other", "double", "drop"),
    leaf: fc.constantFrom(...LEAVES),
    by: fc.integer({ min: -3, max: 3 }),
    from: fc.nat(),
    pick: fc.nat(),
  });
  return fc
    .record({ base: fc.nat(notes.length - 1), mutations: fc.array(mutation, { minLength: 1, maxLength: 3 }) })
    .map(({ base, mutations }) => {
      let tree: Json = trees[base]!;
      for (const { at, how, leaf, by, from, pick } of mutations) {
        const own =
          how !== "leaf" && how !== "number"
            ? paths[base]!.filter((path) => path.length <= 3)
            : tree === trees[base]
              ? paths[base]!
              : pathsOf(tree).slice(1);
        const path = own[at % own.length]!;
        try {
          if (how === "leaf") tree = changed(tree, path, () => leaf as Json);
          else if (how === "number")
            tree = changed(tree, path, (part) => (typeof part === "number" ? part + by : part));
          else if (how === "drop")
            tree = changed(tree, path.slice(0, -1), (part) =>
              Array.isArray(part)
                ? (part as readonly Json[]).filter((_, index) => index !== path.at(-1))
                : Object.fromEntries(Object.entries(part as object).filter(([key]) => key !== path.at(-1))),
            );
          else if (how === "double")
            tree = changed(tree, path.slice(0, -1), (part) =>
              Array.isArray(part)
                ? [...(part as readonly Json[]), ...(part as readonly Json[]).slice(pick % Math.max(1, part.length))]
                : part,
            );
          else {
            const key = ["runs", "sheets", "names", "rewritten", "columns", "rules", "frames", "anchors", "action"][
              pick % 9
            ]!;
            const other = trees[from % trees.length]!;
            tree = changed(tree, [], (part) => ({
              ...(part as object),
              ...(key in (other as object) ? { [key]: partAt(other, [key]) } : {}),
            }));
          }
        } catch {
          // The part is gone by an earlier mutation
        }
      }
      return { base, text: JSON.stringify(tree) };
    });
}
