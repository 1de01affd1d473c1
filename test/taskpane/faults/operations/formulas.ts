import { FORMULAS } from "../fault-host";
import {
  convertToValues,
  forgetAll,
  putFormulasBack,
  recalculate,
} from "../../../../src/taskpane/formulas/formula-actions";
import type { Operation } from "../operation";
import type { Ground } from "./ground";

export function formulasOperations({ book, cell }: Ground): readonly Operation[] {
  const withoutHiddenNames = async () => {
    for (const name of book().unit.workbook.getDefinedNames()) name.delete();
    await book().settle();
  };
  return [
    {
      name: "formulas become values",
      tries: "convertToValues",
      run: convertToValues,
      takeBack: putFormulasBack,
    },
    {
      name: "formulas come back",
      tries: "putFormulasBack",
      names: /可能已恢复了一部分|保留的记录没有删去|隐藏名称没有全部删去/,
      prepare: convertToValues,
      run: putFormulasBack,
      takeBack: withoutHiddenNames,
    },
    {
      name: "what was remembered of formulas is forgotten",
      tries: "forgetAll",
      names: /隐藏名称没有全部删去/,
      prepare: convertToValues,
      run: forgetAll,
      takeBack: async () => {
        await withoutHiddenNames();
        cell("H31:H32").write(FORMULAS);
        await book().settle();
        await new Promise((resolve) => setTimeout(resolve, 900));
        await book().settle();
      },
    },
    {
      name: "formulas are entered again",
      tries: "recalculate",
      prepare: async () => {
        cell("H33").write([["=_xldudf_BUDGET_WAN(10000)"]]);
        await book().settle();
      },
      run: recalculate,
      takeBack: async () => {
        cell("H33").facade().clearContent();
        await book().settle();
      },
    },
  ];
}
