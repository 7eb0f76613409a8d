import process from "node:process";
import { describe, it } from "vitest";
import { runPanelStory } from "../fuzz/panel-story";
import { SEEDS } from "../fuzz/story";
import { openPanelHost } from "./in-process";

/** Panels are large: one story unless more are asked for. */
const STORIES = process.env["THAMDINH_FUZZ_SEEDS"] === undefined ? SEEDS.slice(1, 2) : SEEDS;

describe("Whatever people do to ballots, members and recusals in Google Sheets between the actions of a panel", () => {
  it.each(STORIES)("nothing typed is lost, and every result is right (seed %i)", async (seed) => {
    await runPanelStory(seed, openPanelHost());
  });
});
