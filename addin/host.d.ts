import type { Area } from "../src/workbook/area";
import type { Plan } from "../src/workbook/plan";
import type { Snapshot } from "../src/workbook/snapshot";
import type { Progress } from "./run-steps";
/** Reads everything that the core needs to know of the workbook, in two syncs. Rejects with `HostError`. */
export declare function capture(): Promise<Snapshot>;
/** Carries a plan out, whole or not at all. Rejects with `HostError`, the workbook being as it was unless its code says otherwise. */
export declare function apply(plan: Plan, progress?: Progress): Promise<void>;
/** Brings a place into view and selects it. Rejects with `HostError`. */
export declare function show(area: Area): Promise<void>;
/** What is selected; `null` where that is no one rectangle of cells. Rejects with `HostError`. */
export declare function selection(): Promise<Area | null>;
