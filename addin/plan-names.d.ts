import type { Plan } from "../src/workbook/plan";
import type { Step } from "./step";
/** The names that a plan makes or moves, with their formulas; the last edit of a name wins. */
export declare function plannedNames({ edits }: Plan): ReadonlyMap<string, string>;
/** Names to delete that no other edit makes anew. */
export declare function deletedNames(plan: Plan): readonly string[];
export declare function nameSteps(names: ReadonlyMap<string, string>, isThere: (name: string) => boolean): readonly Step[];
