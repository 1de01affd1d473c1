import { normaliseName } from "../../money/width";
import { hasIndicators } from "../performance/indicators";
import type { Check } from "../check";
import { readIndicators } from "../performance/columns";
import { natureOf } from "../performance/natures";
import { plainNumber } from "../performance/plain-number";
import { statement } from "../statement";

/** Shares of a whole: 完成率, 覆盖率, 满意度, 执行进度, 比例. */
const SHARE = /(率|满意度|进度|覆盖度|比例|占比|及时性)(\(.*\))?$/;
/** What may well be more than the whole. */
const MAY_EXCEED =
  /增长|增幅|增速|增加|提升|提高|上升|利润|收益|回报|资产负债|拨备|杠杆|投资|周转|偿债|流动比|负荷|毛入学|超额|超售/;
/** What is to be kept small or within what is planned: ≤ 100 % of it says something, if not much. */
const KEPT_SMALL =
  /差错|错误|失误|投诉|事故|故障|逾期|偏差|变动|下降|降低|减少|死亡|发病|缺勤|负债|超支|超标|超预算|超编|超员|控制|成本|违规|违法|违约|流失|空置|闲置|损耗|损坏|破损|返工|退货|退回|延误|延期|拖欠|不合格|不良|未完成|结转|结余|调整|占用|贫困|失业|辍学|漏报|误报|复发|感染|空缺|重复/;

/** A share of a whole is at most 100 %, and «≤ 100 %» of one says nothing. */
export const indicatorRates: Check = {
  id: "indicator-rates",
  title: "比率类指标不超过 100%，并有实际要求",
  description:
    "看完成率、覆盖率、满意度等比率是否不超过 100%，以及是否写成没有实际要求的“≤100%”。增长率、控制率、超支率等可以超过 100% 或需要控制的不核验。",
  basis: "domain.md B97",
  severity: "warning",
  needs: [],
  isAbout: hasIndicators,
  checkTable({ performance }, report) {
    if (!performance) return;
    for (const { name, nature, value, unit } of readIndicators(performance).indicators) {
      const title = normaliseName(name.text);
      const text = normaliseName(value?.text ?? "");
      const isPercent = normaliseName(unit?.text ?? "") === "%" || text.endsWith("%");
      const number = plainNumber(text.replace(/%$/, ""));
      if (!value || !isPercent || number === null) continue;
      if (!SHARE.test(title) || MAY_EXCEED.test(title)) continue;
      report.ran();
      const detail = { name: name.text, text: `${value.text.trim().replace(/[%％]$/, "")}%` };
      const kind = natureOf(nature?.text ?? "");
      if (number > 100)
        report.found(statement("warning", [value.cell], { type: "rate-above-hundred", ...detail }));
      else if (number === 100 && kind === "≤" && !KEPT_SMALL.test(title))
        report.found(
          statement("warning", [value.cell, nature?.cell ?? null], {
            type: "rate-says-nothing",
            ...detail,
          })
        );
    }
  },
};
