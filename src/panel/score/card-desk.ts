import type { EntryPlace, OpenedCard } from "../../actions/card/open-card";
import type { ScoreRefusal } from "../../actions/card/score-entry";
import type { Command, Performed } from "../../actions/perform";
import type { ScoreRole } from "../../rubric/rubric";
import { cardEntry } from "../../scoring/card/card-entry";
import type { CardChange, CardEntry, CardRole } from "../../scoring/card/card-entry";
import { entryState } from "../../scoring/card/card-table";
import { entryName } from "../../scoring/card/entry-name";
import type { EntryName } from "../../scoring/card/entry-name";
import type { Area } from "../../workbook/model/area";
import type { BoundTable } from "../../workbook/bindings/bindings";
import { areaAt, cardsOf, firstPlace, movedPlace, samePlace, stepFrom, tableOf, withScores } from "./card-places";
import type { CardStep, Cards } from "./card-places";

/** Texts typed into a card, by line. */
export type Typed = ReadonlyMap<CardRole, string>;

/** Scores that are not written: no scores yet, or refused by the workbook. They come back to their card. */
export interface Unwritten {
  readonly place: EntryPlace;
  readonly name: EntryName;
  readonly typed: Typed;
}

export interface DeskState extends Cards {
  /** The entry on the card; `null` where no table has one. */
  readonly place: EntryPlace | null;
  /** What was typed into the card and is not written yet. */
  readonly typed: Typed;
  readonly unwritten: readonly Unwritten[];
  /** Number of entries that are being written. */
  readonly saving: number;
  /** Another selected entry, which is not shown while the card is being typed into. */
  readonly elsewhere: EntryPlace | null;
}

export type NotWrittenReason = ScoreRefusal | { readonly error: unknown };

/** What the desk needs of the pane. Commands and places are carried out in the order in which they are given. */
export interface DeskHost {
  readonly run: (command: Command) => Promise<Performed>;
  readonly show: (area: Area) => Promise<void>;
  readonly changed: (state: DeskState) => void;
  readonly notWritten: (unwritten: Unwritten, reason: NotWrittenReason) => void;
  /** The first remark has made columns in a table. */
  readonly remarksMade: () => void;
  /** Typed texts whose entry is in no table any more. */
  readonly orphaned: (unwritten: Unwritten) => void;
}

interface OpenCard {
  readonly table: BoundTable;
  readonly row: number;
  readonly entry: CardEntry;
}

interface Saving {
  readonly place: EntryPlace;
  readonly changes: readonly CardChange[];
}

const NOTHING: Typed = new Map();

/**
 * The cards of a workbook, one at a time. An entry is written in the background while the next one is on the card
 * already; what cannot be written comes back to its card.
 */
export class CardDesk {
  private current: DeskState;
  private savings: readonly Saving[] = [];
  private showing = 0;
  /** Tables in which the first remark has made columns, until they are read again. */
  private readonly remarked = new Set<number>();
  private keystrokes = 0;
  private reading: { isAgain: boolean } | null = null;
  private lastSelected: EntryPlace | null;

  constructor(
    { tables, selected }: OpenedCard,
    private readonly host: DeskHost,
  ) {
    const cards = cardsOf(tables);
    const place = selected ?? firstPlace(cards);
    this.current = { ...cards, place, typed: NOTHING, unwritten: [], saving: 0, elsewhere: null };
    this.lastSelected = selected;
    if (selected === null && place) this.show(place);
  }

  get state(): DeskState {
    return this.current;
  }

  /** The entry on the card with what was typed. */
  get card(): OpenCard | null {
    const { place, typed } = this.current;
    const table = tableOf(this.current, place);
    return place && table ? { table, row: place.row, entry: cardEntry(table, place.row, typed) } : null;
  }

  type(role: CardRole, text: string): void {
    this.keystrokes += 1;
    this.change({ typed: new Map([...this.current.typed, [role, text]]) });
  }

  /** Gives a line back what its cell holds. */
  restore(role: CardRole): void {
    this.change({ typed: new Map([...this.current.typed].filter(([own]) => own !== role)) });
  }

  /**
   * Writes what was typed and goes on, where there is another entry. Returns the line that is no score yet, which keeps
   * the card as it is; else `null`.
   */
  leave(step: CardStep): ScoreRole | null {
    const { card } = this;
    if (!card) return null;
    if (card.entry.wrong) return card.entry.wrong;
    this.keystrokes += 1;
    this.put(card, (place) => stepFrom(this.current, place, step), true);
    return null;
  }

  /** Goes to an entry. What was typed is written, or kept for its card where it is no score yet. */
  goTo(place: EntryPlace): void {
    if (!samePlace(place, this.current.place)) this.follow(place, true);
    else if (this.current.typed.size === 0) this.open(place);
  }

  /** Reads the tables again, and follows the selection unless typing has begun meanwhile. */
  async refresh(): Promise<void> {
    if (this.reading) {
      this.reading.isAgain = true;
      return;
    }
    const reading = (this.reading = { isAgain: false });
    const { keystrokes } = this;
    try {
      const performed = await this.host.run({ kind: "open-card" });
      if (performed.kind === "card") this.take(performed, keystrokes === this.keystrokes);
    } catch {
      // What is on the card stays usable, and writing gives its own reason
    } finally {
      this.reading = null;
    }
    if (reading.isAgain) await this.refresh();
  }

