import { benchCore } from "./core";
import { benchFiles } from "./files";
import { benchLiveFormulas } from "./live-formulas";
import { benchPanelFormulas } from "./panel-formulas";

benchCore();
benchFiles(".cache/bench/thamdinh.mjs");
benchLiveFormulas();
benchPanelFormulas();
