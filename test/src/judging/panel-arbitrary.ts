import fc from "fast-check";
import type { Ballot } from "../../../src/judging/ballot";
import type { EntryBallots } from "../../../src/judging/combine";
import { METHODS } from "../../../src/judging/method";
import type { PanelSettings } from "../../../src/judging/settings";
import { hundredths } from "../../../src/text/hundredths";

/** Settings on a coarse grid, so that random ballots often meet a threshold exactly. */
export const settingsArbitrary: fc.Arbitrary<PanelSettings> = fc
  .record({
    method: fc.constantFrom(...METHODS),
    agreedBelow: fc.constantFrom(0, 50, 100, 125),
    wider: fc.constantFrom(0, 25, 50, 100),
    thirdWithin: fc.constantFrom(50, 150, 250, 400),
    outlierBeyond: fc.constantFrom(0, 25, 100, 200),
    fewestBallots: fc.integer({ min: 1, max: 4 }),
    of: fc.integer({ min: 1, max: 5 }),
    share: fc.integer({ min: 1, max: 5 }),
    quorumByBallots: fc.boolean(),
  })
  .map(({ wider, of, share, ...rest }) => ({
    method: rest.method,
    agreedBelow: hundredths(rest.agreedBelow),
    discussUpTo: hundredths(rest.agreedBelow + wider),
    thirdWithin: hundredths(rest.thirdWithin),
    outlierBeyond: hundredths(rest.outlierBeyond),
    fewestBallots: rest.fewestBallots,
    quorum: { share: Math.min(share, of), of },
    quorumByBallots: rest.quorumByBallots,
  }));

/** Points round a centre, in hundredths; quarters of a point often, so that gaps and halves are hit. */
function pointsArbitrary(centre: number): fc.Arbitrary<number> {
  return fc
    .oneof(
      { weight: 2, arbitrary: fc.integer({ min: -8, max: 8 }).map((step) => centre + step * 25) },
      { weight: 1, arbitrary: fc.integer({ min: -200, max: 200 }).map((step) => centre + step) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 1000 }) },
    )
    .map((points) => Math.max(0, Math.min(1000, points)));
}

/** One entry before 1 to 9 judges: blanks, recusals, a third marker's ballot, minutes, the chair's decision. */
export const entryArbitrary: fc.Arbitrary<EntryBallots> = fc
  .record({ centre: fc.integer({ min: 0, max: 40 }).map((step) => step * 25), judges: fc.integer({ min: 1, max: 9 }) })
  .chain(({ centre, judges }) => {
    const ballot = fc.oneof(
      { weight: 12, arbitrary: pointsArbitrary(centre).map((points): Ballot => hundredths(points)) },
      { weight: 2, arbitrary: fc.constant<Ballot>("recused") },
      { weight: 1, arbitrary: fc.constant<Ballot>(null) },
    );
    return fc.record({
      ballots: fc.array(ballot, { minLength: judges, maxLength: judges }),
      judges: fc.constant(judges),
      excluded: fc.integer({ min: 0, max: 19 }).map((dice) => dice === 0),
      decisions: fc.record({
        third: fc.option(pointsArbitrary(centre).map(hundredths)),
        discussed: fc.boolean(),
        chair: fc.option(pointsArbitrary(centre).map(hundredths)),
      }),
    });
  });