  private take({ tables, selected }: OpenedCard, mayFollow: boolean): void {
    // Entries whose turn to be written comes after this reading
    const cards = cardsOf(this.savings.reduce((all, { place, changes }) => withScores(all, place, changes), tables));
    const { place: was, typed, unwritten } = this.current;
    const place = was && movedPlace(this.current, cards, was);
    if (was && !place && typed.size > 0) this.host.orphaned(this.unwrittenAt(was));
    const kept = unwritten.flatMap((one) => {
      const moved = movedPlace(this.current, cards, one.place);
      if (!moved) this.host.orphaned(one);
      return moved ? [{ ...one, place: moved }] : [];
    });
    this.remarked.clear();
    this.change({
      ...cards,
      unwritten: kept,
      place: place ?? selected ?? firstPlace(cards),
      typed: place ? typed : NOTHING,
      elsewhere: null,
    });
    const isNew = !samePlace(selected, this.lastSelected);
    this.lastSelected = selected;
    // Places that the desk itself shows are still on their way
    if (this.savings.length > 0 || this.showing > 0) return;
    if (selected === null || !isNew || samePlace(selected, this.current.place)) return;
    if (mayFollow) this.follow(selected, false);
    else this.change({ elsewhere: selected });
  }

  private follow(place: EntryPlace, isShown: boolean): void {
    const { card } = this;
    if (card && !card.entry.wrong) {
      this.put(card, () => place, isShown);
      return;
    }
    const { place: was } = this.current;
    if (was) this.change({ unwritten: [...this.others(was), this.unwrittenAt(was)] });
    this.open(place);
    if (isShown) this.show(place);
  }

  /** Writes the card's changes and opens the next card, which depends on what is written. */
  private put(
    { table, row, entry: { changes } }: OpenCard,
    target: (from: EntryPlace) => EntryPlace | null,
    isShown: boolean,
  ): void {
    const place = { table: table.id, row };
    const unwritten = this.unwrittenAt(place);
    this.change({
      ...this.withScores(place, changes, "after"),
      unwritten: this.others(place),
      typed: NOTHING,
    });
    const next = target(place);
    const isMoving = isShown && next !== null && !samePlace(next, place);
    if (changes.length > 0) this.write({ place, changes }, unwritten, isMoving ? areaAt(this.current, next) : null);
    else if (isMoving) this.show(next);
    if (isMoving) this.lastSelected = next;
    this.open(next ?? place);
  }

  private write(saving: Saving, unwritten: Unwritten, show: Area | null): void {
    const { place, changes } = saving;
    this.savings = [...this.savings, saving];
    this.change({ saving: this.savings.length });
    const ended = (reason: NotWrittenReason | null) => {
      this.savings = this.savings.filter((one) => one !== saving);
      this.change({ saving: this.savings.length });
      if (reason !== null) this.putBack(saving, unwritten, reason);
      else if (changes.some(({ role }) => !tableOf(this.current, place)?.columns.has(role))) {
        if (!this.remarked.has(place.table)) this.host.remarksMade();
        this.remarked.add(place.table);
        void this.refresh();
      }
    };
    const command: Command = {
      kind: "score-entry",
      table: place.table,
      row: place.row,
      entry: unwritten.name,
      scores: changes,
      ...(show ? { show } : {}),
    };
    this.host.run(command).then(
      (performed) => ended(performed.kind === "entry-scored" ? performed.refusal : null),
      (error: unknown) => ended({ error }),
    );
  }

  private putBack({ place, changes }: Saving, unwritten: Unwritten, reason: NotWrittenReason): void {
    this.change({ ...this.withScores(place, changes, "before"), unwritten: [...this.others(place), unwritten] });
    this.host.notWritten(unwritten, reason);
    if (samePlace(this.current.place, place) && this.current.typed.size === 0) this.open(place);
    // The table has changed meanwhile
    if (typeof reason === "string") void this.refresh();
  }

  /** Only the written entry has another state than before. */
  private withScores(place: EntryPlace, changes: readonly CardChange[], which: "before" | "after"): Cards {
    if (changes.length === 0) return { tables: this.current.tables, states: this.current.states };
    const tables = withScores(this.current.tables, place, changes, which);
    const table = tableOf({ tables }, place);
    const states = new Map(this.current.states);
    const own = states.get(place.table)?.slice();
    if (table && own) {
      own[place.row] = entryState(table, place.row);
      states.set(place.table, own);
    }
    return { tables, states };
  }

  private open(place: EntryPlace): void {
    const own = this.current.unwritten.find((one) => samePlace(one.place, place));
    this.change({ place, typed: own?.typed ?? NOTHING, elsewhere: null });
  }

  /** Shows a place in the sheet. The card shows it also where that fails. */
  private show(place: EntryPlace): void {
    const area = areaAt(this.current, place);
    if (!area) return;
    this.showing += 1;
    const shown = () => {
      this.showing -= 1;
    };
    this.host.show(area).then(shown, shown);
    this.lastSelected = place;
  }

  private unwrittenAt(place: EntryPlace): Unwritten {
    const table = tableOf(this.current, place);
    const name = table ? entryName(table, place.row) : { subject: null, title: null };
    return { place, name, typed: this.current.typed };
  }

  private others(place: EntryPlace): readonly Unwritten[] {
    return this.current.unwritten.filter((one) => !samePlace(one.place, place));
  }

  private change(part: Partial<DeskState>): void {
    this.current = { ...this.current, ...part };
    this.host.changed(this.current);
  }
}
