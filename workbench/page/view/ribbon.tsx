import { Icon } from "./icons";
import { MenuButton } from "./menu-button";
import type { PageWords } from "./page-words";
import type { RibbonButton, RibbonGroup } from "../read-manifest";
import { Toolbar } from "./toolbar";

interface RibbonProps {
  readonly group: RibbonGroup;
  readonly words: PageWords;
  /** The button whose function is running. */
  readonly running: string | null;
  readonly onPane: () => void;
  readonly onFunction: (name: string) => void;
}

/** The add-in's group on Excel's tab Home, as its manifest has it. */
export function Ribbon({ group, words, running, onPane, onFunction }: RibbonProps) {
  return (
    <section class="wb-ribbon" aria-label={words.ribbon} data-region="commands">
      <span class="wb-ribbon-tab">{words.homeTab}</span>
      <div class="wb-group">
        <Toolbar class="wb-group-buttons" label={group.label}>
          {group.buttons.map((button) => (
            <Command key={button.id} button={button} running={running} onPane={onPane} onFunction={onFunction} />
          ))}
        </Toolbar>
        <span class="wb-group-label" aria-hidden="true">
          {group.label}
        </span>
      </div>
    </section>
  );
}

function Command({
  button,
  running,
  onPane,
  onFunction,
}: Omit<RibbonProps, "group" | "words"> & { readonly button: RibbonButton }) {
  const { action } = button;
  const face = (
    <>
      <img src={button.icon} width="32" height="32" alt="" />
      <span>{button.label}</span>
    </>
  );
  if (action.kind === "menu") {
    const items = action.items.map(({ id, label, icon, tip, action: own }) => ({
      id,
      label,
      icon,
      tip,
      run: () => (own.kind === "function" ? onFunction(own.name) : onPane()),
    }));
    return (
      <MenuButton class="wb-command" label={button.label} isDisabled={running !== null} items={items}>
        {face}
        <Icon name="more" />
      </MenuButton>
    );
  }
  const run = () => (action.kind === "function" ? onFunction(action.name) : onPane());
  // Not disabled, which would take the keyboard from the button that was pressed
  const isOff = running !== null && action.kind === "function";
  // Excel keeps a button busy until its function says that it has ended
  const isBusy = action.kind === "function" && running === action.name;
  return (
    <button
      type="button"
      class="wb-command"
      data-tool
      title={button.tip}
      aria-disabled={isOff}
      aria-busy={isBusy}
      onClick={() => {
        if (!isOff) run();
      }}
    >
      {face}
    </button>
  );
}
