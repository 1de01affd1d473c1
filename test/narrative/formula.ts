/** A cell's value by sheet and address. */
export type CellReader = (sheet: string, address: string) => number;

const TOKEN =
  /\s*(?:(?<text>"(?:[^"]|"")*")|(?<number>\d+(?:\.\d+)?)|'(?<sheet>(?:[^']|'')*)'!(?<address>[A-Z]+\d+)|(?<name>[A-Z]+)(?=\()|(?<sign>[&+\-*/(),<]))/y;

type Token = Readonly<
  Partial<Record<"text" | "number" | "sheet" | "address" | "name" | "sign", string>>
>;
type Value = string | number;

/** Computes a formula of the few kinds that the sheet 预算说明 has, as Excel does; throws where it has another. */
export function computeFormula(formula: string, cell: CellReader): Value {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 1;
  while (TOKEN.lastIndex < formula.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(formula);
    if (!match) throw new Error(`no formula at ${formula.slice(at, at + 20)}`);
    tokens.push(match.groups as Token);
  }
  let next = 0;
  const isNext = (...signs: string[]): boolean => signs.includes(tokens[next]?.sign ?? "");
  const take = (): Token => tokens[next++] ?? {};
  const number = (value: Value): number => {
    if (typeof value === "string") throw new Error(`${value} is no number`);
    return value;
  };

  const compared = (): Value | boolean => {
    const left = joined();
    if (!isNext("<")) return left;
    take();
    return number(left) < number(joined());
  };
  const joined = (): Value => {
    let value = sum();
    while (isNext("&")) {
      take();
      value = String(value) + String(sum());
    }
    return value;
  };
  const sum = (): Value => {
    let value = product();
    while (isNext("+", "-")) {
      const sign = take().sign === "-" ? -1 : 1;
      value = number(value) + sign * number(product());
    }
    return value;
  };
  const product = (): Value => {
    let value = single();
    while (isNext("*", "/")) {
      const times = take().sign === "*";
      value = times ? number(value) * number(single()) : number(value) / number(single());
    }
    return value;
  };
  const single = (): Value => {
    const { text, number: digits, sheet, address, name, sign } = take();
    if (text !== undefined) return text.slice(1, -1).replaceAll('""', '"');
    if (digits !== undefined) return Number(digits);
    if (sheet !== undefined && address !== undefined)
      return cell(sheet.replaceAll("''", "'"), address);
    if (sign === "-") return -number(single());
    if (sign === "(") {
      const value = joined();
      take();
      return value;
    }
    take();
    const values: (Value | boolean)[] = [compared()];
    while (isNext(",")) {
      take();
      values.push(compared());
    }
    take();
    return call(name ?? "", values);
  };
  return joined();
}

function call(name: string, [a, b, c]: readonly (Value | boolean)[]): Value {
  if (name === "ABS") return Math.abs(Number(a));
  if (name === "ROUND") return Number(Number(a).toFixed(6)) === 0 ? 0 : round(Number(a), Number(b));
  if (name === "IFERROR")
    return Number.isFinite(parseFloat(String(a))) ? (a as Value) : (b as Value);
  if (name === "IF") return (a === true ? b : c) as Value;
  if (name === "SUBSTITUTE") return String(a).replaceAll(String(b), String(c));
  if (name === "TEXT") return formatted(Number(a), String(b));
  throw new Error(`no function ${name}`);
}

function round(value: number, places: number): number {
  return Number(`${Math.round(Number(`${value.toPrecision(15)}e${places}`))}e-${places}`);
}

function formatted(value: number, format: string): string {
  const [whole = "", places = ""] = value.toFixed(2).split(".");
  const grouped = format.startsWith("#,") ? whole.replace(/\B(?=(?:\d{3})+$)/g, ",") : whole;
  return `${grouped}.${format.endsWith(".00") ? places : places.replace(/0+$/, "")}`;
}
