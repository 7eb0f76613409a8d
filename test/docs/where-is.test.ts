import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { projectFolder } from "../../build/project-folder.mjs";

const inProject = (path: string) => join(projectFolder, path);
const read = (path: string) => readFileSync(inProject(path), "utf8");
const decisions = readdirSync(inProject("docs/decisions")).map((name) => `docs/decisions/${name}`);

/** Paths in backticks, from the project folder. */
function pathsIn(text: string): readonly string[] {
  return [...text.matchAll(/`((?:src|addin|appsscript|files|workbench|build|test|bench|docs)(?:\/[\w.-]+)+)`/g)].map(([, path]) => path!);
}

/** Folders with the number of files right in them. */
function foldersUnder(folder: string): readonly { readonly path: string; readonly files: number }[] {
  const entries = readdirSync(inProject(folder), { withFileTypes: true });
  const own = { path: folder, files: entries.filter((entry) => entry.isFile()).length };
  return [own, ...entries.filter((entry) => entry.isDirectory()).flatMap(({ name }) => foldersUnder(`${folder}/${name}`))];
}

describe("The documents name what is there", () => {
  it.each(["README.md", "CONTRIBUTING.md", "SECURITY.md", ...decisions])("%s", (document) => {
    expect(pathsIn(read(document)).filter((path) => !existsSync(inProject(path)))).toEqual([]);
  });

  it("CONTRIBUTING.md answers twelve questions of where something is", () => {
    const [, table = ""] = /## Where is …\n([\s\S]*?)\n## /.exec(read("CONTRIBUTING.md")) ?? [];
    const answers = table.split("\n").filter((line) => line.endsWith(" |") && line.includes("?"));
    expect(answers).toHaveLength(12);
    for (const answer of answers) expect(pathsIn(answer), answer).not.toEqual([]);
  });
});

describe("The tree is easy to enter", () => {
  const folders = ["src", "addin", "appsscript", "files", "standalone", "workbench", "build", "test", "bench"].flatMap(foldersUnder);

  it("no folder has more than 25 files", () => {
    expect(folders.filter(({ files }) => files > 25)).toEqual([]);
  });

  it("the README's map names every folder of the product that has code", () => {
    const map = /## Map\n([\s\S]*?)\n\nThe one sentence/.exec(read("README.md"))?.[1] ?? "";
    const named = new Set(map.split("\n").flatMap((line) => {
      const [, folder, text = ""] = /^\| `([^`]+)` \| (.*) \|$/.exec(line) ?? [];
      return folder === undefined ? [] : [folder, ...[...text.matchAll(/`([\w/-]+)`/g)].map(([, room]) => `${folder}/${room!}`)];
    }));
    const code = folders.filter(({ path }) => /^(src|addin|appsscript|files|standalone|workbench|build)\//.test(path) && path !== "addin/assets" && !/node_modules/.test(path));
    expect(code.filter(({ path, files }) => files > 0 && !named.has(path)).map(({ path }) => path)).toEqual([]);
  });
});
