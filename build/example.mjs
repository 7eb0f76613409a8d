import { buildBundles } from "./bundle.mjs";
import { runNode } from "./run.mjs";

/**
 * Builds, then shows the product at work on an example workbook.
 * @param {readonly string[]} rest arguments for the example
 */
export async function runExample(rest) {
  return (await buildBundles()) && runNode("dist/example.mjs", rest);
}
