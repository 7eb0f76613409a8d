import { it } from "vitest";
import { apply, capture } from "../../addin/host";
import { captureNeeds } from "../../src/actions/capture-needs";
import { perform } from "../../src/actions/perform";
import { runAction } from "../../src/actions/run-action";
import { tryPanelIn } from "../host-cases/panel-in-host";
import { openAddin } from "./open-addin";

it("A panel is set up, handed out, taken back and undone in Excel", async () => {
  const { grid } = openAddin();
  await tryPanelIn({
    grid,
    run: (command) => runAction({ capture, apply }, (snapshot) => perform(command, snapshot), captureNeeds(command)),
  });
});
