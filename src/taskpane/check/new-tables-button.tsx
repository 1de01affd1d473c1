import { Button } from "@fluentui/react-components";
import { dispatch } from "../state/store";

/** Opens the form for a new set of tables. */
export function NewTablesButton() {
  return <Button onClick={() => dispatch({ type: "new-tables-opened" })}>新建套表</Button>;
}
