import { recogniseTables } from "../../src/tables/recognise";
import { SAMPLE_NAMES, sampleGrids } from "../fixtures/samples";
import { outline } from "./outline";

describe("the published samples", () => {
  it.each(SAMPLE_NAMES)("%s is recognised as looked over by hand", async (name) => {
    const text = outline(recogniseTables(await sampleGrids(name)));
    expect(`\n${text}\n`).toMatchSnapshot();
  });
});
