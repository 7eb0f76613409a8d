interface Tool {
    readonly path: string;
}
/** LibreOffice on this machine, or null. */
export declare const libreOffice: Tool | null;
/** Poppler's program that turns pages of a PDF into pictures, or null. */
export declare const pageRenderer: Tool | null;
/**
 * `describe` for tests that need LibreOffice: without it they are skipped by name, and fail where CI is "true".
 * Convert files inside `it` or `beforeAll`: the callback itself runs even when its tests are skipped.
 */
export declare function withLibreOffice(title: string, tests: () => void): void;
/** `describe` for tests that look at pages: they need LibreOffice and Poppler. */
export declare function withPagePictures(title: string, tests: () => void): void;
/**
 * Opens .xlsx files in LibreOffice, which computes every formula anew, and saves them again. One call with
 * many files is far quicker than many calls: it starts the program once for every 200 files.
 * Keys are free names that come back with the results. Throws an Error naming the files that did not convert.
 */
export declare function recalculate(files: ReadonlyMap<string, Uint8Array>): Promise<Map<string, Uint8Array>>;
/** Prints an .xlsx file to PDF after computing every formula anew; `name` is for the error message. */
export declare function toPdf(bytes: Uint8Array, name: string): Promise<Uint8Array>;
/** Draws each page of a PDF as a PNG picture, in the order of the pages. */
export declare function toPngPages(pdf: Uint8Array, { dpi }?: {
    readonly dpi?: number;
}): Promise<Uint8Array[]>;
export {};
