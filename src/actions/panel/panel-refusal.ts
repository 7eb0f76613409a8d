import type { JoinPanelRefusal } from "./join-panel";
import type { NewPanelRefusal } from "./new-panel";
import type { CollectRefusal } from "./collect-ballots";
import type { HandOutRefusal } from "./hand-out";
import type { RecuseRefusal } from "./recuse";

/** Why an action of a panel did nothing. */
export type PanelRefusal = NewPanelRefusal | JoinPanelRefusal | RecuseRefusal | HandOutRefusal | CollectRefusal;
