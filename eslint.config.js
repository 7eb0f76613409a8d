import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";
import { importBorders } from "./build/import-borders.mjs";

const SCRIPTS = ["**/*.{js,mjs}"];
const SIDES = ["{src,addin,appsscript,files,standalone,workbench,bench,test}/**/*.{ts,tsx}"];
const CORE = ["src/**/*.{ts,tsx}"];

const sameEverywhere = "The core answers the same on every day and machine: take it as input.";
const sameInEveryLanguage = "Hosts know different languages: use src/text.";
const coreIsSilent = "The core returns findings; the host shows them.";

const forbiddenGlobals = [
  ...["Date", "performance", "crypto"].map((name) => ({ name, message: sameEverywhere })),
  { name: "Intl", message: sameInEveryLanguage },
  { name: "console", message: coreIsSilent },
  ...["fetch", "XMLHttpRequest", "WebSocket"].map((name) => ({ name, message: "The product sends nothing anywhere." })),
  ...["globalThis", "window", "self"].map((name) => ({ name, message: "It leads round this list." })),
];

const forbiddenProperties = [
  { object: "Math", property: "random", message: sameEverywhere },
  ...[
    "localeCompare",
    "toLocaleString",
    "toLocaleUpperCase",
    "toLocaleLowerCase",
    "toLocaleDateString",
    "toLocaleTimeString",
  ].map((property) => ({ property, message: sameInEveryLanguage })),
];

export default defineConfig(
  globalIgnores(["dist/", ".cache/"]),
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: SCRIPTS,
    extends: [js.configs.recommended],
    languageOptions: { globals: { console: "readonly", URL: "readonly" } },
  },
  {
    files: ["*.ts"],
    extends: [js.configs.recommended, tseslint.configs.recommended],
  },
  {
    files: SIDES,
    extends: [js.configs.recommended, tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { thamdinh: { rules: { "import-borders": importBorders } } },
    rules: {
      "thamdinh/import-borders": "error",
      "eqeqeq": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      // A union of string codes grows: each switch over it must then be looked at again
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      // `import { type X }` would keep the file in the bundle
      "@typescript-eslint/no-import-type-side-effects": "error",
    },
  },
  {
    files: CORE,
    rules: {
      "no-restricted-globals": ["error", ...forbiddenGlobals],
      "no-restricted-properties": ["error", ...forbiddenProperties],
    },
  },
);
