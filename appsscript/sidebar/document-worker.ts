import { documentOf } from "../../src/forms/word/document-of";
import type { Paper } from "../../src/forms/paper";

// A worker of the sidebar, which sends it one form and takes the document, or what went wrong
addEventListener("message", ({ data }: MessageEvent<Paper>) => {
  documentOf(data).then(
    (bytes) => postMessage(bytes),
    (error: unknown) => postMessage(error instanceof Error ? error.message : String(error)),
  );
});
