/** The two axes of a chart: where a value and a category stand, and what is written beside them. */
import { numfmt } from "@univerjs/core";
import type { Chart } from "../../book/chart";
import type { ChartData } from "../../book/chart-data";
import type { Frame } from "./frame";
import { scaleAround } from "./scale";
import { tag, TEXT_SIZE, widthOf, words, wrapped } from "./svg";

export interface Axes {
  /** Everything of the axes that is drawn. */
  readonly picture: string;
  /** Where a value stands, in pixels along the value axis. */
  valueAt(value: number): number;
  /** The first pixel of a category along the other axis. */
  bandAt(category: number): number;
  /** Pixels of a category. */
  readonly band: number;
}

const LINE = "#d9d9d9";
const LINE_HEIGHT = 15;
const MOST_LINES = 2;

/**
 * @param lying whether values go to the right, and categories up, as of lying bars
 * @param values all that the scale must hold
 */
export function layOutAxes(
  { categoryAxis, valueAxis }: Chart,
  { categories }: ChartData,
  frame: Frame,
  lying: boolean,
  values: readonly number[]
): Axes {
  const { from, to, ticks } = scaleAround(values);
  const tickTexts = ticks.map((tick) => shownNumber(tick, valueAxis.numberFormat));
  const title = valueAxis.title === "" ? 0 : LINE_HEIGHT;
  const across = lying
    ? Math.min(frame.width * 0.4, Math.max(...categories.map((name) => widthOf(name)), 0) + 8)
    : Math.max(...tickTexts.map((text) => widthOf(text)), 0) + 8;
  const left =
    frame.left + (lying ? shown(categoryAxis.visible, across) : shown(valueAxis.visible, across));
  const width = Math.max(1, frame.left + frame.width - left - (lying ? 40 : 4));
  const top = frame.top + (lying ? 0 : title + 8);
  const foot = lying
    ? shown(valueAxis.visible, LINE_HEIGHT + 6) + title
    : shown(categoryAxis.visible, LINE_HEIGHT * MOST_LINES + 4);
  const height = Math.max(1, frame.top + frame.height - top - foot);
  const length = lying ? width : height;
  const band = (lying ? height : width) / Math.max(1, categories.length);
  const share = (value: number) => (value - from) / (to - from);
  const isForward = (reversed: boolean) => (lying ? !reversed : reversed);
  const valueAt = (value: number) => {
    const along = (valueAxis.reversed ? 1 - share(value) : share(value)) * length;
    return lying ? left + along : top + height - along;
  };
  const bandAt = (category: number) => {
    // of lying bars the first category stands at the bottom, unless the axis is turned round
    const place = isForward(categoryAxis.reversed) ? categories.length - 1 - category : category;
    return (lying ? top : left) + place * band;
  };
  const lines = valueAxis.gridlines
    ? ticks.map((tick) => gridline(valueAt(tick), { left, top, width, height }, lying))
    : [];
  const numbers = valueAxis.visible
    ? ticks.map((tick, i) => {
        const text = tickTexts[i] ?? "";
        return lying
          ? words(text, {
              x: valueAt(tick),
              y: top + height + LINE_HEIGHT / 2 + 2,
              anchor: "middle",
            })
          : words(text, { x: left - 6, y: valueAt(tick), anchor: "end" });
      })
    : [];
  const names = categoryAxis.visible
    ? categories.map((name, i) => categoryName(name, bandAt(i) + band / 2))
    : [];
  function categoryName(name: string, middle: number): string {
    const room = lying ? across - 8 : band - 4;
    return wrapped(name, room, MOST_LINES)
      .map((line, i, all) => {
        const offset = (i - (all.length - 1) / 2) * LINE_HEIGHT;
        return lying
          ? words(line, { x: left - 6, y: middle + offset, anchor: "end" })
          : words(line, {
              x: middle,
              y: top + height + LINE_HEIGHT * (i + 0.5) + 4,
              anchor: "middle",
            });
      })
      .join("");
  }
  const zero = gridline(valueAt(0), { left, top, width, height }, lying, "#a0a0a0");
  const titles =
    valueAxis.title === ""
      ? ""
      : lying
        ? words(valueAxis.title, {
            x: left + width / 2,
            y: frame.top + frame.height - LINE_HEIGHT / 2,
            anchor: "middle",
          })
        : words(valueAxis.title, { x: frame.left, y: frame.top + LINE_HEIGHT / 2 });
  return {
    picture: [...lines, ...numbers, ...names, zero, titles].join(""),
    valueAt,
    bandAt,
    band,
  };
}

/** As a cell of this format shows it. */
export function shownNumber(value: number, format: string): string {
  return numfmt.format(format || "General", value, { throws: false });
}

/** What stands beside a bar or a point. */
export function labelOf(value: number, name: string, { labels }: Chart): string {
  const texts = [
    ...(labels.category ? [name] : []),
    ...(labels.value ? [shownNumber(value, labels.numberFormat || "#,##0.##")] : []),
  ];
  return texts.join(" ");
}

function shown(visible: boolean, size: number): number {
  return visible ? size : 4;
}

function gridline(
  at: number,
  { left, top, width, height }: Frame,
  lying: boolean,
  stroke = LINE
): string {
  return lying
    ? tag("line", { x1: at, x2: at, y1: top, y2: top + height, stroke })
    : tag("line", { x1: left, x2: left + width, y1: at, y2: at, stroke });
}

export const LABEL_SIZE = TEXT_SIZE - 1;
