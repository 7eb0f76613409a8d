import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { projectFolder } from "../build/project-folder.mjs";

/** Of half the size, which every page takes in anew. */
const AXE = readFileSync(join(projectFolder, "node_modules/axe-core/axe.min.js"), "utf8");

const RULES = {
  everything: {
    runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
  },
  /** What another theme can change on a page that was looked at whole. */
  colours: { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } },
} as const satisfies Readonly<Record<string, RunOptions>>;

/**
 * What axe finds on a page and in its frames, with the elements it finds it in.
 * @param exclude selectors of what is not ours, those in a frame behind that of the frame
 */
export async function violationsOf(
  page: Page,
  exclude: readonly (readonly string[])[] = [],
  rules: keyof typeof RULES = "everything",
): Promise<readonly string[]> {
  await page.evaluate(TWO_FRAMES);
  for (const frame of page.frames()) {
    await frame.evaluate(AT_REST);
    await frame.evaluate(SHOW_INTERNALS);
    // Once in a document
    if (!(await frame.evaluate<boolean>("'axe' in window"))) await frame.evaluate(AXE);
  }
  // All rules are tried; what passed would take two thirds of the time to be described, and is not asked for
  const options: RunOptions = { ...RULES[rules], resultTypes: ["violations"] };
  const violations = await page.evaluate<AxeResults["violations"]>(
    `axe.run({ exclude: ${JSON.stringify(exclude)} }, ${JSON.stringify(options)}).then(({ violations }) => violations)`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ""}`),
  );
}

/** Styles that have changed begin their transitions with the next frame. */
const TWO_FRAMES = "new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))";

/** A colour on its way to another is neither: what ends by itself is brought to its end, in shadow trees as well. */
const AT_REST = `(() => {
  const motionsOf = (root) => [
    ...root.getAnimations(), ...[...root.querySelectorAll("*")].flatMap(({ shadowRoot }) => (shadowRoot ? motionsOf(shadowRoot) : [])),
  ];
  const ending = motionsOf(document).filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
  for (const motion of ending) motion.finish();
  return Promise.all(ending.map(({ finished }) => finished.catch(() => undefined))).then(() => undefined);
})()`;

/**
 * Fluent tells browsers its roles and states by ElementInternals, which axe does not read: here they are as attributes.
 */
const SHOW_INTERNALS = `
  for (const element of document.querySelectorAll("*")) {
    const internals = element.elementInternals;
    if (!internals || element.localName === "fluent-message-bar") continue;
    if (internals.role && !element.hasAttribute("role")) element.setAttribute("role", internals.role);
    for (const state of ["Checked", "Disabled", "ValueNow", "ValueMin", "ValueMax"]) {
      const value = internals["aria" + state];
      if (value !== null && value !== undefined) element.setAttribute("aria-" + state.toLowerCase(), value);
    }
  }`;
