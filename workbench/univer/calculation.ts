import type { ICommandService, Injector } from "@univerjs/core";
import {
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetRangeValuesMutation,
} from "@univerjs/preset-sheets-core";
import type { ISetFormulaCalculationNotificationMutation } from "@univerjs/preset-sheets-core";

/** Knows whether what Univer shows is calculated from what stands in its cells. */
export interface Calculation {
  /** Resolves once every formula shows its value. */
  readonly settled: () => Promise<void>;
  readonly isSettled: () => boolean;
}

/**
 * Univer calculates some time after a change. It tells when a run starts and ends; a change made meanwhile starts
 * another one.
 */
export function watchCalculation(commands: ICommandService, injector: Injector): Calculation {
  const dirtyManager = injector.get(IActiveDirtyManagerService);
  let changes = 0;
  let calculated = 0;
  let running = 0;
  const waiting: (() => void)[] = [];
  const isSettled = () => calculated >= changes;
  commands.onCommandExecuted((command, options) => {
    if (command.id === SetFormulaCalculationStartMutation.id) running = changes;
    else if (command.id === SetFormulaCalculationNotificationMutation.id) {
      const { functionsExecutedState } = command.params as ISetFormulaCalculationNotificationMutation;
      // Stopped runs are started again by Univer
      if (functionsExecutedState === undefined || functionsExecutedState === FormulaExecutedStateType.STOP_EXECUTION)
        return;
      calculated = running;
      if (isSettled()) for (const go of waiting.splice(0)) go();
    } else if (dirtyManager.get(command.id) && !(command.id === SetRangeValuesMutation.id && options?.onlyLocal))
      changes += 1;
  });
  return {
    isSettled,
    settled: () => (isSettled() ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
  };
}
