import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { projectFolder } from "../../build/project-folder.mjs";
import { VERSION } from "../../src/version";
import { workplace } from "../files/workplace";

const read = (file: string) => readFileSync(join(projectFolder, file), "utf8");

it("One version stands in the package, its lock, the manifest and the command line", async () => {
  expect(JSON.parse(read("package.json"))).toMatchObject({ version: VERSION });
  expect(JSON.parse(read("package-lock.json"))).toMatchObject({
    version: VERSION,
    packages: { "": { version: VERSION } },
  });
  // Excel asks for four numbers
  expect(read("manifest.xml")).toContain(`<Version>${VERSION}.0</Version>`);
  const place = workplace();
  expect(await place.run("--version")).toBe(0);
  expect(place.printed).toEqual([VERSION]);
});
