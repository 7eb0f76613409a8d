import { createHash } from "node:crypto";
import { runNpm } from "../install.mjs";

/** What is read here of a bill. @typedef {{ "bom-ref": string, "properties"?: unknown }} Component */
/** @typedef {{ ref: string, dependsOn: readonly string[] }} Dependency */

/**
 * Returns the bill of materials of what is shipped (CycloneDX): what npm writes of the lock file, without what differs
 * each time (moment, random number, npm's own version, the project's folder). npm's own way to leave out packages of
 * development leaves out zod too, since another package of development uses it: the bundled ones are chosen here.
 * @param {string} name of the product
 * @param {readonly string[]} bundled packages, as `name@version`
 */
export async function billOfMaterials(name, bundled) {
  const { code, output } = await runNpm([
    "sbom",
    "--sbom-format=cyclonedx",
    "--sbom-type=application",
    "--package-lock-only",
    "--loglevel=error",
  ]);
  if (code !== 0) throw new Error(`npm sbom failed: ${output.trim()}`);
  const { metadata, components, dependencies, ...bill } = JSON.parse(output);
  delete bill.serialNumber;
  const { component } = metadata;
  /** @type {readonly Component[]} */
  const shipped = bundled.map((ref) => {
    const found = components.find((/** @type {Component} */ one) => one["bom-ref"] === ref);
    if (found === undefined) throw new Error(`npm sbom does not know ${ref}, which is bundled`);
    return { ...found, scope: "required", properties: [] };
  });
  const refs = new Set([component["bom-ref"], ...bundled]);
  const stable = {
    ...bill,
    metadata: { tools: [{ vendor: "npm", name: "cli" }], component: { ...component, name } },
    components: shipped,
    dependencies: dependencies
      .filter((/** @type {Dependency} */ { ref }) => refs.has(ref))
      .map((/** @type {Dependency} */ { ref, dependsOn }) => ({
        ref,
        dependsOn: dependsOn.filter((own) => refs.has(own)),
      })),
  };
  return `${JSON.stringify({ serialNumber: serialNumberOf(stable), ...stable }, null, 2)}\n`;
}

/**
 * A UUID by contents (RFC 9562, version 8): the same bill has the same number.
 * @param {object} bill
 */
function serialNumberOf(bill) {
  const digest = createHash("sha256").update(JSON.stringify(bill)).digest("hex");
  const parts = [digest.slice(0, 8), digest.slice(8, 12), `8${digest.slice(13, 16)}`, `8${digest.slice(17, 20)}`];
  return `urn:uuid:${[...parts, digest.slice(20, 32)].join("-")}`;
}
