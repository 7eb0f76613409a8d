import { servePerforming } from "../../src/actions/performing/serve-performing";
import * as core from "./core-parts";

// A page starts the same script once more as a worker, which has no document
if (typeof document === "undefined") servePerforming(self, core.performOnText);
else window.thamDinhCore = core;
