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
      readonly optional?: boolean;
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
    "BUDGET.CHECK",
    "BUDGET.CHANGE",
    "BUDGET.WAN",
    "SANGONG.TOTAL",
    "SANGONG.CHECK",
    "SANGONG.TEXT",
  ]);
  expect(functions.map(({ id }) => id)).toEqual(functions.map(({ name }) => name));
});

test("functions and parameters are described in Chinese", async () => {
  for (const { description = "", parameters } of await metadata())
    for (const text of [description, ...parameters.map((parameter) => parameter.description ?? "")])
      expect(text).toMatch(/[\u4e00-\u9fff]/);
});

test("a single value is taken by the code of BUDGET.TOTAL and the unit of BUDGET.CHECK; all else are ranges", async () => {
  expect(await parametersWhere(({ dimensionality }) => dimensionality !== "matrix")).toEqual([
    "BUDGET.TOTAL code",
    "BUDGET.CHECK unit",
  ]);
});

test("only what a function can do without may be left out", async () => {
  expect(await parametersWhere(({ optional }) => optional === true)).toEqual([
    "BUDGET.CHECK unit",
    "SANGONG.CHECK text",
  ]);
});

async function parametersWhere(
  isWanted: (parameter: Metadata["functions"][number]["parameters"][number]) => boolean
): Promise<string[]> {
  return (await metadata()).flatMap(({ name, parameters }) =>
    parameters.filter(isWanted).map((parameter) => `${name} ${parameter.name}`)
  );
}
