/** Who may import whom (docs/architecture.md): each room only what stands below it. */
const rooms = {
  money: [],
  subjects: ["money"],
  tables: ["money", "subjects"],
  forms: ["money", "subjects", "tables"],
  files: ["money", "tables", "forms"],
  narrative: ["money", "subjects", "tables"],
  checks: ["money", "subjects", "tables", "narrative"],
  functions: ["money", "subjects", "tables", "narrative", "checks"],
  excel: ["money", "subjects", "tables", "narrative", "checks"],
  documents: ["money", "subjects", "tables", "narrative", "checks", "files"],
  cli: ["money", "subjects", "tables", "forms", "narrative", "checks", "files", "documents"],
  taskpane: [
    ...["money", "subjects", "tables", "forms", "narrative", "checks", "files", "documents"],
    "excel",
  ],
  commands: ["money", "subjects", "tables", "narrative", "checks", "excel", "taskpane"],
  host: ["money", "tables", "files"],
};

module.exports = {
  forbidden: [
    ...Object.entries(rooms).map(([room, below]) => ({
      name: `${room}-looks-down-only`,
      severity: "error",
      comment: `src/${room} may import ${below.length ? below.join(", ") : "nothing of src"}.`,
      from: { path: `^src/${room}/` },
      to: { path: "^src/", pathNot: `^src/(${[room, ...below].join("|")})/` },
    })),
    {
      name: "pure",
      severity: "error",
      comment:
        "Between the workbook and the screen everything is values in, values out: no Node, no packages but the template engine.",
      from: { path: "^src/(money|subjects|tables|forms|checks|narrative|functions)/" },
      to: { dependencyTypesNot: ["local", "type-only"], pathNot: "node_modules/liquidjs/" },
    },
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-orphans",
      severity: "error",
      from: {
        orphan: true,
        pathNot: "\\.d\\.ts$|^src/taskpane/(opening|(before|after)-office)\\.js$",
      },
      to: {},
    },
    {
      name: "not-to-tests",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(test|scripts|build|dist)/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
