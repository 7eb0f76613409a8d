import type { Paper } from "../../forms/paper";

/** Sets a form as a text document, and returns the bytes of its .docx file. */
export type DocumentWriter = (paper: Paper) => Promise<Uint8Array>;
