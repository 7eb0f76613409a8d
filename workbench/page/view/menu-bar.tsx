import { Fragment } from "preact";
import { MenuButton } from "./menu-button";
import type { MenuItem } from "./menu-button";
import type { PageWords } from "./page-words";
import { Toolbar } from "./toolbar";
import type { SheetsCloud } from "../workbench";

type Entries = ReturnType<SheetsCloud["menus"]>[number]["entries"];

interface MenuBarProps {
  readonly cloud: SheetsCloud | null;
  readonly words: PageWords;
  readonly isBusy: boolean;
  readonly onPress: (captions: readonly string[]) => void;
}

/** The menus that the script adds to those of Google Sheets, which stand there for their places only. */
export function MenuBar({ cloud, words, isBusy, onPress }: MenuBarProps) {
  return (
    <section class="wb-menu-bar" aria-label={words.ribbon} data-region="commands">
      {words.sheetsMenus.map((name) => (
        <span key={name} class="wb-menu-name" aria-hidden="true">
          {name}
        </span>
      ))}
      <Toolbar class="wb-menu-buttons" label={words.scriptMenus}>
        {cloud?.menus().map(({ caption, entries }) => (
          <MenuButton
            key={caption}
            class="wb-plain"
            label={caption}
            isDisabled={isBusy}
            items={toItems(entries, [caption], onPress)}
          >
            <Fragment>{caption}</Fragment>
          </MenuButton>
        ))}
      </Toolbar>
    </section>
  );
}

/** Sub-menus lie open below their caption: one click less, and nothing to chase with the pointer. */
function toItems(
  entries: Entries,
  path: readonly string[],
  onPress: (captions: readonly string[]) => void,
): readonly MenuItem[] {
  return entries.flatMap((entry, index): readonly MenuItem[] => {
    if (entry.kind === "separator")
      return [{ id: `${path.join("/")}-${String(index)}`, label: "", kind: "separator", run: () => undefined }];
    const captions = [...path, entry.caption];
    const id = captions.join("/");
    if (entry.kind === "item")
      return [{ id, label: entry.caption, kind: path.length > 1 ? "nested" : "item", run: () => onPress(captions) }];
    return [
      { id, label: entry.caption, kind: "heading", run: () => undefined },
      ...toItems(entry.entries, captions, onPress),
    ];
  });
}
