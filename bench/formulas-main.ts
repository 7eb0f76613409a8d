import { benchLiveFormulas } from "./live-formulas";
import { benchPanelFormulas } from "./panel-formulas";

benchLiveFormulas();
benchPanelFormulas();
