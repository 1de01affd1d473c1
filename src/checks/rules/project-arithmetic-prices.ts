import { normaliseName } from "../../money/width";
import { tablesOf } from "../../tables/book";
import type { Check } from "../check";
import { plainTextOf } from "../performance/plain-texts";
import { readIndicators } from "../performance/columns";
import { natureOf } from "../performance/natures";
import { plainNumber } from "../performance/plain-number";
import { statement } from "../statement";

const PRICE = /(?<![\d.])(\d+(?:\.\d+)?)(元\/[\u4e00-\u9fff]{1,4})(?=[*×xX=。，；、,;)]|$)/g;

/**
 * A price with which a project's description calculates («*30元/平方米=») is within what an indicator of that unit sets (≤25元/平方米). Compared
 * only where the text has one price and the table one indicator of the unit.
 */
export const projectArithmeticPrices: Check = {
  id: "project-arithmetic-prices",
  title: "项目概述计算所用的单价符合成本指标",
  description:
    "比较项目概述的算式所用单价与同一计量单位的成本指标。同一单位的单价或指标不止一个时不比较。",
  basis: "domain.md E",
  severity: "warning",
  needs: ["project-performance"],
  run({ book }, report) {
    for (const { performance } of tablesOf(book, "project-performance")) {
      if (!performance) continue;
      const texts = performance.descriptions
        .map((description) => ({ text: plainTextOf(description), cell: description.cell }))
        .filter(({ text }) => text.includes("元"));
      const units = new Set(texts.flatMap(({ text }) => unitsIn(text)));
      const { indicators } = readIndicators(performance);
      for (const unit of units) {
        const [price, ...otherPrices] = texts.flatMap(({ text, cell }) =>
          pricesIn(text, unit).map((each) => ({ ...each, cell }))
        );
        const [indicator, ...others] = indicators.filter(
          (each) => normaliseName(each.unit?.text ?? "") === unit
        );
        const value = plainNumber(indicator?.value?.text ?? "");
        const nature = natureOf(indicator?.nature?.text ?? "");
        if (!price || !indicator?.value || others.length > 0 || value === null) continue;
        if (otherPrices.some(({ amount }) => amount !== price.amount)) continue;
        if (nature !== "≤" && nature !== "<" && nature !== "=") continue;
        report.ran();
        const holds = nature === "=" ? price.amount === value : price.amount <= value;
        if (holds) continue;
        report.found(
          statement("warning", [indicator.value.cell, price.cell], {
            type: "price-in-words",
            price: price.price,
            name: indicator.name.text,
            indicator: `${nature}${indicator.value.text.trim()}${unit}`,
          })
        );
      }
    }
  },
};

/** The units of the prices with which a text calculates. */
function unitsIn(text: string): readonly string[] {
  return [...text.matchAll(PRICE)].map(([, , unit = ""]) => unit);
}

/** All prices in a unit, those included that the text only mentions. */
function pricesIn(
  text: string,
  unit: string
): readonly { readonly price: string; readonly amount: number }[] {
  return text
    .split(unit)
    .slice(0, -1)
    .flatMap((before) => {
      const [figure] = /\d+(?:\.\d+)?$/.exec(before) ?? [];
      return figure === undefined ? [] : [{ price: figure + unit, amount: Number(figure) }];
    });
}
