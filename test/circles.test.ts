import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, it } from "vitest";
import { projectFolder } from "../build/project-folder.mjs";

/** Object models of simulated hosts mirror those of the hosts, whose objects lead to one another. */
const OBJECT_MODELS = ["workbench/office/", "workbench/sheets/"];

it("no file imports itself in a circle, by value or by type", () => {
  const files = ["src", "addin", "appsscript", "files", "workbench", "build", "bench"].flatMap((folder) =>
    readdirSync(join(projectFolder, folder), { recursive: true, encoding: "utf8" }).map(
      (name) => `${folder}/${name.replaceAll("\\", "/")}`,
    ),
  );
  const code = new Set(files.filter((name) => /\.(tsx?|mjs)$/.test(name)));
  const imported = new Map([...code].map((file) => [file, importsOf(file, code)]));
  const own = circles(imported).filter(
    (circle) => !OBJECT_MODELS.some((folder) => circle.every((file) => file.startsWith(folder))),
  );
  expect(own).toEqual([]);
});

/** The files that a file names in `import … from`, `export … from` and `import("…")`. */
function importsOf(file: string, code: ReadonlySet<string>): readonly string[] {
  const text = readFileSync(join(projectFolder, file), "utf8");
  return [...text.matchAll(/^(?:import|export)\b[^;"]*"(\.[^"]+)";|import\("(\.[^"]+)"\)/gm)].flatMap(
    ([, statement, call]) => {
      const path = normalize(join(dirname(file), statement ?? call ?? "")).replaceAll("\\", "/");
      return [path, `${path}.ts`, `${path}.tsx`].filter((name) => code.has(name));
    },
  );
}

/** Groups of files that lead to one another (Tarjan). */
function circles(next: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const found: string[][] = [];
  const numbers = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const visit = (file: string): number => {
    const number = numbers.size;
    numbers.set(file, number);
    lowest.set(file, number);
    stack.push(file);
    for (const other of next.get(file) ?? []) {
      if (!numbers.has(other)) lowest.set(file, Math.min(lowest.get(file)!, visit(other)));
      else if (stack.includes(other)) lowest.set(file, Math.min(lowest.get(file)!, numbers.get(other)!));
    }
    if (lowest.get(file) === number) {
      const circle = stack.splice(stack.indexOf(file));
      if (circle.length > 1) found.push(circle.sort());
    }
    return lowest.get(file)!;
  };
  for (const file of next.keys()) if (!numbers.has(file)) visit(file);
  return found;
}
