/** Row of an entry in its sheet, from 1. */
export interface EntryPlace {
  readonly sheet: string;
  readonly row: number;
}
