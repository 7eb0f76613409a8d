import { benchCore } from "./core";
import { benchFiles } from "./files";
import { benchLiveFormulas } from "./live-formulas";

benchCore();
benchFiles();
benchLiveFormulas();
