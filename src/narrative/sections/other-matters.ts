import type { SectionWriter } from "./section";
import { runningCosts } from "./other/running-costs";
import { procurement } from "./other/procurement";
import { performance } from "./other/performance";
import { stateAssets } from "./other/state-assets";

/** 五、其他重要事项的情况说明 (domain.md 5): four matters, each in a file of its own. */
export const otherMatters: SectionWriter = {
  id: "other-matters",
  values(composer) {
    return {
      running: runningCosts(composer),
      procurement: procurement(composer),
      performance: performance(composer),
      assets: stateAssets(composer),
    };
  },
};
