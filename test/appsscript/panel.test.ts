import { it } from "vitest";
import { tryPanelIn } from "../host-cases/panel-in-host";
import { openAddon } from "./open-addon";

it("A panel is set up, handed out, taken back and undone in Google Sheets, from its sidebar", async () => {
  await tryPanelIn(openAddon());
});
