import path from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description?: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description?: string;
      readonly dimensionality?: string;
    }[];
  }[];
}

const source = path.resolve("src/functions/functions.ts");

async function metadata(): Promise<Metadata["functions"]> {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(source);
  expect(errors).toEqual([]);
  return (JSON.parse(metadataJson) as Metadata).functions;
}

test("the functions of the contract exist under their exact names, which are their ids", async () => {
  const functions = await metadata();
  expect(functions.map(({ name }) => name)).toEqual([
    "BUDGET.TOTAL",
    "BUDGET.TOTALS",
    "BUDGET.NAME",
    "BUDGET.CODE",
    "BUDGET.PATH",
    "BUDGET.LEVEL",
    "BUDGET.PARENT",
    "BUDGET.CHILDREN",
    "BUDGET.CHANGE",
    "BUDGET.WAN",
    "SANGONG.TOTAL",
    "SANGONG.CHECK",
  ]);
  expect(functions.map(({ id }) => id)).toEqual(functions.map(({ name }) => name));
});

test("functions and parameters are described in Chinese", async () => {
  for (const { description = "", parameters } of await metadata())
    for (const text of [description, ...parameters.map((parameter) => parameter.description ?? "")])
      expect(text).toMatch(/[\u4e00-\u9fff]/);
});

test("all parameters but the code of BUDGET.TOTAL are ranges", async () => {
  const scalars = (await metadata()).flatMap(({ name, parameters }) =>
    parameters
      .filter(({ dimensionality }) => dimensionality !== "matrix")
      .map((parameter) => `${name} ${parameter.name}`)
  );
  expect(scalars).toEqual(["BUDGET.TOTAL code"]);
});
