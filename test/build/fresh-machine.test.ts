import { readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, it } from "vitest";
import { projectFolder } from "../../build/project-folder.mjs";

const STATIC_IMPORT = /^import\b[^;"]*"([^"]+)";/gm;

it("The build script starts on a machine that has no package yet, and installs them itself", () => {
  const seen = new Set<string>();
  const packages: string[] = [];
  const look = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, named = ""] of readFileSync(join(projectFolder, file), "utf8").matchAll(STATIC_IMPORT)) {
      if (named.startsWith(".")) look(normalize(join(dirname(file), named)));
      else if (!named.startsWith("node:")) packages.push(`${file}: ${named}`);
    }
  };
  look("build.mjs");
  expect(seen.size).toBeGreaterThan(10);
  expect(packages).toEqual([]);
});
