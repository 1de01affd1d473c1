const NAME = /^\p{L}[\p{L}0-9._]{2,127}$/u;
const ID = /^[A-Z][A-Z0-9._]{2,127}$/;
const CELL_ADDRESS = /^([A-Z]{1,3}\d+|R\d*C\d*)$/i;

/** Excel accepts the names, id and name agree, and no two are saved as the same _xldudf_ name, in which dots are underscores. */
export const functionNames = {
  id: "function-names",
  faults({ functions }) {
    const saved = new Map();
    return functions.flatMap(({ id, name }) => {
      const faults = [];
      if (!NAME.test(name)) faults.push(`${name} is no name for a function`);
      if (!ID.test(id)) faults.push(`${id} is no id for a function`);
      if (id !== name) faults.push(`the function ${name} has another id: ${id}`);
      if (CELL_ADDRESS.test(name)) faults.push(`${name} looks like a cell address`);
      const savedAs = `_xldudf_${name.toUpperCase().replaceAll(".", "_")}`;
      if (saved.has(savedAs))
        faults.push(`${name} and ${saved.get(savedAs)} are both saved as ${savedAs}`);
      saved.set(savedAs, name);
      return faults;
    });
  },
};
