/** The product's version, as in `package.json`; a test holds both, and the manifest's, together. */
export const VERSION = "1.0.0";
