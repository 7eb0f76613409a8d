import { createSimulatedExcel } from "../office/simulated-excel";
import type { Workbench } from "./workbench";

// Stands in place of office.js in the pages of the built add-in, which lie in frames of the workbench
const { workbench } = parent as unknown as { readonly workbench: Workbench };
const simulated = createSimulatedExcel(workbench.grid, { ...workbench.excelOptions(), present: workbench.showDialog });
Object.assign(globalThis, simulated);
workbench.connect(simulated.host);
