import type { Command } from "../src/actions/perform";
import { apply, capture, show } from "./host";
import { officeLanguage } from "./office-language";
import { ribbonCommands } from "./ribbon-commands";
import { runRibbonCommand } from "./run-ribbon-command";
import { showNotice } from "./show-notice";

void Office.onReady(() => {
  for (const [name, toCommand] of Object.entries(ribbonCommands)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => void runButton(toCommand(), event));
  }
});

async function runButton(command: Command, event: Office.AddinCommands.Event): Promise<void> {
  try {
    const notice = await runRibbonCommand({ apply, capture, show }, command, officeLanguage(Office.context.displayLanguage));
    if (notice) await showNotice(notice);
  } finally {
    // Excel keeps the button busy until it hears this
    event.completed();
  }
}
