import process from "node:process";
import { buildBundles } from "./bundle.mjs";
import { runNode } from "./run.mjs";
import { ensureTestTools } from "./test-tools.mjs";

/** Goes through the user guide in a browser, and takes its pictures anew; those of printed forms by LibreOffice. */
export async function takeGuidePictures() {
  process.env["TAKE_PICTURES"] = "1";
  process.env["DRAW_PICTURES"] = "1";
  return (
    (await ensureTestTools()) &&
    (await buildBundles()) &&
    runNode("node_modules/vitest/vitest.mjs", ["run", "test/e2e/guide.test.ts", "test/docs/form-pictures.test.ts"])
  );
}
