import type { FileReason } from "../province/file-reason";

/** Says why a collected file is refused or needs a look; "" where nothing is to be said. */
export type FileReasonWords = (reason: FileReason | null) => string;
