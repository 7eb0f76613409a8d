import { spawnSync } from "node:child_process";
import { findTool } from "./find-tool.mjs";

/**
 * The Python that has LibreOffice's module `uno`: its path, or null. Debian brings the module for its own Python only,
 * which need not be the first on the PATH.
 * @returns {string | null}
 */
export function findUnoPython() {
  const programs = ["/usr/bin/python3", findTool("python3")].filter((program) => program !== null);
  return programs.find((program) => spawnSync(program, ["-c", "import uno"]).status === 0) ?? null;
}
