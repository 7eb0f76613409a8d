import type { FileFault } from "../text/file-fault";

/** Says why a file cannot be read, and what to do. */
export type FileFaultWords = (fault: FileFault) => string;
