import { expect, test } from "vitest";
import { hundredths } from "../../../src/text/hundredths";
import { pointsFromDay, pointsFromGroups, pointsFromPercent, pointsFromTime } from "../../../src/text/mistyped-score";
import { dateToSerial } from "../../../src/text/serial-date";

test.each<readonly [number, number, readonly number[]]>([
  [0.015, 400, [150]],
  [0.09, 400, [900]],
  [0.1, 400, [1000, 10, 40]],
  [0.75, 400, [7500, 75, 300]],
  [1, 400, [10000, 100, 400]],
  [1.5, 400, [15000, 150]],
  [0.125, 400, [1250, 50]],
  [0.3333, 1000, [3333, 333]],
])("The percentage %d of a line with %d hundredths may mean %j", (value, maximum, points) => {
  expect(pointsFromPercent(value, hundredths(maximum))).toEqual(points);
});

const time = (hours: number, minutes: number, seconds = 0) => (hours * 3600 + minutes * 60 + seconds) / 86400;

test.each<readonly [string, number, readonly number[]]>([
  ["1:30", time(1, 30), [130]],
  ["1:05", time(1, 5), [105, 150]],
  ["1:09", time(1, 9), [109, 190]],
  ["1:10", time(1, 10), [110]],
  ["0:00", 0, [0]],
  ["23:59", time(23, 59), [2359]],
  ["1:30:30", time(1, 30, 30), []],
  ["24:00", 1, []],
  ["below 0", -time(1, 30), []],
])("The time %s may mean %j", (_, serial, points) => {
  expect(pointsFromTime(serial)).toEqual(points);
});

const day = (at: number, month: number) => dateToSerial({ day: at, month, year: 2026 });

test.each<readonly [string, number, number, readonly number[]]>([
  ["3 April of 4 points", day(3, 4), 400, [340, 430, 300]],
  ["3 April of 2 points", day(3, 4), 200, [340, 430]],
  ["4 March of 4 points", day(4, 3), 400, [430, 340, 300]],
  ["4 March of 3 points", day(4, 3), 300, [430, 340]],
  ["4 April of 4 points", day(4, 4), 400, [440, 400]],
  ["5 October", day(5, 10), 200, [510, 1050]],
  ["12 September", day(12, 9), 200, [1290, 912]],
  ["the first day", 1, 200, [110]],
  ["the last day", 2958465, 200, [3112, 1231]],
  ["the day after the last", 2958466, 200, []],
  ["a day before the first", 0, 200, []],
  ["a day with a time", day(3, 4) + 0.5, 400, []],
])("The day %s may mean other points", (_, serial, maximum, points) => {
  expect(pointsFromDay(serial, hundredths(maximum))).toEqual(points);
});

test.each<readonly [string, readonly number[]]>([
  ["1.000", [100_000, 100]],
  ["1,250", [125_000, 125]],
  ["12.340", [1_234_000, 1234]],
  ["123.450", [12_345_000, 12_345]],
  ["0.500", [50]],
  ["0.000", [0]],
  ["1.005", [100_500]],
  ["1 000", [100_000]],
  ["1\u00a0250 điểm", [125_000]],
  ["0.005", []],
  ["0 500", []],
  ["01.000", []],
  ["1234.000", []],
  ["1.00", []],
  ["1.0000", []],
  ["1.000.000", []],
  ["x1.000", []],
  ["1.000x", []],
  ["1;000", []],
  ["1.abc", []],
  ["", []],
])("The text “%s” may mean %j", (text, points) => {
  expect(pointsFromGroups(text)).toEqual(points);
});
