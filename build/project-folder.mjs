import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** Absolute path of the project: the scripts work from any current folder. */
export const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)));
