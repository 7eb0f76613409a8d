import { build } from "esbuild";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { leanFluent } from "../../../build/lean/fluent.mjs";
import { projectFolder } from "../../../build/project-folder.mjs";

/** Bytes; of the pane's 91 kB, which are for its page's own script too. */
const MOST = 86_000;

it("The pane with Fluent, both themes and the texts of one language stays within its share of the budget", async () => {
  const { outputFiles, metafile } = await build({
    entryPoints: ["src/panel/mount-panel.tsx"],
    absWorkingDir: projectFolder,
    outdir: ".cache/pane-size",
    write: false,
    splitting: true,
    metafile: true,
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    jsxImportSource: "preact",
    charset: "utf8",
    plugins: [leanFluent()],
  });
  const paths = Object.keys(metafile.outputs);
  const atOnce = new Set(paths.filter((path) => /\/(?:mount-panel|words-vi-\w+)\.(?:js|css)$/.test(path)));
  expect(atOnce.size).toBe(3);
  // Not the parts that are fetched when somebody asks for them
  for (const path of atOnce)
    for (const own of metafile.outputs[path]!.imports) if (own.kind === "import-statement") atOnce.add(own.path);
  expect(atOnce.size).toBeLessThan(paths.length);
  const bytes = outputFiles
    .filter(({ path }) => [...atOnce].some((own) => path.endsWith(own)))
    .reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0);
  expect(bytes).toBeGreaterThan(MOST / 2);
  expect(bytes).toBeLessThanOrEqual(MOST);
});
