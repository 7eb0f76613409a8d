import { partMissingNotice } from "./ribbon/failure-notice";
import { loadRibbonCommand } from "./ribbon/load-ribbon-command";
import { officeLanguage } from "./excel/office-language";
import { ribbonCommands } from "./ribbon/ribbon-commands";
import type { RibbonCommand } from "./ribbon/ribbon-commands";
import { showNotice } from "./ribbon/show-notice";

void Office.onReady(() => {
  for (const [name, toCommand] of Object.entries(ribbonCommands)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => void runButton(toCommand(), event));
  }
});

async function runButton(command: RibbonCommand, event: Office.AddinCommands.Event): Promise<void> {
  const language = officeLanguage(Office.context.displayLanguage);
  try {
    const press = await loadRibbonCommand(command, language).catch(
      () => () => Promise.resolve(partMissingNotice(language)),
    );
    const notice = await press();
    if (notice) await showNotice(notice);
  } finally {
    // Excel keeps the button busy until this call
    event.completed();
  }
}
