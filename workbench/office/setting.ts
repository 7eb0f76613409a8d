import type { Grid } from "../grid/grid";
import { ClientCollection, ClientObject } from "./client-object";
import type { Origin } from "./client-object";
import { itemNotFound } from "./office-error";

interface BookTarget {
  readonly grid: Grid;
}

interface SettingTarget extends BookTarget {
  readonly key: string;
}

/** Settings belong to the workbook and are saved with it: whoever opens it again finds them. */
const settingsOf = (grid: Grid): Map<string, unknown> => grid.extras.settings;

/**
 * Excel.SettingCollection (REF excel.settingcollection): carried out by sync, unlike the settings of
 * Office.context.document.
 */
export class SimulatedSettings extends ClientCollection<BookTarget, SimulatedSetting> {
  constructor(origin: Origin<BookTarget>) {
    super("SettingCollection", origin);
  }

  protected readers() {
    return {};
  }

  protected readItems({ grid }: BookTarget): readonly SimulatedSetting[] {
    return [...settingsOf(grid).keys()].map(
      (key) => new SimulatedSetting({ context: this.context, member: null, resolve: () => ({ grid, key }) }),
    );
  }

  /** Sets or adds. */
  add(key: string, value: unknown): SimulatedSetting {
    return new SimulatedSetting(
      this.origin("add", [key, value], ({ grid }) => {
        settingsOf(grid).set(key, structuredClone(value));
        return { grid, key };
      }),
    );
  }

  getItem(key: string): SimulatedSetting {
    return new SimulatedSetting(
      this.origin("getItem", key, ({ grid }) => {
        if (!settingsOf(grid).has(key)) throw itemNotFound(`setting ${key}`);
        return { grid, key };
      }),
    );
  }

  getItemOrNullObject(key: string): SimulatedSetting {
    return new SimulatedSetting(
      this.origin("getItemOrNullObject", key, ({ grid }) => (settingsOf(grid).has(key) ? { grid, key } : null)),
    );
  }
}

/** Excel.Setting. */
export class SimulatedSetting extends ClientObject<SettingTarget> {
  constructor(origin: Origin<SettingTarget>) {
    super("Setting", origin);
  }

  protected readers({ grid, key }: SettingTarget) {
    return { key: () => key, value: () => structuredClone(settingsOf(grid).get(key)) };
  }

  get key(): string {
    return this.read("key");
  }
  get value(): unknown {
    return this.read("value");
  }

  delete(): void {
    this.act("delete", undefined, ({ grid, key }) => settingsOf(grid).delete(key));
  }
}
