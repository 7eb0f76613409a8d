import { build } from "esbuild";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { leanFluent } from "../../../build/lean-fluent.mjs";
import { projectFolder } from "../../../build/project-folder.mjs";

/** Bytes; of the pane's 84 kB, which are for its page's own script too. */
const MOST = 78_000;

it("The pane with Fluent, both themes and both languages stays within its share of the budget", async () => {
  const { outputFiles } = await build({
    entryPoints: ["src/panel/mount-panel.tsx"], absWorkingDir: projectFolder, outdir: ".cache/pane-size", write: false, splitting: true,
    bundle: true, minify: true, format: "esm", target: "es2022", jsx: "automatic", jsxImportSource: "preact", charset: "utf8",
    plugins: [leanFluent()],
  });
  // Attaching a table and one's own rubrics are parts of the pane that are fetched when somebody asks for them
  const atOnce = outputFiles.filter(({ path }) => !/(attach-step|rubric-dialog)-\w+\.js$/.test(path));
  expect(atOnce).toHaveLength(outputFiles.length - 2);
  const bytes = atOnce.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0);
  expect(bytes).toBeLessThanOrEqual(MOST);
});
