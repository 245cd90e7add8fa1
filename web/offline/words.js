// Small matters of wording, as everywhere else: lists read aloud, numbers in words, days, and words on one line.
const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

// Signs that show nothing, and those that turn the direction of what follows: they are taken out.
const SHOWS_NOTHING = /[\u00ad\u200b\u2060-\u2064\u206a-\u206f\ufeff\u202a-\u202e\u2066-\u2069]/gu;
// Signs that broke on the way; nobody can guess back what was meant.
const BROKEN = /[\u0000-\u0008\u000e-\u001b\u007f-\u0084\u0086-\u009f\ud800-\udfff\ufdd0-\ufdef\ufff9-\ufffb]|\p{Noncharacter_Code_Point}/u;
// Every blank and line break.
const BLANKS = /[\s\u001c-\u001f\u0085]+/gu;
const UNSEEN = /^[\p{Cf}\p{Mn}\p{Me}\p{Zs}\u115f\u1160\u2800\u3164\uffa0]*$/u;

export const oneLine = (text) => text.replace(SHOWS_NOTHING, "").replace(BLANKS, " ").trim();
export const isBroken = (text) => BROKEN.test(text);
export const isBlank = (text) => UNSEEN.test(text);
// How long a text is, as the files count it: a picture is one sign, not two.
export const lengthOf = (text) => [...text].length;

export const listed = (words, last = "and") =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
export const quoted = (words, last = "or") => listed(words.map((word) => `“${word}”`), last);
export const counted = (count, thing) => `${count} ${thing}${count === 1 ? "" : "s"}`;
export const inWords = (count) => NUMBERS[count] ?? String(count);
export const lowered = (text) => text.slice(0, 1).toLowerCase() + text.slice(1);
export const raised = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);

// A sentence with what stands in its gaps, one after the other.
export const filled = (sentence, ...said) => said.reduce((text, one) => text.replace("{}", () => one), sentence);

// A day of the calendar, so many weeks, months or years on: the last of the month where that month is too short.
export function endOf(period, start) {
  const [number, unit] = period.split(" "), count = NUMBERS.indexOf(number);
  const day = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth(), start.getUTCDate()));
  if (unit.startsWith("week")) {
    day.setUTCDate(day.getUTCDate() + 7 * count);
    return day;
  }
  const months = day.getUTCMonth() + (unit.startsWith("year") ? 12 : 1) * count;
  const last = new Date(Date.UTC(day.getUTCFullYear(), months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(day.getUTCFullYear(), months, Math.min(day.getUTCDate(), last)));
}

export const dayWords = (day) => `${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
