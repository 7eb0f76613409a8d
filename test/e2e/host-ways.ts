import type { OpenWorkbench } from "./open-workbench";

/** How a person opens the add-in's pane, and checks without it. */
export interface HostWays {
  readonly openPane: (at: OpenWorkbench) => Promise<void>;
  readonly check: (at: OpenWorkbench) => Promise<void>;
}

const MENU = "Thẩm định";

/** The hosts by the names that people give them. */
export const hosts: Readonly<Record<string, HostWays>> = {
  "Excel": {
    // Excel has opened it
    openPane: () => Promise.resolve(),
    check: (at) => at.page.getByRole("button", { name: "Kiểm tra", exact: true }).click(),
  },
  "Google Sheets": {
    openPane: async (at) => {
      await at.page.getByRole("button", { name: "Google Sheets" }).click();
      await at.page.getByRole("button", { name: MENU, exact: true }).click();
      await at.page.getByRole("menuitem").first().click();
    },
    check: async (at) => {
      await at.page.getByRole("button", { name: MENU, exact: true }).click();
      await at.page.getByRole("menuitem", { name: "Kiểm tra" }).click();
    },
  },
};
