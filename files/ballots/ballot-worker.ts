import { serveBallots } from "./serve-ballots";
import type { BallotScope } from "./serve-ballots";

// The worker of the add-ins' panes, which hold no workbook of their own
serveBallots(globalThis as unknown as BallotScope);
