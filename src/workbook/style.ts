/** How a cell looks: a full description, so that hosts never add to one another's defaults. */
export interface Style {
  readonly font: FontStyle;
  /** `#RRGGBB`, `null` for none. */
  readonly fill: string | null;
  /** Thin lines all round, a line below only, or none. */
  readonly border: "all" | "bottom" | "none";
  readonly horizontal: "left" | "center" | "right";
  readonly vertical: "top" | "center" | "bottom";
  readonly wrap: boolean;
  readonly numberFormat: string;
  /** Whether sheet protection keeps people from changing the cell. */
  readonly locked: boolean;
}

export interface FontStyle {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** `#RRGGBB`. */
  readonly color: string;
}
