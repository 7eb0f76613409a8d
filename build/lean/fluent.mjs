import { readFile } from "node:fs/promises";

/** Style sheets and templates of Fluent's elements: text inside scripts, which esbuild leaves as it is. */
const ELEMENT_TEXTS = /web-components[\\/]dist[\\/]esm[\\/].*\.(styles|partials|template)\.js$/;
const TOKENS = /@fluentui[\\/]tokens[\\/]lib[\\/]index\.js$/;
const THEMES = ["webLightTheme", "webDarkTheme"];

/**
 * Leaves out of Fluent what the pane does not use: blanks and comments in its style sheets, and the two thirds of
 * each theme's values that no style sheet of the bundle asks for. It saves a tenth of the pane.
 * @returns {import("esbuild").Plugin}
 */
export function leanFluent() {
  return {
    name: "lean-fluent",
    setup(build) {
      build.onLoad({ filter: ELEMENT_TEXTS }, async ({ path }) => ({
        contents: shortenTexts(await readFile(path, "utf8")),
      }));
      build.onLoad({ filter: TOKENS }, async ({ path }) => ({ contents: await usedThemes(path, build) }));
    },
  };
}

/**
 * Blanks in a row mean no more than one, both in style sheets and in templates.
 * @param {string} script
 */
function shortenTexts(script) {
  return (
    script
      .replace(/\/\*.*?\*\//gs, "")
      // No field of the pane has a pattern, and Firefox complains of what stands in its place
      .replace(/\s+pattern="\$\{[^"]*\}"/g, "")
      .replace(/`[^`]*`/g, (text) => text.replace(/\s+/g, " "))
  );
}

/**
 * The themes as data, with the values that the rest of the bundle names.
 * @param {string} path of the module that has them whole
 * @param {import("esbuild").PluginBuild} build
 */
async function usedThemes(path, { esbuild, initialOptions }) {
  const { outputFiles } = await esbuild.build({
    ...initialOptions,
    write: false,
    metafile: false,
    logLevel: "silent",
    plugins: [
      {
        name: "without-themes",
        setup: (build) => build.onLoad({ filter: TOKENS }, () => ({ contents: exportAll(() => ({})) })),
      },
    ],
  });
  const names = new Set(outputFiles.flatMap(({ text }) => [...text.matchAll(/var\(--(\w+)/g)].map(([, name]) => name)));
  const whole = await import(path);
  return exportAll((theme) => Object.fromEntries(Object.entries(whole[theme]).filter(([name]) => names.has(name))));
}

/** @param {(theme: string) => Record<string, string>} valuesOf */
function exportAll(valuesOf) {
  return THEMES.map((theme) => `export const ${theme} = ${JSON.stringify(valuesOf(theme))};`).join("\n");
}
