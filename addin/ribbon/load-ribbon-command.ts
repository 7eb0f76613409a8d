import type { Language } from "../../src/language/words";
import type { Notice } from "./notice";
import type { RibbonCommand } from "./ribbon-commands";
import type { RibbonWords, TellFinding } from "./ribbon-words";

/**
 * Loads everything one button needs, before anything is done: its part of the core and its sentences. Chunks shared by
 * buttons are named by their contents: the first press downloads them, later ones find them in the browser's cache.
 * Rejects where a file cannot be loaded.
 */
export async function loadRibbonCommand(
  command: RibbonCommand,
  language: Language,
): Promise<() => Promise<Notice | null>> {
  const loadingWords = loadRibbonWords(language);
  switch (command.kind) {
    case "insert-template": {
      const [{ press }, words] = await Promise.all([import("./ribbon-insert"), loadingWords]);
      return () => press(command, words);
    }
    case "check": {
      const [{ press }, words, finding] = await Promise.all([
        import("./ribbon-check"),
        loadingWords,
        loadFindingWords(language),
      ]);
      return () => press(command, words, finding);
    }
    case "classify": {
      const [{ press }, words, finding] = await Promise.all([
        import("./ribbon-classify"),
        loadingWords,
        loadFindingWords(language),
      ]);
      return () => press(command, words, finding);
    }
    case "summarize": {
      const [{ press }, words] = await Promise.all([import("./ribbon-summarize"), loadingWords]);
      return () => press(command, words);
    }
  }
}

async function loadRibbonWords(language: Language): Promise<RibbonWords> {
  const { words } = await (language === "en" ? import("./ribbon-words-en") : import("./ribbon-words-vi"));
  return words;
}

async function loadFindingWords(language: Language): Promise<TellFinding> {
  const { finding } = await (language === "en" ? import("./ribbon-findings-en") : import("./ribbon-findings-vi"));
  return finding;
}
