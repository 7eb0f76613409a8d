import process from "node:process";
import { describe, it } from "vitest";
import { apply, capture } from "../../addin/host";
import { openAddin } from "../addin/open-addin";
import { runPanelStory } from "./panel-story";
import { SEEDS } from "./story";

/** Panels are large: one story unless more are asked for. */
const STORIES = process.env["THAMDINH_FUZZ_SEEDS"] === undefined ? SEEDS.slice(0, 1) : SEEDS;

describe("Whatever people do to ballots, members and recusals between the actions of a panel", () => {
  it.each(STORIES)("nothing typed is lost, and every result is right (seed %i)", async (seed) => {
    const { grid } = openAddin();
    await runPanelStory(seed, { grid, capture, apply });
  });
});
