import { build } from "esbuild";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { leanFluent } from "../../../build/lean-fluent.mjs";
import { projectFolder } from "../../../build/project-folder.mjs";

/** Bytes; of the pane's 80 kB, which are for its page's own script too. */
const MOST = 74_000;

it("The pane with Fluent, both themes and both languages stays within its share of the budget", async () => {
  const { outputFiles } = await build({
    entryPoints: ["src/panel/mount-panel.tsx"], absWorkingDir: projectFolder, outdir: ".cache/pane-size", write: false, splitting: true,
    bundle: true, minify: true, format: "esm", target: "es2022", jsx: "automatic", jsxImportSource: "preact", charset: "utf8",
    plugins: [leanFluent()],
  });
  // Parts of the pane that are fetched when somebody asks for them
  const later = ["attach-step", "change-list", "explanation-view", "rubric-dialog", "undone-sentence"];
  const atOnce = outputFiles.filter(({ path }) => !later.some((part) => new RegExp(`/${part}-\\w+\\.js$`).test(path)));
  expect(atOnce).toHaveLength(outputFiles.length - later.length);
  const bytes = atOnce.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0);
  expect(bytes).toBeLessThanOrEqual(MOST);
});
