import type { HTMLAttributes } from "preact";

/**
 * Fluent's elements as JSX types: only those the pane uses. Attribute names are the elements' properties where they
 * have one.
 */
interface FluentElements {
  "fluent-accordion": Attributes;
  "fluent-accordion-item": Attributes & {
    "expanded"?: boolean;
    "block"?: boolean;
    "heading-level"?: number;
    "marker-position"?: "start" | "end";
  };
  "fluent-badge": Attributes & {
    appearance?: "filled" | "tint" | "outline" | "ghost";
    color?: BadgeColor;
    size?: "small" | "medium";
  };
  "fluent-button": ButtonAttributes;
  /** `initialChecked` applies until the user chooses. */
  "fluent-checkbox": Attributes & { initialChecked?: boolean };
  "fluent-compound-button": ButtonAttributes;
  "fluent-dialog": Attributes & { type?: "modal" | "alert" };
  "fluent-dialog-body": Attributes;
  "fluent-dropdown": Attributes;
  "fluent-field": Attributes & { "label-position"?: "above" | "before" | "after" };
  "fluent-listbox": Attributes;
  "fluent-message-bar": Attributes & { intent?: Intent; layout?: "multiline" };
  /** `defaultSelected` is observed: an option applies each change of it. */
  "fluent-option": Attributes & { value: string; defaultSelected?: boolean };
  "fluent-progress-bar": Attributes & { value?: number; max?: number };
  "fluent-radio": Attributes & { value: string; name: string };
  /** `initialValue` applies until the user chooses. Set as `value`, it would apply before the radios exist. */
  "fluent-radio-group": Attributes & { name: string; orientation?: "horizontal" | "vertical"; initialValue?: string };
  "fluent-tab": Attributes;
  "fluent-tablist": Attributes & { activeid?: string; size?: "small" | "medium" };
  "fluent-text-input": Attributes & { "value"?: string; "current-value"?: string; "readOnly"?: boolean };
}

export type Intent = "info" | "success" | "warning" | "error";
type BadgeColor = "danger" | "warning" | "informative" | "success" | "brand" | "severe" | "subtle" | "important";
type Attributes = HTMLAttributes<HTMLElement>;
type ButtonAttributes = Attributes & {
  appearance?: "primary" | "outline" | "subtle" | "transparent";
  size?: "small" | "medium" | "large";
  /** Disabled but still focusable: the focus stays in the pane while it works. */
  disabledFocusable?: boolean;
};

declare module "preact" {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- JSX types are extended through Preact's namespace only
  namespace JSX {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the interface is Preact's own, extended here
    interface IntrinsicElements extends FluentElements {}
  }
}
