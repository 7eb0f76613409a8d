/** Complete style of a cell, so that no host default affects it. */
export interface Style {
  readonly font: FontStyle;
  /** `#RRGGBB`; `null` for none. */
  readonly fill: string | null;
  /** Thin lines on all sides, a line below only, or none. */
  readonly border: "all" | "bottom" | "none";
  readonly horizontal: "left" | "center" | "right";
  readonly vertical: "top" | "center" | "bottom";
  readonly wrap: boolean;
  readonly numberFormat: string;
  /** Whether sheet protection prevents changes of the cell. */
  readonly locked: boolean;
}

export interface FontStyle {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly isUnderlined?: boolean;
  /** `#RRGGBB`. */
  readonly color: string;
}
