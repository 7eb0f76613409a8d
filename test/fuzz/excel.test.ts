import { describe, it } from "vitest";
import { apply, capture } from "../../addin/host";
import { captureNeeds } from "../../src/actions/capture-needs";
import { perform } from "../../src/actions/perform";
import { runAction } from "../../src/actions/run-action";
import { openAddin } from "../addin/open-addin";
import { SEEDS, runStory } from "./story";

describe("Whatever people do between the actions, in Excel", () => {
  it.each(SEEDS)("nothing typed is lost, and every result is right (seed %i)", async (seed) => {
    const { grid } = openAddin();
    await runStory(seed, {
      grid,
      capture: () => capture({ forRules: true }),
      run: (command) => runAction({ capture, apply }, (snapshot) => perform(command, snapshot), captureNeeds(command)),
    });
  });
});
